import type { Owed } from '../domain/notice.ts';
import type { ProgramKey } from './ledger.ts';

/** What one transaction owes. */
export interface OwedRow {
  /** `seq` of the transaction's last entry: the row's key. */
  readonly seq: number;
  readonly owed: readonly { readonly seq: number; readonly owed: Owed }[];
  /** Opaque; handed back to `done` and `postpone`. */
  readonly claim: string;
  readonly attempts: number;
  /** RFC 3339, UTC: since when it has been tried. */
  readonly firstTriedAt: string;
}

/** Notices committed with their cause and not yet delivered. */
export interface Outbox {
  /** Claims rows of a program that nobody else holds, oldest first; a claim lapses after `holdSeconds`. */
  claim(key: ProgramKey, now: string, holdSeconds: number): Promise<readonly OwedRow[]>;
  /** The row's notices are delivered: it goes. Returns false when the claim had lapsed and another holds it. */
  done(key: ProgramKey, row: OwedRow): Promise<boolean>;
  /** Not now: visible again at `retryAt`, with what is left. */
  postpone(key: ProgramKey, row: OwedRow, left: OwedRow['owed'], retryAt: string): Promise<boolean>;
}
