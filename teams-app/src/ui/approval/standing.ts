import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { askedBy, unansweredBy } from '#shared/domain/kinds/approval/approval-rules.ts';

/** How an approval stands for one person. */
export type Standing = Exclude<Approval['status'], 'open'> | 'asked' | 'answered' | 'not-asked' | 'late';

/** How an approval stands for a person at `now` (RFC 3339, UTC), in the order in which the rule tests it. */
export function standingOf(approval: Approval, program: Program, personId: string, now: string): Standing {
  if (approval.status !== 'open') return approval.status;
  if (approval.dueAt <= now) return 'late';
  if (unansweredBy(approval, program).includes(personId)) return 'asked';
  return askedBy(approval, program).includes(personId) ? 'answered' : 'not-asked';
}
