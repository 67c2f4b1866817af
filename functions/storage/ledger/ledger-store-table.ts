import { odata, type TableClient, type TableEntityResult, type TransactionAction } from '@azure/data-tables';
import { canonical } from '#shared/ledger/canonical.ts';
import type { Head } from '#shared/ledger/head.ts';
import type { RecordId } from '#shared/domain/record-id.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { fromColumns, toColumns } from '../columns.ts';
import { isConflict, isMissing, isTransient } from '../storage-error.ts';
import { StoreFailure, type KeptLog, type LedgerStore } from '#shared/ports/ledger-store.ts';

type Row = TableEntityResult<Record<string, unknown>>;

/** Longest wait for one answer. Without it a swallowed answer would hang a program's only committer. */
const DEADLINE_MS = 10_000;

/** A program's PartitionKey. */
export const partitionOf = ({ tenantId, programId }: ProgramKey): string => `${tenantId}:${programId}`;
/** Row keys sort by seq: twelve digits. */
export const padSeq = (seq: number): string => String(seq).padStart(12, '0');

/**
 * Ledgers in one Azure table: a partition a program, rows `head`, `rec:<kind>:<n>`, `log:<last seq>`, `out:<last seq>`.
 * Rows are always replaced, never merged: a shrunk record must not keep its old columns.
 *
 * @param deadlineMs Longest wait for one answer.
 */
export function ledgerStoreTable(table: TableClient, deadlineMs = DEADLINE_MS): LedgerStore {
  const deadline = () => ({ abortSignal: AbortSignal.timeout(deadlineMs) });
  const get = async (key: ProgramKey, rowKey: string): Promise<Row | undefined> => {
    try {
      return await table.getEntity(partitionOf(key), rowKey, deadline());
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw translated(error);
    }
  };
  /** Rows from one key up to but not including another, in order. */
  const range = async (key: ProgramKey, from: string, to: string, limit = Infinity): Promise<Row[]> => {
    const filter = odata`PartitionKey eq ${partitionOf(key)} and RowKey ge ${from} and RowKey lt ${to}`;
    const rows: Row[] = [];
    try {
      let continuationToken: string | undefined;
      do {
        // A deadline for each page: a long program is not a lost answer.
        const pages = table
          .listEntities<Record<string, unknown>>({ queryOptions: { filter }, ...deadline() })
          .byPage({ maxPageSize: Math.min(limit, 1000), ...(continuationToken && { continuationToken }) });
        continuationToken = undefined;
        for await (const page of pages) {
          rows.push(...page);
          ({ continuationToken } = page);
          break;
        }
      } while (continuationToken && rows.length < limit);
    } catch (error) {
      throw translated(error);
    }
    return rows.slice(0, limit);
  };
  return {
    async head(key) {
      const row = await get(key, 'head');
      return row && { head: JSON.parse(fromColumns(row)) as Head, etag: row.etag };
    },
    async records(key) {
      const rows = await range(key, 'rec:', 'rec;');
      return rows.map((row) => ({
        id: String(row.rowKey).slice(4) as RecordId,
        seq: Number(row['seq']),
        text: fromColumns(row),
      }));
    },
    async logRow(key, seq) {
      const row = await get(key, `log:${padSeq(seq)}`);
      return row && toLog(row);
    },
    async log(key, after, limit) {
      return (await range(key, `log:${padSeq(after + 1)}`, 'log;', limit)).map(toLog);
    },
    async write(key, { head, entries, records, owed }, etag) {
      const partitionKey = partitionOf(key);
      const headRow = { partitionKey, rowKey: 'head', ...toColumns(canonical(head)) };
      const actions: TransactionAction[] = [
        etag === undefined ? ['create', headRow] : ['update', headRow, 'Replace', { etag }],
        [
          'create',
          { partitionKey, rowKey: `log:${padSeq(head.seq)}`, hash: head.hash, ...toColumns(canonical(entries)) },
        ],
        [
          'create',
          { partitionKey, rowKey: `out:${padSeq(head.seq)}`, claimedUntil: '', ...toColumns(canonical(owed)) },
        ],
      ];
      for (const [id, { seq, text }] of records)
        actions.push(['upsert', { partitionKey, rowKey: `rec:${id}`, seq, ...toColumns(text) }, 'Replace']);
      try {
        const { subResponses } = await table.submitTransaction(actions, deadline());
        return subResponses[0]?.etag ?? '';
      } catch (error) {
        throw translated(error);
      }
    },
    async rewriteLog(key, row, text) {
      const entity = {
        partitionKey: partitionOf(key),
        rowKey: `log:${padSeq(row.seq)}`,
        hash: row.hash,
        ...toColumns(text),
      };
      try {
        await table.updateEntity(entity, 'Replace', { etag: row.etag, ...deadline() });
      } catch (error) {
        throw translated(error);
      }
    },
    async programs(tenantId) {
      const filter = odata`PartitionKey ge ${`${tenantId}:`} and PartitionKey lt ${`${tenantId};`} and RowKey eq 'head'`;
      const ids: string[] = [];
      for await (const row of table.listEntities({ queryOptions: { filter, select: ['PartitionKey', 'RowKey'] } }))
        ids.push(String(row.partitionKey).slice(tenantId.length + 1));
      return ids;
    },
  };
}

const toLog = (row: Row): KeptLog => ({
  seq: Number(String(row.rowKey).slice(4)),
  hash: String(row['hash']),
  text: fromColumns(row),
  etag: row.etag,
});

/** A lost answer to a success, tried again by the SDK, is a 412 or 409 too: the log tells which it was. */
function translated(error: unknown): unknown {
  if (isConflict(error)) return new StoreFailure('conflict', error);
  if (isTransient(error)) return new StoreFailure('unknown', error);
  return new StoreFailure('rejected', error);
}
