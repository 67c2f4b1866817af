import type { SummarySection } from '../domain/records/summary.ts';
import type { Words } from './choice-text.ts';

/** The heads of a weekly summary, in the order in which a director reads them. */
export const SECTION_TEXT: Words<SummarySection> = {
  asks: 'Asks',
  status: 'Status',
  changes: 'What changed',
  milestones: 'Next milestones',
  risks: 'Top risks',
};
