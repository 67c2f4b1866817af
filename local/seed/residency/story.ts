import { ID } from '../people.ts';
import type { Story } from '../story.ts';
import { residencyMilestones, residencyReports, residencyScope } from './plan.ts';
import { residencyAssumptions, residencyDependencies, residencyIssues } from './issues.ts';
import { residencyPlanning } from './planning.ts';
import { residencyRisks } from './risks.ts';
import { residencyActions } from './actions.ts';
import { residencyDecisions, residencyMeetings } from './decisions.ts';

/** Customer data moves into the union; regulated, and green for good reasons. */
export const RESIDENCY: Story = {
  key: 'residency',
  begunAt: '-16 tue 09:15',
  tpm: 'tpm',
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['01-01', '05-01', '10-03', '12-25', '12-26'] },
  program: {
    title: 'EU data residency',
    purpose:
      'Personal data of customers in the union is stored and processed in the union only: 37 systems, 23 suppliers. The supervisory authority has our commitment in writing.',
    tier: 1,
    profile: 'regulated',
    ownerId: ID.tpm,
    tags: ['privacy', 'regulated'],
    teams: ['Data', 'Platform', 'Legal', 'Suppliers'],
    members: [
      { personId: ID.tpm, roles: ['tpm'] },
      { personId: ID.sponsor, roles: ['sponsor'] },
      { personId: ID.director, roles: ['approver:portfolio', 'director'] },
      { personId: ID.security, roles: ['approver:security', 'contributor'], team: 'Legal' },
      { personId: ID.ops, roles: ['approver:operations', 'contributor'], team: 'Platform' },
      { personId: ID.viewer, roles: ['viewer'] },
    ],
    acceptsSubmissions: false,
    statusCadenceDays: 14,
    transcriptRetentionDays: 90,
  },
  committed: { at: '-14 wed 10:25', by: 'sponsor', budget: { amount: 2_300_000, currency: 'EUR' } },
  lives: {
    milestone: residencyMilestones,
    scope: residencyScope,
    'status-report': residencyReports,
    risk: residencyRisks,
    issue: residencyIssues,
    assumption: residencyAssumptions,
    dependency: residencyDependencies,
    planning: residencyPlanning,
    decision: residencyDecisions,
    action: residencyActions,
    meeting: residencyMeetings,
  },
  weeklies: [
    { key: 'sum-2', from: '-4 thu', to: '-2 wed', draftedAt: '-2 wed 15:45', publishedAt: '-2 wed 16:50' },
    { key: 'sum0', from: '-2 thu', to: '0 wed', draftedAt: '0 wed 15:45', publishedAt: '0 wed 16:40' },
  ],
};
