import { Temporal } from 'temporal-polyfill';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { findPersona, PERSONAS, TENANT_ID, type PersonaName } from '#local/personas.ts';
import { depsInMemory } from '#local/seed/deps-in-memory.ts';
import { ID } from '#local/seed/people.ts';
import { seedPortfolio } from '#local/seed/seed-portfolio.ts';
import { type Kind, KIND_NAMES } from '#shared/domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '#shared/domain/kinds.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import { dayAt, type Day } from '#shared/domain/time/day.ts';
import { isBusinessDay } from '#shared/domain/time/calendar.ts';
import { awaitedBy } from '#shared/domain/kinds/approval/approval-rules.ts';
import { readable } from '#shared/ledger/commitment.ts';
import type { Projection } from '#shared/ledger/projection.ts';
import { verify } from '#shared/ledger/verify.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import { listRecords } from '#shared/usecases/record/list-records.ts';

/** A Sunday: the last steering meeting was on Friday 20 November, as in its transcript. */
const LAST_DAY = '2026-11-22';

type Deps = ReturnType<typeof depsInMemory>;

const ledgerOf = ({ store, tools }: Deps): Ledger =>
  ledgerOverStore({
    store,
    tools,
    now: () => '2026-11-23T08:00:00.000Z',
    pokes: { send: async () => undefined },
    pause: async () => undefined,
    dice: () => 0.5,
  });

async function programsOf(deps: Deps): Promise<Map<string, Projection>> {
  const ledger = ledgerOf(deps);
  const ids = await ledger.programs(TENANT_ID);
  const states = await Promise.all(ids.map((programId) => ledger.open({ tenantId: TENANT_ID, programId })));
  return new Map(states.map((state) => [state.program?.title ?? '', state]));
}

async function seeded(lastDay: Day) {
  const deps = depsInMemory();
  const outcome = await seedPortfolio(deps, { lastDay });
  return { deps, outcome, programs: await programsOf(deps) };
}

const recordsOf = (state: Projection): readonly AnyRecord[] =>
  KIND_NAMES.flatMap((kind): readonly AnyRecord[] => state.list(kind));

const as = (name: PersonaName): Caller => ({
  tenantId: TENANT_ID,
  personId: ID[name],
  tenantRoles: findPersona(name)?.roles ?? [],
  surface: 'tab',
});

