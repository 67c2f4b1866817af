import type { AnyRecord, Kind } from '../domain/kinds.ts';
import { dayAt, type Day } from '../domain/time/day.ts';
import { fieldText } from '../text/field-text.ts';

/** The field that says until when something is wanted of a record. */
const DUE_FIELD: Partial<Readonly<Record<Kind, string>>> = {
  risk: 'nextReviewOn',
  assumption: 'validateByOn',
  dependency: 'needByOn',
  decision: 'neededByOn',
  action: 'dueOn',
  milestone: 'forecastOn',
  change: 'decideByOn',
  approval: 'dueAt',
  escalation: 'dueAt',
  meeting: 'startsAt',
};

/** The day to keep in mind about a record, and what it is; undefined when it has none. */
export function dueOf(record: AnyRecord, zone: string): { readonly label: string; readonly day: Day } | undefined {
  const field = DUE_FIELD[record.kind];
  const value = field && (record as unknown as Readonly<Record<string, unknown>>)[field];
  if (!field || typeof value !== 'string') return undefined;
  return { label: fieldText(field), day: field.endsWith('At') ? dayAt(value, zone) : value };
}
