import type { Access } from './access.ts';

/** A verb that changes nothing, and the access it asks for. */
const reads = <const A extends Access>(access: A) => ({ access, does: 'reads' }) as const;
/** A verb that leaves an entry in a program's log, and the access it asks for. */
const writes = <const A extends Access>(access: A) => ({ access, does: 'writes' }) as const;

/**
 * Everything that can be asked of Steerline, what it does, and of whom it is asked. A verb is the route's name, the use case's
 * and the log's command; server, clients and tests read who may do it from here. Rules narrow it further (who decides, who
 * never accepts).
 */
export const VERBS = {
  'health.read': reads('public'),
  'openapi.read': reads('public'),
  'me.read': reads('tenant'),
  'me.work': reads('tenant'),
  'me.meetings': reads('tenant'),
  'people.list': reads('tenant'),
  'record.find-from-source': reads('tenant'),
  'record.propose-from-message': reads('tenant'),
  'setup.read': reads('operator'),

  'program.create': writes('creator'),
  'program.list': reads('tenant'),
  'program.read': reads('reader'),
  'program.edit': writes('governor'),
  'program.commit-baseline': writes('sponsor'),
  'program.pause': writes('governor'),
  'program.resume': writes('governor'),
  'program.close': writes('governor'),
  'program.set-oversight': writes('director'),
  'program.set-retention': writes('admin'),
  'program.bind-chat': writes('tpm'),
  'program.release-chat': writes('tpm'),
  'program.log': reads('reader'),
  'program.search': reads('reader'),
  'program.verify': reads('lead'),
  'program.erase': writes('admin'),

  'chat.find': reads('reader'),

  'risk.create': writes('submitter'),
  'risk.list': reads('reader'),
  'risk.read': reads('submitter'),
  'risk.edit': writes('contributor'),
  'risk.open': writes('contributor'),
  'risk.mitigate': writes('contributor'),
  'risk.accept': writes('contributor'),
  'risk.ask-acceptance': writes('contributor'),
  'risk.occur': writes('contributor'),
  'risk.close': writes('contributor'),

  'assumption.create': writes('contributor'),
  'assumption.list': reads('reader'),
  'assumption.read': reads('reader'),
  'assumption.edit': writes('contributor'),
  'assumption.validate': writes('contributor'),
  'assumption.invalidate': writes('contributor'),

  'issue.create': writes('contributor'),
  'issue.list': reads('reader'),
  'issue.read': reads('reader'),
  'issue.edit': writes('contributor'),
  'issue.start': writes('contributor'),
  'issue.resolve': writes('contributor'),
  'issue.close': writes('contributor'),
  'issue.reopen': writes('contributor'),

  'dependency.create': writes('contributor'),
  'dependency.list': reads('reader'),
  'dependency.read': reads('reader'),
  'dependency.edit': writes('contributor'),
  'dependency.agree': writes('contributor'),
  'dependency.flag': writes('contributor'),
  'dependency.deliver': writes('contributor'),
  'dependency.reject': writes('contributor'),

  'decision.create': writes('contributor'),
  'decision.list': reads('reader'),
  'decision.read': reads('reader'),
  'decision.edit': writes('contributor'),
  'decision.decide': writes('contributor'),
  'decision.defer': writes('contributor'),
  'decision.supersede': writes('contributor'),
  'decision.reverse': writes('contributor'),
  'decision.confirm': writes('contributor'),
  'decision.disclaim': writes('contributor'),

  'action.create': writes('contributor'),
  'action.list': reads('reader'),
  'action.read': reads('reader'),
  'action.edit': writes('contributor'),
  'action.carry': writes('contributor'),
  'action.complete': writes('contributor'),
  'action.drop': writes('contributor'),
  'action.reopen': writes('contributor'),

  'milestone.create': writes('contributor'),
  'milestone.list': reads('reader'),
  'milestone.read': reads('reader'),
  'milestone.edit': writes('contributor'),
  'milestone.flag': writes('contributor'),
  'milestone.recover': writes('contributor'),
  'milestone.meet': writes('contributor'),
  'milestone.miss': writes('contributor'),
  'milestone.cancel': writes('lead'),

  'scope.create': writes('contributor'),
  'scope.list': reads('reader'),
  'scope.read': reads('reader'),
  'scope.edit': writes('contributor'),
  'scope.deliver': writes('contributor'),
  'scope.remove': writes('lead'),

  'change.create': writes('contributor'),
  'change.list': reads('reader'),
  'change.read': reads('reader'),
  'change.edit': writes('contributor'),
  'change.submit': writes('contributor'),
  'change.withdraw': writes('contributor'),

  'approval.list': reads('reader'),
  'approval.read': reads('reader'),
  'approval.decide': writes('contributor'),

  'escalation.create': writes('submitter'),
  'escalation.list': reads('reader'),
  'escalation.read': reads('submitter'),
  'escalation.edit': writes('contributor'),
  'escalation.acknowledge': writes('contributor'),
  'escalation.decide': writes('contributor'),
  'escalation.resolve': writes('contributor'),
  'escalation.withdraw': writes('contributor'),

  'planning.create': writes('lead'),
  'planning.list': reads('reader'),
  'planning.read': reads('reader'),
  'planning.edit': writes('lead'),
  'planning.propose': writes('contributor'),
  'planning.drop': writes('contributor'),
  'planning.capacity': writes('contributor'),
  'planning.open-vote': writes('lead'),
  'planning.vote': writes('contributor'),
  'planning.close-vote': writes('lead'),
  'planning.reopen': writes('lead'),
  'planning.request-baseline': writes('lead'),

  'status-report.create': writes('lead'),
  'status-report.list': reads('reader'),
  'status-report.read': reads('reader'),
  'status-report.edit': writes('lead'),
  'status-report.publish': writes('lead'),

  'meeting.create': writes('contributor'),
  'meeting.list': reads('reader'),
  'meeting.read': reads('reader'),
  'meeting.edit': writes('contributor'),
  'meeting.start': writes('contributor'),
  'meeting.take': writes('contributor'),
  'meeting.capture': writes('contributor'),
  'meeting.hold': writes('contributor'),
  'meeting.look-again': writes('contributor'),
  'meeting.confirm-decisions': writes('contributor'),
  'meeting.prepare': reads('reader'),
  'meeting.attach-transcript': writes('contributor'),
  'meeting.read-transcript': reads('reader'),
  'meeting.download-transcript': reads('reader'),

  'minutes.list': reads('reader'),
  'minutes.read': reads('reader'),
  'minutes.edit': writes('tpm'),
  'minutes.accept': writes('tpm'),
  'minutes.revise': writes('tpm'),
  'minutes.reject': writes('tpm'),
  'minutes.split': writes('tpm'),
  'minutes.reconsider': writes('tpm'),
  'minutes.publish': writes('tpm'),
  'minutes.approve': writes('lead'),

  'summary.draft': writes('tpm'),
  'summary.list': reads('reader'),
  'summary.read': reads('reader'),
  'summary.revise': writes('tpm'),
  'summary.strike': writes('tpm'),
  'summary.override': writes('tpm'),
  'summary.submit': writes('tpm'),
  'summary.publish': writes('lead'),
} as const satisfies Readonly<Record<string, { readonly access: Access; readonly does: 'reads' | 'writes' }>>;

export type Verb = keyof typeof VERBS;

/** True for a name that is a verb: not every kind of record can be created or edited. */
export const isVerb = (name: string): name is Verb => Object.hasOwn(VERBS, name);

/** Verbs that change something: each leaves an entry in the log. */
export type WritingVerb = { [V in Verb]: (typeof VERBS)[V]['does'] extends 'writes' ? V : never }[Verb];

/** What several people do at the same moment, none over another's: such an act names no version of the record. */
export const CONCURRENT: ReadonlySet<Verb> = new Set<Verb>([
  'program.set-retention',
  'program.bind-chat',
  'program.release-chat',
  'approval.decide',
  'meeting.take',
  'meeting.capture',
  'meeting.confirm-decisions',
  'planning.propose',
  'planning.drop',
  'planning.capacity',
  'planning.vote',
  'planning.close-vote',
]);
