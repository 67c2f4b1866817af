import { type KindTable, begun, binding, choice, kept, long, number, required, text } from '../../fields.ts';
import { life } from '../../life.ts';
import type { OwnOf, RecordCommon } from '../../record.ts';

/** The life of a scope item. */
export const SCOPE_LIFE = life({
  statuses: ['proposed', 'committed', 'removed', 'delivered'],
  open: ['proposed', 'committed'],
  final: ['removed', 'delivered'],
  commands: {
    deliver: { from: ['proposed', 'committed'], body: {} },
    remove: { from: ['proposed', 'committed'], body: { reason: required(long(1000)) } },
  },
});

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
  readonly status: (typeof SCOPE_LIFE.statuses)[number];
  readonly direction: 'in' | 'out';
  readonly statusReason?: string;
}

/** What the fields of a scope item hold. */
export const SCOPE_FIELDS = {
  title: binding(required(text(200))),
  detail: binding(long(4000)),
  direction: binding(begun(choice(['in', 'out']), 'in')),
  size: binding(number(0, 10_000)),
  statusReason: kept(long(1000)),
} satisfies KindTable<ScopeItemFields, OwnOf<ScopeItem>>;
