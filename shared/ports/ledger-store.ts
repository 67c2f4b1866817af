import type { Entry } from '../ledger/entry.ts';
import type { Head } from '../ledger/head.ts';
import type { Plan } from '../ledger/plan-commit.ts';
import type { RecordId } from '../domain/record-id.ts';
import type { ProgramKey } from './ledger.ts';

/** The head as it is kept. `etag` is opaque. */
export interface KeptHead {
  readonly head: Head;
  readonly etag: string;
}

/** A record as it is kept: canonical JSON, and the seq that wrote it. */
export interface KeptRecord {
  readonly id: RecordId;
  readonly seq: number;
  readonly text: string;
}

/** The entries of one transaction as they are kept: a canonical JSON array, and the hash of the last. */
export interface KeptLog {
  /** `seq` of the last entry: the row's name. */
  readonly seq: number;
  readonly hash: string;
  readonly text: string;
  readonly etag: string;
}

/** Why a write did not succeed for certain. Anything else thrown by a store is a fault. */
export class StoreFailure extends Error {
  /** `conflict`: somebody else wrote, or we did and the answer was lost; `unknown`: no answer; `rejected`: never written. */
  readonly outcome: 'conflict' | 'unknown' | 'rejected';

  constructor(outcome: StoreFailure['outcome'], cause: unknown) {
    super(`The store did not confirm the write (${outcome}).`, { cause });
    this.name = 'StoreFailure';
    this.outcome = outcome;
  }
}

/** Where ledgers are kept: rows and one atomic write. The protocol above it is in functions/storage/ledger. */
export interface LedgerStore {
  /** Undefined when there is no such program. */
  head(key: ProgramKey): Promise<KeptHead | undefined>;
  /** In order of their ids. */
  records(key: ProgramKey): Promise<readonly KeptRecord[]>;
  /** The transaction whose last entry is `seq`. */
  logRow(key: ProgramKey, seq: number): Promise<KeptLog | undefined>;
  /** Transactions that end after `after`, oldest first, at most `limit` rows. */
  log(key: ProgramKey, after: number, limit?: number): Promise<readonly KeptLog[]>;
  /**
   * Head, entries, records and what is owed, all or nothing. The head must still carry `etag`; undefined means that there
   * must be none. Returns the head's new etag.
   * @throws StoreFailure
   */
  write(key: ProgramKey, plan: Plan, etag: string | undefined): Promise<string>;
  /** Replaces a log row's text where it still carries its etag. @throws StoreFailure */
  rewriteLog(key: ProgramKey, row: KeptLog, text: string): Promise<void>;
  programs(tenantId: string): Promise<readonly string[]>;
}

/** The entries of a kept transaction. */
export const entriesOf = ({ text }: Pick<KeptLog, 'text'>): readonly Entry[] => JSON.parse(text) as Entry[];
