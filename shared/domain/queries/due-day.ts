import { fieldsOf, type AnyRecord } from '../kinds.ts';
import { dayAt, type Day } from '../time/day.ts';

/** The day to keep in mind about a record, and the field that says it. */
export interface DueDay {
  readonly field: string;
  readonly day: Day;
}

/**
 * Until when something is wanted of a record: of an instant, the day it falls on in `zone`; of a decision that was deferred,
 * until when it was. Undefined when it has no such day, and for a meeting that has begun.
 */
export function dueDayOf(record: AnyRecord, zone: string): DueDay | undefined {
  if (record.kind === 'decision' && record.status === 'deferred')
    return record.turn?.until ? { field: 'neededByOn', day: record.turn.until } : undefined;
  if (record.kind === 'meeting' && record.status !== 'planned') return undefined;
  for (const [field, { isDue, type }] of Object.entries(fieldsOf(record.kind))) {
    const value = isDue && (record as unknown as Readonly<Record<string, unknown>>)[field];
    if (typeof value === 'string') return { field, day: type === 'instant' ? dayAt(value, zone) : value };
  }
  return undefined;
}
