import type { AnyRecord } from '../domain/kinds.ts';
import type { RecordId } from '../domain/record-id.ts';
import { commitmentOf, ERASED_TEXT, isTombstone, mapLeaves, type Tombstone } from './commitment.ts';
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
        // What is no text (a state, an id) stays, and must not take texts with it that mention it.
        if (!isTombstone(leaf) && leaf !== ERASED_TEXT && entry.salts[pointer] !== undefined) texts.add(leaf);
      }
      return leaf;
    });
  }
  const copies = [...texts].filter((text) => text.length >= MIN_COPY);
  const isCopy = (leaf: string) => copies.some((text) => leaf.includes(text));
  const places: ErasedPlace[] = [];
  const gone = new Set<string>();
  /** Where the log holds each record as it is now. */
  const writtenAt = new Map<RecordId, string>();
  for (const entry of entries) {
    const before = places.length;
    const erase = (pointer: string) => {
      places.push({ seq: entry.seq, pointer });
      gone.add(`${entry.seq}${pointer}`);
    };
    mapLeaves(entry, (leaf, pointer) => {
      if (isTombstone(leaf) || leaf === ERASED_TEXT || entry.salts[pointer] === undefined) return leaf;
      if (own.has(`${entry.seq}${pointer}`) || isCopy(leaf)) erase(pointer);
      return leaf;
    });
    if (places.length > before && entry.salts['/request'] !== undefined) erase('/request');
    entry.changes.forEach(({ id }, index) => writtenAt.set(id, `${entry.seq}/changes/${index}/after`));
  }
  const records: AnyRecord[] = [];
  for (const [id, record] of current) {
    let isChanged = false;
    // A record loses exactly what the entry that wrote it loses.
    const left = mapLeaves(record, (leaf, pointer) => {
      if (isTombstone(leaf) || !gone.has(`${writtenAt.get(id)}${pointer}`)) return leaf;
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
