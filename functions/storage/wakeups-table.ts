import { odata, type TableClient } from '@azure/data-tables';
import type { RecordId } from '#shared/domain/record-id.ts';
import type { WakePurpose } from '#shared/domain/notice.ts';
import type { DueWakeup, Wakeup, Wakeups } from '#shared/ports/wakeups.ts';
import { isMissing } from './storage-error.ts';

/** `2026-11-22T15:00:00.000Z` as `20261122T150000Z`: sorts by time. */
const stamp = (at: string): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
/** The partition of an instant: its UTC hour, `2026112215`. */
const hourOf = (at: string): string => at.slice(0, 13).replace(/[-T]/g, '');

const rowKeyOf = ({ at, tenantId, programId, subject, purpose }: Wakeup): string =>
  `${stamp(at)}:${tenantId}:${programId}:${subject}:${purpose}`;

/** Wake-ups in an Azure table, a partition an hour. A late one lands in an hour that has passed and is found all the same. */
export const wakeupsTable = (table: TableClient): Wakeups => ({
  async plan(wakeup) {
    const { at, tenantId, programId, subject, purpose } = wakeup;
    const row = { partitionKey: hourOf(at), rowKey: rowKeyOf(wakeup), at, tenantId, programId, subject, purpose };
    await table.upsertEntity(row, 'Replace');
  },
  async due(now, limit) {
    const filter = odata`PartitionKey le ${hourOf(now)}`;
    const due: DueWakeup[] = [];
    for await (const row of table.listEntities<Record<string, string>>({ queryOptions: { filter } })) {
      if (String(row['at']) > now) continue;
      due.push({
        at: String(row['at']),
        tenantId: String(row['tenantId']),
        programId: String(row['programId']),
        subject: row['subject'] as RecordId,
        purpose: row['purpose'] as WakePurpose,
        key: String(row.rowKey),
      });
      if (due.length >= limit) break;
    }
    return due;
  },
  async done(wakeup) {
    try {
      await table.deleteEntity(hourOf(wakeup.at), rowKeyOf(wakeup));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
});
