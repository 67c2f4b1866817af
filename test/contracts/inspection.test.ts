import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { ledgerStoreMemory } from '#local/memory/ledger-store-memory.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import { type StoredProgram, verify } from '#shared/ledger/verify.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import type { LedgerStore } from '#shared/ports/ledger-store.ts';
import { azuriteForTests } from './azurite.ts';
import { addRisk, begin, command, editRisk, KEY, partsOver } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  { name: 'memory', make: async (): Promise<LedgerStore> => ledgerStoreMemory() },
  { name: 'Azure Table Storage', make: async () => ledgerStoreTable(await azurite.newTable()) },
];

describe.each(adapters)('the inspection of a program in $name', ({ make }) => {
  let store: LedgerStore;
  let ledger: Ledger;
  beforeEach(async () => {
    store = await make();
    ledger = ledgerOverStore(partsOver(store));
  });
  const add = (more: object = {}) => ledger.run(KEY, command(), addRisk(more));
  const edit = (number: string, title: string) =>
    ledger.run(
      KEY,
      command(),
      editRisk(number, () => ({ title })),
    );
  const fill = async (risks: number) => {
    await ledger.run(KEY, command(), begin, true);
    await Promise.all(Array.from({ length: risks }, () => add()));
  };
  const read = async (from = store): Promise<StoredProgram> => {
    const stored = await inspectionOverStore(from).read(KEY);
    if (!stored) throw new Error('no program');
    return stored;
  };
  const rows = ({ head, log, records }: StoredProgram) => ({
    head,
    log: log.map(({ seq, hash, text }) => ({ seq, hash, text })),
    records,
  });
  const stateOf = async (from: LedgerStore) => {
    const state = await ledgerOverStore(partsOver(from)).open(KEY);
    const kinds: Kind[] = ['program', 'risk'];
    return { head: state.head, records: kinds.flatMap((kind) => state.list(kind)) };
  };

  test('finds no rows of a program that does not exist', async () => {
    expect(await inspectionOverStore(store).read(KEY)).toBeUndefined();
  });

  test('reads the head, the log and the records', async () => {
    await fill(3);
    await edit('R-2', 'Edited');
    const stored = await read();
    expect(stored.head.seq).toBe(5);
    expect(stored.records.map(({ id, seq }) => `${id} ${seq}`)).toEqual([
      'program:000000000001 1',
      'risk:000000000001 2',
      'risk:000000000002 5',
      'risk:000000000003 4',
    ]);
    expect(verify(stored, ledgerTools)).toMatchObject({ entries: 5, records: 4, findings: [] });
  });

  test('reads the program at one position while it keeps changing', async () => {
    await fill(40);
    let isReading = true;
    let written = 0;
    const writing = (async () => {
      while (isReading) {
        await Promise.all([edit(`R-${(written % 40) + 1}`, `Edit ${written}`), add()]);
        written += 1;
      }
    })();
    try {
      for (let each = 0; each < 6; each += 1) {
        const stored = await read();
        expect(verify(stored, ledgerTools).findings).toEqual([]);
        expect(stored.log.at(-1)?.seq).toBe(stored.head.seq);
      }
    } finally {
      isReading = false;
      await writing;
    }
    expect(written).toBeGreaterThan(3);
  });

  test('restores an equal program elsewhere: rows, head, records and remembered commands', async () => {
    await fill(30);
    await ledger.run(KEY, command('kept'), addRisk());
    await edit('R-7', 'Edited');
    await add({ title: `${'long '.repeat(8_000)}😀` });
    const stored = await read();
    const other = await make();
    await inspectionOverStore(other).restore(KEY, stored);
    expect(rows(await read(other))).toEqual(rows(stored));
    expect(await stateOf(other)).toEqual(await stateOf(store));
    const again = await ledgerOverStore(partsOver(other)).run(KEY, command('kept'), addRisk());
    expect(again.isRepeat).toBe(true);
    await ledgerOverStore(partsOver(other)).run(KEY, command(), addRisk());
    expect(verify(await read(other), ledgerTools).findings).toEqual([]);
  });

  test('restores a program twice with the same result', async () => {
    await fill(3);
    const stored = await read();
    const other = await make();
    await inspectionOverStore(other).restore(KEY, stored);
    await inspectionOverStore(other).restore(KEY, stored);
    expect(rows(await read(other))).toEqual(rows(stored));
  });

  test.each([1, 2, 4])('continues a restore that stopped after transaction %i', async (failing) => {
    await ledger.run(KEY, command(), begin, true);
    for (let each = 0; each < 4; each += 1) await add();
    await edit('R-1', 'Edited');
    const stored = await read();
    const other = await make();
    let writes = 0;
    const breaking: LedgerStore = {
      ...other,
      write: (...all) => ((writes += 1) > failing ? Promise.reject(new Error('broken')) : other.write(...all)),
    };
    await expect(inspectionOverStore(breaking).restore(KEY, stored)).rejects.toThrow('broken');
    await inspectionOverStore(other).restore(KEY, stored);
    expect(rows(await read(other))).toEqual(rows(stored));
    expect(verify(await read(other), ledgerTools).findings).toEqual([]);
  });

  test('refuses to restore over a program with another history', async () => {
    await fill(2);
    const stored = await read();
    const other = await make();
    const stranger = ledgerOverStore(partsOver(other));
    await stranger.run(KEY, command(), begin, true);
    await stranger.run(KEY, command(), addRisk({ title: 'Mine' }));
    const before = rows(await read(other));
    await expect(inspectionOverStore(other).restore(KEY, stored)).rejects.toThrow(/another history/);
    expect(rows(await read(other))).toEqual(before);
  });

  test('refuses to restore over a program that went on after its backup', async () => {
    await fill(2);
    const stored = await read();
    await add();
    const before = rows(await read());
    await expect(inspectionOverStore(store).restore(KEY, stored)).rejects.toThrow(/another history/);
    expect(rows(await read())).toEqual(before);
  });
});
