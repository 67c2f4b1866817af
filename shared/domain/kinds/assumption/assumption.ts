import {
  type KindTable,
  binding,
  choice,
  day,
  due,
  group,
  instant,
  kept,
  long,
  person,
  required,
} from '../../fields.ts';
import { life } from '../../life.ts';
import { SEVERITIES } from '../issue/issue.ts';
import type { Day } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of an assumption. */
export const ASSUMPTION_LIFE = life({
  statuses: ['open', 'validated', 'invalidated', 'expired'],
  open: ['open', 'expired'],
  final: ['validated', 'invalidated'],
  commands: {
    validate: { from: ['open', 'expired'], body: { evidence: required(long(2000)) } },
    invalidate: {
      from: ['open', 'expired'],
      body: {
        evidence: required(long(2000)),
        becomes: required(choice(['risk', 'issue'])),
        severity: choice(SEVERITIES),
      },
    },
  },
});

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
  readonly status: (typeof ASSUMPTION_LIFE.statuses)[number];
  /** How it was found to be true or false. */
  readonly finding?: { readonly byId: string; readonly foundAt: string; readonly evidence: string };
}

/** What the fields of an assumption hold. */
export const ASSUMPTION_FIELDS = {
  statement: long(2000),
  basis: long(2000),
  validateByOn: due(day),
  validatorId: binding(person),
  impactIfFalse: long(1000),
  finding: kept(
    group<NonNullable<Assumption['finding']>>({
      byId: required(person),
      foundAt: required(instant),
      evidence: required(long(2000)),
    }),
  ),
} satisfies KindTable<AssumptionFields, OwnOf<Assumption>>;
