import type { OwedNotice } from '../ledger/plan-commit.ts';
import type { ProgramKey } from './ledger.ts';

/** What one transaction owes. */
export interface OwedRow {
  /** `seq` of the transaction's last entry: the row's key. */
  readonly seq: number;
  readonly owed: readonly OwedNotice[];
  /** Opaque; handed back to `done` and `postpone`. */
  readonly claim: string;
  readonly attempts: number;
}

/** Notices committed with their cause and not yet delivered. */
export interface Outbox {
  /**
   * A program's rows, oldest first: those that nobody holds are claimed until `holdSeconds` from now; the others (somebody
   * delivers them, or their next try is later) are told too, since what they owe must not be overtaken.
   */
  claim(
    key: ProgramKey,
    now: string,
    holdSeconds: number,
  ): Promise<{ readonly claimed: readonly OwedRow[]; readonly held: readonly OwedRow['owed'][] }>;
  /** The row's notices are delivered: it goes. False when the claim had lapsed and another holds it. */
  done(key: ProgramKey, row: OwedRow): Promise<boolean>;
  /** Not now: to be claimed again from `retryAt`, with what is left. False when the claim had lapsed. */
  postpone(key: ProgramKey, row: OwedRow, left: OwedRow['owed'], retryAt: string): Promise<boolean>;
  /** True when the program owes anything, claimed or not. */
  owes(key: ProgramKey): Promise<boolean>;
}
