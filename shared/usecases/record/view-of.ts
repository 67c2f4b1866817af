import { maySee } from '../../domain/people/access.ts';
import type { AnyRecord } from '../../domain/kinds.ts';
import type { Caller } from '../../domain/people/caller.ts';
import { withoutUnknown } from '../../domain/mentions.ts';
import { rolesOf, type Program } from '../../domain/kinds/program/program.ts';
import type { PlanningSession } from '../../domain/kinds/planning/planning-session.ts';
import type { Source } from '../../domain/record.ts';

/** Finds a record by its quoted number. */
type Find = (number: string) => AnyRecord | undefined;

/** True when the caller was at the meeting, or is the program's TPM: those may read its transcript. */
export function mayReadTranscript(caller: Caller, program: Program, meeting: AnyRecord | undefined): boolean {
  if (meeting?.kind !== 'meeting') return false;
  return meeting.attendeeIds.includes(caller.personId) || rolesOf(program, caller.personId).includes('tpm');
}

/** Tells, for a quoted number, whether the caller may know of its record. */
export const knownTo =
  (caller: Caller, program: Program, find: Find) =>
  (number: string): boolean => {
    const record = find(number);
    return !record || maySee(caller, program, record);
  };

/**
 * The record as this caller sees it: without the words of a meeting for those who were not there, and without the numbers
 * of records they may not know of, wherever these stand.
 */
export function viewOf<R extends AnyRecord>(record: R, caller: Caller, program: Program, find: Find): R {
  const mayQuote = (meeting: string) => mayReadTranscript(caller, program, find(meeting));
  const knows = knownTo(caller, program, find);
  const known = withoutUnknown(record.kind, record, knows);
  const sources = known.sources.map((source) =>
    source.type === 'transcript' && !mayQuote(source.meeting) ? unquoted(source) : source,
  );
  const seen = { ...known, sources };
  if (seen.kind === 'planning') return { ...seen, votes: votesSeen(seen, caller) };
  // Asked of the record itself: who may not know of the meeting is shown no number of it.
  if (seen.kind !== 'minutes' || record.kind !== 'minutes' || mayQuote(record.meeting)) return seen;
  // The lines are what was said, word by word, and so is what nobody has taken over.
  const accepted = seen.candidates.filter(({ state }) => state === 'accepted');
  return { ...seen, lines: [], candidates: accepted.map((candidate) => ({ ...candidate, quote: '', why: '' })) };
}

/** While a vote is open, of others' votes only that they were cast: nobody is led by another's number. */
const votesSeen = ({ status, votes }: PlanningSession, { personId }: Caller): PlanningSession['votes'] =>
  status === 'voting'
    ? votes.map((vote) => (vote.byId === personId ? vote : { byId: vote.byId, castAt: vote.castAt }))
    : votes;

function unquoted(source: Source & { type: 'transcript' }): Source {
  const { quote: _quote, ...rest } = source;
  return rest;
}
