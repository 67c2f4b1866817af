import { wakeupsTable } from '#functions/storage/wakeups-table.ts';
import { wakeupsMemory } from '#local/memory/wakeups-memory.ts';
import type { Wakeup, Wakeups } from '#shared/ports/wakeups.ts';
import { azuriteForTests } from './azurite.ts';
import { KEY } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  { name: 'memory', make: async () => wakeupsMemory() },
  { name: 'Azure Table Storage', make: async () => wakeupsTable(await azurite.newTable()) },
];
const wakeup = (at: string, more: Partial<Wakeup> = {}): Wakeup => ({
  ...KEY,
  at,
  subject: 'action:000000000001',
  purpose: 'action-due',
  ...more,
});

describe.each(adapters)('wake-ups in $name', ({ make }) => {
  let wakeups: Wakeups;
  beforeEach(async () => {
    wakeups = await make();
  });
  const dueAt = async (now: string, limit = 100) => (await wakeups.due(now, limit)).map(({ at }) => at);

  test('come when their time has come, not a second earlier', async () => {
    await wakeups.plan(wakeup('2026-11-20T23:00:00.000Z'));
    expect(await dueAt('2026-11-20T22:59:59.999Z')).toEqual([]);
    expect(await wakeups.due('2026-11-20T23:00:00.000Z', 10)).toMatchObject([wakeup('2026-11-20T23:00:00.000Z')]);
  });

  test('come when they are planned late, for an hour or a month that has passed', async () => {
    expect(await dueAt('2026-11-20T12:00:00.000Z')).toEqual([]);
    await wakeups.plan(wakeup('2026-11-20T10:30:00.000Z'));
    await wakeups.plan(wakeup('2026-02-28T23:59:59.000Z'));
    expect(await dueAt('2026-11-20T12:00:01.000Z')).toEqual(['2026-02-28T23:59:59.000Z', '2026-11-20T10:30:00.000Z']);
  });

  test('are one when they are planned twice', async () => {
    await wakeups.plan(wakeup('2026-11-20T10:00:00.000Z'));
    await wakeups.plan(wakeup('2026-11-20T10:00:00.000Z'));
    expect(await dueAt('2026-11-20T11:00:00.000Z')).toHaveLength(1);
  });

  test('are one when only their milliseconds differ', async () => {
    await wakeups.plan(wakeup('2026-11-20T10:00:00.000Z'));
    await wakeups.plan(wakeup('2026-11-20T10:00:00.400Z'));
    expect(await wakeups.due('2026-11-20T11:00:00.000Z', 10)).toHaveLength(1);
  });

  test('are separate for other subjects, purposes and programs', async () => {
    const at = '2026-11-20T10:00:00.000Z';
    await wakeups.plan(wakeup(at));
    await wakeups.plan(wakeup(at, { subject: 'action:000000000002' }));
    await wakeups.plan(wakeup(at, { purpose: 'acceptance-expiry' }));
    await wakeups.plan(wakeup(at, { programId: 'borealis' }));
    const due = await wakeups.due('2026-11-20T11:00:00.000Z', 10);
    expect(due).toHaveLength(4);
    expect(new Set(due.map(({ key }) => key)).size).toBe(4);
  });

  test('have the same key for every timer that finds them', async () => {
    await wakeups.plan(wakeup('2026-11-20T10:00:00.000Z'));
    const [one] = await wakeups.due('2026-11-20T11:00:00.000Z', 10);
    const [two] = await wakeups.due('2026-11-21T11:00:00.000Z', 10);
    expect(two?.key).toBe(one?.key);
  });

  test('are removed when they are done, even twice, and leave the others', async () => {
    await wakeups.plan(wakeup('2026-11-20T10:00:00.000Z'));
    await wakeups.plan(wakeup('2026-11-20T11:00:00.000Z'));
    const [first] = await wakeups.due('2026-11-20T12:00:00.000Z', 10);
    if (!first) throw new Error('nothing is due');
    await wakeups.done(first);
    await wakeups.done(first);
    expect(await dueAt('2026-11-20T12:00:00.000Z')).toEqual(['2026-11-20T11:00:00.000Z']);
  });

  test('come oldest first, across hours and days, up to a limit', async () => {
    const instants = ['2026-11-21T00:00:00.000Z', '2026-11-20T23:59:59.000Z', '2026-11-20T09:00:01.000Z'];
    const earliest = ['2026-11-20T09:00:00.000Z', '2025-12-31T23:59:59.000Z'];
    for (const at of [...instants, ...earliest]) await wakeups.plan(wakeup(at));
    const sorted = [...instants, ...earliest].sort();
    expect(await dueAt('2026-11-22T00:00:00.000Z')).toEqual(sorted);
    expect(await dueAt('2026-11-22T00:00:00.000Z', 2)).toEqual(sorted.slice(0, 2));
  });
});
