import type { RecordId } from '../domain/record-id.ts';
import type { ProgramKey } from './ledger.ts';

/** A message in a chat whose card shows a record. */
export interface CardCopy extends ProgramKey {
  readonly subject: RecordId;
  /** What it was sent for: one notice has one copy. Letters, digits, `-`. */
  readonly noticeId: string;
  /** The chat's id in Teams, and the message's in it. */
  readonly chatId: string;
  readonly activityId: string;
  /** Whose it is, in a personal chat; a whole chat sees the others. */
  readonly personId?: string;
}

/** Which messages show which record, so that all of them can be edited when it changes. */
export interface CardCopies {
  /** Keeps a copy over the one of the same notice. */
  keep(copy: CardCopy): Promise<void>;
  /** All copies of a record, in no order. */
  of(key: ProgramKey, subject: RecordId): Promise<readonly CardCopy[]>;
  /** Forgets a copy that is no longer there. Forgetting it twice is fine. */
  forget(copy: CardCopy): Promise<void>;
}
