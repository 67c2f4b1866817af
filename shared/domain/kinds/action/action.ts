import {
  type KindTable,
  binding,
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
import type { Day } from '../../time/day.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of an action. */
export const ACTION_LIFE = life({
  statuses: ['open', 'done', 'dropped'],
  open: ['open'],
  final: ['done', 'dropped'],
  commands: {
    carry: { from: ['open'], body: { dueOn: required(day), reason: long(1000) } },
    complete: { from: ['open'], body: { evidence: required(long(2000)) } },
    drop: { from: ['open'], body: { reason: required(long(1000)) } },
    reopen: { from: ['done', 'dropped'], body: { reason: required(long(1000)) } },
  },
});

/** What people write of an action. */
export interface ActionFields {
  readonly detail?: string;
  readonly dueOn?: Day;
}

/** Somebody does something by a day. */
export interface Action extends RecordCommon, ActionFields {
  readonly kind: 'action';
  readonly status: (typeof ACTION_LIFE.statuses)[number];
  /** Times its due day was moved after it had passed. More than two calls for a review. */
  readonly carryCount: number;
  /** How we know that it is done, or why it was dropped. */
  readonly completion?: { readonly byId: string; readonly completedAt: string; readonly evidence: string };
}

/** What the fields of an action hold. */
export const ACTION_FIELDS = {
  detail: long(4000),
  dueOn: binding(due(day)),
  carryCount: derived(whole(0, 1e6)),
  completion: kept(
    group<NonNullable<Action['completion']>>({
      byId: required(person),
      completedAt: required(instant),
      evidence: required(long(2000)),
    }),
  ),
} satisfies KindTable<ActionFields, OwnOf<Action>>;
