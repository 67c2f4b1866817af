/** What the sentences around a phrase say about it. */
import type { CandidateKind } from '../../domain/kinds/minutes/minutes.ts';
import { type DraftCandidate, extendDraft } from './draft-candidate.ts';
import { unmaskNames } from '../phrases/masked-names.ts';
import { withoutOpening } from './plain-speech.ts';
import type { SpokenSentence } from './spoken-clause.ts';

const UNSURE =
  /(?<!\w)(?:don't know|do not know|not sure|no idea|unclear|good question|have to check|need to check|find out)(?!\w)/i;
const SEEKS =
  /(?<!\w)(?:who (?:can|could|will|would|wants|takes|looks|owns|is owning|is going)|(?:i|we) need (?:somebody|someone)|(?:can|could) (?:somebody|someone|anybody|anyone))(?!\w)/i;
const ENTRY =
  /(?<!\w)(?:note|log|record|track|raise|add|capture|put|take|register|minute)(?: (?:it|that|this|them|that one|this one))?(?: down)?(?: in the log| on the list)? as (?:an? |the )?(?:\w+ )?(risk|issue|dependency|decision|question)(?!\w)|(?<!\w)(?:that's|so that's|that is) (?:an? |our |the )(?:\w+ )?(risk|issue|dependency|decision|open question)(?: then)?(?:,| we| for the| to (?:track|log)|[.!]|$)/i;

/** True when somebody else answers the question at `at` right away. */
export function isAnswered(all: readonly SpokenSentence[], at: number): boolean {
  const asked = all[at];
  const next = all[at + 1];
  if (!asked || !next || next.isQuestion) return false;
  const isOther = next.sentence.speaker !== asked.sentence.speaker || next.sentence.speaker === '';
  return isOther && next.plain.split(' ').length >= 4 && !UNSURE.test(next.plain);
}

/** True when somebody else has just looked for a person to do the work. */
export function isWorkSought(all: readonly SpokenSentence[], at: number): boolean {
  const speaker = all[at]?.sentence.speaker;
  return all.slice(Math.max(0, at - 3), at).some((one) => one.sentence.speaker !== speaker && SEEKS.test(one.plain));
}

/** The kind under which a sentence files what was said before it ("I'll log that as a risk"). */
export function namedAsEntry(plain: string): CandidateKind | undefined {
  const match = ENTRY.exec(plain);
  const kind = (match?.[1] ?? match?.[2])?.toLowerCase();
  if (kind === 'open question') return 'question';
  return kind as CandidateKind | undefined;
}

/** A risk named in a few words ("the support team over Christmas") takes the same speaker's next sentence as its reason. */
export function withExplanation(draft: DraftCandidate, all: readonly SpokenSentence[], at: number): void {
  const here = all[at];
  const next = all[at + 1];
  if (!here || !next || next.isQuestion || next.sentence.speaker !== here.sentence.speaker) return;
  const reason = withoutOpening(next.plain).replace(/[\s.,!]+$/, '');
  const count = reason.split(' ').length;
  if (draft.title.split(' ').length > 6 || count < 5 || count > 20) return;
  const isName = /^(?:\ue000|I\b|[A-Z]{2})/.test(reason);
  const words = unmaskNames(reason, next.names);
  draft.title = `${draft.title}: ${isName ? words : words.slice(0, 1).toLowerCase() + words.slice(1)}`;
  extendDraft(draft, next.sentence);
}
