import { ID } from '../people.ts';
import type { Story } from '../story.ts';
import { buildActions } from './actions-build.ts';
import { cutoverActions } from './actions-cutover.ts';
import { rehearsalActions } from './actions-rehearsal.ts';
import { startActions } from './actions-start.ts';
import { atlasAssumptions } from './assumptions.ts';
import { cutoverDecisions } from './decisions-cutover.ts';
import { planDecisions } from './decisions-plan.ts';
import { atlasAnswers, atlasChanges } from './changes.ts';
import { buildDependencies } from './dependencies-build.ts';
import { runDependencies } from './dependencies-run.ts';
import { atlasEscalations } from './escalations.ts';
import { atlasIssues } from './issues.ts';
import { atlasLater } from './later.ts';
import { firstMeetings } from './meetings-first.ts';
import { lastMeetings } from './meetings-last.ts';
import { buildMilestones } from './milestones-build.ts';
import { cutoverMilestones } from './milestones-cutover.ts';
import { endMilestones } from './milestones-end.ts';
import { complianceRisks } from './risks-compliance.ts';
import { cutoverRisks } from './risks-cutover.ts';
import { dataRisks } from './risks-data.ts';
import { runningRisks } from './risks-running.ts';
import { securityRisks } from './risks-security.ts';
import { atlasScope } from './scope.ts';
import { atlasSpoken } from './spoken.ts';
import { atlasReports } from './status-reports.ts';
import { atlasWeeklies } from './weeklies.ts';

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
    milestone: { ...buildMilestones, ...cutoverMilestones, ...endMilestones },
    scope: atlasScope,
    risk: { ...dataRisks, ...complianceRisks, ...cutoverRisks, ...runningRisks, ...securityRisks },
    assumption: atlasAssumptions,
    issue: atlasIssues,
    dependency: { ...buildDependencies, ...runDependencies },
    decision: { ...planDecisions, ...cutoverDecisions },
    action: { ...startActions, ...buildActions, ...rehearsalActions, ...cutoverActions },
    change: atlasChanges,
    escalation: atlasEscalations,
    'status-report': atlasReports,
    meeting: { ...firstMeetings, ...lastMeetings },
  },
  later: { ...atlasLater, ...atlasAnswers },
  spoken: atlasSpoken,
  weeklies: atlasWeeklies,
};
