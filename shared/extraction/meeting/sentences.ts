import type { CueRange } from '../transcript/cue.ts';
import { sentenceEnds } from '../phrases/sentence-ends.ts';
import type { Utterance } from './utterances.ts';

/** One sentence with the cues in which it was spoken. */
export interface Sentence extends CueRange {
  /** 0-based position among the sentences of the meeting. */
  readonly index: number;
  /** 0-based position of its utterance. */
  readonly utterance: number;
  readonly speaker: string;
  readonly text: string;
  readonly startSeconds: number;
}

/** A "sentence" of more words is unpunctuated speech and is cut where a cue ends. */
const MOST_WORDS = 60;

const wordCount = (text: string) => text.split(' ').length;

function cutLong(from: number, to: number, utterance: Utterance): number[] {
  if (wordCount(utterance.text.slice(from, to)) <= MOST_WORDS) return [to];
  const cuts: number[] = [];
  let begin = from;
  for (const offset of utterance.offsets) {
    if (offset <= begin || offset >= to || wordCount(utterance.text.slice(begin, offset)) < MOST_WORDS / 3) continue;
    cuts.push(offset);
    begin = offset;
  }
  return [...cuts, to];
}

/** The cue of an utterance in which the character at `offset` was spoken. */
function cueAt(utterance: Utterance, offset: number): number {
  let at = 0;
  while (at + 1 < utterance.offsets.length && (utterance.offsets[at + 1] ?? 0) <= offset) at += 1;
  return utterance.cues[at] ?? utterance.cueFrom;
}

/** Splits utterances into sentences; abbreviations, initials, decimals and dotted names do not end one. */
export function splitSentences(utterances: readonly Utterance[]): Sentence[] {
  const sentences: Sentence[] = [];
  utterances.forEach((utterance, number) => {
    let from = 0;
    for (const to of sentenceEnds(utterance.text).flatMap((end, at, all) =>
      cutLong(all[at - 1] ?? 0, end, utterance),
    )) {
      const piece = utterance.text.slice(from, to);
      const text = piece.trim();
      if (text !== '') {
        const begin = from + piece.indexOf(text);
        const first = cueAt(utterance, begin);
        const last = cueAt(utterance, begin + text.length - 1);
        sentences.push({
          index: sentences.length,
          utterance: number,
          speaker: utterance.speaker,
          text,
          cueFrom: Math.min(first, last),
          cueTo: Math.max(first, last),
          startSeconds: utterance.startSeconds,
        });
      }
      from = to;
    }
  });
  return sentences;
}
