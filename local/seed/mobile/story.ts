import { ID } from '../people.ts';
import type { Story } from '../story.ts';
import { mobileMilestones, mobileReports, mobileScope } from './plan.ts';
import { mobileAssumptions, mobileDependencies, mobileIssues } from './issues.ts';
import { mobileRisks } from './risks.ts';
import { mobileActions } from './actions.ts';
import { mobileDecisions, mobileMeetings } from './decisions.ts';

/** A watermelon: reported green, while its milestones slip and its actions are carried. */
export const MOBILE: Story = {
  key: 'mobile',
  begunAt: '-16 mon 09:20',
  tpm: 'contributor',
  calendar: { zone: 'Asia/Dubai', weekend: [5, 6], holidays: ['01-01', '12-02', '12-03'] },
  program: {
    title: 'Mobile app relaunch',
    purpose:
      'The app is rebuilt on one code base for both stores, with sign-up in four minutes instead of eleven. Half of the new customers open their account in it.',
    tier: 2,
    profile: 'light',
    ownerId: ID.contributor,
    tags: ['mobile'],
    teams: ['App', 'Experience', 'Backend'],
    members: [
      { personId: ID.contributor, roles: ['tpm'], team: 'App' },
      { personId: ID.sponsor, roles: ['sponsor'] },
      { personId: ID.director, roles: ['approver:portfolio', 'director'] },
      { personId: ID.ops, roles: ['contributor'], team: 'Backend' },
      { personId: ID.security, roles: ['contributor'], team: 'Experience' },
      { personId: ID.tpm, roles: ['viewer'] },
      { personId: ID.viewer, roles: ['viewer'] },
    ],
    acceptsSubmissions: true,
    statusCadenceDays: 14,
    transcriptRetentionDays: 90,
  },
  committed: { at: '-14 mon 11:15', by: 'sponsor', budget: { amount: 780_000, currency: 'EUR' } },
  lives: {
    milestone: mobileMilestones,
    scope: mobileScope,
    'status-report': mobileReports,
    risk: mobileRisks,
    issue: mobileIssues,
    assumption: mobileAssumptions,
    dependency: mobileDependencies,
    decision: mobileDecisions,
    action: mobileActions,
    meeting: mobileMeetings,
  },
  weeklies: [
    { key: 'sum-2', from: '-4 thu', to: '-2 wed', draftedAt: '-2 wed 15:40', publishedAt: '-2 wed 16:30' },
    { key: 'sum0', from: '-2 thu', to: '0 wed', draftedAt: '0 wed 15:40', publishedAt: '0 wed 16:25' },
  ],
};
