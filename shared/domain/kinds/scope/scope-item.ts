import type { RecordCommon } from '../../record.ts';

export const SCOPE_STATUSES = ['proposed', 'committed', 'removed', 'delivered'] as const;

/** What people write of a scope item. */
export interface ScopeItemFields {
  readonly detail?: string;
  /** In scope, or named as out of scope so that nobody assumes it. */
  readonly direction?: 'in' | 'out';
  /** In the program's own points, 0 to 10,000. */
  readonly size?: number;
}

/** A piece of what the program delivers, or is known not to deliver. */
export interface ScopeItem extends RecordCommon, ScopeItemFields {
  readonly kind: 'scope';
  readonly status: (typeof SCOPE_STATUSES)[number];
  readonly direction: 'in' | 'out';
  readonly statusReason?: string;
}
