import type { RecordCommon } from '../../record.ts';

export const ISSUE_STATUSES = ['open', 'in-progress', 'resolved', 'closed'] as const;
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What people write of an issue. */
export interface IssueFields {
  readonly severity?: Severity;
  readonly impact?: string;
  readonly workaround?: string;
}

/** Something that hurts already; a risk that may come is another kind. */
export interface Issue extends RecordCommon, IssueFields {
  readonly kind: 'issue';
  readonly status: (typeof ISSUE_STATUSES)[number];
  readonly severity: Severity;
  readonly resolution?: { readonly byId: string; readonly resolvedAt: string; readonly text: string };
}
