import { ID } from '../people.ts';
import type { Story } from '../story.ts';
import { identityChanges } from './changes.ts';
import { identityMilestones, identityReports, identityScope } from './plan.ts';
import { identityAssumptions, identityDependencies, identityIssues } from './issues.ts';
import { identityPlanning, identityPlanningDependencies } from './planning.ts';
import { identityAnswers, identityRisks } from './risks.ts';
import { identityActions } from './actions.ts';
import { identityDecisions, identityMeetings } from './decisions.ts';

/** Three directories become one; amber because applications move more slowly than planned. */
export const IDENTITY: Story = {
  key: 'identity',
  begunAt: '-17 wed 09:35',
  tpm: 'tpm',
  calendar: { zone: 'Europe/London', weekend: [6, 7], holidays: ['01-01', '12-25', '12-26'] },
  program: {
    title: 'Identity consolidation',
    purpose:
      'All 41,200 accounts and 212 applications sign in through one directory with a second factor; the two old directories are switched off and their EUR 1.1 million a year are saved.',
    tier: 1,
    profile: 'standard',
    ownerId: ID.tpm,
    tags: ['identity', 'security'],
    teams: ['Identity', 'Workplace', 'Applications', 'Service desk'],
    members: [
      { personId: ID.tpm, roles: ['tpm'] },
      { personId: ID.director, roles: ['sponsor'] },
      { personId: ID.security, roles: ['approver:security', 'contributor'], team: 'Identity' },
      { personId: ID.ops, roles: ['approver:operations', 'contributor'], team: 'Workplace' },
      { personId: ID.contributor, roles: ['contributor'], team: 'Applications' },
      { personId: ID.viewer, roles: ['viewer'] },
    ],
    acceptsSubmissions: true,
    statusCadenceDays: 7,
    transcriptRetentionDays: 90,
  },
  committed: { at: '-15 thu 14:10', by: 'director', budget: { amount: 1_650_000, currency: 'EUR' } },
  lives: {
    milestone: identityMilestones,
    scope: identityScope,
    'status-report': identityReports,
    risk: identityRisks,
    issue: identityIssues,
    assumption: identityAssumptions,
    dependency: { ...identityDependencies, ...identityPlanningDependencies },
    planning: identityPlanning,
    change: identityChanges,
    decision: identityDecisions,
    action: identityActions,
    meeting: identityMeetings,
  },
  later: identityAnswers,
  weeklies: [
    { key: 'sum-2', from: '-3 sat', to: '-2 fri', draftedAt: '-2 fri 15:50', publishedAt: '-2 fri 16:40' },
    { key: 'sum-1', from: '-2 sat', to: '-1 fri', draftedAt: '-1 fri 15:50', publishedAt: '-1 fri 16:45' },
    { key: 'sum0', from: '-1 sat', to: '0 fri', draftedAt: '0 fri 15:50', publishedAt: '0 fri 16:30' },
  ],
};
