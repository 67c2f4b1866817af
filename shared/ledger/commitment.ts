import { canonical } from './canonical.ts';
import type { Entry } from './entry.ts';
import type { LedgerTools } from './tools.ts';

/** What stands in a stored entry or record where text was erased: the hash it had, from which nothing can be guessed. */
export interface Tombstone {
  readonly '~': string;
}

/** True for what stands in place of an erased text. */
export const isTombstone = (value: unknown): value is Tombstone =>
  typeof value === 'object' && value !== null && '~' in value;

/** Names that end so hold ids, days and instants; the listed ones hold words of closed lists or numbers people quote. */
const PLAIN_ENDING = /(?:Id|Ids|At|On|Index)$/;
const PLAIN = new Set(
  (
    'id at day kind status number type to system response profile tier zone currency dependencyType severity door ' +
    'direction milestoneType overall ritual road state section meeting minutes record records predecessors sha256 ' +
    'changeKind reaches part approval changeClass answer functions escalationKind subjectHash changes captured measure team change ' +
    'draftedBy roles holidays pointer subject surface command prevHash'
  ).split(' '),
);

/** True when text under this field name may be personal: all text is, unless its name says that it is not. */
const isErasableName = (name: string): boolean => !PLAIN.has(name) && !PLAIN_ENDING.test(name);

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** Called for each text and each tombstone; array items count under the name of their array. */
type Visit = (leaf: string | Tombstone, pointer: string, name: string) => unknown;

function visitLeaves(value: unknown, name: string, pointer: string, visit: Visit): unknown {
  if (typeof value === 'string' || isTombstone(value)) return visit(value, pointer, name);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item, index) => visitLeaves(item, name, `${pointer}/${index}`, visit));
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value))
    copy[key] = visitLeaves(item, key, `${pointer}/${escape(key)}`, visit);
  return copy;
}

/** A copy of a stored entry or record with every text and tombstone replaced by what `visit` gives. */
export const mapLeaves = <T>(value: T, visit: Visit): T => visitLeaves(value, '', '', visit) as T;

/** SHA-256 of salt and text: what the chain holds in place of the text. */
export const commitmentOf = (salt: string, text: string, { sha256 }: LedgerTools): string => sha256(`${salt}:${text}`);

/** Fresh salts for every erasable text of an entry, by JSON Pointer. */
export function saltsFor(entry: Omit<Entry, 'salts'>, { salt }: LedgerTools): Record<string, string> {
  const salts: Record<string, string> = {};
  mapLeaves(entry, (leaf, pointer, name) => {
    if (leaf !== '' && !isTombstone(leaf) && isErasableName(name)) salts[pointer] = salt();
    return leaf;
  });
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
