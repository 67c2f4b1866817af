import { odata, type TableClient } from '@azure/data-tables';
import { createHash } from 'node:crypto';
import { canonical } from '#shared/ledger/canonical.ts';
import type { ChatRow, PersonItem, PortfolioIndex, ProgramRow, SourcedRecord } from '#shared/ports/portfolio-index.ts';
import { fromColumns, toColumns } from './columns.ts';
import { isConflict, isMissing } from './storage-error.ts';

/** The index table. Every write lands over a lower seq only, so a late delivery never brings back an older state. */
export function portfolioIndexTable(table: TableClient): PortfolioIndex {
  const put = async (partitionKey: string, rowKey: string, seq: number, value: unknown): Promise<void> => {
    const entity = { partitionKey, rowKey, seq, isClosed: value === undefined, ...toColumns(canonical(value ?? null)) };
    for (;;) {
      const kept = await table.getEntity(partitionKey, rowKey).catch((error: unknown) => {
        if (isMissing(error)) return undefined;
        throw error;
      });
      if (kept && Number(kept['seq']) >= seq) return;
      try {
        if (kept) await table.updateEntity(entity, 'Replace', { etag: kept.etag });
        else await table.createEntity(entity);
        return;
      } catch (error) {
        if (!isConflict(error)) throw error;
      }
    }
  };
  const list = async <T>(partitionKey: string): Promise<T[]> => {
    const filter = odata`PartitionKey eq ${partitionKey} and isClosed eq false`;
    const values: T[] = [];
    for await (const row of table.listEntities<Record<string, unknown>>({ queryOptions: { filter } }))
      values.push(JSON.parse(fromColumns(row)) as T);
    return values;
  };
  const person = (tenantId: string, personId: string) => `${tenantId}:person:${personId}`;
  const chat = (tenantId: string, chatId: string) => `${tenantId}:chat:${chatId}`;
  // Message ids hold characters that a key must not.
  const source = (tenantId: string, key: string) =>
    `${tenantId}:source:${createHash('sha256').update(key).digest('hex')}`;
  return {
    putProgram: (tenantId, row) => put(`${tenantId}:portfolio`, row.programId, row.seq, row),
    programs: (tenantId) => list<ProgramRow>(`${tenantId}:portfolio`),
    putItem: (tenantId, personId, { programId, id, seq }, item) =>
      put(person(tenantId, personId), `${programId}:${id}`, seq, item),
    items: (tenantId, personId) => list<PersonItem>(person(tenantId, personId)),
    putChat: (tenantId, { programId, chatId, seq }, row) => put(chat(tenantId, chatId), programId, seq, row),
    chats: (tenantId, chatId) => list<ChatRow>(chat(tenantId, chatId)),
    putSourced: (tenantId, key, { programId, id, seq }, record) =>
      put(source(tenantId, key), `${programId}:${id}`, seq, record),
    sourced: (tenantId, key) => list<SourcedRecord>(source(tenantId, key)),
  };
}
