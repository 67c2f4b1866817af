import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { approvalPartOf, type ApprovalPart } from './approval-part.ts';

/** The part the reader has in an approval now. */
export function useApprovalPart(approval: Approval): ApprovalPart {
  const { program, caller } = useProgram();
  const { now } = useReader();
  return approvalPartOf(approval, program, caller.personId, now.toISOString());
}
