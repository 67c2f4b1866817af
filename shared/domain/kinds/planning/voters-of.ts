import type { RuleContext } from '../../kind-rules.ts';
import { maySee, meets } from '../../people/access.ts';
import type { PlanningSession } from './planning-session.ts';

/** Ids of the members whose vote counts: they contribute, and may know of the session. */
export const votersOf = (
  session: PlanningSession,
  { caller, program }: Pick<RuleContext, 'caller' | 'program'>,
): readonly string[] =>
  program.members
    .map(({ personId }) => ({ ...caller, personId, tenantRoles: [] }))
    .filter((voter) => meets('contributor', voter, program) && maySee(voter, program, session))
    .map(({ personId }) => personId);
