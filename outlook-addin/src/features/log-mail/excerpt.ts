import type { WordsReply } from '#shared/contracts/replies.ts';
import type { FieldName } from './draft.ts';

/** A piece of the message's text, and the fields that its words suggested. */
export interface Piece {
  readonly text: string;
  readonly fields: readonly FieldName[];
}

/** Characters shown around words, at most. */
const AROUND = 140;

/** Where the sentence around some words begins and ends. */
function around(text: string, { from, to }: WordsReply): { from: number; to: number } {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const after = text.slice(to, to + AROUND);
  const start = [...before.matchAll(/\n\s*\n|[.!?]\s+/g)].at(-1);
  const end = after.search(/[.!?](?:\s|$)|\n\s*\n/);
  const first = from - before.length + (start ? start.index + start[0].length : 0);
  return { from: first, to: end < 0 ? to + after.length : to + end + 1 };
}

/**
 * The sentences of a message in which something was found, in order, cut where a field's words begin or end; a piece
 * without words of the message stands for what was left out.
 */
export function excerptOf(text: string, words: ReadonlyMap<FieldName, WordsReply>): readonly Piece[] {
  const found = [...words].filter(([, { place }]) => place === 'body');
  const spans: { from: number; to: number }[] = [];
  for (const span of found.map(([, each]) => around(text, each)).sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1);
    if (last && span.from <= last.to + 2) last.to = Math.max(last.to, span.to);
    else spans.push(span);
  }
  return spans.flatMap((span, at): Piece[] => {
    const inside = found.filter(([, { from, to }]) => from < span.to && to > span.from);
    const cuts = [span.from, span.to, ...inside.flatMap(([, { from, to }]) => [from, to])].filter(
      (cut) => cut >= span.from && cut <= span.to,
    );
    const ends = [...new Set(cuts)].sort((a, b) => a - b);
    const pieces = ends.slice(1).map((end, index) => {
      const from = ends[index] ?? span.from;
      return {
        text: text.slice(from, end).replace(/\s+/g, ' '),
        fields: inside.filter(([, each]) => each.from <= from && each.to >= end).map(([field]) => field),
      };
    });
    return at > 0 ? [{ text: ' … ', fields: [] }, ...pieces] : pieces;
  });
}
