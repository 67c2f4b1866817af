import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import { CHANGE_CLASS_TEXT } from '#shared/text/choice-text.ts';
import { AwaitedFaces } from '../approval/awaited-faces.tsx';
import { useList } from '../data/use-list.ts';
import { DueChip } from '../marks/due-chip.tsx';
import { DueDay } from '../marks/when.tsx';
import { useProgram } from '../program-context.tsx';
import { useAuthority } from '../change/use-authority.ts';

/** What a cell of the list is about. */
interface CellProps {
  readonly change: ChangeRequest;
}

/** The latest approval of a change that is no draft; one list for all cells. */
function useItsApproval({ approval, status }: ChangeRequest): Approval | undefined {
  const { program } = useProgram();
  const { items } = useList(program.id, 'approval');
  return status === 'draft' ? undefined : items.find(({ number }) => number === approval);
}

/** `Major`: as it was submitted; of a draft, as it would be. */
export function ChangeClassName({ change }: CellProps) {
  const { caller } = useProgram();
  const approval = useItsApproval(change);
  const { changeClass } = useAuthority(change, caller.personId);
  if (change.status === 'draft') return change.baselineChanges.length > 0 && CHANGE_CLASS_TEXT[changeClass];
  return approval?.changeClass && CHANGE_CLASS_TEXT[approval.changeClass];
}

/** The faces of those whose answer is awaited. */
export function ChangeWaits({ change }: CellProps) {
  const approval = useItsApproval(change);
  return approval?.status === 'open' ? <AwaitedFaces approval={approval} /> : null;
}

/** When the answers are due; of a draft, when a decision helps. */
export function ChangeDue({ change }: CellProps) {
  const approval = useItsApproval(change);
  if (approval?.status === 'open') return <DueChip dueAt={approval.dueAt} />;
  return change.status === 'draft' ? <DueDay day={change.decideByOn} /> : null;
}
