import { contentWords } from './word-overlap.ts';

const NEGATORS = /^(?:not|no|never|nobody|none|nothing|neither|without|hardly|cannot|unable)$|n't$/;
/** A negation reaches this many words ahead, within its clause. */
const REACH = 4;

/** The content words of a text, each with whether a negation stands before it. */
function polarities(text: string): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const clause of text
    .replace(/[’‘]/g, "'")
    .replace(/\bnot only\b/gi, '')
    .split(/[,;:.!?–—]/)) {
    let left = 0;
    for (const word of clause.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? []) {
      if (NEGATORS.test(word)) {
        left = REACH;
        continue;
      }
      for (const stem of contentWords(word)) found.set(stem, left > 0);
      left -= 1;
    }
  }
  return found;
}

/**
 * The words that a claim affirms and its evidence denies, or the reverse; empty when they agree. A claim is compared with
 * the evidence sentence that shares most words with it.
 */
export function negationConflicts(claim: string, evidence: readonly string[]): string[] {
  const mine = polarities(claim);
  let most = 0;
  let conflicts: string[] = [];
  for (const sentence of evidence) {
    const theirs = polarities(sentence);
    const shared = [...mine.keys()].filter((word) => theirs.has(word));
    const differing = shared.filter((word) => mine.get(word) !== theirs.get(word));
    const isCloser = shared.length > most || (shared.length === most && differing.length < conflicts.length);
    if (isCloser) [most, conflicts] = [shared.length, differing];
  }
  return most >= Math.min(2, mine.size) ? conflicts : [];
}
