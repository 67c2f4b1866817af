/** Records of one fictional program, in the states that cards show. `Say` stands between each text and its record. */
import { type Kind, numberOf } from '#shared/domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '#shared/domain/kinds.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { PERSONAS, type PersonaName } from '../personas.ts';

/** Gives the text that a record shall have in place of the one it would have. */
export type Say = (words: string) => string;

/** When the samples are looked at. */
export const NOW = '2026-11-20T09:00:00.000Z';
const ATLAS = 'Atlas payments migration';

/** Object id of a persona. */
export const idOf = (as: PersonaName): string => PERSONAS.find((persona) => persona.as === as)?.id ?? '';

/** What every record of a kind has. */
export const common = <K extends Kind>(kind: K, count: number, title: string) => ({
  kind,
  number: numberOf(kind, count),
  title,
  ownerId: idOf('contributor'),
  createdById: idOf('tpm'),
  createdAt: '2026-11-10T08:00:00.000Z',
  updatedById: idOf('tpm'),
  updatedAt: '2026-11-18T08:00:00.000Z',
  version: 3,
  confidential: false,
  links: [],
  references: [],
  sources: [],
  tags: [],
  watcherIds: [],
});

/** The program, with somebody for every role. */
export const sampleProgram = (say: Say): Program => ({
  ...common('program', 1, say(ATLAS)),
  id: 'atlas',
  status: 'active',
  purpose: say('Payments run on the new ledger.'),
  tier: 1,
  profile: 'standard',
  members: [
    { personId: idOf('tpm'), roles: ['tpm'] },
    { personId: idOf('sponsor'), roles: ['sponsor'] },
    { personId: idOf('security'), roles: ['approver:security'] },
    { personId: idOf('ops'), roles: ['approver:ops'] },
    { personId: idOf('contributor'), roles: ['contributor'] },
  ],
  teams: ['Payments'],
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
  statusCadenceDays: 7,
  acceptsSubmissions: true,
  transcriptRetentionDays: 90,
});

/** A milestone that slips. */
export const sampleMilestone = (say: Say): RecordOf<'milestone'> => ({
  ...common('milestone', 4, say('Cutover of the Nordics')),
  status: 'at-risk',
  milestoneType: 'launch',
  acceptanceCriteria: [],
  predecessors: [],
  isQuarterCommitment: true,
  baselineOn: '2027-01-16',
  forecastOn: '2027-02-13',
});

/** A change request that waits for approval. */
export const sampleChange = (say: Say): RecordOf<'change'> => ({
  ...common('change', 2, say('Move the Nordics cutover behind the audit')),
  status: 'submitted',
  changeKind: 'schedule',
  reason: say('The scheme auditor has no slot before the end of January, and a cutover without it is not allowed.'),
  baselineChanges: [
    { part: 'milestone', record: 'MS-4', from: '2027-01-16', to: '2027-02-13' },
    { part: 'scope', record: 'SC-3', from: true, to: false },
    { part: 'budget', from: { amount: 1_200_000, currency: 'EUR' }, to: { amount: 1_260_000, currency: 'EUR' } },
  ],
  impact: {
    schedule: say('Four weeks later in the Nordics; the other regions stay.'),
    cost: say('One more month of parallel running.'),
    customers: say('Merchants hear of the new day in December.'),
  },
  reaches: ['customers', 'security'],
  submittedAt: '2026-11-18T08:00:00.000Z',
  submittedById: idOf('tpm'),
  approval: 'APR-3',
});

/** An approval that the sponsor has answered and security and one more have not. */
export const sampleApproval = (say: Say): RecordOf<'approval'> => ({
  ...common('approval', 3, say('Move the Nordics cutover behind the audit')),
  status: 'open',
  subject: 'CR-2',
  subjectHash: 'a'.repeat(64),
  changeClass: 'major',
  classWhy: ['It reaches customers.', 'MS-4 is a commitment of the quarter, and it slips.'],
  stages: [
    {
      required: [
        { function: 'sponsor', why: 'A change of this reach is the sponsor’s to decide.' },
        { function: 'security', why: 'It touches security, and Security answers for that.' },
      ],
      atLeast: 1,
    },
  ],
  interestedIds: [idOf('tpm')],
  createdAt: '2026-11-19T08:00:00.000Z',
  dueAt: '2026-11-25T16:00:00.000Z',
  votes: [
    {
      byId: idOf('sponsor'),
      functions: ['sponsor'],
      stage: 0,
      answer: 'approve',
      comment: say('Better late than unaudited.'),
      castAt: '2026-11-19T10:00:00.000Z',
    },
  ],
});

/** A critical risk. */
export const sampleRisk = (say: Say): RecordOf<'risk'> => ({
  ...common('risk', 12, say('The settlement file of the mainframe keeps arriving late')),
  status: 'mitigating',
  cause: say('the mainframe batch is queued behind the month-end run'),
  event: say('the settlement file arrives after four in the morning'),
  effect: say('delay the first payments of the day'),
  probability: 4,
  impact: { schedule: 4, cost: 2 },
  response: 'mitigate',
  nextReviewOn: '2026-11-27',
  score: 16,
  inherentScore: 20,
});

/** An action whose day is over. */
export const sampleAction = (say: Say): RecordOf<'action'> => ({
  ...common('action', 7, say('Agree a fixed slot for the settlement file with Operations')),
  status: 'open',
  dueOn: '2026-11-18',
  carryCount: 1,
});

/** A decision that was made. */
export const sampleDecision = (say: Say): RecordOf<'decision'> => ({
  ...common('decision', 9, say('Decide how the Nordics are cut over')),
  status: 'decided',
  ruling: {
    text: say('Cut over in two waves, Denmark and Norway first.'),
    byId: idOf('sponsor'),
    decidedAt: '2026-11-20T08:30:00.000Z',
    effectiveOn: '2026-11-20',
  },
});

/** A meeting with minutes. */
export const sampleMeeting = (say: Say): RecordOf<'meeting'> => ({
  ...common('meeting', 5, say('Atlas steering, 20 November')),
  status: 'minutes-approved',
  ritual: 'steering',
  startsAt: '2026-11-20T09:00:00.000Z',
  agenda: [],
  inviteeIds: [],
  attendeeIds: [],
  spentSeconds: [],
  captures: [],
});

/** Published minutes. */
export const sampleMinutes = (say: Say): RecordOf<'minutes'> => ({
  ...common('minutes', 5, say('Minutes of Atlas steering, 20 November')),
  status: 'published',
  meeting: 'MTG-5',
  candidates: [],
  lines: [],
  draftedBy: 'rules 1',
  publishedById: idOf('tpm'),
  publishedAt: '2026-11-20T11:00:00.000Z',
});

/** A vote on the plan of a quarter, with these numbers in it. */
export const sampleSession = (say: Say, numbers: readonly (1 | 2 | 3 | 4 | 5)[]): RecordOf<'planning'> => ({
  ...common('planning', 2, say('Atlas, first quarter of 2027')),
  status: 'voting',
  periodFromOn: '2027-01-04',
  periodToOn: '2027-03-26',
  measure: 'person-days',
  capacities: [],
  proposals: [],
  votes: numbers.map((confidence, index) => ({
    byId: PERSONAS[index]?.id ?? '',
    confidence,
    castAt: '2026-11-20T08:45:00.000Z',
  })),
});

/** One record of several kinds. */
export const sampleRecords = (say: Say): readonly AnyRecord[] => [
  sampleMilestone(say),
  sampleRisk(say),
  sampleAction(say),
];
