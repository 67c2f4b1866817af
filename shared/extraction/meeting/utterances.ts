import type { Cue, CueRange } from '../transcript/cue.ts';

/** What one person said in one go, joined from the cues the transcript cut it into. */
export interface Utterance extends CueRange {
  readonly speaker: string;
  /** The cues' texts joined with spaces. */
  readonly text: string;
  /** Cue indexes in order; a short interjection of somebody else may lie between two of them. */
  readonly cues: readonly number[];
  /** For each of `cues`, the offset in `text` at which it begins. */
  readonly offsets: readonly number[];
  readonly startSeconds: number;
  readonly endSeconds: number;
}

/** Longest pause inside one unfinished sentence, seconds. */
const PAUSE = 8;
/** Speech without punctuation is cut after so many cues. */
const MOST_CUES = 12;
const INTERJECTION =
  /^(?:(?:mm+|mhm|mm-hmm|uh-huh|uh|um|hmm+|yeah|yep|yes|okay|ok|right|sure|exactly|good|great|no|oh|ah|cool|i see|thanks?|got it)[\s,.!?-]*){1,3}$/i;

interface Open {
  speaker: string;
  cues: Cue[];
  isClosed: boolean;
}

const endsSentence = (text: string) => /[.!?…]["'”’)]*$/.test(text);

function continues(open: Open | undefined, cue: Cue): boolean {
  const last = open?.cues.at(-1);
  if (!open || !last || open.speaker !== cue.speaker || open.isClosed) return false;
  if (cue.utteranceId !== undefined && cue.utteranceId === last.utteranceId) return true;
  if (open.cues.length >= MOST_CUES || endsSentence(last.text)) return false;
  return cue.startSeconds - last.endSeconds <= PAUSE && cue.startSeconds >= last.startSeconds;
}

function toUtterance({ speaker, cues }: Open): Utterance {
  const offsets: number[] = [];
  let text = '';
  for (const cue of cues) {
    if (text !== '' && cue.text !== '') text += ' ';
    offsets.push(text.length);
    text += cue.text;
  }
  const indexes = cues.map((cue) => cue.index);
  return {
    speaker,
    text,
    cues: indexes,
    offsets,
    cueFrom: Math.min(...indexes),
    cueTo: Math.max(...indexes),
    startSeconds: Math.min(...cues.map((cue) => cue.startSeconds)),
    endSeconds: Math.max(...cues.map((cue) => cue.endSeconds)),
  };
}

/**
 * Joins cues to utterances: pieces of one utterance id, and a sentence that runs on in the same speaker's next cue, also
 * across an interjection ("mm-hmm") of somebody else. Every cue is in exactly one utterance; order is that of the first cue.
 */
export function joinUtterances(cues: readonly Cue[]): Utterance[] {
  const all: Open[] = [];
  let current: Open | undefined;
  let interrupted: Open | undefined;
  for (const cue of cues) {
    if (continues(current, cue)) {
      current?.cues.push(cue);
    } else if (continues(interrupted, cue)) {
      interrupted?.cues.push(cue);
      if (current) current.isClosed = true;
      [current, interrupted] = [interrupted, undefined];
    } else {
      const isInterjection = cue.speaker !== current?.speaker && INTERJECTION.test(cue.text.slice(0, 40));
      const isOpen = current !== undefined && !endsSentence(current.cues.at(-1)?.text ?? '.');
      interrupted = isInterjection && isOpen && current?.speaker !== '' ? current : undefined;
      current = { speaker: cue.speaker, cues: [cue], isClosed: false };
      all.push(current);
    }
  }
  return all.map(toUtterance);
}
