import type { Verb } from '#shared/domain/people/verbs.ts';
import { ATLAS } from '../functions/atlas.ts';
import { idOf, type AnswerBody } from '../functions/edge.ts';

/** Two members speak; there are a decision, actions and a risk in what they say. */
export const TRANSCRIPT = `WEBVTT

00:00:01.000 --> 00:00:05.000
<v Priya Raman>We decided to move the launch to the third of December.</v>

00:00:06.000 --> 00:00:10.000
<v Jonas Weber>I will rotate the signing keys by next Friday.</v>

00:00:11.000 --> 00:00:15.000
<v Priya Raman>Jonas, please send the report to the auditors by Monday.</v>

00:00:16.000 --> 00:00:20.000
<v Jonas Weber>There is a risk that the certificates expire before the migration is done.</v>
`;

/** The chat that is bound in the access world. */
export const CHAT = '19:meeting_access@thread.v2';

/** What is needed to make a record of a kind beside its title. Minutes and summaries are drafted, approvals asked for. */
export const MAKE: Readonly<Record<string, object>> = {
  risk: { probability: 3, impact: { schedule: 4 } },
  assumption: {},
  issue: {},
  dependency: { providerTeam: 'Platform', consumerTeam: 'Web', needByOn: '2026-12-01' },
  decision: {},
  action: {},
  milestone: { forecastOn: '2026-12-01' },
  scope: {},
  change: {
    reason: 'Prices rose.',
    impact: { cost: 'More' },
    baselineChanges: [{ part: 'budget', to: { amount: 90_000, currency: 'EUR' } }],
  },
  escalation: { escalationKind: 'scope', severity: 'high', ask: 'Say which of the two comes first.' },
  planning: { periodFromOn: '2026-11-01', periodToOn: '2026-12-31' },
  'status-report': { overall: 'green' },
  meeting: { agenda: [{ title: 'Waves', purpose: 'decide', durationMinutes: 20, records: [] }] },
};

/** What is sent with a verb. A function draws it from the record as it is. */
type Body = object | ((record: AnswerBody) => object);
const candidate = (state: string) => (record: AnswerBody) => ({
  candidateId:
    (record['candidates'] as { id: string; state: string; kind: string }[]).find(
      (each) => each.state === state && each.kind !== 'question',
    )?.id ?? 'c1',
});
const reason = { reason: 'It was asked for.' };
const title = { title: 'Edited' };
const claim = (record: AnswerBody) => ({ claimId: (record['claims'] as { id: string }[])[0]?.id ?? 's1' });

