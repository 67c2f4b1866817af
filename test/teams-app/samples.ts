import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Action } from '#shared/domain/kinds/action/action.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';

export const PRIYA = '5f0c0de0-0000-4000-8000-000000000101';
export const JONAS = '5f0c0de0-0000-4000-8000-000000000106';
export const MEI = '5f0c0de0-0000-4000-8000-000000000107';
export const ELENA = '5f0c0de0-0000-4000-8000-000000000103';
export const TOMAS = '5f0c0de0-0000-4000-8000-000000000104';
export const NAMES = [
  { id: PRIYA, name: 'Priya Raman' },
  { id: JONAS, name: 'Jonas Weber' },
  { id: MEI, name: 'Mei Tanaka' },
  { id: ELENA, name: 'Elena Petrova' },
  { id: TOMAS, name: 'Tomás Ortega' },
];

/** What every record has. */
export const common = {
  createdById: PRIYA,
  createdAt: '2026-11-01T09:00:00.000Z',
  updatedById: PRIYA,
  updatedAt: '2026-11-20T09:00:00.000Z',
  version: 1,
  confidential: false,
  links: [],
  references: [],
  sources: [],
  tags: [],
  watcherIds: [],
};

/** A program with a TPM, a contributor and a viewer. */
export const program: Program = {
  ...common,
  kind: 'program',
  id: 'p1',
  number: 'PRG-1',
  title: 'Payments platform',
  status: 'active',
  purpose: 'One platform.',
  tier: 1,
  profile: 'standard',
  members: [
    { personId: PRIYA, roles: ['tpm'] },
    { personId: JONAS, roles: ['contributor'] },
    { personId: MEI, roles: ['viewer'] },
  ],
  teams: ['Core'],
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
  statusCadenceDays: 7,
  acceptsSubmissions: true,
  transcriptRetentionDays: 90,
};

/** An open risk of Jonas. */
/** Low enough for its owner to close, and for the TPM to accept. */
export const MEDIUM: Partial<Risk> = { probability: 2, impact: { schedule: 3 }, score: 6 };

export const risk = (more: Partial<Risk> = {}): Risk => ({
  ...common,
  kind: 'risk',
  number: 'R-1',
  title: 'Supplier slips the API',
  status: 'open',
  ownerId: JONAS,
  probability: 4,
  impact: { schedule: 5 },
  score: 20,
  ...more,
});

/** A milestone without a day. */
export const milestone = (more: Partial<Milestone> = {}): Milestone => ({
  ...common,
  kind: 'milestone',
  number: 'MS-1',
  title: 'Cutover of the Nordics',
  status: 'planned',
  milestoneType: 'launch',
  acceptanceCriteria: [],
  isQuarterCommitment: false,
  predecessors: [],
  ...more,
});

/** An open action without a day. */
export const action = (more: Partial<Action> = {}): Action => ({
  ...common,
  kind: 'action',
  number: 'ACT-1',
  title: 'Write the runbook',
  status: 'open',
  carryCount: 0,
  ...more,
});
