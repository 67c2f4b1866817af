import type { Day } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';

export const ASSUMPTION_STATUSES = ['open', 'validated', 'invalidated', 'expired'] as const;

/** What people write of an assumption. */
export interface AssumptionFields {
  /** What is taken to be true; the title is its short form. */
  readonly statement?: string;
  readonly basis?: string;
  /** Last day to check it; the day after, it is expired and a risk is proposed. */
  readonly validateByOn?: Day;
  readonly validatorId?: string;
  readonly impactIfFalse?: string;
}

/** Taken to be true until it is checked. */
export interface Assumption extends RecordCommon, AssumptionFields {
  readonly kind: 'assumption';
  readonly status: (typeof ASSUMPTION_STATUSES)[number];
  /** How it was found to be true or false. */
  readonly finding?: { readonly byId: string; readonly foundAt: string; readonly evidence: string };
}
