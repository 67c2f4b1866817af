import type { Topic } from '../domain/notice.ts';
import type { Vote } from '../domain/kinds/approval/approval.ts';
import type { WAKE_COMMAND } from '../domain/wake-rules.ts';
import type { Verb } from '../domain/people/verbs.ts';
import type { Words } from './choice-text.ts';

/** Verbs that leave an entry in the log. */
export type LoggedVerb = Exclude<
  Verb,
  | `${string}.list`
  | `${string}.read`
  | 'me.work'
  | 'me.meetings'
  | 'chat.find'
  | 'record.find-from-source'
  | 'record.propose-from-message'
  | 'program.log'
  | 'program.search'
  | 'program.verify'
  | 'meeting.read-transcript'
  | 'meeting.prepare'
>;

/** What is done without a person: on schedule, or when Teams says that something happened. */
export type TimedCommand = (typeof WAKE_COMMAND)[keyof typeof WAKE_COMMAND] | 'meeting.note-event' | 'notice.give-up';

/** What somebody did to the subject of an entry: "Priya <these words> R-12". */
export const DID_TEXT: Readonly<Record<LoggedVerb | TimedCommand, string>> = {
  'program.create': 'began',
  'program.edit': 'changed',
  'program.commit-baseline': 'committed the baseline of',
  'program.pause': 'paused',
  'program.resume': 'resumed',
  'program.close': 'closed',
  'program.bind-chat': 'bound a chat to',
  'program.release-chat': 'released a chat of',
  'program.erase': 'erased text in',
  'risk.create': 'logged',
  'risk.edit': 'changed',
  'risk.open': 'opened',
  'risk.mitigate': 'began to mitigate',
  'risk.accept': 'accepted',
  'risk.occur': 'turned into an issue',
  'risk.close': 'closed',
  'assumption.create': 'logged',
  'assumption.edit': 'changed',
  'assumption.validate': 'validated',
  'assumption.invalidate': 'found false',
  'issue.create': 'logged',
  'issue.edit': 'changed',
  'issue.start': 'started on',
  'issue.resolve': 'resolved',
  'issue.close': 'closed',
  'issue.reopen': 'reopened',
  'dependency.create': 'requested',
  'dependency.edit': 'changed',
  'dependency.agree': 'agreed to',
  'dependency.flag': 'flagged',
  'dependency.deliver': 'delivered',
  'dependency.reject': 'rejected',
  'decision.create': 'proposed',
  'decision.edit': 'changed',
  'decision.decide': 'decided',
  'decision.defer': 'deferred',
  'decision.supersede': 'superseded',
  'decision.reverse': 'reversed',
  'action.create': 'added',
  'action.edit': 'changed',
  'action.carry': 'carried',
  'action.complete': 'completed',
  'action.drop': 'dropped',
  'action.reopen': 'reopened',
  'milestone.create': 'planned',
  'milestone.edit': 'changed',
  'milestone.flag': 'flagged',
  'milestone.recover': 'put back on plan',
  'milestone.meet': 'met',
  'milestone.miss': 'marked as missed',
  'milestone.cancel': 'cancelled',
  'scope.create': 'proposed',
  'scope.edit': 'changed',
  'scope.deliver': 'delivered',
  'scope.remove': 'removed',
  'change.create': 'drafted',
  'change.edit': 'changed',
  'change.submit': 'submitted',
  'change.withdraw': 'withdrew',
  'approval.decide': 'answered',
  'escalation.create': 'raised',
  'escalation.edit': 'changed',
  'escalation.acknowledge': 'took up',
  'escalation.decide': 'decided',
  'escalation.resolve': 'resolved',
  'escalation.withdraw': 'withdrew',
  'planning.create': 'began',
  'planning.edit': 'changed',
  'planning.propose': 'proposed a milestone in',
  'planning.drop': 'took a milestone out of',
  'planning.capacity': 'stated a capacity in',
  'planning.open-vote': 'opened the vote of',
  'planning.vote': 'voted in',
  'planning.close-vote': 'closed the vote of',
  'planning.reopen': 'took up again',
  'planning.request-baseline': 'asked for the baseline of',
  'status-report.create': 'drafted',
  'status-report.edit': 'changed',
  'status-report.publish': 'published',
  'meeting.create': 'planned',
  'meeting.edit': 'changed',
  'meeting.start': 'started',
  'meeting.take': 'went on in',
  'meeting.capture': 'captured something in',
  'meeting.hold': 'ended',
  'meeting.look-again': 'looked again for the transcript of',
  'meeting.attach-transcript': 'attached the transcript of',
  'minutes.edit': 'changed',
  'minutes.accept': 'accepted a candidate of',
  'minutes.revise': 'revised a candidate of',
  'minutes.reject': 'rejected a candidate of',
  'minutes.split': 'split a candidate of',
  'minutes.reconsider': 'took up again a candidate of',
  'minutes.publish': 'published',
  'minutes.approve': 'approved',
  'summary.draft': 'drafted',
  'summary.revise': 'revised',
  'summary.strike': 'struck a sentence of',
  'summary.override': 'kept an unsupported sentence of',
  'summary.submit': 'asked for a review of',
  'summary.publish': 'published',
  'assumption.expire': 'let expire',
  'risk.expire': 'ended the acceptance of',
  'action.remind': 'reminded the owner of',
  'approval.remind': 'reminded the approvers of',
  'approval.expire': 'let expire',
  'escalation.remind': 'reported as overdue',
  'meeting.remind': 'reminded who runs',
  'meeting.end-left-open': 'ended, a day after its call,',
  'meeting.expire-transcript': 'removed the transcript of',
  'meeting.note-event': 'noted a call of',
  'notice.give-up': 'could not deliver the news of',
};

/** What somebody did; `changed` for a command that is not known here. */
export const didText = (command: string): string => (DID_TEXT as Record<string, string>)[command] ?? 'changed';

/** What somebody did by an answer: "Elena <these words> APR-3". */
export const ANSWERED_TEXT: Words<Vote['answer']> = {
  approve: 'approved',
  reject: 'rejected',
  abstain: 'abstained from',
};

const SURFACE: Readonly<Record<string, string>> = {
  tab: 'Teams tab',
  bot: 'Teams chat',
  outlook: 'Outlook',
  api: 'API',
  timer: 'on schedule',
  graph: 'Microsoft Graph',
};

/** The door a change came through, in words. */
export const surfaceText = (surface: string): string => SURFACE[surface] ?? surface;

const TOPIC: Readonly<Record<Topic, string>> = {
  assigned: 'is yours now',
  'due-soon': 'is due',
  proposed: 'was proposed',
  paused: 'was paused',
  resumed: 'was resumed',
  closed: 'was closed',
  'to-review': 'waits for your review',
  published: 'was published',
  expired: 'has expired',
  asked: 'waits for your answer',
  'asked-again': 'still waits for your answer',
  approved: 'was approved',
  rejected: 'was rejected',
  voided: 'is a draft again',
  escalated: 'is escalated to you',
  overdue: 'is overdue for an answer',
  answered: 'has an answer',
  'still-open': 'is still open hours after its call; a day after the call it is ended for you',
  ended: 'was left open, and has been ended',
  'said-later': 'has a later transcript, which is not in its minutes',
};

/** Why a person was told of a record: "R-12 <these words>". */
export const topicText = (topic: string): string => (TOPIC as Record<string, string>)[topic] ?? 'has news';
