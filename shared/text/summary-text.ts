import type { SummarySection } from '../domain/kinds/summary/summary.ts';
import type { Words } from './choice-text.ts';
import { counted } from './counted.ts';

/** The heads of a weekly summary, in the order in which a director reads them. */
export const SECTION_TEXT: Words<SummarySection> = {
  asks: 'Asks',
  status: 'Status',
  changes: 'What changed',
  milestones: 'Next milestones',
  risks: 'Top risks',
};

/** How the sentences of a summary came about, and how they stand. */
export interface ClaimCounts {
  readonly sentences: number;
  /** In the words in which they were drafted from their evidence. */
  readonly drafted: number;
  /** In the words of a person. */
  readonly rewritten: number;
  /** Rewritten, with words that are not in their evidence and that no rule can check. */
  readonly loose: number;
  /** Said although the evidence does not carry them, with a reason. */
  readonly overridden: number;
  /** These keep the summary from being published. */
  readonly unsupported: number;
}

/** ` by Priya Raman and Elena Petrova`; nothing while nobody is known. */
const byWhom = (names: readonly string[]): string =>
  names.length === 0 ? '' : ` by ${new Intl.ListFormat('en').format(names)}`;

/** `18 sentences: 13 drafted from their evidence, 5 rewritten by Priya Raman`, and what is not in their evidence. */
export function claimsText(counts: ClaimCounts, rewriters: readonly string[]): string {
  const { sentences, drafted, rewritten, loose, overridden, unsupported } = counts;
  const parts = [
    ...(drafted > 0 ? [`${drafted} drafted from ${drafted === 1 ? 'its' : 'their'} evidence`] : []),
    ...(rewritten > 0 ? [`${rewritten} rewritten${byWhom(rewriters)}`] : []),
    ...(loose > 0 ? [`${loose} not all in ${loose === 1 ? 'its' : 'their'} evidence`] : []),
    ...(overridden > 0 ? [`${overridden} with a reason in place of evidence`] : []),
    ...(unsupported > 0 ? [`${unsupported} not carried by the evidence`] : []),
  ];
  return [counted(sentences, 'sentence', 'sentences'), parts.join(', ')].filter(Boolean).join(': ');
}

/** `Rewritten by Priya Raman`, and whether all of it is in its evidence. */
export const rewrittenText = (name: string | undefined, hasUngroundedWords: boolean): string =>
  `Rewritten${byWhom(name ? [name] : [])}${hasUngroundedWords ? '; not all of it is in its evidence' : ''}`;
