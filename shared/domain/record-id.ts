import { readNumber, type Kind } from './kind-places.ts';
import { Refusal } from './refusal.ts';

/** A record's key inside its program: kind and twelve digits, `risk:000000000012`. Sorts by number. */
export type RecordId = `${Kind}:${string}`;

/** The key of the kind's record of that count. */
export const recordId = (kind: Kind, count: number): RecordId => `${kind}:${String(count).padStart(12, '0')}`;

/** The kind of the record that has this key. */
export const kindOfId = (id: RecordId): Kind => id.slice(0, id.indexOf(':')) as Kind;

/** The key of a quoted number: `R-12`. @throws Refusal `record/not-found` when it is no number. */
export function idOfNumber(number: string): RecordId {
  const read = readNumber(number);
  if (!read) throw new Refusal('record/not-found');
  return recordId(read.kind, read.count);
}
