import type { Day } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const MILESTONE_STATUSES = ['planned', 'at-risk', 'met', 'missed', 'cancelled'] as const;
export const MILESTONE_TYPES = ['commit', 'design-complete', 'code-complete', 'ready', 'launch', 'compliance'] as const;

/** What has to hold before the milestone counts as met. */
export interface AcceptanceCriterion {
  readonly text: string;
  readonly isMet: boolean;
  readonly evidence?: string;
  /** Good to have: the milestone can be met without it. */
  readonly isAdvisory?: boolean;
}

/** What people write of a milestone. */
export interface MilestoneFields {
  readonly milestoneType?: (typeof MILESTONE_TYPES)[number];
  readonly acceptanceCriteria?: readonly AcceptanceCriterion[];
  readonly forecastOn?: Day;
  /** Numbers of the milestones that come before. */
  readonly predecessors?: readonly string[];
  readonly team?: string;
  readonly isQuarterCommitment?: boolean;
}

/** A point of the plan that is met or not; promised, expected and actual day are kept apart. */
export interface Milestone extends RecordCommon, MilestoneFields {
  readonly kind: 'milestone';
  readonly status: (typeof MILESTONE_STATUSES)[number];
  readonly acceptanceCriteria: readonly AcceptanceCriterion[];
  readonly predecessors: readonly string[];
  readonly isQuarterCommitment: boolean;
  /** The day that was promised; written with the baseline only. */
  readonly baselineOn?: Day;
  readonly actualOn?: Day;
  readonly statusReason?: string;
}
