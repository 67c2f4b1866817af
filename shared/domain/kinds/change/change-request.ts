import {
  type KindTable,
  begun,
  choice,
  day,
  derived,
  due,
  flag,
  group,
  instant,
  kept,
  list,
  long,
  number,
  person,
  record,
  required,
  text,
  variants,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day } from '../../time/day.ts';
import { CRITERIA, MILESTONE_TYPES, type AcceptanceCriterion } from '../milestone/milestone.ts';
import { MONEY, type Money, type OwnOf, type RecordCommon } from '../../record.ts';

/** The life of a change request. */
export const CHANGE_LIFE = life({
  statuses: ['draft', 'submitted', 'applied', 'rejected', 'withdrawn'],
  open: ['draft', 'submitted'],
  final: ['applied', 'rejected', 'withdrawn'],
  commands: {
    submit: { from: ['draft'], body: {} },
    withdraw: { from: ['draft', 'submitted'], body: { reason: required(long(1000)) } },
  },
});

export const CHANGE_KINDS = ['scope', 'schedule', 'cost', 'launch'] as const;
/** Whom or what a change reaches beyond the team; decides who must approve it. */
const REACHES = ['customers', 'revenue', 'security', 'compliance', 'operations'] as const;
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
  | { readonly part: 'budget'; readonly from?: Money; readonly to: Money }
  /** Beside the day or the place in the scope, what is promised of a milestone or scope item: only what is to change. */
  | { readonly part: 'terms'; readonly record: string; readonly from?: PromisedTerms; readonly to: PromisedTerms }
  /** The milestone, promised for the day `from`, is given up. */
  | { readonly part: 'cancel'; readonly record: string; readonly from?: Day };

/** What is promised of a milestone (title, type, criteria, commitment) or a scope item (title, detail, size) beside its day. */
export interface PromisedTerms {
  readonly title?: string;
  readonly milestoneType?: (typeof MILESTONE_TYPES)[number];
  readonly acceptanceCriteria?: readonly AcceptanceCriterion[];
  readonly isQuarterCommitment?: boolean;
  readonly detail?: string;
  readonly size?: number;
}

/** The terms of each kind. */
export const TERMS_OF = {
  milestone: ['title', 'milestoneType', 'acceptanceCriteria', 'isQuarterCommitment'],
  scope: ['title', 'detail', 'size'],
} as const satisfies Readonly<Record<'milestone' | 'scope', readonly (keyof PromisedTerms)[]>>;

const TERMS = group<PromisedTerms>({
  title: text(200),
  milestoneType: choice(MILESTONE_TYPES),
  acceptanceCriteria: CRITERIA,
  isQuarterCommitment: flag,
  detail: long(4000),
  size: number(0, 10_000),
});

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
  readonly status: (typeof CHANGE_LIFE.statuses)[number];
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

/** What the fields of a change request hold. */
export const CHANGE_FIELDS = {
  changeKind: begun(choice(CHANGE_KINDS), 'schedule'),
  reason: long(4000),
  alternatives: long(4000),
  // What the baseline says today is worked out, never written.
  baselineChanges: begun(
    list(
      40,
      variants<BaselineChange, 'part'>('part', {
        milestone: { record: required(record), from: kept(day), to: day },
        scope: { record: required(record), from: kept(flag), to: required(flag) },
        budget: { from: kept(MONEY), to: required(MONEY) },
        terms: { record: required(record), from: kept(TERMS), to: required(TERMS) },
        cancel: { record: required(record), from: kept(day) },
      }),
    ),
    [],
  ),
  impact: begun(
    group<ChangeImpact>({
      schedule: long(1000),
      cost: long(1000),
      scope: long(1000),
      risk: long(1000),
      customers: long(1000),
      dependencies: long(1000),
    }),
    {},
  ),
  reaches: begun(list(REACHES.length, choice(REACHES)), []),
  decideByOn: due(day),
  approval: kept(record),
  submittedAt: derived(instant),
  submittedById: derived(person),
  appliedAt: derived(instant),
  statusReason: kept(long(1000)),
} satisfies KindTable<ChangeRequestFields, OwnOf<ChangeRequest>>;
