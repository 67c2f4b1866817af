import { odata, type TableClient } from '@azure/data-tables';
import type { CardCopies, CardCopy } from '#shared/ports/card-copies.ts';
import { isMissing } from './storage-error.ts';

/** Copies of cards in an Azure table, a partition a record. */
export function cardCopiesTable(table: TableClient): CardCopies {
  const partitionOf = ({ tenantId, programId, subject }: Pick<CardCopy, 'tenantId' | 'programId' | 'subject'>) =>
    `${tenantId}:${programId}:${subject}`;
  return {
    async keep(copy) {
      const row = { partitionKey: partitionOf(copy), rowKey: copy.noticeId, json: JSON.stringify(copy) };
      await table.upsertEntity(row, 'Replace');
    },
    async of(key, subject) {
      const filter = odata`PartitionKey eq ${partitionOf({ ...key, subject })}`;
      const copies: CardCopy[] = [];
      for await (const row of table.listEntities<{ json: string }>({ queryOptions: { filter } }))
        copies.push(JSON.parse(row.json) as CardCopy);
      return copies;
    },
    async forget(copy) {
      await table.deleteEntity(partitionOf(copy), copy.noticeId).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    },
  };
}
