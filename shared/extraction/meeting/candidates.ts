/**
 * Finds what a meeting decided, promised, feared and left open. Everything said is data: a sentence can only become a
 * candidate that quotes it, never anything else.
 */
import type { SpokenCandidate } from './spoken-candidate.ts';
import type { DraftCandidate } from './draft-candidate.ts';
import type { MeetingContext } from './meeting-context.ts';
import { MeetingReader } from './meeting-reader.ts';
import { mergeRepeats } from './merge-repeats.ts';
import type { Sentence } from './sentences.ts';

/** Candidates below this are not shown. */
const LEAST = 0.3;

function toCandidate({ owner, due, decidedBy, confidence, ...draft }: DraftCandidate): SpokenCandidate {
  const { kind, title, quote, cueFrom, cueTo, why, repeats } = draft;
  return {
    kind,
    title,
    quote,
    cueFrom,
    cueTo,
    confidence: Math.round(confidence * 100) / 100,
    why,
    ...(owner ? { ownerName: owner } : {}),
    ...(due ? { dueOn: due } : {}),
    ...(decidedBy ? { decidedByName: decidedBy } : {}),
    repeats,
  };
}

/** The candidates of a meeting in order of their first cue, repeats merged. */
export function findCandidates(sentences: readonly Sentence[], context: MeetingContext): SpokenCandidate[] {
  const reader = new MeetingReader(sentences, context);
  reader.read();
  return mergeRepeats(reader.drafts.filter((draft) => draft.confidence >= LEAST))
    .map(toCandidate)
    .sort((one, other) => one.cueFrom - other.cueFrom || one.cueTo - other.cueTo);
}
