import type { AnyRecord } from '../kinds.ts';
import { dayAt, type Day } from '../time/day.ts';
import type { Program } from '../kinds/program/program.ts';

/**
 * The day by which something is to be done about a record: of an instant, the day it falls on in the program's zone; of a
 * decision that was deferred, until when it was.
 */
export function dueDayOf(record: AnyRecord, { calendar }: Program): Day | undefined {
  if ('dueAt' in record) return dayAt(record.dueAt, calendar.zone);
  if (record.kind === 'decision') return record.status === 'deferred' ? record.turn?.until : record.neededByOn;
  return 'dueOn' in record ? record.dueOn : undefined;
}
