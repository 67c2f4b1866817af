/** What is stored after a round, against what clients were told. */
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import { TENANT_ID } from '#local/personas.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { verify } from '#shared/ledger/verify.ts';
import type { Acknowledgement } from './drill-client.ts';
import type { DrillWorld } from './drill-world.ts';

/** All zero, when nothing is wrong. */
interface Damage {
  /** Acknowledged commands that no entry carries, or whose effect is not there. */
  readonly lost: number;
  /** Commands with two entries, or whose effect is there twice. */
  readonly doubled: number;
  /** Commands refused, although nobody else had changed what they change. */
  readonly denied: number;
  /** Refused commands that an entry carries all the same. */
  readonly phantom: number;
  /** What verification finds: chain, head, and records against replay. */
  readonly findings: number;
  /** Transactions whose notices are still owed. */
  readonly owed: number;
  /** Notices not told, or told twice. */
  readonly untold: number;
  /** Wake-ups not planned. */
  readonly unplanned: number;
}

export interface Checked {
  readonly damage: Damage;
  readonly entries: number;
  readonly transactions: number;
  readonly notices: number;
  /** In words, for whoever has to look into it. */
  readonly complaints: readonly string[];
}

export async function checkRound(
  world: DrillWorld,
  programIds: readonly string[],
  acknowledged: readonly Acknowledgement[],
): Promise<Checked> {
  const complaints: string[] = [];
  const counts = { lost: 0, doubled: 0, denied: 0, phantom: 0, findings: 0, owed: 0, untold: 0, unplanned: 0 };
  const say = (kind: keyof typeof counts, sentence: string) => {
    counts[kind] += 1;
    complaints.push(`${kind}: ${sentence}`);
  };
  const table = world.table('ledger');
  const inspection = inspectionOverStore(ledgerStoreTable(table));
  const entriesOf = new Map<string, Entry[]>();
  const marks = new Map<string, number>();
  let [entries, transactions, notices] = [0, 0, 0];

  for (const programId of programIds) {
    const key = { tenantId: TENANT_ID, programId };
    const stored = await inspection.read(key);
    if (!stored) {
      say('lost', `program ${programId}`);
      continue;
    }
    for (const { row, problem } of verify(stored, ledgerTools).findings)
      say('findings', `${programId} ${row}: ${problem}`);
    if (await outboxTable(table).owes(key)) say('owed', programId);
    const log = stored.log.flatMap(({ text }) => JSON.parse(text) as Entry[]);
    for (const entry of log) entriesOf.set(entry.commandId, [...(entriesOf.get(entry.commandId) ?? []), entry]);
    for (const mark of log.flatMap(marksOf)) marks.set(mark, (marks.get(mark) ?? 0) + 1);
    entries += log.length;
    transactions += stored.log.length;
    const expected = tellingsOf(log);
    notices += expected.length;
    const told = await rowsOf(world, 'inbox', programId, (row) => [row['partitionKey'], row['subject'], row['topic']]);
    for (const one of difference(expected, told)) say('untold', `${programId} ${one}`);
    const planned = await rowsOf(world, 'wakeups', programId, (row) => [row['subject'], row['purpose']]);
    for (const one of difference(wakesOf(log), planned)) say('unplanned', `${programId} ${one}`);
  }

  for (const { command, commandId, status, body } of acknowledged) {
    const own = entriesOf.get(commandId) ?? [];
    const effects = marks.get(command.key) ?? 0;
    const name = `${command.method} ${command.path} ${command.key} (${status})`;
    if (own.length > 1 || effects > 1) say('doubled', `${name}: ${own.length} entries, ${effects} effects`);
    // Who never heard anything knows nothing: it may be there or not, once.
    if (status === 0) continue;
    if (status >= 300) {
      if (own.length > 0 || effects > 0) say('phantom', name);
      const { code } = body as { code?: string };
      if (code !== 'record/changed' && code !== 'record/wrong-state') say('denied', `${name} ${code}`);
      continue;
    }
    const left = own[0]?.changes[0]?.after;
    const { number, version } = body as { number: string; version: number };
    if (!left || effects === 0) say('lost', name);
    else if (left.number !== number || left.version !== version)
      say('lost', `${name} answered ${number} version ${version}; it left ${left.number} version ${left.version}`);
  }
  return { damage: counts, entries, transactions, notices, complaints };
}

/** Every command of the drill leaves its key in what it changes, as title or as reason: what an entry newly says. */
const marksOf = ({ changes }: Entry): string[] =>
  changes.flatMap(({ after, was }) => {
    const { title, completion } = after as { title: string; completion?: { evidence: string } };
    return [
      ...(was === null || 'title' in was ? [title] : []),
      ...(completion && (was === null || 'completion' in was) ? [completion.evidence] : []),
    ];
  });

/**
 * Owner by owner, who must have been told of what: a notice for each record that got an owner who is not the actor, and for
 * each action that somebody else completed or dropped.
 */
function tellingsOf(log: readonly Entry[]): string[] {
  return log.flatMap(({ actorId, changes }) =>
    changes.flatMap(({ id, after, was }) => {
      const { ownerId, status } = after as { ownerId?: string; status: string };
      if (!ownerId || ownerId === actorId) return [];
      const isNew = was === null || 'ownerId' in was;
      const isSettled = after.kind === 'action' && status !== 'open' && was !== null && 'status' in was;
      return [...(isNew ? ['assigned'] : []), ...(isSettled ? ['settled'] : [])].map(
        (topic) => `${TENANT_ID}:${ownerId} ${id} ${topic}`,
      );
    }),
  );
}

/** Actions that got a due day: their owner is reminded on it. */
const wakesOf = (log: readonly Entry[]): string[] =>
  log.flatMap(({ changes }) =>
    changes.flatMap(({ id, after, was }) =>
      was === null && after.kind === 'action' && after.dueOn ? [`${id} action-due`] : [],
    ),
  );

async function rowsOf(
  world: DrillWorld,
  table: 'inbox' | 'wakeups',
  programId: string,
  name: (row: Record<string, unknown>) => readonly unknown[],
): Promise<string[]> {
  const names: string[] = [];
  const queryOptions = { filter: `programId eq '${programId}'` };
  for await (const row of world.table(table).listEntities<Record<string, unknown>>({ queryOptions }))
    names.push(name(row).join(' '));
  return names;
}

/** What is in one list and not, or not as often, in the other. */
function difference(expected: readonly string[], found: readonly string[]): string[] {
  const balance = new Map<string, number>();
  for (const one of expected) balance.set(one, (balance.get(one) ?? 0) + 1);
  for (const one of found) balance.set(one, (balance.get(one) ?? 0) - 1);
  return [...balance].flatMap(([one, count]) =>
    count === 0 ? [] : [`${one} ${count > 0 ? 'is missing' : 'is too many'}`],
  );
}
