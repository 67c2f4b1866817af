import type { Kind } from './kind-places.ts';
import type { AnyRecord, CommandOf, FieldsOf, RecordOf, RuleBody } from './kinds.ts';
import type { Caller } from './people/caller.ts';
import type { Day, Instant } from './time/day.ts';
import type { Owed } from './notice.ts';
import type { Program } from './kinds/program/program.ts';
import type { RecordCommon } from './record.ts';
import type { FieldError } from './refusal.ts';

/** What a rule may look at: the program as it is when the command commits, never as somebody saw it earlier. */
export interface RuleContext {
  readonly now: Instant;
  /** `now` as a day of the program's zone. */
  readonly today: Day;
  readonly caller: Caller;
  readonly program: Program;
  /** A record by its quoted number. */
  find(number: string): AnyRecord | undefined;
  list<K extends Kind>(kind: K): readonly RecordOf<K>[];
  /** SHA-256, hexadecimal, of a value's canonical JSON. */
  hash(value: unknown): string;
  /** A new record with the kind's next number, as its own rules begin it; the number is used up only by a commit. */
  begin<K extends Kind>(kind: K, fields: FieldsOf<K>): RecordOf<K>;
}

/**
 * What a command makes of its record and what else changes with it, in one transaction. Rules leave `version`, `updatedAt`
 * and `updatedById` alone: `settle` stamps, derives and checks every record of an outcome.
 */
export interface Outcome<R extends AnyRecord = AnyRecord> {
  readonly subject: R;
  readonly also?: readonly AnyRecord[];
  readonly owed?: readonly Owed[];
  /** Why, in the person's own words; kept with the entry. */
  readonly reason?: string;
}

/**
 * The rule of one command. In which states it can be done, and what is sent with it, stands in the life of its kind; who may,
 * in `verbs.ts` as `<kind>.<command>`. `body` has been checked against the contract of its route.
 */
export type RuleOf<K extends Kind, C extends CommandOf<K>> = (
  before: RecordOf<K>,
  body: RuleBody<K, C>,
  context: RuleContext,
) => Outcome<RecordOf<K>>;

/** The rules of one kind. Pure: no clock, no I/O. */
export interface KindRules<K extends Kind> {
  readonly kind: K;
  /** What the record has at creation beyond the common part and the fields people wrote. */
  begin(
    fields: FieldsOf<K>,
    context: RuleContext,
  ): { readonly status: RecordOf<K>['status'] } & Partial<Omit<RecordOf<K>, keyof RecordCommon>>;
  /** The record with what follows from its fields worked out again (scores). */
  derive?(record: RecordOf<K>, context: RuleContext): RecordOf<K>;
  /** What is wrong with it as a whole; shapes and lengths are the contract's business. */
  check?(record: RecordOf<K>, context: RuleContext): readonly FieldError[];
  /**
   * The record after an edit was merged, with what the edit entails (an agreement that falls, a due day carried); comes
   * before `derive` and `check`. May refuse an edit that is no edit but a decision.
   */
  edited?(before: RecordOf<K>, after: RecordOf<K>, context: RuleContext): RecordOf<K>;
  /** Other records that an edit changes with it. */
  entails?(before: RecordOf<K>, after: RecordOf<K>, context: RuleContext): readonly AnyRecord[];
  /** What saving it owes the outside, however it came about; `before` is undefined for a new record. */
  owes?(before: RecordOf<K> | undefined, after: RecordOf<K>, context: RuleContext): readonly Owed[];
  readonly commands: { readonly [C in CommandOf<K>]: RuleOf<K, C> };
}