describe('seedPortfolio', () => {
  let { deps, outcome, programs } = {} as Awaited<ReturnType<typeof seeded>>;
  const program = (title: string): Projection => {
    const state = programs.get(title);
    if (!state) throw new Error(`There is no ${title}.`);
    return state;
  };
  const atlas = () => program('Atlas payments migration');
  const inAtlas = <K extends Kind>(kind: K): readonly RecordOf<K>[] => atlas().list(kind);

  beforeAll(async () => {
    ({ deps, outcome, programs } = await seeded(LAST_DAY));
  });

  test('tells five programs without a refusal', () => {
    expect(outcome).toEqual({ programs: 5, written: outcome.entries, entries: outcome.entries });
    expect(outcome.entries).toBeGreaterThan(900);
    expect([...programs.keys()].sort()).toEqual([
      'Atlas payments migration',
      'Data centre exit',
      'EU data residency',
      'Identity consolidation',
      'Mobile app relaunch',
    ]);
  });

  test('leaves ledgers in which verification finds nothing', async () => {
    for (const programId of await deps.store.programs(TENANT_ID)) {
      const stored = await inspectionOverStore(deps.store).read({ tenantId: TENANT_ID, programId });
      expect(stored && verify(stored, deps.tools).findings).toEqual([]);
    }
  });

  test('changes nothing when it runs again, on a later day either', async () => {
    const heads = async () => [...(await programsOf(deps)).values()].map(({ head }) => head.hash);
    const before = await heads();
    expect(await seedPortfolio(deps, { lastDay: '2026-11-25' })).toMatchObject({
      written: 0,
      entries: outcome.entries,
    });
    expect(await heads()).toEqual(before);
  });

  test('goes on after an interruption, to the same records as without one', async () => {
    const broken = depsInMemory();
    let writes = 0;
    const write: Deps['store']['write'] = (...row) => {
      writes += 1;
      if (writes > 400) throw new Error('The lights went out.');
      return broken.store.write(...row);
    };
    await expect(
      seedPortfolio({ ...broken, store: { ...broken.store, write } }, { lastDay: LAST_DAY }),
    ).rejects.toThrow();
    // Begun on one day, it goes on in the weeks it began in.
    expect((await seedPortfolio(broken, { lastDay: LAST_DAY })).entries).toBe(outcome.entries);
    for (const [title, state] of await programsOf(broken)) expect(recordsOf(state)).toEqual(recordsOf(program(title)));
  });

  test('tells the same of every other last day', async () => {
    const gist = (state: Projection) =>
      recordsOf(state)
        // A summary names its week.
        .filter(({ kind }) => kind !== 'summary')
        .map(({ number, title, status }) => `${number} ${title}: ${status}`);
    for (const [title, state] of (await seeded('2027-06-17')).programs)
      expect(gist(state)).toEqual(gist(program(title)));
  });

  test('has every named person among the members, and no personal name in what people wrote', () => {
    const names = new RegExp(
      PERSONAS.flatMap(({ name }) => name.split(' '))
        .map((name) => `\\b${name}\\b`)
        .join('|'),
      'u',
    );
    for (const state of programs.values()) {
      const members = new Set(state.program?.members.map(({ personId }) => personId));
      for (const record of recordsOf(state)) {
        const named = [record.ownerId, ...record.watcherIds, 'deciderId' in record ? record.deciderId : undefined];
        for (const personId of named) if (personId) expect(members).toContain(personId);
        // Minutes, summaries and quotes name speakers.
        if (record.kind === 'minutes' || record.kind === 'summary') continue;
        expect(JSON.stringify({ ...record, sources: [] })).not.toMatch(names);
      }
    }
  });

  test('links only to what there is', () => {
    for (const state of programs.values())
      for (const { links } of recordsOf(state)) for (const { to } of links) expect(state.find(to)).toBeDefined();
  });

  test('happens on business days, in business hours of the program', async () => {
    for (const state of programs.values()) {
      const calendar = { ...state.program!.calendar, holidays: [] };
      for (const entry of await ledgerOf(deps).since(
        { tenantId: TENANT_ID, programId: state.program!.id },
        0,
        Infinity,
      )) {
        if (entry.surface === 'timer') continue;
        const { hour } = Temporal.Instant.from(entry.at).toZonedDateTimeISO(calendar.zone);
        expect(isBusinessDay(dayAt(entry.at, calendar.zone), calendar) && hour >= 8 && hour < 19).toBe(true);
        expect(entry.at < '2026-11-22T23:00:00.000Z').toBe(true);
      }
    }
  });

  test('fills Atlas', () => {
    const counts = Object.fromEntries(KIND_NAMES.map((kind) => [kind, inAtlas(kind).length]));
    expect(counts).toMatchObject({ risk: 29, assumption: 8, issue: 14, dependency: 15, decision: 16, action: 43 });
    expect(counts).toMatchObject({ change: 4, approval: 3, escalation: 2 });
    expect(counts).toMatchObject({
      milestone: 15,
      scope: 13,
      'status-report': 16,
      meeting: 10,
      minutes: 3,
      summary: 8,
    });
    for (const status of ['proposed', 'open', 'mitigating', 'accepted', 'occurred', 'closed'])
      expect(inAtlas('risk').map((risk) => risk.status)).toContain(status);
  });

  test('tells Atlas from green over amber to red and back, in one current report', () => {
    const reports = inAtlas('status-report');
    const colours = reports.map(({ overall }) => overall).filter((colour, at, all) => colour !== all[at - 1]);
    expect(colours).toEqual(['green', 'amber', 'red', 'amber']);
    expect(reports.filter(({ status }) => status === 'current')).toMatchObject([{ reportedOn: '2026-11-20' }]);
  });

  test('leaves something to do: overdue and carried actions, open questions, minutes and a summary to review', () => {
    const overdue = inAtlas('action').filter(({ status, dueOn }) => status === 'open' && dueOn! < '2026-11-23');
    expect(overdue.length).toBeGreaterThanOrEqual(4);
    expect(Math.max(...inAtlas('action').map(({ carryCount }) => carryCount))).toBe(3);
    expect(inAtlas('decision').filter(({ status }) => status === 'proposed')).toHaveLength(2);
    const drafts = inAtlas('minutes').filter(({ status }) => status === 'draft');
    expect(drafts).toHaveLength(1);
    expect(drafts[0]!.candidates.length).toBeGreaterThan(10);
    expect(new Set(drafts[0]!.candidates.map(({ state }) => state))).toEqual(new Set(['open']));
    expect(inAtlas('summary').at(-1)).toMatchObject({ status: 'drafted', periodToOn: '2026-11-20' });
    for (const { claims } of inAtlas('summary')) expect(claims.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('cites the words in what was taken over from minutes', async () => {
    const cited = recordsOf(atlas()).flatMap(({ sources }) => sources.filter(({ type }) => type === 'transcript'));
    expect(cited).toHaveLength(12);
    for (const source of cited) {
      if (source.type !== 'transcript') continue;
      const meeting = atlas().find(source.meeting);
      expect(meeting?.kind === 'meeting' && source.cueTo < (meeting.transcript?.cueCount ?? 0)).toBe(true);
    }
    expect(await deps.transcripts.list(`${TENANT_ID}/`)).toHaveLength(3);
  });

  test('lets an unchecked assumption expire into a proposed risk, and an acceptance that is over reopen its risk', async () => {
    const [expired] = inAtlas('assumption').filter(({ status }) => status === 'expired');
    expect(expired?.links).toMatchObject([{ type: 'causes' }]);
    expect(atlas().find(expired?.links[0]?.to ?? '')).toMatchObject({ kind: 'risk', status: 'proposed' });
    const entries = await ledgerOf(deps).since({ tenantId: TENANT_ID, programId: atlas().program!.id }, 0, Infinity);
    const commands = entries.filter(({ surface }) => surface === 'timer').map(({ command }) => command);
    expect(new Set(commands)).toEqual(new Set(['action.remind', 'assumption.expire', 'risk.expire']));
    const reopened = entries.find(({ command }) => command === 'risk.expire')!;
    expect(readable(reopened.changes[0]!.after).status).toBe('open');
  });

  test('hides the confidential risk from a viewer and shows it to the TPM', async () => {
    const list = async (name: PersonaName) => {
      const read = await listRecords({ ledger: ledgerOf(deps) })(as(name), 'risk', atlas().program!.id, { limit: 200 });
      return read.draw().items;
    };
    expect((await list('tpm')).filter(({ confidential }) => confidential)).toHaveLength(1);
    const seen = await list('viewer');
    expect(seen).toHaveLength(28);
    expect(JSON.stringify(seen)).not.toMatch(/may leave the company/);
  });

  test('holds a watermelon: reported green from the first week, while every milestone is late', () => {
    const mobile = program('Mobile app relaunch');
    expect(mobile.list('status-report').every(({ overall }) => overall === 'green')).toBe(true);
    for (const { baselineOn, forecastOn, actualOn } of mobile.list('milestone'))
      expect((actualOn ?? forecastOn)! > baselineOn!).toBe(true);
  });

  test('plans a quarter in the open, and has voted on one before its baseline was committed', () => {
    const [open] = program('Identity consolidation').list('planning');
    expect(open).toMatchObject({ status: 'open', votes: [] });
    const demand = (team: string) =>
      open!.proposals.filter((each) => each.team === team).reduce((sum, each) => sum + each.demand, 0);
    const over = open!.capacities.filter(({ team, amount }) => demand(team) > amount);
    expect(over.map(({ team }) => team)).toEqual(['Applications']);
    const dependencies = program('Identity consolidation').list('dependency');
    expect(dependencies.filter(({ promisedOn, needByOn }) => promisedOn! > needByOn!)).toHaveLength(1);
    const [voted] = program('EU data residency').list('planning');
    expect([voted?.status, voted?.proposals.length, voted?.votes.length]).toEqual(['voted', 3, 5]);
    expect(voted!.updatedAt < program('EU data residency').program!.baseline!.committedAt).toBe(true);
  });

  test('changes what Atlas promised once, refuses to once, and waits for the sponsor with the next', () => {
    const changes = Object.fromEntries(inAtlas('change').map(({ number, status }) => [number, status]));
    expect(changes).toEqual({ 'CR-1': 'rejected', 'CR-2': 'applied', 'CR-3': 'submitted', 'CR-4': 'draft' });
    const { baseline } = atlas().program!;
    expect(baseline).toMatchObject({ budget: { amount: 4_290_000 }, changes: ['CR-2'] });
    const cutover = inAtlas('milestone').find(({ title }) => title === 'Cutover to the new platform');
    expect(cutover?.baselineOn).toBe(cutover?.forecastOn);
    const [open] = inAtlas('approval').filter(({ status }) => status === 'open');
    expect(awaitedBy(open!, atlas().program!)).toEqual([ID.sponsor]);
    expect(open!.dueAt > '2026-11-26').toBe(true);
    expect(inAtlas('escalation').map(({ status, deciderId }) => [status, deciderId])).toEqual([
      ['resolved', ID.security],
      ['raised', ID.sponsor],
    ]);
  });

  test('asks for the answers of its people where they look for their work', async () => {
    const waiting = async (name: PersonaName) =>
      (await deps.index.items(TENANT_ID, ID[name]))
        .filter(({ kind }) => kind === 'approval' || kind === 'escalation')
        .map(({ number }) => number)
        .sort();
    expect(await waiting('sponsor')).toEqual(['APR-3', 'ESC-2']);
    expect(await waiting('ops')).toEqual(['APR-2']);
    expect(await waiting('security')).toEqual([]);
  });

  test('draws the lists, tells the people, and leaves to the clock what is still to come', async () => {
    const rows = await deps.index.programs(TENANT_ID);
    expect(rows.map(({ name, rag }) => [name, rag]).sort()).toEqual([
      ['Atlas payments migration', 'amber'],
      ['Data centre exit', 'green'],
      ['EU data residency', 'green'],
      ['Identity consolidation', 'amber'],
      ['Mobile app relaunch', 'green'],
    ]);
    for (const row of rows) expect(row.seq).toBe(program(row.name).head.seq);
    expect((await deps.index.items(TENANT_ID, ID.contributor)).length).toBeGreaterThan(20);
    expect((await deps.inbox.latest(TENANT_ID, ID.tpm, 200)).length).toBeGreaterThan(10);
    for (const programId of await deps.store.programs(TENANT_ID))
      expect(await deps.outbox.owes({ tenantId: TENANT_ID, programId })).toBe(false);
    expect(await deps.wakeups.due('2026-11-22T19:00:00.000Z', 100)).toEqual([]);
    expect((await deps.wakeups.due('2027-11-22T00:00:00.000Z', 100)).length).toBeGreaterThan(20);
  });
});
