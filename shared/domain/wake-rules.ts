import type { AnyRecord } from './kinds.ts';
import type { Outcome, RuleContext } from './kind-rules.ts';
import type { WakePurpose } from './notice.ts';
import { Refusal } from './refusal.ts';
import { remindOfAction } from './kinds/action/action-rules.ts';
import { expireApproval, remindOfApproval } from './kinds/approval/approval-rules.ts';
import { expireAssumption } from './kinds/assumption/assumption-rules.ts';
import { remindOfEscalation } from './kinds/escalation/escalation-rules.ts';
import { endLeftOpen, expireTranscript, remindToEnd } from './kinds/meeting/meeting-rules.ts';
import { expireAcceptance } from './kinds/risk/risk-rules.ts';

/** The log's command for what is done when a time has come; no route leads here. */
export const WAKE_COMMAND = {
  'assumption-expiry': 'assumption.expire',
  'acceptance-expiry': 'risk.expire',
  'action-due': 'action.remind',
  'transcript-expiry': 'meeting.expire-transcript',
  'approval-reminder': 'approval.remind',
  'approval-expiry': 'approval.expire',
  'escalation-due': 'escalation.remind',
  'meeting-open': 'meeting.remind',
  'meeting-left-open': 'meeting.end-left-open',
} as const satisfies Readonly<Record<WakePurpose, string>>;

/** What is done without a person: on schedule, or when Teams says that something happened. */
export type TimedCommand = (typeof WAKE_COMMAND)[keyof typeof WAKE_COMMAND] | 'meeting.note-event' | 'notice.give-up';

/**
 * What becomes of a record now that its time has come, as it is today: a wake-up that no longer fits is refused.
 *
 * @throws Refusal `record/wrong-state` when there is nothing to do any more.
 */
export function wake(purpose: WakePurpose, record: AnyRecord, context: RuleContext): Outcome {
  if (purpose === 'assumption-expiry' && record.kind === 'assumption') return expireAssumption(record, context);
  if (purpose === 'acceptance-expiry' && record.kind === 'risk') return expireAcceptance(record, context);
  if (purpose === 'action-due' && record.kind === 'action') return remindOfAction(record, context);
  if (purpose === 'transcript-expiry' && record.kind === 'meeting') return expireTranscript(record, context);
  if (purpose === 'approval-reminder' && record.kind === 'approval') return remindOfApproval(record, context);
  if (purpose === 'approval-expiry' && record.kind === 'approval') return expireApproval(record, context);
  if (purpose === 'escalation-due' && record.kind === 'escalation') return remindOfEscalation(record, context);
  if (purpose === 'meeting-open' && record.kind === 'meeting') return remindToEnd(record, context);
  if (purpose === 'meeting-left-open' && record.kind === 'meeting') return endLeftOpen(record, context);
  throw new Refusal('record/wrong-state');
}
