import type { RecordId } from '../domain/record-id.ts';
import { canonical } from './canonical.ts';
import { hashOf, isTombstone, mapLeaves } from './commitment.ts';
import { GENESIS, type Entry } from './entry.ts';
import type { Head } from './head.ts';
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
  const replayed = new Map<RecordId, { seq: number; text: string }>();
  const erased = new Set<string>();
  const tombstones: { row: string; place: string }[] = [];
  const counters: Record<string, number> = {};
  const commands = new Set<string>();
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
      for (const place of entry.erased ?? []) erased.add(`${place.seq}${place.pointer}`);
      if (!entry.erased)
        mapLeaves(entry, (leaf, pointer) => {
          if (isTombstone(leaf)) tombstones.push({ row, place: `${entry.seq}${pointer}` });
          return leaf;
        });
      for (const { id, after } of entry.changes) {
        replayed.set(id, { seq, text: canonical(after) });
        const [kind = '', count] = id.split(':');
        counters[kind] = Math.max(counters[kind] ?? 0, Number(count));
      }
    }
    if (transaction.seq !== seq) find(row, `The transaction ends with entry ${seq}.`);
    if (transaction.hash !== hash) find(row, 'Its entries do not give its hash.');
  }
  if (head.seq !== seq) find('head', `It names entry ${head.seq} as the last; the log ends with ${seq}.`);
  if (head.hash !== hash) find('head', 'Its hash is not the hash of the log.');
  if (head.at !== at && seq > 0) find('head', 'Its time is not that of the last entry.');
  if (canonical(head.counters) !== canonical(counters)) find('head', 'Its counters are not those of the log.');
  for (const { row, place } of tombstones)
    if (!erased.has(place)) find(row, 'Text is missing that no erasure entry names.');
  checkRecords(records, replayed, find);
  return { entries: seq, records: records.length, hash, findings };
}

function checkRecords(
  records: StoredProgram['records'],
  replayed: ReadonlyMap<RecordId, { readonly seq: number; readonly text: string }>,
  find: (row: string, problem: string) => void,
): void {
  const stored = new Set(records.map(({ id }) => id));
  for (const { id, seq, text } of records) {
    const last = replayed.get(id);
    if (!last) find(`rec:${id}`, 'No entry made it.');
    else if (last.text !== text) find(`rec:${id}`, `It is not as entry ${last.seq} left it.`);
    else if (last.seq !== seq) find(`rec:${id}`, `It names entry ${seq}; entry ${last.seq} wrote it.`);
  }
  for (const id of replayed.keys()) if (!stored.has(id)) find(`rec:${id}`, 'It is missing.');
}

/** The entries of a row, or undefined when its text is not what we write. */
function read(text: string): readonly Entry[] | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && canonical(value) === text ? (value as Entry[]) : undefined;
  } catch {
    return undefined;
  }
}
