import type { Day } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const ACTION_STATUSES = ['open', 'done', 'dropped'] as const;

/** What people write of an action. */
export interface ActionFields {
  readonly detail?: string;
  readonly dueOn?: Day;
}

/** Somebody does something by a day. */
export interface Action extends RecordCommon, ActionFields {
  readonly kind: 'action';
  readonly status: (typeof ACTION_STATUSES)[number];
  /** Times its due day was moved after it had passed. More than two calls for a review. */
  readonly carryCount: number;
  /** How we know that it is done, or why it was dropped. */
  readonly completion?: { readonly byId: string; readonly completedAt: string; readonly evidence: string };
}
