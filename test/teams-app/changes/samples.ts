import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Approval, Vote } from '#shared/domain/kinds/approval/approval.ts';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import { common, ELENA, program, PRIYA, TOMAS } from '../samples.ts';

/** The program with a sponsor, one who answers for security, and MS-1 promised for 15 January. */
export const promised: Program = {
  ...program,
  members: [
    ...program.members,
    { personId: ELENA, roles: ['sponsor'] },
    { personId: TOMAS, roles: ['approver:security'] },
  ],
  baseline: {
    committedAt: '2026-11-02T09:00:00.000Z',
    committedById: ELENA,
    milestones: { 'MS-1': '2027-01-15' },
    scope: ['SC-1'],
    budget: { amount: 1_000_000, currency: 'EUR' },
  },
};

/** The milestone that is promised. */
export const milestone: Milestone = {
  ...common,
  kind: 'milestone',
  number: 'MS-1',
  title: 'Cutover of the Nordics',
  status: 'planned',
  acceptanceCriteria: [],
  predecessors: [],
  isQuarterCommitment: false,
  baselineOn: '2027-01-15',
};

/** A submitted change of Priya: MS-1 six weeks later. */
export const change = (more: Partial<ChangeRequest> = {}): ChangeRequest => ({
  ...common,
  kind: 'change',
  number: 'CR-1',
  title: 'Cut over in February',
  status: 'submitted',
  changeKind: 'schedule',
  reason: 'The settlement file is late.',
  baselineChanges: [{ part: 'milestone', record: 'MS-1', from: '2027-01-15', to: '2027-02-26' }],
  impact: { customers: 'Six more weeks on the mainframe.' },
  reaches: ['customers', 'security'],
  approval: 'APR-1',
  submittedAt: '2026-11-20T09:00:00.000Z',
  submittedById: PRIYA,
  ...more,
});

export const HASH = 'a'.repeat(64);

/** Its approval: the sponsor, security and one more have to say yes. */
export const approval = (more: Partial<Approval> = {}): Approval => ({
  ...common,
  kind: 'approval',
  number: 'APR-1',
  title: 'Cut over in February',
  status: 'open',
  subject: 'CR-1',
  subjectHash: HASH,
  changeClass: 'major',
  classWhy: ['It reaches customers.'],
  stages: [
    {
      required: [
        { function: 'sponsor', why: 'A change of this reach is the sponsor’s to decide.' },
        { function: 'security', why: 'It touches security, and Security answers for that.' },
      ],
      atLeast: 0,
    },
  ],
  interestedIds: [PRIYA],
  dueAt: '2026-11-27T16:00:00.000Z',
  votes: [],
  ...more,
});

/** An answer of Tomás, for security. */
export const vote = (more: Partial<Vote> = {}): Vote => ({
  byId: TOMAS,
  functions: ['security'],
  stage: 0,
  answer: 'approve',
  castAt: '2026-11-21T09:00:00.000Z',
  ...more,
});
