/** One round: programs, hundreds of commands at once, kills and faults; then calm, and a check of everything. */
import { setTimeout as sleep } from 'node:timers/promises';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import { findPersona, TENANT_ID, type PersonaName } from '#local/personas.ts';
import { checkRound, type Checked } from './drill-check.ts';
import { drillClient, type Acknowledgement, type DrillCommand } from './drill-client.ts';
import type { DrillWorld, FaultRates } from './drill-world.ts';

export interface RoundOptions {
  readonly name: string;
  /** Commands sent at once, beside those that make what they work on. */
  readonly commands: number;
  readonly programs: number;
  readonly rates: FaultRates;
  /** At most; the host is killed again and again while commands are under way. */
  readonly kills: number;
}

export interface Round extends Checked {
  readonly name: string;
  readonly done: number;
  readonly refused: number;
  /** Sent again and again without an answer. */
  readonly unheard: number;
  /** Sent more often than once. */
  readonly resent: number;
  readonly kills: number;
  readonly httpFaults: number;
  readonly tableFaults: number;
  readonly seconds: number;
}

const WRITERS = ['tpm', 'sponsor', 'contributor'] as const satisfies readonly PersonaName[];
/** Claims of killed workers have lapsed by then. */
export const AHEAD_MS = 200_000;

const idOf = (as: PersonaName): string => {
  const persona = findPersona(as);
  if (!persona) throw new Error(`Nobody is called "${as}".`);
  return persona.id;
};
const writerOf = (each: number): PersonaName => WRITERS[each % WRITERS.length] ?? 'tpm';
const faultsOf = (world: DrillWorld) =>
  [world.http, world.tables].map(({ counts }) =>
    Object.entries(counts).reduce((sum, [fault, count]) => (fault === 'none' ? sum : sum + count), 0),
  );

/** @param dice 0 to 1. */
export async function runRound(world: DrillWorld, options: RoundOptions, dice: () => number): Promise<Round> {
  const { name, commands, programs, rates } = options;
  const startedAt = performance.now();
  const faultsBefore = faultsOf(world);
  const client = drillClient(world);
  const all: Acknowledgement[] = [];
  const sendAll = async (batch: readonly DrillCommand[]) => {
    const answers = await Promise.all(batch.map((command) => client.send(command)));
    all.push(...answers);
    return answers;
  };
  await world.startHost();
  world.disturb(rates);

  const begun = await sendAll(Array.from({ length: programs }, (_, each) => beginProgram(`${name}-program-${each}`)));
  if (begun.some(({ status }) => status !== 201)) throw new Error('A program could not be begun.');
  const ids = begun.map(({ body }) => (body as { id: string }).id);
  // What edits and closings work on.
  const prepared = await sendAll(
    Array.from({ length: Math.ceil(commands / 2) }, (_, each) => addAction(ids, `${name}-prepared-${each}`, each)),
  );
  const targets = prepared.flatMap(({ status, body, command }) =>
    status !== 201
      ? []
      : [
          {
            path: command.path,
            number: (body as { number: string }).number,
          },
        ],
  );
  const batch = Array.from({ length: commands }, (_, each): DrillCommand => {
    const key = `${name}-${each}`;
    const target = targets[Math.floor(each / 2)];
    if (each % 2 === 0 || !target) return each % 4 === 0 ? addRisk(ids, key, each) : addAction(ids, key, each);
    return changeAction(target, key, each);
  });
  // Two people change one record over one version: one of them has to be refused.
  const rival = targets.at(-1);
  if (rival) batch.push(changeAction(rival, `${name}-rival`, 1), changeAction(rival, `${name}-other-rival`, 5));

  let isOver = false;
  const killing = killNowAndThen(world, options.kills, dice, () => isOver);
  try {
    await sendAll(batch);
  } finally {
    isOver = true;
  }
  const kills = await killing;

  world.disturb({ http: 0, commit: 0, read: 0 });
  await world.killHost();
  await world.tables.settled();
  // Later: claims of those who were killed have lapsed, and the sweep finds what they left.
  const late = await world.startHost(AHEAD_MS);
  await settle(world, late.url, ids);
  await world.stopHost();
  await world.tables.settled();

  const [http = 0, tables = 0] = faultsOf(world).map((count, each) => count - (faultsBefore[each] ?? 0));
  return {
    ...(await checkRound(world, ids, all)),
    name,
    done: all.filter(({ status }) => status > 0 && status < 300).length,
    refused: all.filter(({ status }) => status >= 300).length,
    unheard: all.filter(({ status }) => status === 0).length,
    resent: all.filter(({ timesSent }) => timesSent > 1).length,
    kills,
    httpFaults: http,
    tableFaults: tables,
    seconds: (performance.now() - startedAt) / 1000,
  };
}

