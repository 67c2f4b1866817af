import type { Command, Rule } from '../ledger/command.ts';
import type { Entry } from '../ledger/entry.ts';
import type { Projection } from '../ledger/projection.ts';

/** Where a program's ledger is. Both parts match `[a-z0-9-]{1,64}`. */
export interface ProgramKey {
  readonly tenantId: string;
  readonly programId: string;
}

/** True for a value that names a program. */
export const isProgramKey = (value: unknown): value is ProgramKey =>
  typeof value === 'object' &&
  value !== null &&
  'tenantId' in value &&
  'programId' in value &&
  [value.tenantId, value.programId].every((part) => typeof part === 'string' && /^[a-z0-9-]{1,64}$/.test(part));

/** What a command's sender is told: the entry that carries it, and whether it had been committed before. */
export interface Receipt {
  readonly entry: Entry;
  readonly isRepeat: boolean;
}

/** Programs as append-only, hash-chained logs with their records (design: one transaction a group of commands). */
export interface Ledger {
  /**
   * The program as it is now. Do not change what it holds.
   *
   * @param seq When given, a state that holds this entry will do: who has just committed it needs no further read.
   * @throws Refusal `program/not-found`.
   */
  open(key: ProgramKey, seq?: number): Promise<Projection>;

  /** The program as `open` gives it; undefined when there is none, as after a restore of another storage. */
  find(key: ProgramKey, seq?: number): Promise<Projection | undefined>;

  /**
   * Runs a command once, however often and through however many processes it is sent.
   *
   * @param rule Run on the program as it is at the commit; may run several times, so it must be pure.
   * @param begins True for the command that makes the program; without it a missing program is refused.
   * @throws Refusal from the rule, said only of a state proven current; `program/not-found`; `command/key-reused` when the
   *   id was used for another request; `program/busy` when the outcome is unknown after many tries: ask again under the same id.
   */
  run(key: ProgramKey, command: Command, rule: Rule, begins?: boolean): Promise<Receipt>;

  /** Entries after `seq`, oldest first, at most `limit` and perhaps a few more to end with a whole transaction. */
  since(key: ProgramKey, seq: number, limit: number): Promise<readonly Entry[]>;

  /** Entries of the transaction that ends at `seq`; none when no transaction ends there. */
  transaction(key: ProgramKey, seq: number): Promise<readonly Entry[]>;

  /** Puts tombstones and removes salts where an erasure entry says so. Safe to repeat. */
  eraseAt(key: ProgramKey, places: NonNullable<Entry['erased']>): Promise<void>;

  /** Ids of the tenant's programs, in no order. */
  programs(tenantId: string): Promise<readonly string[]>;
}
