import type { Day, Instant } from '../../time/day.ts';
import type { RecordCommon } from '../../record.ts';
import type { Severity } from '../issue/issue.ts';

export const ESCALATION_STATUSES = ['raised', 'acknowledged', 'decided', 'resolved', 'withdrawn'] as const;
export const ESCALATION_KINDS = ['staffing', 'scope', 'security', 'operations', 'customer'] as const;

/** What people write of an escalation. */
export interface EscalationFields {
  readonly escalationKind?: (typeof ESCALATION_KINDS)[number];
  readonly severity?: Severity;
  /** What is asked of the one who decides: one sentence. */
  readonly ask?: string;
  /** What was tried at the level below. */
  readonly optionsTried?: string;
  readonly neededByOn?: Day;
  /** Who is asked; by kind when nobody is named. */
  readonly deciderId?: string;
}

/** Something the team cannot settle itself, with an ask to somebody who can and a clock. */
export interface Escalation extends RecordCommon, EscalationFields {
  readonly kind: 'escalation';
  readonly status: (typeof ESCALATION_STATUSES)[number];
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

/** True when nothing is asked of its decider any more. */
export const isAnswered = ({ status }: Pick<Escalation, 'status'>): boolean =>
  status !== 'raised' && status !== 'acknowledged';
