import { type KindTable, begun, binding, choice, group, instant, kept, long, person, required } from '../../fields.ts';
import { life } from '../../life.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of an issue. */
export const ISSUE_LIFE = life({
  statuses: ['open', 'in-progress', 'resolved', 'closed'],
  open: ['open', 'in-progress'],
  final: ['closed'],
  commands: {
    start: { from: ['open'], body: {} },
    resolve: { from: ['open', 'in-progress'], body: { resolution: required(long(2000)) } },
    close: { from: ['open', 'in-progress', 'resolved'], body: { reason: long(1000) } },
    reopen: { from: ['resolved', 'closed'], body: { reason: required(long(1000)) } },
  },
});

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
  readonly status: (typeof ISSUE_LIFE.statuses)[number];
  readonly severity: Severity;
  readonly resolution?: { readonly byId: string; readonly resolvedAt: string; readonly text: string };
}

/** What the fields of an issue hold. */
export const ISSUE_FIELDS = {
  severity: binding(begun(choice(SEVERITIES), 'medium')),
  impact: long(1000),
  workaround: long(1000),
  resolution: kept(
    group<NonNullable<Issue['resolution']>>({
      byId: required(person),
      resolvedAt: required(instant),
      text: required(long(2000)),
    }),
  ),
} satisfies KindTable<IssueFields, OwnOf<Issue>>;
