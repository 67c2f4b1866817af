import { capital } from '../../domain/capital.ts';
import type { SpokenCandidate } from './spoken-candidate.ts';
import type { CueRange } from '../transcript/cue.ts';
import { plainSpeech, withoutOpening } from './plain-speech.ts';
import type { Sentence } from './sentences.ts';
import { contentWords, overlap } from '../phrases/word-overlap.ts';

/** One line of the summary: spoken words, tidied, with the cues that hold them. */
export interface SummaryLine extends CueRange {
  readonly text: string;
  readonly speaker: string;
}

const FEWEST_WORDS = 8;
const MOST_WORDS = 45;
const ABOUT_MEETING =
  /(?<!\w)(?:can you hear|share (?:my|the|your) screen|thank you|thanks everyone|good morning|move on|next item|agenda|recap)(?!\w)/i;

/** How often each content word is said; a word everybody uses says what the meeting is about. */
function wordWeights(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const [word, count] of counts) counts.set(word, count < 2 ? 0 : Math.log2(1 + count));
  return counts;
}

/**
 * The sentences that say most of what the meeting was about, in order; those that repeat another are left out.
 *
 * @param most How many lines at most.
 */
export function summaryLines(
  sentences: readonly Sentence[],
  candidates: readonly SpokenCandidate[],
  most = 6,
): SummaryLine[] {
  const sets = sentences.map((sentence) => contentWords(sentence.text));
  const weights = wordWeights(sets);
  const boosts = new Map<number, number>();
  for (const { cueFrom, cueTo, confidence, kind } of candidates)
    for (let cue = cueFrom; cue <= cueTo; cue += 1)
      boosts.set(cue, Math.max(boosts.get(cue) ?? 0, confidence * (kind === 'decision' ? 1 : 0.6)));
  const scored = sentences.flatMap((sentence, at) => {
    const length = sentence.text.split(' ').length;
    const isMine =
      /^(?:(?:so|and|but|okay|yes|sure)[, ]+)*(?:i|i'll|i'd|i've|i'm|let me|please|can|could|you)(?![\w'])/i.test(
        sentence.text,
      );
    const isPlain = !isMine && length >= FEWEST_WORDS && length <= MOST_WORDS && !sentence.text.endsWith('?');
    if (!isPlain || ABOUT_MEETING.test(sentence.text)) return [];
    const words = sets[at] ?? new Set<string>();
    let sum = 0;
    for (const word of words) sum += weights.get(word) ?? 0;
    const isExact = /\d|hundred|thousand|million|percent|weeks|months/i.test(sentence.text);
    const score = (sum / Math.sqrt(length + 6)) * (isExact ? 1.2 : 1) * (1 + (boosts.get(sentence.cueFrom) ?? 0));
    return [{ sentence, words, score }];
  });
  scored.sort((one, other) => other.score - one.score || one.sentence.index - other.sentence.index);
  const chosen: typeof scored = [];
  for (const one of scored) {
    if (chosen.length >= most) break;
    if (chosen.every((other) => overlap(one.words, other.words).ofSmaller < 0.4)) chosen.push(one);
  }
  return chosen
    .sort((one, other) => one.sentence.index - other.sentence.index)
    .map(({ sentence: { text, cueFrom, cueTo, speaker } }) => ({ text: asLine(text), cueFrom, cueTo, speaker }));
}

function asLine(spoken: string): string {
  const line = capital(withoutOpening(plainSpeech(spoken)));
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}
