import { DefaultAzureCredential } from '@azure/identity';
import type { TableClient } from '@azure/data-tables';
import { blobsContainer } from '#functions/storage/blobs-container.ts';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { openStorage } from '#functions/storage/open-storage.ts';
import { restoreCommand } from '#local/restore.ts';
import { verifyCommand } from '#local/verify.ts';
import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import { hashOf } from '#shared/ledger/commitment.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { verify, type StoredProgram } from '#shared/ledger/verify.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { editRecord } from '#shared/usecases/record/edit-record.ts';
import { exportAnchor } from '#shared/usecases/program/export-anchor.ts';
import { exportBackup } from '#shared/usecases/program/export-backup.ts';
import { azuriteForTests } from './azurite.ts';
import { actOf, ANN, deploymentOver, memoryAdapters, TPM } from './deployment.ts';
import { partsOver, TENANT } from './sample-program.ts';

interface Finding {
  readonly row: string;
  readonly problem: string;
}

const azurite = azuriteForTests();
let table: TableClient;
let at: ReturnType<typeof deploymentOver>;
let program: Program;
let key: ProgramKey;

/** Runs a program as from the command line. */
async function run(command: typeof verifyCommand, ...args: string[]) {
  let [out, error] = ['', ''];
  const output = { out: (text: string) => void (out += text), error: (text: string) => void (error += text) };
  const storage = args.includes('--storage') ? [] : ['--storage', azurite.connectionString()];
  const code = await command([...args, ...storage], output);
  return { code, out, error };
}
const verifyIt = async (...more: string[]) => {
  const { code, out } = await run(verifyCommand, '--program', program.id, '--json', ...more);
  const { findings, ...rest } = JSON.parse(out) as { findings: Finding[]; anchors: { agreeing: number } };
  return { code, findings, ...rest };
};
const restoreIt = (...more: string[]) => run(restoreCommand, '--program', program.id, ...more);
const stored = async (from = table): Promise<StoredProgram> => {
  const found = await inspectionOverStore(ledgerStoreTable(from)).read(key);
  if (!found) throw new Error('no program');
  return found;
};

beforeAll(async () => {
  const storage = openStorage(azurite.connectionString(), new DefaultAzureCredential());
  await storage.prepare();
  table = storage.table('ledger');
  const blobs = (name: 'anchors' | 'backups') => blobsContainer(storage.container(name));
  const kept = { store: ledgerStoreTable(table), anchors: blobs('anchors'), backups: blobs('backups') };
  at = deploymentOver({ ...memoryAdapters(), ...kept });
  program = await at.begin();
  key = { tenantId: TENANT, programId: program.id };
  for (let each = 1; each <= 4; each += 1)
    await at.create(program, 'action', { title: `Action ${each}`, ownerId: ANN });
  await exportAnchor(at)(key);
  await Promise.all(
    [1, 2, 3].map((each) =>
      at.create(program, 'risk', { title: `Risk ${each}`, cause: 'long '.repeat(9_000).slice(0, 40_000) }),
    ),
  );
  await editRecord(at)(actOf(TPM), 'action', program.id, 'ACT-2', 1, { title: 'Another action', tags: ['späť 😀'] });
  await exportAnchor(at)(key);
  await exportBackup(at)(key);
});

