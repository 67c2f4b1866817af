import type { Caller } from '#shared/domain/people/caller.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Dependency } from '#shared/domain/kinds/dependency/dependency.ts';
import type { PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { speaksFor } from '#shared/domain/people/speaks-for.ts';
import { daysBetween } from '#shared/domain/time/day-arithmetic.ts';

/** What a dependency waits for, from somebody who reads it: a promise or a no, or a yes to a late promise. */
type Awaited = 'promise' | 'acceptance';

/** A dependency between two teams, as a planning session shows it. */
export interface TeamDependency {
  readonly dependency: Dependency;
  /** Number of the milestone that it blocks. */
  readonly milestone: string | undefined;
  /** Days between the day it is needed and the one it is promised for, when that is later; else 0. */
  readonly daysLate: number;
  /** What it waits for from this reader; undefined when it is not their turn. */
  readonly awaited: Awaited | undefined;
}

/**
 * The dependencies between teams of a session: needed in its period, or by a milestone that is proposed in it. Those that
 * wait for the reader come first, then by the day they are needed.
 */
export function teamDependencies(
  { periodFromOn, periodToOn, proposals }: PlanningSession,
  dependencies: readonly Dependency[],
  caller: Caller,
  program: Program,
): readonly TeamDependency[] {
  const proposed = new Set(proposals.map(({ milestone }) => milestone));
  return dependencies
    .filter(({ providerTeam, consumerTeam }) => providerTeam && consumerTeam)
    .map((dependency) => {
      const blocked = dependency.links.filter(({ type }) => type === 'blocks').map(({ to }) => to);
      const { needByOn, promisedOn } = dependency;
      return {
        dependency,
        milestone: blocked.find((number) => proposed.has(number)),
        daysLate: needByOn && promisedOn ? Math.max(0, daysBetween(needByOn, promisedOn)) : 0,
        awaited: awaitedOf(dependency, caller, program),
      };
    })
    .filter(({ milestone, dependency: { needByOn } }) => {
      const isInPeriod = needByOn !== undefined && needByOn >= periodFromOn && needByOn <= periodToOn;
      return isInPeriod || milestone !== undefined;
    })
    .sort((a, b) => rankOf(a).localeCompare(rankOf(b)));
}

const rankOf = ({ awaited, dependency: { needByOn } }: TeamDependency): string =>
  `${awaited ? 0 : 1} ${needByOn ?? '9999'}`;

function awaitedOf(dependency: Dependency, caller: Caller, program: Program): Awaited | undefined {
  const { status, providerTeam, consumerTeam, providerAgreement, consumerAgreement } = dependency;
  if (status !== 'requested') return undefined;
  if (!providerAgreement) return speaksFor(providerTeam, caller, program) ? 'promise' : undefined;
  return !consumerAgreement && speaksFor(consumerTeam, caller, program) ? 'acceptance' : undefined;
}
