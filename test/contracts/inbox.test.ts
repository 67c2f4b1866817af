import { inboxTable } from '#functions/storage/inbox-table.ts';
import { inboxMemory } from '#local/memory/inbox-memory.ts';
import type { Inbox } from '#shared/ports/inbox.ts';
import type { Telling } from '#shared/ports/notifier.ts';
import { azuriteForTests } from './azurite.ts';
import { KEY, TENANT } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  { name: 'memory', make: async () => inboxMemory() },
  { name: 'Azure Table Storage', make: async () => inboxTable(await azurite.newTable()) },
];
const telling = (noticeId: string, at: string, more: Partial<Telling> = {}): Telling => ({
  ...KEY,
  noticeId,
  personId: 'ann',
  topic: 'assigned',
  subject: 'risk:000000000001',
  at,
  ...more,
});

describe.each(adapters)('an inbox in $name', ({ make }) => {
  let inbox: Inbox;
  beforeEach(async () => {
    inbox = await make();
  });

  test('lists what a person was told, latest first, up to a limit', async () => {
    for (const hour of ['09', '11', '10'])
      await inbox.tell(telling(`atlas-${hour}-0`, `2026-11-20T${hour}:00:00.000Z`));
    expect((await inbox.latest(TENANT, 'ann', 2)).map(({ noticeId }) => noticeId)).toEqual([
      'atlas-11-0',
      'atlas-10-0',
    ]);
    expect((await inbox.latest(TENANT, 'ann', 10))[2]).toEqual(telling('atlas-09-0', '2026-11-20T09:00:00.000Z'));
  });

  test('keeps only the first of a notice that is told again, later or at once', async () => {
    await inbox.tell(telling('atlas-2-0', '2026-11-20T09:00:00.000Z'));
    await Promise.all(['10', '11'].map((hour) => inbox.tell(telling('atlas-2-0', `2026-11-20T${hour}:00:00.000Z`))));
    expect(await inbox.latest(TENANT, 'ann', 10)).toEqual([telling('atlas-2-0', '2026-11-20T09:00:00.000Z')]);
  });

  test('remembers for one person that a notice has arrived elsewhere, and keeps the notice unchanged', async () => {
    const told = telling('atlas-2-0', '2026-11-20T09:00:00.000Z');
    expect(await inbox.tell(told)).toBe(false);
    expect(await inbox.tell(told)).toBe(false);
    await inbox.noteArrival(told);
    await inbox.noteArrival(told);
    expect(await inbox.tell({ ...told, at: '2026-11-20T10:00:00.000Z' })).toBe(true);
    expect(await inbox.tell({ ...told, personId: 'bob' })).toBe(false);
    expect(await inbox.tell({ ...told, noticeId: 'atlas-2-1' })).toBe(false);
    expect((await inbox.latest(TENANT, 'ann', 10)).at(-1)).toEqual(told);
  });

  test('lists notices of the same moment in a fixed order', async () => {
    const at = '2026-11-20T09:00:00.000Z';
    for (const id of ['atlas-2-1', 'atlas-2-0', 'atlas-3-0']) await inbox.tell(telling(id, at));
    const order = (await inbox.latest(TENANT, 'ann', 10)).map(({ noticeId }) => noticeId);
    expect(order).toEqual(['atlas-3-0', 'atlas-2-1', 'atlas-2-0']);
  });

  test('tells one notice to each of two people', async () => {
    const at = '2026-11-20T09:00:00.000Z';
    await inbox.tell(telling('atlas-2-0', at));
    await inbox.tell(telling('atlas-2-0', at, { personId: 'bob' }));
    expect(await inbox.latest(TENANT, 'ann', 10)).toHaveLength(1);
    expect(await inbox.latest(TENANT, 'bob', 10)).toHaveLength(1);
  });

  test('keeps people apart whose ids begin alike', async () => {
    await inbox.tell(telling('atlas-2-0', '2026-11-20T09:00:00.000Z', { personId: 'annabel' }));
    expect(await inbox.latest(TENANT, 'ann', 10)).toEqual([]);
  });
});