describe('verify', () => {
  test('reports no findings for an unchanged program, and how many anchors agree', async () => {
    const { code, out } = await run(verifyCommand, '--program', program.id);
    expect(out).toMatch(/^Entries +9, the last at 2026-11-20T09:00:00\.000Z$/m);
    expect(out).toMatch(/^Records +8$/m);
    expect(out).toMatch(/^Anchors +2 agree; the newest is of entry 9/m);
    expect(out).toMatch(/^Findings +none/m);
    expect(code).toBe(0);
  });

  test('finds one changed character anywhere in a stored log or record row, and names the row', async () => {
    const rows: Record<string, unknown>[] = [];
    for await (const row of table.listEntities<Record<string, unknown>>())
      if (/^(log|rec):/.test(String(row.rowKey))) rows.push(row);
    expect(rows.length).toBeGreaterThan(12);
    let tried = 0;
    for (const row of rows) {
      const { partitionKey, rowKey } = row as { partitionKey: string; rowKey: string };
      const name = rowKey.startsWith('log:') ? `log:${Number(rowKey.slice(4))}` : rowKey;
      const columns = Object.keys(row).filter((column) => /^(j\d+|hash)$/.test(column));
      const own = Object.fromEntries(
        ['seq', ...columns].flatMap((column) => (column in row ? [[column, row[column]]] : [])),
      );
      for (const column of columns) {
        const text = String(row[column]);
        const places = [0, Math.floor(text.length / 2), text.length - 1];
        for (const place of places.filter(
          (each) => text[each] !== undefined && !/[\ud800-\udfff]/.test(text[each] ?? ''),
        )) {
          const changed = `${text.slice(0, place)}${text[place] === 'x' ? 'y' : 'x'}${text.slice(place + 1)}`;
          await table.updateEntity({ partitionKey, rowKey, ...own, [column]: changed }, 'Replace');
          const found = verify(await stored(), tools).findings.map((finding) => finding.row);
          expect([rowKey, column, place, found.includes(name)]).toEqual([rowKey, column, place, true]);
          tried += 1;
        }
      }
      await table.updateEntity({ partitionKey, rowKey, ...own }, 'Replace');
    }
    expect(tried).toBeGreaterThan(60);
    expect((await verifyIt()).code).toBe(0);
  });

  test('exits with 1 and names the row when a record was changed', async () => {
    const row = await table.getEntity<Record<string, unknown>>(`${TENANT}:${program.id}`, 'rec:action:000000000003');
    const entity = { partitionKey: row.partitionKey ?? '', rowKey: row.rowKey ?? '', seq: row['seq'] };
    const text = String(row['j0']);
    await table.updateEntity({ ...entity, j0: text.replace('Action 3', 'Action 8') }, 'Replace');
    const { code, out } = await run(verifyCommand, '--program', program.id);
    await table.updateEntity({ ...entity, j0: text }, 'Replace');
    expect(code).toBe(1);
    expect(out).toContain('rec:action:000000000003  It is not as entry 4 left it.');
  });

  test('finds a rewritten history with a whole chain by its anchors', async () => {
    const rehearsal = await azurite.newTable();
    const rewritten = rewrite(await stored());
    expect(verify(rewritten, tools).findings).toEqual([]);
    await inspectionOverStore(ledgerStoreTable(rehearsal)).restore(key, rewritten);
    const { code, findings } = await verifyIt('--table', rehearsal.tableName);
    expect(code).toBe(1);
    expect(findings).toContainEqual({
      row: 'log:3',
      problem: expect.stringContaining('Entry 3 is not the one') as string,
    });
  });

  test('finds that the end of a history was cut off', async () => {
    const rehearsal = await azurite.newTable();
    await inspectionOverStore(ledgerStoreTable(rehearsal)).restore(key, cutAfter(await stored(), 4));
    const { code, findings, anchors } = await verifyIt('--table', rehearsal.tableName);
    expect([code, anchors.agreeing]).toEqual([1, 0]);
    expect(findings.map(({ row }) => row)).toEqual(['head', 'head']);
    expect(findings[1]?.problem).toMatch(/The log ends with 4; entry 9 was anchored/);
  });

  test('exits with an error for a missing, invalid or unknown program and for wrong options', async () => {
    expect(await run(verifyCommand)).toMatchObject({
      code: 2,
      error: expect.stringContaining('--program ID') as string,
    });
    expect(await run(verifyCommand, '--program', 'a/b')).toMatchObject({ code: 2 });
    expect(await run(verifyCommand, '--programme', 'x')).toMatchObject({ code: 2 });
    expect(await run(verifyCommand, '--program', 'nowhere')).toMatchObject({
      code: 1,
      error: expect.stringContaining('no program') as string,
    });
    expect(await run(verifyCommand, '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('usage') as string,
    });
  });
});

