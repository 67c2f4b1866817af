import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import type { Given } from './story.ts';
import { approvalOf } from './steps.ts';

type Answer = BodyOf<'approval.decide'>;

/** What somebody answers who is asked to approve a change, or the acceptance of a risk, of the story. */
export const answer =
  (subject: string, given: Answer['answer'], comment?: string): Given<Answer> =>
  (s) => ({ answer: given, subjectHash: s.hash(approvalOf(subject)), ...(comment && { comment }) });
