/** Likeness of short texts by the content words they share. */

const STOP = new Set(
  'the and for with that this from have has had are was were will would can could should into our your their its his her them they you not but all any some who what when where which how why then than there here about over also just get got let make one two out off per via been being does did done going gonna need needs want going more most very really much still well without until'.split(
    ' ',
  ),
);

const stem = (word: string) => word.replace(/(?:ies)$/, 'y').replace(/(?<=\p{L}{3})(?:ing|ed|es|s|e)$/u, '');

/** The content words of a text, stemmed roughly. */
export function contentWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)?/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !word.includes("'") && !STOP.has(word)).map(stem));
}

/** How many words two texts share, and which part of the smaller one that is (0..1). */
export function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): { shared: number; ofSmaller: number } {
  const [small, large] = one.size <= other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return { shared, ofSmaller: small.size === 0 ? 0 : shared / small.size };
}
