import type { Day } from '../../time/day.ts';
import type { Money, RecordCommon } from '../../record.ts';

export const DECISION_STATUSES = ['proposed', 'decided', 'deferred', 'superseded', 'reversed'] as const;
export const DOORS = ['one-way', 'two-way'] as const;

/** One way to answer the question, with what speaks for and against it. */
export interface DecisionOption {
  readonly title: string;
  readonly pros?: string;
  readonly cons?: string;
  readonly cost?: Money;
}

/** What people write of a decision. */
export interface DecisionFields {
  /** What is to be decided; begins with a verb. */
  readonly question?: string;
  readonly context?: string;
  readonly options?: readonly DecisionOption[];
  readonly criteria?: readonly string[];
  readonly recommendation?: string;
  /** The one person who decides. */
  readonly deciderId?: string;
  readonly consultedIds?: readonly string[];
  readonly door?: (typeof DOORS)[number];
  readonly neededByOn?: Day;
  readonly reviewOn?: Day;
}

/** What was decided, in the words that were read back. */
export interface Ruling {
  readonly text: string;
  readonly byId: string;
  readonly decidedAt: string;
  readonly dissent?: string;
  readonly effectiveOn: Day;
  /** Number of the meeting in which it was decided. */
  readonly meeting?: string;
}

/** One question and, once decided, its answer. */
export interface Decision extends RecordCommon, DecisionFields {
  readonly kind: 'decision';
  readonly status: (typeof DECISION_STATUSES)[number];
  readonly ruling?: Ruling;
  /** Why it was deferred or reversed, and by whom. */
  readonly turn?: { readonly byId: string; readonly turnedAt: string; readonly reason: string; readonly until?: Day };
  /** Number of the decision that took its place; that one links back with `supersedes`. */
  readonly supersededBy?: string;
}

/** True for a decision that was decided in a meeting: read back there, or heard in its transcript. */
export const isDecidedIn = (
  { kind, ruling }: Pick<RecordCommon, 'kind'> & { readonly ruling?: Partial<Ruling> },
  { number }: Pick<RecordCommon, 'number'>,
): boolean => kind === 'decision' && ruling?.meeting === number;
