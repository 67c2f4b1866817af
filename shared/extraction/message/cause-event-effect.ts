import { suggested, wordsAt, type PlacedSentence } from './found-words.ts';
import type { RecordProposal, Suggested, Words } from './proposal.ts';

/** What a sentence says happened, why, and what would follow. */
export type Chain = Pick<RecordProposal, 'cause' | 'event' | 'effect'>;

/** Most of one part. */
const LONGEST = 300;
const LEAD =
  /^(?:(?:and|but|so|also|by the way|now|well|unfortunately|sadly|sorry|fyi|heads[- ]up|just (?:a )?(?:quick )?heads[- ]up|quick (?:update|note)|(?:a )?quick warning|early warning|update|note|please note|please be aware|be aware|i'm afraid|i am afraid|at the moment|currently|as (?:you know|discussed|mentioned)|in short|to be clear)(?: that)?[,:–-]? +|(?:i|we) (?:just )?(?:wanted|want|have|need|would like|'d like)(?: to)? (?:let you know|tell you|inform you|flag|raise|warn you|point out|make you aware|share)(?: with you)?(?: (?:of|about))?(?: that)? +|it(?:'s| is) (?:(?:very|quite|highly|more than|also|not|still) )?(?:likely|unlikely|possible|probable|expected) that +|(?:this is|it is|it's) (?:to let you know|to inform you|a heads[- ]up|becoming clear|now clear|clear) (?:that )?|(?:i|we) (?:think|believe|fear|expect|understand|hear|heard|see|am told|are told|learned|have learned|must assume|(?:'m|am|are|'re) (?:(?:really|quite|very|a bit|still|also|getting) )?(?:worried|concerned|afraid|nervous)) ?(?:that|about)? +|(?:there(?:'s| is| are)(?: still)?(?: now)? (?:a|an|some|another|the)?(?: [\w%-]+){0,2} ?(?:risk|chance|danger|possibility)(?: that| of)? +)|(?:(?:the|our|my|one|another|a|main|biggest)(?: \w+)? (?:risk|concern|worry|fear|problem|issue)(?: here| now| is now)?,? is(?: that)?[:,]? +)|risk: +|issue: +)+/i;
const CAUSE =
  /,? ?(?:mainly |mostly |partly |simply |again )?(?<!\w)(?:(?:because(?: of)?|due to|owing to|as a result of|caused by|on account of|given that|now that)\s+|(?:as|since)\s+(?=(?:the|our|their|its|a|an|one|two|three|we|they|it|there|no|only|both|nobody)\s))/i;
const CAUSE_FIRST =
  /^(?:because(?: of)?|since|due to|owing to|as a result of|given(?: that)?|with|now that|after)\s+(.{4,200}?),\s+/i;
const IF_FIRST = /^if\s+(.{4,200}?),\s+(?:then\s+)?/i;
const EFFECT =
  /,? ?(?:[–—-] ?)?(?<!\w)(?:which (?:in turn )?(?:would|will|could|might|may|means?(?: that)?|puts?|delays?|pushes|costs?)|(?:and|so) (?:then )?(?:that )?(?:we|this|that|it|they)(?:'ll|'d| would| will| could| might| may)|(?:and|so) (?:then )?(?:we|they) (?=miss|lose|slip|pay|fail|need|have)|meaning(?: that)?|leading to|resulting in|with the (?:effect|result|consequence) that|in which case|and therefore|so that)\s+/i;
const EFFECT_NEXT =
  /^(?:this|that|it|then|as a (?:result|consequence)|in that case|otherwise|the (?:effect|impact|consequence|result) (?:is|would be)|if (?:that|this|so|it|not)(?: [^,]{1,80})?)(?:,? (?:we|this|that|it|they))?(?:'ll|'d| would| will| could| might| may| means?)?(?: also| then| in turn)?(?: that)?[:,]? +/i;
const CAUSE_NEXT =
  /^(?:the (?:reason|cause|root cause) (?:is|was|for (?:this|that) is)(?: that)?|this is because|(?:that|it)'s because|because)[:,]? +/i;
const WE = /^(?:we|this|it|they|the team)(?:'ll|'d| would| will| could| might| may)? +/i;
const STOP = /[.!?…"”)]+$/;

const partOf = (sentence: PlacedSentence, from: number, to: number): Suggested<string> | undefined => {
  const words = wordsAt(sentence, from, Math.min(to, from + LONGEST));
  const said = words.words.replace(STOP, '').trim();
  if (said.split(/\s+/).length < 2 && said.length < 4) return undefined;
  return suggested(said, { ...words, words: said, to: words.from + said.length });
};

const firstWord = (said: string): string => said.replace(/^(?:the|a|an) /i, '');

/** An effect as it reads behind "which would": without who and when. */
function effectOf(sentence: PlacedSentence, from: number, to: number): Suggested<string> | undefined {
  const rest = sentence.text.slice(from, to);
  return partOf(sentence, from + (WE.exec(rest)?.[0].length ?? 0), to);
}

/** The parts of one sentence. */
function inSentence(sentence: PlacedSentence): Chain {
  const { text } = sentence;
  let from = LEAD.exec(text)?.[0].length ?? 0;
  let to = text.length;
  let cause: Suggested<string> | undefined;
  let effect: Suggested<string> | undefined;
  const condition = IF_FIRST.exec(text.slice(from));
  if (condition?.[1]) {
    const begin = from + condition[0].indexOf(condition[1]);
    effect = effectOf(sentence, from + condition[0].length, to);
    const event = partOf(sentence, begin, begin + condition[1].length);
    return { ...(event && { event }), ...(effect && { effect }) };
  }
  const first = CAUSE_FIRST.exec(text.slice(from));
  if (first?.[1]) {
    const begin = from + first[0].indexOf(first[1]);
    cause = partOf(sentence, begin, begin + first[1].length);
    from += first[0].length;
  }
  const follows = EFFECT.exec(text.slice(from));
  if (follows && follows.index > 8) {
    effect = effectOf(sentence, from + follows.index + follows[0].length, to);
    to = from + follows.index;
  }
  const why = cause ? null : CAUSE.exec(text.slice(from, to));
  if (why && why.index > 6) {
    cause = partOf(sentence, from + why.index + why[0].length, to);
    to = from + why.index;
  }
  const event = partOf(sentence, from, to);
  return { ...(cause && { cause }), ...(event && { event }), ...(effect && { effect }) };
}

/**
 * Cause, event and effect as a sentence and the one before and after it give them; each with the words of the author, nothing
 * is made up.
 *
 * @param at Index of the sentence that names the event.
 */
export function chainAt(sentences: readonly PlacedSentence[], at: number): Chain {
  const core = sentences[at];
  if (!core) return {};
  const chain = inSentence(core);
  const next = sentences[at + 1];
  if (!next || next.place !== core.place) return chain;
  const effectLead = EFFECT_NEXT.exec(next.text)?.[0].length;
  const causeLead = CAUSE_NEXT.exec(next.text)?.[0].length;
  const effect = chain.effect ?? (effectLead ? effectOf(next, effectLead, next.text.length) : undefined);
  const cause = chain.cause ?? (causeLead ? partOf(next, causeLead, next.text.length) : undefined);
  return { ...chain, ...(effect && { effect }), ...(cause && { cause }) };
}

/** "Certification starts in February because the lab is booked out": event, cause and effect as far as 120 characters hold them. */
export function chainTitle(
  event: string,
  { cause, effect }: { readonly cause?: Words; readonly effect?: Words },
): string {
  const short = 120;
  const because = cause ? `${event} because ${firstLower(cause.words)}` : event;
  const withCause = because.length <= short ? because : event;
  const whole = effect ? `${withCause}, which would ${firstLower(firstWord(effect.words))}` : withCause;
  // An effect that does not begin with what happens would not read on.
  return whole.length <= short &&
    effect &&
    /^(?:delay|miss|lose|cost|slip|push|put|fail|block|stop|leave|mean|break|cause|force|need|pay|run|hold|move|make|have|be)\b/i.test(
      effect.words,
    )
    ? whole
    : withCause;
}

/** Names and acronyms keep their capital. */
const firstLower = (text: string): string =>
  /^(?:\p{Lu}{2}|I\b)/u.test(text) || !/^(?:The|Our|Their|A|An|We|This|That|It|One|Two|Three|No|There)\b/.test(text)
    ? text
    : text.slice(0, 1).toLowerCase() + text.slice(1);
