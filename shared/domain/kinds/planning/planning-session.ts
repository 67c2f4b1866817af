import type { Day, Instant } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const PLANNING_STATUSES = ['open', 'voting', 'voted', 'requested'] as const;

/** What a team can do in the period, in the program's own measure (person-days, points). */
interface TeamCapacity {
  readonly team: string;
  readonly amount: number;
}

/** A milestone a team wants to promise for the period, and what it takes. */
export interface Proposal {
  /** Number of the milestone. */
  readonly milestone: string;
  readonly team: string;
  /** In the measure of the capacities; 0 or more. */
  readonly demand: number;
  readonly byId: string;
}

/** How sure a person is that the plan will hold: 1 (not at all) to 5 (entirely). */
export type Confidence = 1 | 2 | 3 | 4 | 5;

/** One person's confidence; of others it shows only that they voted, until the vote is closed. */
export interface ConfidenceVote {
  readonly byId: string;
  readonly confidence?: Confidence;
  readonly comment?: string;
  readonly castAt: Instant;
}

/** What people write of a planning session. */
export interface PlanningSessionFields {
  readonly periodFromOn: Day;
  readonly periodToOn: Day;
  /** What capacity and demand are counted in: `person-days`. */
  readonly measure?: string;
}

/** One period planned together: what each team promises and asks for, what it can carry, how sure everybody is. */
export interface PlanningSession extends RecordCommon, PlanningSessionFields {
  readonly kind: 'planning';
  readonly status: (typeof PLANNING_STATUSES)[number];
  readonly measure: string;
  readonly capacities: readonly TeamCapacity[];
  readonly proposals: readonly Proposal[];
  readonly votes: readonly ConfidenceVote[];
  /** Number of the change request that asks for the baseline. */
  readonly change?: string;
  readonly statusReason?: string;
}
