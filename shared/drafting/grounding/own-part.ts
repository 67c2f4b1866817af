import type { Evidence } from './evidence.ts';

/** So many words in a row that stand in the evidence are a quote of it. */
const QUOTE = 4;
/** A whole sentence of the evidence is one from so many words on. */
const SENTENCE = 3;
const WORD = /[\p{L}\p{N}]+/gu;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORD) ?? [];
const key = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Titles, sentences and runs of words that a claim may take over as they stand. */
function quotable(evidence: readonly Evidence[]): { readonly runs: string; readonly wholes: ReadonlySet<string> } {
  const sentences = evidence.flatMap(({ text }) => text.split(/[.!?;:]\s+|\n/).map(wordsOf));
  const wholes = sentences.filter(({ length }) => length >= SENTENCE).map(key);
  const titles = evidence.flatMap(({ record }) => (record ? [key(wordsOf(record.title))] : []));
  return { runs: [...sentences.map(key), ...titles].join('\n'), wholes: new Set([...wholes, ...titles]) };
}

/**
 * What a claim says in its own words: what it takes over from its evidence as it stands becomes `…`. A milestone called
 * "Penetration test passed" does not say by its name that it is met.
 */
export function ownPart(text: string, evidence: readonly Evidence[]): string {
  const { runs, wholes } = quotable(evidence);
  const words = [...text.matchAll(WORD)];
  const lower = words.map(([word]) => word.toLowerCase());
  let own = '';
  let from = 0;
  for (let at = 0; at < words.length; at += 1) {
    let end = at;
    for (let to = at + 1; to <= words.length; to += 1) {
      const piece = key(lower.slice(at, to));
      if (wholes.has(piece) || (to - at >= QUOTE && runs.includes(piece))) end = to;
      else if (!runs.includes(piece)) break;
    }
    const last = words[end - 1];
    if (end === at || !last) continue;
    own += `${text.slice(from, words[at]?.index)}…`;
    from = last.index + last[0].length;
    at = end - 1;
  }
  return own + text.slice(from);
}
