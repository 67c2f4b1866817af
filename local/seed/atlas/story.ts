import { ID } from '../people.ts';
import type { Story } from '../story.ts';
import { atlasActions } from './actions.ts';
import { atlasAssumptions } from './assumptions.ts';
import { atlasAnswers, atlasChanges } from './changes.ts';
import { atlasDecisions } from './decisions.ts';
import { atlasDependencies } from './dependencies.ts';
import { atlasEscalations } from './escalations.ts';
import { atlasIssues } from './issues.ts';
import { atlasLater } from './later.ts';
import { atlasMeetings, atlasSpoken } from './meetings.ts';
import { atlasMilestones } from './milestones.ts';
import { atlasReports, atlasWeeklies } from './reports.ts';
import { atlasRisks } from './risks.ts';
import { atlasScope } from './scope.ts';

/** The rich one: a bank's payments leave the mainframe, green to amber to red and back to amber. */
export const ATLAS: Story = {
  key: 'atlas',
  begunAt: '-17 mon 10:05',
  tpm: 'tpm',
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['01-01', '05-01', '10-03', '12-25', '12-26'] },
  program: {
    title: 'Atlas payments migration',
    purpose:
      'All domestic and cross-border payments of the bank run on the new payments platform, in ISO 20022 throughout, and the payments module of the mainframe is switched off. Customers notice nothing but faster confirmations.',
    tier: 1,
    profile: 'regulated',
    ownerId: ID.tpm,
    tags: ['payments', 'regulated'],
    teams: ['Platform', 'Payments', 'Data', 'Security', 'Support'],
    members: [
      { personId: ID.tpm, roles: ['tpm'] },
      { personId: ID.sponsor, roles: ['sponsor'] },
      { personId: ID.director, roles: ['approver:portfolio', 'director'] },
      { personId: ID.security, roles: ['approver:security', 'contributor'], team: 'Security' },
      { personId: ID.ops, roles: ['approver:operations', 'contributor'], team: 'Platform' },
      { personId: ID.contributor, roles: ['contributor'], team: 'Payments' },
      { personId: ID.viewer, roles: ['viewer'], team: 'Data' },
    ],
    acceptsSubmissions: true,
    statusCadenceDays: 7,
    transcriptRetentionDays: 365,
  },
  committed: { at: '-15 fri 11:20', by: 'sponsor', budget: { amount: 4_200_000, currency: 'EUR' } },
  lives: {
    milestone: atlasMilestones,
    scope: atlasScope,
    risk: atlasRisks,
    assumption: atlasAssumptions,
    issue: atlasIssues,
    dependency: atlasDependencies,
    decision: atlasDecisions,
    action: atlasActions,
    change: atlasChanges,
    escalation: atlasEscalations,
    'status-report': atlasReports,
    meeting: atlasMeetings,
  },
  later: { ...atlasLater, ...atlasAnswers },
  spoken: atlasSpoken,
  weeklies: atlasWeeklies,
};
