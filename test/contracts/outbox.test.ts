import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import { ledgerStoreMemory } from '#local/memory/ledger-store-memory.ts';
import { outboxMemory } from '#local/memory/outbox-memory.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import type { Outbox } from '#shared/ports/outbox.ts';
import { azuriteForTests } from './azurite.ts';
import { addRisk, addRiskTelling, begin, command, KEY, NOW, partsOver } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  {
    name: 'memory',
    make: async () => {
      const store = ledgerStoreMemory();
      return { store, worker: outboxMemory(store), other: outboxMemory };
    },
  },
  {
    name: 'Azure Table Storage',
    make: async () => {
      const table = await azurite.newTable();
      return { store: ledgerStoreTable(table), worker: outboxTable(table), other: () => outboxTable(table) };
    },
  },
];
const after = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

describe.each(adapters)('an outbox in $name', ({ name, make }) => {
  let ledger: Ledger;
  let outbox: Outbox;
  /** Another process's view of the same rows; memory has one process only. */
  let other: Outbox;

  beforeEach(async () => {
    const made = await make();
    ledger = ledgerOverStore(partsOver(made.store));
    outbox = made.worker;
    other = name === 'memory' ? outbox : made.other(made.store as never);
    await ledger.run(KEY, command(), begin, true);
  });
  const owe = (personId: string) => ledger.run(KEY, command(), addRiskTelling(personId));
  const seqs = (rows: readonly { readonly seq: number }[]) => rows.map(({ seq }) => seq);

  test('keeps what a commit owes, with its entry and place, until it is done', async () => {
    await owe('ann');
    expect(await outbox.owes(KEY)).toBe(true);
    const { claimed } = await outbox.claim(KEY, NOW, 60);
    expect(seqs(claimed)).toEqual([1, 2]);
    expect(claimed[1]).toMatchObject({
      attempts: 0,
      owed: [{ seq: 2, place: 0, owed: { type: 'tell', personId: 'ann', subject: 'risk:000000000001' } }],
    });
    for (const row of claimed) expect(await outbox.done(KEY, row)).toBe(true);
    expect(await outbox.owes(KEY)).toBe(false);
    expect(await outbox.claim(KEY, after(3600), 60)).toEqual({ claimed: [], held: [] });
  });

  test('owes nothing for a program that does not exist', async () => {
    const nowhere = { ...KEY, programId: 'nowhere' };
    expect(await outbox.owes(nowhere)).toBe(false);
    expect(await outbox.claim(nowhere, NOW, 60)).toEqual({ claimed: [], held: [] });
  });

  test('gives each row to one of two workers that ask at once', async () => {
    for (let each = 0; each < 6; each += 1) await owe('ann');
    const [one, two] = await Promise.all([outbox.claim(KEY, NOW, 60), other.claim(KEY, NOW, 60)]);
    expect(seqs([...one.claimed, ...two.claimed]).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(one.claimed.length + one.held.length).toBe(7);
    expect(two.claimed.length + two.held.length).toBe(7);
  });

  test('lists the rows that another worker holds, so that they are not overtaken', async () => {
    await owe('ann');
    await outbox.claim(KEY, NOW, 60);
    await owe('bob');
    const { claimed, held } = await other.claim(KEY, after(1), 60);
    expect(seqs(claimed)).toEqual([3]);
    expect(held.flat()).toMatchObject([{ seq: 2, owed: { personId: 'ann' } }]);
  });

  test('lets a claim lapse, and then refuses done and postpone from its former holder', async () => {
    await owe('ann');
    const slow = await outbox.claim(KEY, NOW, 60);
    expect((await other.claim(KEY, after(59), 60)).claimed).toEqual([]);
    const quick = await other.claim(KEY, after(60), 60);
    expect(seqs(quick.claimed)).toEqual([1, 2]);
    for (const row of slow.claimed) {
      expect(await outbox.done(KEY, row)).toBe(false);
      expect(await outbox.postpone(KEY, row, [], after(600))).toBe(false);
    }
    for (const row of quick.claimed) expect(await other.done(KEY, row)).toBe(true);
    for (const row of quick.claimed) expect(await other.done(KEY, row)).toBe(false);
  });

  test('gives the rows oldest first, also when there are more than nine', async () => {
    for (let each = 0; each < 11; each += 1) await owe('ann');
    expect(seqs((await outbox.claim(KEY, NOW, 60)).claimed)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  test('keeps what is left of a postponed row until its time, and counts the tries', async () => {
    await ledger.run(
      KEY,
      command(),
      addRisk({}, () => [
        { type: 'tell', personId: 'ann', topic: 'assigned', subject: 'risk:000000000001' },
        { type: 'tell', personId: 'bob', topic: 'assigned', subject: 'risk:000000000001' },
      ]),
    );
    const { claimed } = await outbox.claim(KEY, NOW, 60);
    for (const row of claimed)
      if (row.seq === 1) await outbox.done(KEY, row);
      else expect(await outbox.postpone(KEY, row, row.owed.slice(1), after(30))).toBe(true);
    const early = await other.claim(KEY, after(29), 60);
    expect(early.claimed).toEqual([]);
    expect(early.held.flat()).toMatchObject([{ place: 1, owed: { personId: 'bob' } }]);
    const [row] = (await other.claim(KEY, after(30), 60)).claimed;
    expect(row).toMatchObject({ attempts: 1, owed: [{ seq: 2, place: 1, owed: { personId: 'bob' } }] });
  });

  test('keeps the programs of a tenant apart', async () => {
    const second = { ...KEY, programId: 'borealis' };
    await ledger.run(second, command(), begin, true);
    await outbox.claim(KEY, NOW, 60);
    expect(seqs((await outbox.claim(second, NOW, 60)).claimed)).toEqual([1]);
  });
});
