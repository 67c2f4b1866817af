import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { standingOf, type Standing } from './standing.ts';

/** How an approval stands for the reader now. */
export function useStanding(approval: Approval): Standing {
  const { program, caller } = useProgram();
  const { now } = useReader();
  return standingOf(approval, program, caller.personId, now.toISOString());
}
