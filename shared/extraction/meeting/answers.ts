/** Short answers in a meeting: to a request, to "by when", and the promise of "it" whose meaning lies before. */
import { type DraftCandidate, extendDraft } from './draft-candidate.ts';
import { dueDay } from '../dates/due-day.ts';
import type { SpokenSentence } from './spoken-clause.ts';

/** How many sentences back an answer may point. */
const REACH = 5;

const ACCEPTS =
  /^(?:(?:yes|yeah|yep|sure|ok|okay|right|of course|absolutely|no problem|fine)[,.! ]*)*(?:i(?:'ll| will| can)? (?:do|take|handle|own|pick|have|get) (?:it|that|this|one)|will do|on it|i'm on it|happy to|can do|consider it done|leave it (?:to|with) me)(?!\w)/i;
const YES =
  /^(?:yes|yeah|yep|sure|ok|okay|of course|absolutely|no problem|will do|fine|happy to|certainly|definitely|good|i can)(?!\w)/i;
const REFUSES =
  /^(?:no|sorry|i can't|i cannot|i won't|not me|i'm afraid|i don't know|not sure|i'm not sure|hard to say)(?!\w)|(?<!\w)i (?:can't|cannot|won't be able)(?!\w)/i;
/** A promise whose object was said before: "I'll send it", "I'll have that ready", "I can take this one". */
const POINTS_BACK =
  /^(?:to )?(?:do|take|handle|own|have|get|send|share|finish|look (?:at|into|after)|pick|sort|write|put|bring|prepare|update|make|circulate|chase|ask|schedule|book|set|run|complete|deliver|turn|add)(?: care of)?(?: up| out| to you| you)? (?:it|that|this|those|them|these|one)(?: one| up| out| together| over)?(?!\w| \p{L}+ (?:to|for|with) )/iu;

/** True for "I'll do that" and the like, given the words behind "I'll". */
export const pointsBack = (rest: string): boolean => POINTS_BACK.test(rest);

const isNear = (draft: DraftCandidate, index: number) => index - draft.lastSentence <= REACH;

function assign(draft: DraftCandidate, speaker: string, words: string): void {
  if (speaker === '') return;
  if (draft.owner === undefined) draft.owner = { name: speaker, why: `accepted: "${words}"` };
  draft.isForSomebody = false;
}

/** The latest action before this sentence that its speaker may be taking on, if any; simply the latest where nobody is named. */
export function actionFor(drafts: readonly DraftCandidate[], { sentence }: SpokenSentence): DraftCandidate | undefined {
  for (let at = drafts.length - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    if (draft === undefined || !isNear(draft, sentence.index)) return undefined;
    if (draft.kind === 'action' && sentence.speaker === '') return draft;
    if (draft.kind !== 'action' || draft.speaker === sentence.speaker) {
      if (draft.kind === 'action' && draft.owner?.name === sentence.speaker) return draft;
      continue;
    }
    if (draft.owner === undefined || draft.owner.name === sentence.speaker) return draft;
  }
  return undefined;
}

/** Lets a promise complete the action it points back to: owner, due day, evidence. */
export function takeOn(draft: DraftCandidate, { sentence }: SpokenSentence, words: string, today: string): void {
  assign(draft, sentence.speaker, words);
  const due = dueDay(sentence.text, today);
  if (due) draft.due = due;
  draft.confidence = Math.min(0.97, draft.confidence + 0.2);
  extendDraft(draft, sentence);
}

/** Reads a short sentence as an answer to what was asked just before; true when it was one. */
export function readAnswer(drafts: readonly DraftCandidate[], spoken: SpokenSentence, today: string): boolean {
  const { sentence, plain } = spoken;
  const words = plain.split(' ').length;
  const action = actionFor(drafts, spoken);
  if (action && REFUSES.test(plain) && action.speaker !== sentence.speaker) {
    if (action.owner?.name === sentence.speaker) delete action.owner;
    action.confidence = Math.max(0.1, action.confidence - 0.25);
    return true;
  }
  if (action && ACCEPTS.test(plain)) {
    takeOn(action, spoken, ACCEPTS.exec(plain)?.[0] ?? plain, today);
    return true;
  }
  const isNext = action !== undefined && sentence.index - action.lastSentence === 1;
  if (action && action.speaker !== sentence.speaker && words <= 12 && YES.test(plain)) {
    const isTheirs = action.owner?.name === sentence.speaker || (action.isForSomebody && isNext);
    if (isTheirs) takeOn(action, spoken, YES.exec(plain)?.[0] ?? plain, today);
    return isTheirs;
  }
  return readWhen(drafts, spoken, words, today);
}

function readWhen(
  drafts: readonly DraftCandidate[],
  { sentence }: SpokenSentence,
  words: number,
  today: string,
): boolean {
  const latest = drafts.findLast((draft) => draft.kind === 'action');
  if (!latest || words > 8 || latest.due !== undefined || !isNear(latest, sentence.index)) return false;
  const isParty = sentence.speaker === latest.owner?.name || sentence.speaker === latest.speaker;
  const due = isParty && !sentence.text.endsWith('?') ? dueDay(sentence.text, today) : undefined;
  if (!due) return false;
  latest.due = due;
  extendDraft(latest, sentence);
  return true;
}