/** Kills the host at once and then again and again, at most so often, while the work is not over. Gives how often. */
export async function killNowAndThen(world: DrillWorld, most: number, dice: () => number, isOver: () => boolean) {
  let kills = 0;
  while (kills < most && (kills === 0 || !isOver())) {
    // The first comes at once: a quick machine is done with a small batch before a second has passed.
    await sleep(kills === 0 ? dice() * 60 : 80 + dice() * 900);
    if (kills > 0 && isOver()) break;
    await world.killHost();
    kills += 1;
    await sleep(dice() * 200);
    await world.startHost();
  }
  return kills;
}

/** The sweep, until nothing is owed; or until it is clear that something will be owed for ever. */
export async function settle(world: DrillWorld, url: string, programIds: readonly string[]): Promise<void> {
  const outbox = outboxTable(world.table('ledger'));
  const ends = Date.now() + 120_000;
  for (let sweepsAt = 0; Date.now() < ends; await sleep(250)) {
    if (Date.now() >= sweepsAt) {
      await fetch(`${url}/admin/functions/sweep-owed`, { method: 'POST' });
      sweepsAt = Date.now() + 6_000;
    }
    const owes = await Promise.all(programIds.map((programId) => outbox.owes({ tenantId: TENANT_ID, programId })));
    if (!owes.includes(true)) return;
  }
}

const beginProgram = (key: string): DrillCommand => ({
  as: 'director',
  method: 'POST',
  path: '/api/programs',
  key,
  body: {
    title: key,
    purpose: 'To be killed and to survive.',
    tier: 2,
    profile: 'standard',
    members: [
      { personId: idOf('tpm'), roles: ['tpm'] },
      { personId: idOf('sponsor'), roles: ['sponsor'] },
      { personId: idOf('contributor'), roles: ['contributor'] },
    ],
    calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
  },
});

const addAction = (programIds: readonly string[], key: string, each: number): DrillCommand => ({
  as: writerOf(each),
  method: 'POST',
  path: `/api/programs/${programIds[each % programIds.length]}/actions`,
  key,
  body: { title: key, ownerId: idOf(writerOf(each + (each % 5))), ...(each % 3 === 0 && { dueOn: '2199-01-04' }) },
});

const addRisk = (programIds: readonly string[], key: string, each: number): DrillCommand => ({
  as: writerOf(each),
  method: 'POST',
  path: `/api/programs/${programIds[each % programIds.length]}/risks`,
  key,
  body: { title: key, ownerId: idOf(writerOf(each + 1)), probability: 3, impact: { schedule: 4 } },
});

/** Every third closes, the others edit; some hand the action to somebody else. */
function changeAction({ path, number }: { path: string; number: string }, key: string, each: number): DrillCommand {
  const common = { as: 'tpm' as const, key, version: 1 };
  if (each % 3 === 0) return { ...common, method: 'POST', path: `${path}/${number}/drop`, body: { reason: key } };
  const owner = each % 5 === 0 ? { ownerId: idOf(writerOf(each + 2)) } : {};
  return { ...common, method: 'PATCH', path: `${path}/${number}`, body: { title: key, ...owner } };
}

/** Rounds without damage give true. */
export const isUnharmed = ({ damage }: Pick<Round, 'damage'>): boolean =>
  Object.values(damage).every((count) => count === 0);

/** Interleavings differ however the dice fall; equal dice make equal kinds and numbers of faults likely. */
export function diceOf(seed: number): () => number {
  let state = Math.max(1, Math.floor(seed) % 2_147_483_647);
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
