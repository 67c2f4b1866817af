import { splitClauses } from './clauses.ts';
import { type MaskedNames, maskNames } from '../phrases/masked-names.ts';
import type { People } from '../phrases/people.ts';
import { plainSpeech } from './plain-speech.ts';
import type { Sentence } from './sentences.ts';

/** A sentence prepared for reading: plain, names masked, cut into clauses. */
export interface SpokenSentence {
  readonly sentence: Sentence;
  readonly names: Pick<MaskedNames, 'names'>;
  /** Plain speech with masked names. */
  readonly plain: string;
  readonly clauses: readonly string[];
  readonly isQuestion: boolean;
}

/** Characters of a sentence that are read: nobody says more in one, and every pattern stays quick. */
const LONGEST = 1_500;

/** Prepares one sentence. */
export function prepareSentence(sentence: Sentence, people: People): SpokenSentence {
  const masked = maskNames(plainSpeech(sentence.text.slice(0, LONGEST)), people);
  return {
    sentence,
    names: masked,
    plain: masked.text,
    clauses: splitClauses(masked.text),
    isQuestion: sentence.text.trimEnd().endsWith('?'),
  };
}
