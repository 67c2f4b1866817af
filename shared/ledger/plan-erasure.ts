import type { AnyRecord } from '../domain/any-record.ts';
import type { RecordId } from '../domain/record-id.ts';
import { commitmentOf, isTombstone, mapLeaves, type Tombstone } from './commitment.ts';
import type { Entry, ErasedPlace } from './entry.ts';
import type { LedgerTools } from './tools.ts';

/** What an erasure changes: places in the log, and records as they are stored afterwards. */
export interface Erasure {
  readonly places: readonly ErasedPlace[];
  readonly records: readonly AnyRecord[];
}

/** Shorter texts are erased in their own field only: elsewhere they would match by chance. */
const MIN_COPY = 8;

/**
 * Finds every place in a program's log where the text of a record's fields ever stood, and every other text that contains
 * it (a risk that became an issue, a summary that quotes it), the hash of the request included.
 *
 * @param entries The whole log.
 * @param current The record as it is stored now, by id, for each record of the program.
 */
export function planErasure(
  entries: readonly Entry[],
  current: ReadonlyMap<RecordId, AnyRecord>,
  subject: RecordId,
  fields: readonly string[],
  tools: LedgerTools,
): Erasure {
  const texts = new Set<string>();
  const own = new Set<string>();
  for (const entry of entries) {
    mapLeaves(entry, (leaf, pointer) => {
      if (isFieldOf(entry, pointer, subject, fields)) {
        own.add(`${entry.seq}${pointer}`);
        if (!isTombstone(leaf)) texts.add(leaf);
      }
      return leaf;
    });
  }
  const copies = [...texts].filter((text) => text.length >= MIN_COPY);
  const isCopy = (leaf: string) => copies.some((text) => leaf.includes(text));
  const places: ErasedPlace[] = [];
  for (const entry of entries) {
    const before = places.length;
    mapLeaves(entry, (leaf, pointer) => {
      const isGone = own.has(`${entry.seq}${pointer}`) || (!isTombstone(leaf) && isCopy(leaf));
      if (isGone && !isTombstone(leaf) && entry.salts[pointer] !== undefined) places.push({ seq: entry.seq, pointer });
      return leaf;
    });
    if (places.length > before && entry.salts['/request'] !== undefined)
      places.push({ seq: entry.seq, pointer: '/request' });
  }
  const records: AnyRecord[] = [];
  for (const [id, record] of current) {
    let isChanged = false;
    const left = mapLeaves(record, (leaf, pointer) => {
      const isOwn = id === subject && fields.some((field) => isUnder(pointer, `/${field}`));
      if (isTombstone(leaf) || !(isOwn || isCopy(leaf))) return leaf;
      isChanged = true;
      return { '~': commitmentOf(tools.salt(), leaf, tools) } satisfies Tombstone;
    });
    if (isChanged) records.push(left);
  }
  return { places, records };
}

const isUnder = (pointer: string, parent: string): boolean => pointer === parent || pointer.startsWith(`${parent}/`);

/** True where a pointer into an entry is inside one of the fields of the record, before or after the change. */
function isFieldOf(entry: Entry, pointer: string, subject: RecordId, fields: readonly string[]): boolean {
  const [, change, part, rest] = /^\/changes\/(\d+)\/(after|was)(\/.*)$/.exec(pointer) ?? [];
  if (change === undefined || part === undefined || rest === undefined) return false;
  const changed = entry.changes[Number(change)];
  if (!changed || changed.id !== subject) return false;
  return fields.some((field) => isUnder(rest, `/${field}`));
}
