import {
  type KindTable,
  binding,
  choice,
  day,
  due,
  flag,
  group,
  instant,
  kept,
  list,
  long,
  person,
  record,
  required,
  text,
} from '../../fields.ts';
import { life } from '../../life.ts';
import type { Day } from '../../time/day.ts';
import { MONEY, type Money, type OwnOf, type RecordCommon } from '../../record.ts';

/** The life of a decision. */
export const DECISION_LIFE = life({
  statuses: ['proposed', 'decided', 'deferred', 'superseded', 'reversed'],
  open: ['proposed', 'deferred'],
  final: ['superseded', 'reversed'],
  commands: {
    decide: {
      from: ['proposed', 'deferred'],
      body: { text: required(long(4000)), dissent: long(2000), effectiveOn: day },
    },
    defer: { from: ['proposed', 'deferred'], body: { reason: required(long(1000)), until: day } },
    supersede: { from: ['decided'], body: { by: required(record) } },
    reverse: { from: ['decided'], body: { reason: required(long(1000)) } },
    // What was heard in a meeting, or is said to have been.
    confirm: { from: ['proposed', 'deferred'], body: {} },
    disclaim: { from: ['proposed', 'deferred', 'decided'], body: { reason: long(1000) } },
  },
});

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
  /** Taken from the words of its transcript; absent when whoever decided recorded it. */
  readonly isHeard?: boolean;
}

/** What a text that somebody brought says was decided; nobody has confirmed it. */
export type Heard = Pick<Ruling, 'text' | 'decidedAt'> & { readonly meeting: string };

/** One question and, once decided, its answer. */
export interface Decision extends RecordCommon, DecisionFields {
  readonly kind: 'decision';
  readonly status: (typeof DECISION_LIFE.statuses)[number];
  readonly ruling?: Ruling;
  readonly heard?: Heard;
  /** Why it was deferred or reversed, and by whom. */
  readonly turn?: { readonly byId: string; readonly turnedAt: string; readonly reason: string; readonly until?: Day };
  /** Number of the decision that took its place; that one links back with `supersedes`. */
  readonly supersededBy?: string;
}

/** What the fields of a decision hold. */
export const DECISION_FIELDS = {
  question: long(1000),
  context: long(4000),
  options: list(
    10,
    group<DecisionOption>({ title: required(text(200)), pros: long(2000), cons: long(2000), cost: MONEY }),
  ),
  criteria: list(20, text(300)),
  recommendation: long(2000),
  deciderId: binding(person),
  consultedIds: list(50, person),
  door: choice(DOORS),
  neededByOn: due(day),
  reviewOn: day,
  ruling: kept(
    group<Ruling>({
      text: required(long(4000)),
      byId: required(person),
      decidedAt: required(instant),
      dissent: long(2000),
      effectiveOn: required(day),
      meeting: record,
      isHeard: flag,
    }),
  ),
  heard: kept(group<Heard>({ text: required(long(4000)), decidedAt: required(instant), meeting: required(record) })),
  turn: kept(
    group<NonNullable<Decision['turn']>>({
      byId: required(person),
      turnedAt: required(instant),
      reason: required(long(1000)),
      until: day,
    }),
  ),
  supersededBy: kept(record),
} satisfies KindTable<DecisionFields, OwnOf<Decision>>;

/** True for a decision that a brought text says was decided, and nobody has confirmed. */
export const isUnconfirmed = ({ status, heard }: Pick<Decision, 'status' | 'heard'>): boolean =>
  heard !== undefined && (status === 'proposed' || status === 'deferred');

/** True for a decision that was decided in a meeting: read back there, or heard in its transcript. */
export const isDecidedIn = (
  { kind, ruling }: Pick<RecordCommon, 'kind'> & { readonly ruling?: Partial<Ruling> },
  { number }: Pick<RecordCommon, 'number'>,
): boolean => kind === 'decision' && ruling?.meeting === number;
