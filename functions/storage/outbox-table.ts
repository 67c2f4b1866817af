import { odata, type TableClient } from '@azure/data-tables';
import { canonical } from '#shared/ledger/canonical.ts';
import type { Outbox, OwedRow } from '#shared/ports/outbox.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { fromColumns, toColumns } from './columns.ts';
import { padSeq, partitionOf } from './ledger/ledger-store-table.ts';
import { isConflict, isMissing } from './storage-error.ts';

const deadline = () => ({ abortSignal: AbortSignal.timeout(10_000) });

/** The `out:` rows that commits wrote into the ledger's table. A claim is a conditional update: one worker wins. */
export function outboxTable(table: TableClient): Outbox {
  const rowsOf = (key: ProgramKey, limit?: number) =>
    table
      .listEntities<Record<string, unknown>>({
        queryOptions: {
          filter: odata`PartitionKey eq ${partitionOf(key)} and RowKey ge ${'out:'} and RowKey lt ${'out;'}`,
        },
      })
      .byPage({ maxPageSize: limit ?? 1000 });
  /** Undefined when somebody else changed or removed the row first. */
  const replace = async (key: ProgramKey, row: OwedRow, owed: OwedRow['owed'], attempts: number, until: string) => {
    const rowKey = `out:${padSeq(row.seq)}`;
    const entity = {
      partitionKey: partitionOf(key),
      rowKey,
      claimedUntil: until,
      attempts,
      ...toColumns(canonical(owed)),
    };
    try {
      return (await table.updateEntity(entity, 'Replace', { etag: row.claim, ...deadline() })).etag;
    } catch (error) {
      if (isConflict(error) || isMissing(error)) return undefined;
      throw error;
    }
  };
  return {
    async claim(key, now, holdSeconds) {
      const until = new Date(Date.parse(now) + holdSeconds * 1000).toISOString();
      const claimed: OwedRow[] = [];
      const held: OwedRow['owed'][] = [];
      for await (const page of rowsOf(key))
        for (const row of page) {
          const seq = Number(String(row.rowKey).slice(4));
          const owed = JSON.parse(fromColumns(row)) as OwedRow['owed'];
          const attempts = Number(row['attempts'] ?? 0);
          const isFree = (row['claimedUntil'] as string) <= now;
          const claim = isFree
            ? await replace(key, { seq, owed, claim: row.etag, attempts }, owed, attempts, until)
            : undefined;
          if (claim) claimed.push({ seq, owed, claim, attempts });
          else held.push(owed);
        }
      return { claimed, held };
    },
    async done(key, row) {
      try {
        await table.deleteEntity(partitionOf(key), `out:${padSeq(row.seq)}`, { etag: row.claim, ...deadline() });
        return true;
      } catch (error) {
        if (isConflict(error) || isMissing(error)) return false;
        throw error;
      }
    },
    async postpone(key, row, left, retryAt) {
      return (await replace(key, row, left, row.attempts + 1, retryAt)) !== undefined;
    },
    async owes(key) {
      for await (const page of rowsOf(key, 1)) if (page.length > 0) return true;
      return false;
    },
  };
}
