/** A deployment that finds what commit a4241ec stored, in memory or in Azurite. */
import type { TableClient } from '@azure/data-tables';
import { fromColumns } from '#functions/storage/columns.ts';
import { ledgerStoreMemory, memoryKey } from '#local/memory/ledger-store-memory.ts';
import { outboxMemory } from '#local/memory/outbox-memory.ts';
import type { RecordId } from '#shared/domain/record-id.ts';
import type { KeptLog, KeptRecord } from '#shared/ports/ledger-store.ts';
import { indexProgram } from '#shared/usecases/delivery/index-program.ts';
import type { azuriteForTests } from '../contracts/azurite.ts';
import { azureAdapters, deploymentOver, memoryAdapters, type Adapters } from '../contracts/deployment.ts';
import { backupBlobs, blobsOf, HARBOUR, KEY, rowsOf, storedWakeups, type TableName } from './harbour.ts';

/** A deployment over stored rows, and everything its tables hold as one text. */
export type StoredDeployment = ReturnType<typeof deploymentOver> & { readonly dump: () => Promise<string> };

async function opened(adapters: Adapters, dump: () => Promise<string>): Promise<StoredDeployment> {
  for (const { name, bytes } of blobsOf('transcripts')) await adapters.transcripts.put(name, bytes, 'text/vtt');
  for (const { name, bytes } of blobsOf('anchors')) await adapters.anchors.put(name, bytes, 'application/json');
  for (const { name, bytes } of backupBlobs()) await adapters.backups.put(name, bytes, 'application/json');
  const at = deploymentOver(adapters);
  at.clock.now = HARBOUR.storedAt;
  return { ...at, dump };
}

/** The stored rows of a ledger as the memory store keeps a program. */
export function programInMemory() {
  const records = new Map<RecordId, KeptRecord>();
  const log = new Map<number, KeptLog>();
  const out = new Map<number, string>();
  let head = '';
  for (const row of rowsOf('ledger')) {
    const text = fromColumns(row);
    const [part = '', ...name] = row.rowKey.split(':');
    const id = name.join(':');
    if (part === 'head') head = text;
    else if (part === 'rec') records.set(id as RecordId, { id: id as RecordId, seq: Number(row['seq']), text });
    else if (part === 'log')
      log.set(Number(id), { seq: Number(id), hash: String(row['hash']), text, etag: `log${Number(id)}` });
    else out.set(Number(id), text);
  }
  return { head, etag: 1, records, log, out };
}

/** The program's ledger, wake-ups and blobs in memory; the index is made anew from its log. */
export async function harbourInMemory(): Promise<StoredDeployment> {
  const store = ledgerStoreMemory();
  store.programsByKey.set(memoryKey(KEY), programInMemory());
  const adapters = { ...memoryAdapters(), store, outbox: outboxMemory(store) };
  for (const wakeup of storedWakeups()) await adapters.wakeups.plan(wakeup);
  const dump = async () =>
    JSON.stringify(
      [...store.programsByKey.values()].flatMap(({ head, records, log, out }) => [head, [...records, ...log, ...out]]),
    );
  const at = await opened(adapters, dump);
  await indexProgram(at)(KEY, [...programInMemory().log.values()]);
  return at;
}

/** Rows of one transaction at most. */
const MOST = 100;

/** A table with the rows that were stored in it. */
export async function storedTable(
  { newTable }: Pick<ReturnType<typeof azuriteForTests>, 'newTable'>,
  name: TableName,
): Promise<TableClient> {
  const table = await newTable();
  const all = rowsOf(name);
  for (const partition of new Set(all.map(({ partitionKey }) => partitionKey))) {
    const rows = all.filter(({ partitionKey }) => partitionKey === partition);
    for (let from = 0; from < rows.length; from += MOST)
      await table.submitTransaction(rows.slice(from, from + MOST).map((row) => ['create', { ...row }]));
  }
  return table;
}

/** The program's tables and blobs in Azurite. */
export async function harbourInAzurite(azurite: ReturnType<typeof azuriteForTests>): Promise<StoredDeployment> {
  const table = (name: TableName) => storedTable(azurite, name);
  const tables = await Promise.all([table('ledger'), table('index'), table('inbox'), table('wakeups')]);
  const dump = async () => {
    const rows: unknown[] = [];
    for (const each of tables) for await (const row of each.listEntities()) rows.push(row);
    return JSON.stringify(rows);
  };
  return opened(await azureAdapters(azurite.connectionString(), tables), dump);
}
