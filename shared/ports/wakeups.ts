import type { WakePurpose } from '../domain/notice.ts';
import type { RecordId } from '../domain/record-id.ts';
import type { ProgramKey } from './ledger.ts';

/** Something to look at again when its time comes. */
export interface Wakeup extends ProgramKey {
  /** RFC 3339, UTC, whole seconds are enough. */
  readonly at: string;
  readonly subject: RecordId;
  readonly purpose: WakePurpose;
}

/** A wake-up that is due; `key` is its command id, so that two timers make one command. */
export interface DueWakeup extends Wakeup {
  readonly key: string;
}

/** Moments at which a record is to be looked at again. */
export interface Wakeups {
  /** Planning the same wake-up twice is planning it once. */
  plan(wakeup: Wakeup): Promise<void>;
  /** All due up to `now`, however long ago, oldest first, at most `limit`. */
  due(now: string, limit: number): Promise<readonly DueWakeup[]>;
  done(wakeup: DueWakeup): Promise<void>;
}
