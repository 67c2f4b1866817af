import type { CueReply } from '#shared/contracts/replies.ts';

/** A stretch of a text, by character; `to` is excluded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A piece of a text with the marks that lie over it. */
export interface MarkedPiece<Mark> {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** Cuts a text where marks begin and end, so that each piece has the same marks all along. */
export function markedPieces<Mark extends Span>(text: string, marks: readonly Mark[]): readonly MarkedPiece<Mark>[] {
  const inside = (place: number) => place > 0 && place < text.length;
  const cuts = [...new Set(marks.flatMap(({ from, to }) => [from, to]).filter(inside))].sort((a, b) => a - b);
  const bounds = [0, ...cuts, text.length];
  return bounds.slice(0, -1).map((from, index) => {
    const to = bounds[index + 1] ?? text.length;
    return { text: text.slice(from, to), marks: marks.filter((mark) => mark.from < to && mark.to > from) };
  });
}

const letters = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Where the words of a quote stand in some cues, by cue index. A quote leaves out what lies between its parts (` … `) and
 * may have lost filler words, so each part is looked for from its first words to its last, without the name of its speaker;
 * undefined when it is not there.
 */
export function quotePlaces(cues: readonly CueReply[], quote: string): ReadonlyMap<number, Span> | undefined {
  const whole = cues.map(({ text }) => text).join(' ');
  const places = new Map<number, Span>();
  let from = 0;
  const names = new Set(cues.map(({ speaker }) => `${speaker}: `));
  for (const said of quote.split(' … ')) {
    const name = [...names].find((each) => said.startsWith(each)) ?? '';
    const part = said.slice(name.length);
    const found = placeOfPart(whole, part, from);
    if (!found) return undefined;
    from = found.to;
    let start = 0;
    for (const { index, text } of cues) {
      const [begin, end] = [Math.max(found.from - start, 0), Math.min(found.to - start, text.length)];
      if (begin < end) {
        const before = places.get(index);
        places.set(index, before ? { from: Math.min(before.from, begin), to: end } : { from: begin, to: end });
      }
      start += text.length + 1;
    }
  }
  return places;
}

/** A part as it stands, or from its first three words to its last three. */
function placeOfPart(whole: string, part: string, from: number): Span | undefined {
  const exact = whole.indexOf(part, from);
  if (exact >= 0) return { from: exact, to: exact + part.length };
  const words = letters(part).split(' ');
  const pattern = (some: readonly string[]) => new RegExp(some.map(escaped).join('[^\\p{L}\\p{N}]+'), 'giu');
  const first = matchFrom(pattern(words.slice(0, 3)), whole, from);
  const last = first && matchFrom(pattern(words.slice(-3)), whole, first.from);
  return first && last && { from: first.from, to: last.to };
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function matchFrom(pattern: RegExp, text: string, from: number): Span | undefined {
  pattern.lastIndex = from;
  const found = pattern.exec(text);
  return found ? { from: found.index, to: found.index + found[0].length } : undefined;
}
