import { contentWords } from '../../extraction/phrases/word-overlap.ts';

/** Deny the next content word only: "not ready", "without a test". */
const NARROW = /^(?:not|cannot|unable|without|hardly|failed)$|n't$/;
/** Deny what follows in the clause: "no payments were lost". */
const WIDE = /^(?:no|never|nobody|none|nothing|neither)$/;
/** Where a denial ends: "no date from Northbank" denies the date. */
const BEYOND = /^(?:from|by|with)$/;
const REACH = 4;
/** Words whose denial matters wherever it stands in the evidence. */
const ACTS = new Set(
  ['decide', 'approve', 'agree', 'accept', 'confirm', 'commit', 'reject', 'sign'].flatMap((word) => [
    ...contentWords(word),
  ]),
);

type Polarities = Map<string, boolean>;

/** The content words of a text, each with whether it is denied; a double negation in one clause denies nothing. */
function polarities(text: string): Polarities {
  const found: Polarities = new Map();
  for (const clause of text
    .replace(/[’‘]/g, "'")
    .replace(/\bnot only\b/gi, '')
    .split(/[,;:.!?–—]/)) {
    const words = clause.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
    const isDouble = words.filter((word) => NARROW.test(word) || WIDE.test(word)).length > 1;
    let left = 0;
    let isNarrow = false;
    for (const word of words) {
      if (NARROW.test(word) || WIDE.test(word)) {
        [left, isNarrow] = [REACH, NARROW.test(word)];
        continue;
      }
      if (BEYOND.test(word)) left = 0;
      for (const stem of contentWords(word)) {
        found.set(stem, left > 0 && !isDouble);
        if (isNarrow) left = 0;
      }
      left -= 1;
    }
  }
  return found;
}

/**
 * The words (stems) that a claim affirms and its evidence only denies, or the reverse; empty when they agree. A word counts
 * where the evidence sentence shares two words with the claim, or where it is the act itself (decide, approve, …).
 */
export function negationConflicts(claim: string, evidence: readonly string[]): string[] {
  const mine = polarities(claim);
  const sentences = evidence.map(polarities);
  return [...mine].flatMap(([word, isDenied]) => {
    const holding = sentences.filter((sentence) => sentence.has(word));
    if (holding.length === 0 || holding.some((sentence) => sentence.get(word) === isDenied)) return [];
    const isClose = holding.some(
      (sentence) => [...mine.keys()].filter((one) => sentence.has(one)).length >= Math.min(2, mine.size),
    );
    return isClose || ACTS.has(word) ? [word] : [];
  });
}

/** The content words (stems) that a text denies in any way: "without a mismatch" as well as "no mismatch". */
export const deniedStems = (text: string): string[] =>
  [...polarities(text)].flatMap(([stem, isDenied]) => (isDenied ? [stem] : []));

/** The first content word behind each "no", "nobody", "never", …: what is said not to be at all. */
export function deniedWords(text: string): { readonly stem: string; readonly words: string }[] {
  return text.split(/[,;:.!?…–—]/).flatMap((clause) => {
    const words = clause.match(/[\p{L}\p{N}'’]+/gu) ?? [];
    return words.flatMap((word, at) => {
      if (!WIDE.test(word.toLowerCase()) || /^longer$/i.test(words[at + 1] ?? '')) return [];
      const length = words.slice(at + 1, at + 1 + REACH).findIndex((next) => contentWords(next).size > 0);
      const stem = [...contentWords(words[at + 1 + length] ?? '')][0];
      return length < 0 || stem === undefined ? [] : [{ stem, words: words.slice(at, at + 2 + length).join(' ') }];
    });
  });
}
