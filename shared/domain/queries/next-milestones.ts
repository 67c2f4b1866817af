import type { Milestone } from '../kinds/milestone/milestone.ts';
import type { Day } from '../time/day.ts';

/** The day on which a milestone is expected: its forecast, else its baseline day. */
export const expectedOn = ({ forecastOn, baselineOn }: Milestone): Day | undefined => forecastOn ?? baselineOn;

/** The milestones still ahead, soonest first; those without a day come last. */
export const nextMilestones = (milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones
    .filter(({ status }) => status === 'planned' || status === 'at-risk')
    .toSorted((a, b) => {
      const [one, other] = [expectedOn(a) ?? '~', expectedOn(b) ?? '~'];
      return one < other ? -1 : one > other ? 1 : 0;
    });
