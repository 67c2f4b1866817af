import { odata, type TableClient } from '@azure/data-tables';
import type { Topic } from '#shared/domain/notice.ts';
import type { RecordId } from '#shared/domain/record-id.ts';
import { latestFirst, type Inbox } from '#shared/ports/inbox.ts';
import type { Telling } from '#shared/ports/notifier.ts';
import { isConflict } from './storage-error.ts';

const keysOf = ({ tenantId, personId, noticeId }: Pick<Telling, 'tenantId' | 'personId' | 'noticeId'>) => ({
  partitionKey: `${tenantId}:${personId}`,
  rowKey: noticeId,
});

/** Tellings in an Azure table, a partition a person; a row is named by its notice, so that a second copy is the first. */
export const inboxTable = (table: TableClient): Inbox => ({
  async tell({ tenantId, personId, noticeId, programId, topic, subject, at }) {
    try {
      await table.createEntity({ ...keysOf({ tenantId, personId, noticeId }), programId, topic, subject, at });
      return false;
    } catch (error) {
      if (!isConflict(error)) throw error;
    }
    const { partitionKey, rowKey } = keysOf({ tenantId, personId, noticeId });
    return (await table.getEntity<{ hasArrived?: boolean }>(partitionKey, rowKey)).hasArrived === true;
  },
  async noteArrival(telling) {
    await table.updateEntity({ ...keysOf(telling), hasArrived: true }, 'Merge');
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
