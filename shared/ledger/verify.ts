import type { RecordId } from '../domain/record-id.ts';
import { same } from '../domain/same.ts';
import { canonical } from './canonical.ts';
import { hashOf, isTombstone, mapLeaves } from './commitment.ts';
import { GENESIS, type Entry } from './entry.ts';
import { markDay, type DayMark, type Head } from './head.ts';
import type { LedgerTools } from './tools.ts';

/** A program's rows as they are stored. */
export interface StoredProgram {
  readonly head: Head;
  /** Transactions, oldest first. */
  readonly log: readonly { readonly seq: number; readonly hash: string; readonly text: string }[];
  readonly records: readonly { readonly id: RecordId; readonly seq: number; readonly text: string }[];
}

/** One thing that is not as it was written. */
export interface Finding {
  /** `head`, `log:42` or `rec:risk:000000000012`. */
  readonly row: string;
  readonly problem: string;
}

/** What a verification found. `hash` is the head hash of the log as replayed, to be compared with an anchor. */
export interface Verification {
  readonly entries: number;
  readonly records: number;
  readonly hash: string;
  readonly findings: readonly Finding[];
}

/** Replays a program's log: the chain, the head, every record against its last entry, and every erasure against its entry. */
export function verify({ head, log, records }: StoredProgram, tools: LedgerTools): Verification {
  const findings: Finding[] = [];
  const find = (row: string, problem: string) => findings.push({ row, problem });
  const replayed = new Map<RecordId, { seq: number; text: string; place: string }>();
  const erased = new Set<string>();
  const tombstones: { row: string; place: string }[] = [];
  /** For a tombstone inside an erasure's own records: the place in the version before, which the erasure has to name. */
  const inherited = new Map<string, string>();
  const counters: Record<string, number> = {};
  const commands = new Set<string>();
  let days: readonly DayMark[] = [];
  let [seq, hash, at] = [0, GENESIS, ''];
  for (const transaction of log) {
    const row = `log:${transaction.seq}`;
    const entries = read(transaction.text);
    if (!entries) {
      find(row, 'Its text is not the canonical JSON that was written.');
      continue;
    }
    for (const entry of entries) {
      if (entry.seq !== seq + 1) find(row, `Entry ${entry.seq} follows entry ${seq}.`);
      if (entry.prevHash !== hash) find(row, `Entry ${entry.seq} does not continue the chain.`);
      if (entry.at < at) find(row, `Entry ${entry.seq} is earlier than the one before.`);
      if (commands.has(entry.commandId)) find(row, `Entry ${entry.seq} repeats a command.`);
      commands.add(entry.commandId);
      ({ seq, at } = entry);
      hash = hashOf(entry, tools);
      days = markDay(days, at, seq);
      for (const place of entry.erased ?? []) erased.add(`${place.seq}${place.pointer}`);
      let salted = 0;
      mapLeaves(entry, (leaf, pointer) => {
        if (!isTombstone(leaf)) {
          if (entry.salts[pointer] !== undefined) salted += 1;
          return leaf;
        }
        const place = `${seq}${pointer}`;
        tombstones.push({ row, place });
        const [, change = '', rest = ''] = /^\/changes\/(\d+)\/after(\/.*)$/.exec(pointer) ?? [];
        const before = entry.erased && replayed.get(entry.changes[Number(change)]?.id as RecordId);
        if (before && rest) inherited.set(place, `${before.place}${rest}`);
        return leaf;
      });
      // The hash covers salts through their texts alone.
      if (Object.keys(entry.salts).length !== salted) find(row, `Entry ${seq} holds a salt for no text.`);
      entry.changes.forEach(({ id, after }, index) => {
        replayed.set(id, { seq, text: canonical(after), place: `${seq}/changes/${index}/after` });
        const [kind = '', count] = id.split(':');
        counters[kind] = Math.max(counters[kind] ?? 0, Number(count));
      });
    }
    if (transaction.seq !== seq) find(row, `The transaction ends with entry ${seq}.`);
    if (transaction.hash !== hash) find(row, 'Its entries do not give its hash.');
  }
  if (head.seq !== seq) find('head', `It names entry ${head.seq} as the last; the log ends with ${seq}.`);
  if (head.hash !== hash) find('head', 'Its hash is not the hash of the log.');
  if (head.at !== at && seq > 0) find('head', 'Its time is not that of the last entry.');
  if (!same(head.counters, counters)) find('head', 'Its counters are not those of the log.');
  if (!same(head.days, days)) find('head', 'Its days are not those of the log.');
  if (Object.keys(head).length !== HEAD_FIELDS) find('head', 'It holds something that no head has.');
  for (const { row, place } of tombstones)
    if (!isNamed(place, erased, inherited)) find(row, 'Text is missing that no erasure entry names.');
  checkRecords(records, replayed, find);
  return { entries: seq, records: records.length, hash, findings };
}

/** True when an erasure names the place, or the one it was taken over from. A forged log may send us in a circle. */
function isNamed(place: string, erased: ReadonlySet<string>, inherited: ReadonlyMap<string, string>): boolean {
  const tried = new Set<string>();
  for (let at: string | undefined = place; at !== undefined && !tried.has(at); at = inherited.get(at)) {
    if (erased.has(at)) return true;
    tried.add(at);
  }
  return false;
}

/** `seq`, `hash`, `at`, `counters`, `days`. */
const HEAD_FIELDS = 5;

function checkRecords(
  records: StoredProgram['records'],
  replayed: ReadonlyMap<RecordId, { readonly seq: number; readonly text: string }>,
  find: (row: string, problem: string) => void,
): void {
  const stored = new Set<RecordId>();
  for (const { id, seq, text } of records) {
    const last = replayed.get(id);
    if (stored.has(id)) find(`rec:${id}`, 'It is there twice.');
    else if (!last) find(`rec:${id}`, 'No entry made it.');
    else if (last.text !== text) find(`rec:${id}`, `It is not as entry ${last.seq} left it.`);
    else if (last.seq !== seq) find(`rec:${id}`, `It names entry ${seq}; entry ${last.seq} wrote it.`);
    stored.add(id);
  }
  for (const id of replayed.keys()) if (!stored.has(id)) find(`rec:${id}`, 'It is missing.');
}

/** The entries of a row, or undefined when its text is not what we write. */
function read(text: string): readonly Entry[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every(isEntry) && canonical(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** True for what can be replayed as an entry; whether it is the one that was written, its hash tells. */
const isEntry = (value: unknown): value is Entry =>
  isObject(value) &&
  typeof value['seq'] === 'number' &&
  typeof value['at'] === 'string' &&
  isObject(value['salts']) &&
  isList(value['changes'], ({ id, after }) => typeof id === 'string' && isObject(after)) &&
  (value['erased'] === undefined || isList(value['erased'], () => true));

const isList = (value: unknown, fits: (item: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((item) => isObject(item) && fits(item));
