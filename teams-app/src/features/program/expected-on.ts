import type { Day } from '#shared/domain/time/day.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';

/** The day on which a milestone is expected: its forecast, else what was promised. */
export const expectedOn = ({ forecastOn, baselineOn }: Milestone): Day | undefined => forecastOn ?? baselineOn;
