import {
  type KindTable,
  begun,
  binding,
  choice,
  day,
  derived,
  due,
  group,
  instant,
  kept,
  long,
  person,
  required,
  whole,
} from '../../fields.ts';
import { life } from '../../life.ts';
import { SEVERITIES, type Severity } from '../issue/issue.ts';
import type { Day, Instant } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of an escalation. */
export const ESCALATION_LIFE = life({
  statuses: ['raised', 'acknowledged', 'decided', 'resolved', 'withdrawn'],
  open: ['raised', 'acknowledged', 'decided'],
  final: ['resolved', 'withdrawn'],
  commands: {
    acknowledge: { from: ['raised'], body: {} },
    decide: { from: ['raised', 'acknowledged'], body: { text: required(long(4000)) } },
    resolve: { from: ['raised', 'acknowledged', 'decided'], body: { text: required(long(2000)) } },
    withdraw: { from: ['raised', 'acknowledged'], body: { reason: required(long(1000)) } },
  },
});

export const ESCALATION_KINDS = ['staffing', 'scope', 'security', 'operations', 'customer'] as const;
export type EscalationKind = (typeof ESCALATION_KINDS)[number];

/** What people write of an escalation. */
export interface EscalationFields {
  readonly escalationKind: (typeof ESCALATION_KINDS)[number];
  readonly severity: Severity;
  /** What is asked of the one who decides: one sentence. */
  readonly ask: string;
  /** What was tried at the level below. */
  readonly optionsTried?: string;
  readonly neededByOn?: Day;
  /** Who is asked; by kind when nobody is named. */
  readonly deciderId?: string;
}

/** Something the team cannot settle itself, with an ask to somebody who can and a clock. */
export interface Escalation extends RecordCommon, EscalationFields {
  readonly kind: 'escalation';
  readonly status: (typeof ESCALATION_LIFE.statuses)[number];
  readonly escalationKind: (typeof ESCALATION_KINDS)[number];
  readonly severity: Severity;
  readonly deciderId: string;
  /** Step of the ladder: 1 is the first person asked. */
  readonly level: number;
  /** Since when the decider is asked. */
  readonly askedAt: Instant;
  /** When an answer is due, in the program's business time. */
  readonly dueAt: Instant;
  readonly acknowledgedAt?: Instant;
  readonly ruling?: { readonly text: string; readonly byId: string; readonly decidedAt: Instant };
  readonly resolution?: { readonly text: string; readonly byId: string; readonly resolvedAt: Instant };
  readonly statusReason?: string;
}

/** What the fields of an escalation hold. */
export const ESCALATION_FIELDS = {
  escalationKind: binding(required(choice(ESCALATION_KINDS))),
  severity: binding(required(choice(SEVERITIES))),
  ask: binding(required(long(500))),
  optionsTried: long(4000),
  neededByOn: day,
  deciderId: binding(begun(person)),
  level: kept(whole(1, 10)),
  askedAt: kept(instant),
  dueAt: kept(due(instant)),
  acknowledgedAt: derived(instant),
  ruling: kept(
    group<NonNullable<Escalation['ruling']>>({
      text: required(long(4000)),
      byId: required(person),
      decidedAt: required(instant),
    }),
  ),
  resolution: kept(
    group<NonNullable<Escalation['resolution']>>({
      text: required(long(2000)),
      byId: required(person),
      resolvedAt: required(instant),
    }),
  ),
  statusReason: kept(long(1000)),
} satisfies KindTable<EscalationFields, OwnOf<Escalation>>;

/** True when nothing is asked of its decider any more. */
export const isAnswered = ({ status }: Pick<Escalation, 'status'>): boolean =>
  status !== 'raised' && status !== 'acknowledged';
