import type { Instant } from './time/day.ts';
import type { RecordId } from './record-id.ts';

/** Why a person is told. */
export type Topic =
  | 'assigned'
  | 'due-soon'
  | 'proposed'
  | 'to-review'
  | 'published'
  | 'expired'
  | 'asked'
  | 'asked-again'
  | 'approved'
  | 'rejected'
  | 'voided'
  | 'escalated'
  | 'overdue'
  | 'answered'
  | 'still-open'
  | 'ended'
  | 'said-later'
  | 'paused'
  | 'resumed'
  | 'closed'
  /** Somebody else says that their work is done, dropped or missed. */
  | 'settled'
  /** A risk that they accepted says something else by now, or is open again. */
  | 'unaccepted'
  /** A transcript from Teams says that they decided. */
  | 'heard'
  /** A transcript that somebody brought says that they decided. */
  | 'to-confirm'
  /** Whoever was said to have decided says that they did not. */
  | 'disclaimed';

/** What a transaction owes the outside: written with it, delivered after it, at least once. Holds no text of the record. */
export type Owed =
  | { readonly type: 'tell'; readonly personId: string; readonly topic: Topic; readonly subject: RecordId }
  /** Every card that shows the record is to show it as it is now. */
  | { readonly type: 'redraw'; readonly subject: RecordId }
  /** The chat of its meeting reads it. */
  | { readonly type: 'post'; readonly subject: RecordId }
  | { readonly type: 'wake'; readonly at: Instant; readonly subject: RecordId; readonly purpose: WakePurpose }
  /** A meeting's call in Teams began or ended: its transcript is looked after. */
  | { readonly type: 'follow-call'; readonly subject: RecordId }
  | { readonly type: 'erase'; readonly subject: RecordId }
  | { readonly type: 'remove-transcript'; readonly subject: RecordId; readonly sha256: string };

/** What is to be looked at again when its time comes. */
export type WakePurpose =
  | 'assumption-expiry'
  | 'acceptance-expiry'
  | 'action-due'
  | 'transcript-expiry'
  | 'approval-reminder'
  | 'approval-expiry'
  | 'escalation-due'
  | 'meeting-open'
  | 'meeting-left-open';
