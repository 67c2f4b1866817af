import { maySee } from '../../domain/people/access.ts';
import { type Kind, readNumber } from '../../domain/kind-places.ts';
import { type AnyRecord, lifeOf } from '../../domain/kinds.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { invalid } from '../../domain/invalid.ts';
import { idOfNumber } from '../../domain/record-id.ts';
import type { Program } from '../../domain/kinds/program/program.ts';
import type { Verb } from '../../domain/people/verbs.ts';
import type { Projection } from '../../ledger/projection.ts';
import type { Ledger } from '../../ports/ledger.ts';
import { holdingWords } from './holding-words.ts';
import type { Reading } from '../reading.ts';
import { requireAccess } from '../program/require-access.ts';
import { viewOf } from './view-of.ts';

/** Which records of a kind, and where in the list to begin. */
export interface ListQuery {
  readonly status?: readonly string[];
  readonly owner?: string;
  /** Words looked for in number, title and tags, in any case. */
  readonly q?: string;
  /** Changed after this log position. */
  readonly updatedSince?: number;
  /** The number after which to go on: the cursor of the page before. */
  readonly cursor?: string;
  readonly limit: number;
}

/** One page, newest number first. */
export interface Page {
  readonly items: readonly AnyRecord[];
  /** How many the filter finds in all. */
  readonly total: number;
  readonly nextCursor?: string;
  readonly seq: number;
}

/** The records of a kind that the caller may see. @throws Refusal `input/invalid` for a cursor or a state that is none. */
export const listRecords =
  ({ ledger }: { readonly ledger: Ledger }) =>
  async (caller: Caller, kind: Kind, programId: string, query: ListQuery): Promise<Reading<Page>> => {
    requireStates(kind, query.status ?? []);
    const state = await ledger.open({ tenantId: caller.tenantId, programId });
    const program = requireAccess(`${kind}.list` as Verb, caller, state.program);
    const after = countIn(query.cursor, kind);
    return { seq: state.head.seq, draw: () => page(state, program, caller, kind, query, after) };
  };

/** The count after which to go on; a page that began anew at a bad cursor would never come to an end. */
function countIn(cursor: string | undefined, kind: Kind): number {
  if (cursor === undefined) return Infinity;
  const read = readNumber(cursor);
  if (read?.kind !== kind) throw invalid('?cursor', 'Write the cursor of the page before.');
  return read.count;
}

/** A state that no record of the kind can be in is a mistake, not an empty list. */
function requireStates(kind: Kind, asked: readonly string[]): void {
  const known: readonly string[] = lifeOf(kind).statuses;
  if (asked.every((status) => known.includes(status))) return;
  throw invalid('?status', `Write one of: ${known.join(', ')}.`);
}

function page(state: Projection, program: Program, caller: Caller, kind: Kind, query: ListQuery, after: number): Page {
  const holdsWords = holdingWords(query.q ?? '');
  const all: readonly AnyRecord[] = state.list(kind);
  const found = all.filter(
    (record) =>
      maySee(caller, program, record) &&
      (!query.status || query.status.includes(record.status)) &&
      (!query.owner || record.ownerId === query.owner) &&
      (query.updatedSince === undefined || state.seqOf(idOfNumber(record.number)) > query.updatedSince) &&
      holdsWords(record),
  );
  const sorted = found
    .map((record) => ({ record, count: readNumber(record.number)?.count ?? 0 }))
    .sort((a, b) => b.count - a.count);
  const rest = sorted.filter(({ count }) => count < after);
  const items = rest.slice(0, query.limit).map(({ record }) => record);
  const last = items.at(-1);
  return {
    items: items.map((record) => viewOf(record, caller, program, (number) => state.find(number))),
    total: found.length,
    ...(last && rest.length > items.length && { nextCursor: last.number }),
    seq: state.head.seq,
  };
}
