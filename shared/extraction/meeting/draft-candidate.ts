import type { CandidateKind } from '../../domain/kinds/minutes/minutes.ts';
import type { NamedPerson } from './spoken-candidate.ts';
import type { CueRange } from '../transcript/cue.ts';
import type { DueDay } from '../dates/due-day.ts';
import type { Sentence } from './sentences.ts';

/** A candidate while the meeting is still being read; later sentences may confirm, assign or date it. */
export interface DraftCandidate {
  readonly kind: CandidateKind;
  title: string;
  quote: string;
  cueFrom: number;
  cueTo: number;
  confidence: number;
  why: string;
  /** Display name of who said it. */
  readonly speaker: string;
  /** Index of the last sentence that belongs to it. */
  lastSentence: number;
  /** Display name of who said that. */
  lastSpeaker: string;
  /** True for a request whose "you" is not yet known. */
  isForSomebody: boolean;
  owner?: NamedPerson;
  due?: DueDay;
  decidedBy?: NamedPerson;
  repeats: CueRange[];
}

/** Lengthens a draft by a sentence that belongs to it. The words of another speaker stand behind their name. */
export function extendDraft(
  draft: DraftCandidate,
  sentence: CueRange & Pick<Sentence, 'index' | 'speaker' | 'text'>,
): void {
  if (sentence.index === draft.lastSentence) return;
  const { speaker, text } = sentence;
  const words = speaker && speaker !== draft.lastSpeaker ? `${speaker}: ${text}` : text;
  draft.cueFrom = Math.min(draft.cueFrom, sentence.cueFrom);
  draft.cueTo = Math.max(draft.cueTo, sentence.cueTo);
  draft.lastSentence = sentence.index;
  draft.lastSpeaker = speaker;
  if (draft.quote.length < 400) draft.quote = `${draft.quote} … ${words}`;
}
