import type { Level } from '../../domain/kinds/risk/risk.ts';
import { suggested, wordsAt, type PlacedSentence } from './found-words.ts';
import type { Suggested } from './proposal.ts';

/** From the surest to the vaguest: of two that overlap the earlier holds. */
const WORDS: readonly (readonly [RegExp, Level])[] = (
  [
    [
      `(?:very|highly|extremely|quite|most) unlikely|remote(?: chance| possibility)?|negligible|hardly any (?:risk|chance)`,
      1,
    ],
    [`not unlikely`, 3],
    [
      `(?:almost|nearly|virtually|pretty much) (?:certain(?:ly)?|guaranteed|inevitable)|(?:is|are) certain to|inevitabl[ey]|bound to|definitely|without (?:a )?doubt|no (?:way|chance)(?: that)? (?:we|they|it|this)|will not make|won't make|guaranteed to`,
      5,
    ],
    [
      `(?:very|highly|extremely|most|more than) likely|(?:very )?high(?: \\w+)? (?:probability|likelihood|chance)|every (?:chance|indication)`,
      5,
    ],
    [
      `not (?:very |that |so )?likely|unlikely|improbable|(?:small|slim|slight|low|little|minor)(?: \\w+)? (?:probability|likelihood|chance|risk)|doubt(?: that)? (?:it|this|they|we|that)`,
      2,
    ],
    [
      `likely|probabl[ey]|(?:good|real|serious|big|strong|considerable) (?:chance|risk|danger|possibility)|expect(?:s|ed|ing)? (?:to|a|an|that|some|further|another)|looks? like|looks? set to|in all likelihood|will (?:slip|be late|be delayed|miss|arrive late|not be ready)|(?:is|are) (?:now )?at risk|in (?:serious )?danger|in jeopardy`,
      4,
    ],
    [
      `fifty[ -]fifty|50[/:-]50|may|might|could|possib(?:le|ly|ility)|perhaps|potentially|(?:a|some|the|one)(?: \\w+)? (?:risk|chance|danger) (?:that|of|is)|cannot (?:yet )?(?:confirm|guarantee|commit|rule out)|can't (?:yet )?(?:confirm|guarantee|commit|rule out)|not (?:yet )?(?:confirmed|certain|sure)|no guarantee|in doubt|uncertain|unclear (?:if|whether)`,
      3,
    ],
  ] satisfies [string, Level][]
).map(([source, level]) => [new RegExp(`(?<![\\w'-])(?:${source})(?![\\w'-])`, 'i'), level] as const);

const PERCENT =
  /(?<![\w.])(\d{1,3})(?:[.,]\d+)? ?(?:%|per ?cent)(?: \w+){0,2} (?:chance|probability|likelihood|likely|risk)|(?:chance|probability|likelihood|risk)(?: \w+){0,8} (\d{1,3})(?:[.,]\d+)? ?(?:%|per ?cent)/i;
/** "May" asks, dates and thanks; "could you" asks; "as soon as possible" hurries. */
const NO_DOUBT = /^(?:may|could|might|can)$/i;
const ASKED = /^\s*(?:you|i|we please|someone|somebody|the team please)\b/i;

/** Bands of a percentage: under 10 is 1, over 80 is 5. */
const levelOf = (percent: number): Level =>
  percent < 10 ? 1 : percent < 30 ? 2 : percent <= 55 ? 3 : percent <= 80 ? 4 : 5;

/** How probable the author says it is; undefined when the sentence does not say. */
export function probabilityIn(sentence: PlacedSentence): Suggested<Level> | undefined {
  const { text } = sentence;
  const percent = PERCENT.exec(text);
  const value = Number(percent?.[1] ?? percent?.[2] ?? 101);
  if (percent && value <= 100)
    return suggested(levelOf(value), wordsAt(sentence, percent.index, percent.index + percent[0].length));
  for (const [pattern, level] of WORDS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [said] = match;
    const after = text.slice(match.index + said.length);
    const isMonth =
      said === 'May' &&
      (/^\s+\d|^[,.]?$/.test(after) ||
        /(?:\d(?:st|nd|rd|th)?|in|of|by|until|early|late|mid) $/i.test(text.slice(0, match.index)));
    const isAsk = NO_DOUBT.test(said) && (ASKED.test(after) || isMonth);
    const isHurry = /^possible$/i.test(said) && /as \w+ as $/i.test(text.slice(0, match.index));
    if (!isAsk && !isHurry) return suggested(level, wordsAt(sentence, match.index, match.index + said.length));
  }
  return undefined;
}
