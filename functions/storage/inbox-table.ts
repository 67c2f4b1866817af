import { odata, type TableClient } from '@azure/data-tables';
import type { Topic } from '#shared/domain/notice.ts';
import type { RecordId } from '#shared/domain/record-id.ts';
import { latestFirst, type Inbox } from '#shared/ports/inbox.ts';
import type { Telling } from '#shared/ports/notifier.ts';
import { isConflict } from './storage-error.ts';

/** Tellings in an Azure table, a partition a person; a row is named by its notice, so that a second copy is the first. */
export const inboxTable = (table: TableClient): Inbox => ({
  async tell({ tenantId, personId, noticeId, programId, topic, subject, at }) {
    try {
      await table.createEntity({
        partitionKey: `${tenantId}:${personId}`,
        rowKey: noticeId,
        programId,
        topic,
        subject,
        at,
      });
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
  },
  async latest(tenantId, personId, limit) {
    const filter = odata`PartitionKey eq ${`${tenantId}:${personId}`}`;
    const found: Telling[] = [];
    for await (const row of table.listEntities<Record<string, string>>({ queryOptions: { filter } }))
      found.push({
        tenantId,
        personId,
        noticeId: String(row.rowKey),
        programId: String(row['programId']),
        topic: row['topic'] as Topic,
        subject: row['subject'] as RecordId,
        at: String(row['at']),
      });
    return found.sort(latestFirst).slice(0, limit);
  },
});
