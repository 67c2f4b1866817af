import type { StoredProgram } from '../ledger/verify.ts';
import type { ProgramKey } from './ledger.ts';

/** A program's rows as they are stored, for verification, export and restore. */
export interface LedgerInspection {
  /** Undefined when there is no such program. One consistent state: what was committed meanwhile is left out. */
  read(key: ProgramKey): Promise<StoredProgram | undefined>;
  /** Writes a program's rows where there are none, or goes on where it was interrupted. @throws Error for another history. */
  restore(key: ProgramKey, stored: StoredProgram): Promise<void>;
}
