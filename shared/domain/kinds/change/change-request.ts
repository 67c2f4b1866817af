import type { Day } from '../../time/day.ts';
import type { Money, RecordCommon } from '../../record.ts';

export const CHANGE_STATUSES = ['draft', 'submitted', 'applied', 'rejected', 'withdrawn'] as const;
export const CHANGE_KINDS = ['scope', 'schedule', 'cost', 'launch'] as const;
/** Whom or what a change reaches beyond the team; decides who must approve it. */
export const REACHES = ['customers', 'revenue', 'security', 'compliance', 'operations'] as const;
export type Reach = (typeof REACHES)[number];

/**
 * One line of the baseline and what it becomes. `from` is what the baseline says; it is written when the line is drafted
 * and again when the change is submitted, and left out for what is not promised yet.
 */
export type BaselineChange =
  /** The milestone is promised for the day `to`; without `to` it is promised no longer. */
  | { readonly part: 'milestone'; readonly record: string; readonly from?: Day; readonly to?: Day }
  /** The scope item is promised, or no longer. */
  | { readonly part: 'scope'; readonly record: string; readonly from?: boolean; readonly to: boolean }
  | { readonly part: 'budget'; readonly from?: Money; readonly to: Money };

/** What the change does to each side of the program, in words. */
export interface ChangeImpact {
  readonly schedule?: string;
  readonly cost?: string;
  readonly scope?: string;
  readonly risk?: string;
  readonly customers?: string;
  readonly dependencies?: string;
}

/** What people write of a change request. */
export interface ChangeRequestFields {
  readonly changeKind?: (typeof CHANGE_KINDS)[number];
  /** Why it is asked for. */
  readonly reason?: string;
  /** What was considered instead. */
  readonly alternatives?: string;
  readonly baselineChanges?: readonly BaselineChange[];
  readonly impact?: ChangeImpact;
  readonly reaches?: readonly Reach[];
  /** The last day on which a decision helps. */
  readonly decideByOn?: Day;
}

/** A wish to change what was promised; only an approved one writes the baseline. */
export interface ChangeRequest extends RecordCommon, ChangeRequestFields {
  readonly kind: 'change';
  readonly status: (typeof CHANGE_STATUSES)[number];
  readonly changeKind: (typeof CHANGE_KINDS)[number];
  readonly baselineChanges: readonly BaselineChange[];
  readonly impact: ChangeImpact;
  readonly reaches: readonly Reach[];
  /** Number of its latest approval. */
  readonly approval?: string;
  readonly submittedAt?: string;
  readonly submittedById?: string;
  readonly appliedAt?: string;
  readonly statusReason?: string;
}
