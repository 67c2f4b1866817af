import type { ClaimFinding } from './claim-finding.ts';
import { numberMentions } from './number-mentions.ts';
import { contentWords } from '../../extraction/phrases/word-overlap.ts';

/** How far behind a number the thing may stand that it counts: "two more waves". */
const REACH = 4;
const FILLER = /^(?:more|new|further|additional|other|full|whole|extra|of|the|or|to|and)$/i;
const LINK = /^(?:of|the|or|to|and|out)$/i;
const ORDINALS: readonly RegExp[] = [
  /\b(?:first|1st)\b/i,
  /\b(?:second|2nd)\b/i,
  /\b(?:third|3rd)\b/i,
  /\b(?:fourth|4th)\b/i,
  /\b(?:fifth|5th)\b/i,
  /\b(?:last|final)\b(?! (?:week|month|quarter|year|night|time|\w+day)\b)/i,
];

interface Counted {
  readonly value: number;
  readonly noun: string;
  readonly words: string;
}

const valueOf = (word: string): number | undefined =>
  /^one$/i.test(word) ? 1 : /^[\d]|^\p{L}/u.test(word) ? numberMentions(word)[0]?.value : undefined;

/**
 * What is counted, and how many. In a claim a number counts the next word; in evidence it may be any of the next few, so
 * that "two of six nights" gives both.
 */
function countedIn(text: string, isClaim: boolean): Counted[] {
  return text.split(/[.;:!?…()]+(?:\s|$)|[—–]/).flatMap((part) => {
    const words = part.match(/\d(?:[\d.,'\u00a0\u202f]*\d)?|[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*|,/gu) ?? [];
    return words.flatMap((word, at) => {
      const value = valueOf(word);
      if (value === undefined) return [];
      const found: Counted[] = [];
      for (let next = at + 1, left = REACH; next < words.length && left > 0; next += 1, left -= 1) {
        const other = words[next] ?? '';
        if (other === ',') break;
        if (valueOf(other) !== undefined) {
          if (isClaim || !words.slice(at + 1, next).every((each) => LINK.test(each))) break;
          continue;
        }
        if (FILLER.test(other)) {
          if (isClaim && LINK.test(other)) break;
          continue;
        }
        for (const noun of contentWords(other)) found.push({ value, noun, words: `${word} ${other}` });
        if (isClaim) break;
      }
      return found;
    });
  });
}

/**
 * Numbers with what they count ("one wave" where the evidence has two), and the order of things (first, last), which has to
 * be in the evidence as a word.
 *
 * @param text The claim without its days.
 * @param evidence What it cites, without days.
 */
export function checkCounts(text: string, evidence: string): readonly ClaimFinding[] {
  const known = countedIn(evidence, false);
  const counts = countedIn(text, true).flatMap(({ value, noun, words }): ClaimFinding[] => {
    const same = known.filter((one) => one.noun === noun);
    if (same.length === 0 || same.some((one) => one.value === value)) return [];
    const message = `The evidence says "${same.at(-1)?.words}", not "${words}".`;
    return [{ kind: 'number', text: words, message }];
  });
  const order = ORDINALS.flatMap((ordinal): ClaimFinding[] => {
    const word = ordinal.exec(text)?.[0];
    if (word === undefined || ordinal.test(evidence)) return [];
    return [{ kind: 'order', text: word, message: `The evidence does not say "${word}".` }];
  });
  return [...counts, ...order];
}
