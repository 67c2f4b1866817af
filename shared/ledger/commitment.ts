import { leavesOf, type Leaf } from '../domain/field-leaves.ts';
import type { Field } from '../domain/fields.ts';
import { fieldsOf } from '../domain/kinds.ts';
import { kindOfId } from '../domain/record-id.ts';
import { canonical } from './canonical.ts';
import { ENTRY_FIELDS, type Entry } from './entry.ts';
import type { LedgerTools } from './tools.ts';

/** What stands in a stored entry or record where text was erased: the hash it had, from which nothing can be guessed. */
export interface Tombstone {
  readonly '~': string;
}

const TOMBSTONE = '~';

/** True for what stands in place of an erased text. */
export const isTombstone = (value: unknown): value is Tombstone =>
  typeof value === 'object' && value !== null && TOMBSTONE in value;

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Called for each text and each tombstone. */
type Visit = (leaf: string | Tombstone, pointer: string) => unknown;

function visitLeaves(value: unknown, pointer: string, visit: Visit): unknown {
  if (typeof value === 'string' || isTombstone(value)) return visit(value, pointer);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => visitLeaves(item, `${pointer}/${index}`, visit));
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) copy[key] = visitLeaves(item, `${pointer}/${escape(key)}`, visit);
  return copy;
}

/** A copy of a stored entry or record with every text and tombstone replaced by what `visit` gives. */
export const mapLeaves = <T>(value: T, visit: Visit): T => visitLeaves(value, '', visit) as T;

/** SHA-256 of salt and text: what the chain holds in place of the text. */
export const commitmentOf = (salt: string, text: string, { sha256 }: LedgerTools): string => sha256(`${salt}:${text}`);

/** Words may be personal; so may whatever no table describes. */
const ERASABLE: ReadonlySet<Field['type'] | undefined> = new Set(['text', 'long', 'outside', 'address', undefined]);

/** Every plain value of an entry, with the field that describes it. */
function* leavesOfEntry({ changes, ...entry }: Omit<Entry, 'salts'>): Generator<Leaf> {
  yield* leavesOf(ENTRY_FIELDS, entry);
  for (const [index, { id, after, was }] of changes.entries()) {
    const table = fieldsOf(kindOfId(id));
    yield* leavesOf(table, after, `/changes/${index}/after`);
    if (was) yield* leavesOf(table, was, `/changes/${index}/was`);
  }
}

/** Fresh salts for every erasable text of an entry, by JSON Pointer. */
export function saltsFor(entry: Omit<Entry, 'salts'>, { salt }: LedgerTools): Record<string, string> {
  const salts: Record<string, string> = {};
  for (const { field, name, value, pointer } of leavesOfEntry(entry))
    if (typeof value === 'string' && value !== '' && name !== TOMBSTONE && ERASABLE.has(field?.type))
      salts[pointer] = salt();
  return salts;
}

/** The entry without its texts: each salted text stands as its commitment, and no salt is left to guess it by. */
export function committed(entry: Entry, tools: LedgerTools): Omit<Entry, 'salts'> {
  const { salts, ...rest } = entry;
  return mapLeaves(rest, (leaf, pointer) => {
    const salt = salts[pointer];
    return isTombstone(leaf) || salt === undefined ? leaf : { '~': commitmentOf(salt, leaf, tools) };
  });
}

/**
 * The entry's hash: SHA-256 of its canonical JSON in which each salted text stands as its commitment, so that erasing the
 * text later does not change it. Which texts are salted is read from the entry alone, never from today's list of names.
 */
export const hashOf = (entry: Entry, tools: LedgerTools): string => tools.sha256(canonical(committed(entry, tools)));

/** What a reader sees where text was erased. */
export const ERASED_TEXT = '[erased]';

/** A stored record or entry as people and rules see it: a plain text where text was erased. */
export const readable = <T>(stored: T): T => mapLeaves(stored, (leaf) => (isTombstone(leaf) ? ERASED_TEXT : leaf));