/** One good body for every verb that takes one. The access test fails on a verb that is missing here. */
export const BODY: { readonly [V in Verb]?: Body } = {
  'record.propose-from-message': { body: { type: 'text', content: 'The lab may slip.' }, sentOn: '2026-11-20' },
  'program.create': ATLAS,
  'program.edit': title,
  'program.commit-baseline': {},
  'program.pause': reason,
  'program.resume': reason,
  'program.close': reason,
  'program.set-oversight': { tier: 2 },
  'program.set-retention': { transcriptRetentionDays: 120 },
  'program.bind-chat': { chatId: CHAT, series: 'Weekly steering' },
  'program.release-chat': { chatId: '19:other@thread.v2' },
  'program.erase': { number: 'R-1', fields: ['title'], ...reason },
  ...Object.fromEntries(Object.keys(MAKE).map((kind) => [`${kind}.create`, { title: 'New', ...MAKE[kind] }])),
  ...Object.fromEntries(Object.keys(MAKE).map((kind) => [`${kind}.edit`, title])),
  'risk.open': { ownerId: idOf('contributor'), probability: 2, impact: { cost: 2 } },
  'risk.mitigate': {},
  'risk.accept': { untilOn: '2026-12-24', control: 'Watched weekly' },
  'risk.ask-acceptance': { untilOn: '2026-12-24', control: 'Watched weekly' },
  'risk.occur': { severity: 'high' },
  'risk.close': reason,
  'assumption.validate': { evidence: 'Measured' },
  'assumption.invalidate': { evidence: 'Measured', becomes: 'risk' },
  'issue.start': {},
  'issue.resolve': { resolution: 'Mended' },
  'issue.close': reason,
  'issue.reopen': reason,
  // The side that has not agreed yet.
  'dependency.agree': ({ providerAgreement }) =>
    providerAgreement ? { side: 'consumer' } : { side: 'provider', promisedOn: '2026-12-01' },
  'dependency.flag': reason,
  'dependency.deliver': { deliveredOn: '2026-11-20' },
  'dependency.reject': reason,
  'decision.decide': { text: 'We do it.' },
  'decision.defer': reason,
  'decision.supersede': { by: 'D-1' },
  'decision.reverse': reason,
  'decision.confirm': {},
  'decision.disclaim': {},
  'action.carry': { dueOn: '2026-12-24' },
  'action.complete': { evidence: 'Done' },
  'action.drop': reason,
  'action.reopen': reason,
  'milestone.flag': reason,
  'milestone.recover': reason,
  'milestone.meet': { actualOn: '2026-11-20' },
  'milestone.miss': reason,
  'milestone.cancel': reason,
  'scope.deliver': {},
  'scope.remove': reason,
  'change.submit': {},
  'change.withdraw': reason,
  // Of those who are asked, nobody ends it for the others.
  'approval.decide': ({ subjectHash }) => ({ answer: 'abstain', subjectHash: subjectHash ?? '0'.repeat(64) }),
  'escalation.acknowledge': {},
  'escalation.decide': { text: 'The older one.' },
  'escalation.resolve': { text: 'Both are done.' },
  'escalation.withdraw': reason,
  'planning.propose': { team: 'Platform', demand: 5, title: 'Wave', forecastOn: '2026-12-01' },
  'planning.drop': ({ proposals }) => ({
    milestone: (proposals as { milestone: string }[] | undefined)?.[0]?.milestone ?? 'MS-1',
  }),
  'planning.capacity': { team: 'Platform', amount: 20 },
  'planning.open-vote': {},
  'planning.vote': { confidence: 4 },
  'planning.close-vote': {},
  'planning.reopen': reason,
  'planning.request-baseline': reason,
  'status-report.publish': {},
  'meeting.start': {},
  'meeting.take': { agendaIndex: 0 },
  'meeting.capture': { kind: 'action', title: 'Captured' },
  'meeting.hold': {},
  'meeting.look-again': {},
  'meeting.confirm-decisions': {},
  'minutes.edit': title,
  'minutes.accept': candidate('open'),
  'minutes.revise': (record) => ({ ...candidate('open')(record), title: 'Revised' }),
  'minutes.reject': candidate('open'),
  'minutes.split': (record) => ({ ...candidate('open')(record), titles: ['One', 'Other'] }),
  'minutes.reconsider': candidate('rejected'),
  'minutes.publish': {},
  'minutes.approve': {},
  'summary.draft': { periodFromOn: '2026-11-16', periodToOn: '2026-11-22' },
  'summary.revise': (record) => ({ ...claim(record), text: 'Costs fell by 731 percent.' }),
  'summary.strike': claim,
  'summary.override': (record) => ({ ...claim(record), reason: 'Finance told us.' }),
  'summary.submit': { reviewerId: idOf('sponsor') },
  'summary.publish': {},
};

/** The query of a verb that needs one. */
export const QUERY: { readonly [V in Verb]?: string } = {
  'record.find-from-source': '?type=mail&id=%3Ca%40example.com%3E',
};

/** What has to be done to a new record before the verb can be; `minutes.reject` until nothing is open. */
export const BEFORE: { readonly [V in Verb]?: readonly Verb[] } = {
  'risk.open': ['risk.close'],
  'issue.reopen': ['issue.close'],
  'program.resume': ['program.pause'],
  'milestone.recover': ['milestone.flag'],
  'dependency.deliver': ['dependency.agree', 'dependency.agree'],
  'decision.supersede': ['decision.decide'],
  'decision.reverse': ['decision.decide'],
  'action.reopen': ['action.complete'],
  'planning.drop': ['planning.propose'],
  'planning.open-vote': ['planning.propose'],
  'planning.vote': ['planning.propose', 'planning.open-vote'],
  'planning.close-vote': ['planning.propose', 'planning.open-vote', 'planning.vote'],
  'planning.reopen': ['planning.propose', 'planning.open-vote'],
  'planning.request-baseline': ['planning.propose', 'planning.open-vote', 'planning.vote', 'planning.close-vote'],
  'meeting.take': ['meeting.start'],
  'meeting.capture': ['meeting.start'],
  'minutes.reconsider': ['minutes.reject'],
  'minutes.publish': ['minutes.reject'],
  'minutes.approve': ['minutes.reject', 'minutes.publish'],
  'summary.override': ['summary.revise'],
};
