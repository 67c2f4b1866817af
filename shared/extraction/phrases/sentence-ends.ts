const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof sr jr st vs etc e.g i.e eg ie approx no nos inc ltd co corp fig vol dept est min max ca cf al a.m p.m u.s u.k'.split(
    ' ',
  ),
);

function isAbbreviation(text: string, dot: number): boolean {
  const from = Math.max(text.lastIndexOf(' ', dot - 1) + 1, dot - 12);
  const word = text.slice(from, dot).replace(/^["'“‘(]+/, '');
  if (/^no$/i.test(word)) return /\s\d/.test(text.slice(dot + 1, dot + 3));
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

/**
 * Offsets behind each sentence end of a text on one line; the last is its length. Abbreviations, initials, decimals and
 * dotted names do not end a sentence.
 */
export function sentenceEnds(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!'.!?…'.includes(text[at] ?? '')) continue;
    const dot = at;
    while (/[.!?…"'”’)]/.test(text[at + 1] ?? '')) at += 1;
    const next = text[at + 1];
    if (next !== undefined && next !== ' ') continue;
    const isSingleDot = text[dot] === '.' && at === dot;
    const follows = text[at + 2] ?? '';
    if (isSingleDot && next !== undefined && (isAbbreviation(text, dot) || /\p{Ll}/u.test(follows))) continue;
    found.push(at + 1);
  }
  if (found.at(-1) !== text.length) found.push(text.length);
  return found;
}
