import type { CandidateKind } from '../../domain/kinds/minutes/minutes.ts';

/** One way of saying that something is decided, promised, asked for, at risk, … */
export interface Phrase {
  readonly kind: CandidateKind;
  /** Applied to one clause of plain speech; what it matches becomes the reason given to the person. */
  readonly pattern: RegExp;
  /** 0..1 for a clean hit. */
  readonly confidence: number;
  /** What becomes the title: the words after the match (behind `lead`), the whole clause, or what was proposed before. */
  readonly title: 'rest' | 'clause' | 'earlier';
  /** Words that open the title in place of the matched ones. */
  readonly lead?: string;
  /** Whose deed it is: the speaker's ("I'll"), the person spoken to ("can you"), or nobody's in particular. */
  readonly doer?: 'speaker' | 'addressee';
  /** True when a question may say it ("can you …?"). */
  readonly mayAsk?: boolean;
}
