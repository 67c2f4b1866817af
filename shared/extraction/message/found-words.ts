import type { MessageSentence } from './message-sentences.ts';
import type { Suggested, Words } from './proposal.ts';

/** A sentence, and the text of the message in which it stands. */
export interface PlacedSentence extends MessageSentence {
  readonly place: 'subject' | 'body';
}

/** The words of a sentence between two of its offsets, without white space and punctuation around them. */
export function wordsAt({ place, offset, text }: PlacedSentence, from: number, to: number): Words {
  const piece = text.slice(from, to);
  const begin = from + (/^[\s,;:–—-]*/.exec(piece)?.[0].length ?? 0);
  const words = text.slice(begin, to).replace(/[\s,;:–—-]+$/, '');
  return { place, from: offset + begin, to: offset + begin + words.length, words };
}

/** A value with the words that suggested it. */
export const suggested = <T>(value: T, words: Words): Suggested<T> => ({ ...words, value });
