import type { PromisedTerms } from '../domain/kinds/change/change-request.ts';
import type { AcceptanceCriterion } from '../domain/kinds/milestone/milestone.ts';
import { MILESTONE_TYPE_TEXT } from './choice-text.ts';
import { counted } from './counted.ts';

const criterion = ({ text, isAdvisory }: AcceptanceCriterion): string => (isAdvisory ? `${text} (advisory)` : text);

/** What is promised of a milestone or scope item beside its day, in one line: "Go live; type Launch; has to hold: …". */
export function termsText({
  title,
  milestoneType,
  acceptanceCriteria,
  isQuarterCommitment,
  detail,
  size,
}: PromisedTerms): string {
  const parts = [
    title,
    milestoneType && `type ${MILESTONE_TYPE_TEXT[milestoneType]}`,
    acceptanceCriteria && `has to hold: ${acceptanceCriteria.map(criterion).join(', ') || 'nothing'}`,
    isQuarterCommitment !== undefined &&
      (isQuarterCommitment ? 'a commitment of the quarter' : 'no commitment of the quarter'),
    detail,
    size !== undefined && counted(size, 'point', 'points'),
  ];
  return parts.filter(Boolean).join('; ') || 'Nothing';
}
