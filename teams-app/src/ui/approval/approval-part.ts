import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { askedBy, unansweredBy } from '#shared/domain/kinds/approval/approval-rules.ts';

/** The part one person has in an approval now; the approval's status once it is over. */
export type ApprovalPart = Exclude<Approval['status'], 'open'> | 'asked' | 'answered' | 'not-asked' | 'late';

/** The part a person has in an approval at `now` (RFC 3339, UTC), in the order in which the rule tests it. */
export function approvalPartOf(approval: Approval, program: Program, personId: string, now: string): ApprovalPart {
  if (approval.status !== 'open') return approval.status;
  if (approval.dueAt <= now) return 'late';
  if (unansweredBy(approval, program).includes(personId)) return 'asked';
  return askedBy(approval, program).includes(personId) ? 'answered' : 'not-asked';
}