describe('restore', () => {
  const stateOf = async (from: TableClient) => {
    const state = await ledgerOverStore(partsOver(ledgerStoreTable(from))).open(key);
    return { head: state.head, records: KIND_NAMES.flatMap((kind): readonly AnyRecord[] => state.list(kind)) };
  };
  const tableNamed = async (name: string) => {
    const client = await azurite.newTable();
    const { TableClient } = await import('@azure/data-tables');
    return client.tableName === name
      ? client
      : TableClient.fromConnectionString(azurite.connectionString(), name, { allowInsecureConnection: true });
  };

  test('restores an equal program that agrees with its anchors and can go on', async () => {
    const { code, out } = await restoreIt('--into', 'rehearsal1');
    expect([code, out]).toEqual([0, expect.stringContaining('restored into rehearsal1, every row as in the backup')]);
    expect(out).toMatch(/^Anchors +2 agree$/m);
    const restored = await tableNamed('rehearsal1');
    expect(await stateOf(restored)).toEqual(await stateOf(table));
    expect(await verifyIt('--table', 'rehearsal1')).toMatchObject({ code: 0, anchors: { agreeing: 2 }, findings: [] });
    expect((await restoreIt('--into', 'rehearsal1')).code).toBe(0);
    const ledger = ledgerOverStore(partsOver(ledgerStoreTable(restored)));
    await deploymentOver({ ...memoryAdapters(), store: ledgerStoreTable(restored) }).create(program, 'risk', {
      title: 'New',
    });
    expect((await ledger.open(key)).list('risk').map(({ number }) => number)).toEqual(['R-1', 'R-2', 'R-3', 'R-4']);
    const refused = await restoreIt('--into', 'rehearsal1');
    expect(refused).toMatchObject({ code: 1, error: expect.stringContaining('another history') as string });
  });

  test('writes nothing in a dry run, and lists the backups', async () => {
    expect(await restoreIt('--dry-run', '--into', 'rehearsal2')).toMatchObject({
      code: 0,
      out: expect.stringContaining('could be restored') as string,
    });
    await expect(stored(await tableNamed('rehearsal2'))).rejects.toThrow();
    const { out } = await restoreIt('--list');
    expect(out).toBe(`${TENANT}/${program.id}/2026-11-20-000000000009.json\n`);
    expect((await restoreIt('--backup', 'none')).code).toBe(1);
    expect((await restoreIt('--into', 'a b')).code).toBe(2);
  });

  test('refuses a backup with a rewritten history and a whole chain, because of the anchors', async () => {
    const rewritten = rewrite(await stored());
    const name = `${TENANT}/${program.id}/2026-11-21-000000000009.json`;
    await at.backups.put(name, Buffer.from(JSON.stringify(rewritten)), 'application/json');
    try {
      const { code, out } = await restoreIt('--into', 'rehearsal3', '--json');
      const { isWritten, findings } = JSON.parse(out) as { isWritten: boolean; findings: Finding[] };
      expect([code, isWritten]).toEqual([1, false]);
      expect(findings[0]).toMatchObject({ row: 'log:3', problem: expect.stringContaining('anchored') as string });
      await expect(stored(await tableNamed('rehearsal3'))).rejects.toThrow('no program');
      expect(
        (await restoreIt('--into', 'rehearsal3', '--backup', `${TENANT}/${program.id}/2026-11-20-000000000009.json`))
          .code,
      ).toBe(0);
    } finally {
      await at.backups.remove(name);
    }
  });

  test('refuses a backup with a damaged row, which it names', async () => {
    const backup = await stored();
    const damaged = {
      ...backup,
      log: backup.log.map((row, each) => (each === 2 ? { ...row, text: `${row.text}x` } : row)),
    };
    const name = `${TENANT}/${program.id}/2026-11-22-000000000009.json`;
    await at.backups.put(name, Buffer.from(JSON.stringify(damaged)), 'application/json');
    try {
      const { code, out } = await restoreIt('--into', 'rehearsal4');
      expect([code, out]).toEqual([1, expect.stringContaining('log:3')]);
    } finally {
      await at.backups.remove(name);
    }
  });
});

/** The same program with another title in entry 3, everything after it hashed anew, and the record to match. */
function rewrite({ head, log, records }: StoredProgram): StoredProgram {
  let hash = '0'.repeat(64);
  const last = new Map<string, string>();
  const chained = log.map((row) => {
    const entries = (JSON.parse(row.text) as Entry[]).map((entry) => {
      const text = entry.seq === 3 ? canonical(entry).replaceAll('Action 2', 'Action X') : canonical(entry);
      const forged = { ...(JSON.parse(text) as Entry), prevHash: hash };
      hash = hashOf(forged, tools);
      for (const { id, after } of forged.changes) last.set(id, canonical(after));
      return forged;
    });
    return { seq: row.seq, hash, text: canonical(entries) };
  });
  return {
    head: { ...head, hash },
    log: chained,
    records: records.map((record) => ({ ...record, text: last.get(record.id) ?? record.text })),
  };
}

/** The program as it was after a seq: the later transactions and records never happened. */
function cutAfter({ head, log, records }: StoredProgram, seq: number): StoredProgram {
  const kept = log.filter((row) => row.seq <= seq);
  const entries = kept.flatMap(({ text }) => JSON.parse(text) as Entry[]);
  const last = new Map(
    entries.flatMap((entry) => entry.changes.map(({ id, after }) => [id, { seq: entry.seq, after }])),
  );
  return {
    head: { ...head, seq, hash: kept.at(-1)?.hash ?? '', counters: { program: 1, action: seq - 1 } },
    log: kept,
    records: records.flatMap(({ id }) => {
      const left = last.get(id);
      return left ? [{ id, seq: left.seq, text: canonical(left.after) }] : [];
    }),
  };
}
