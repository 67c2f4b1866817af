import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import type { PlanningSession, Proposal } from '#shared/domain/kinds/planning/planning-session.ts';

/** A proposal with its milestone, once that is read. */
export interface ProposedMilestone {
  readonly proposal: Proposal;
  readonly milestone: Milestone | undefined;
}

/** What one team can carry in the period and what it proposes, earliest day first. */
export interface TeamPlan {
  readonly team: string;
  readonly isOwn: boolean;
  /** Undefined until the team states it. */
  readonly capacity: number | undefined;
  readonly demand: number;
  readonly proposed: readonly ProposedMilestone[];
}

/** The plan of each team, the reader's own first; teams that the program no longer has come last, while they have a part. */
export function teamPlans(
  { capacities, proposals }: PlanningSession,
  teams: readonly string[],
  ownTeam: string | undefined,
  milestones: readonly Milestone[],
): readonly TeamPlan[] {
  const milestoneOf = new Map(milestones.map((milestone) => [milestone.number, milestone]));
  const all = new Set([
    ...teams.filter((team) => team === ownTeam),
    ...teams,
    ...[...capacities, ...proposals].map(({ team }) => team),
  ]);
  return [...all].map((team) => {
    const own = proposals.filter((proposal) => proposal.team === team);
    return {
      team,
      isOwn: team === ownTeam,
      capacity: capacities.find((each) => each.team === team)?.amount,
      demand: own.reduce((sum, { demand }) => sum + demand, 0),
      proposed: own
        .map((proposal) => ({ proposal, milestone: milestoneOf.get(proposal.milestone) }))
        .sort((a, b) => dayOf(a).localeCompare(dayOf(b))),
    };
  });
}

const dayOf = ({ milestone }: ProposedMilestone): string => milestone?.forecastOn ?? '9999';
