import { ID } from '../people.ts';
import type { Story } from '../story.ts';
import { exitMilestones, exitReports, exitScope } from './plan.ts';
import { exitAssumptions, exitDependencies, exitIssues } from './issues.ts';
import { exitRisks } from './risks.ts';
import { exitActions } from './actions.ts';
import { exitDecisions, exitMeetings } from './decisions.ts';

/** Nearly done: two racks and the hand-over of an empty hall are left. */
export const EXIT: Story = {
  key: 'exit',
  begunAt: '-17 thu 09:20',
  tpm: 'ops',
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['01-01', '05-01', '10-03', '12-25', '12-26'] },
  program: {
    title: 'Data centre exit',
    purpose:
      'The rented hall in the north is empty and handed back before the lease ends: 48 racks, 611 servers. EUR 3.4 million a year of rent and power end with it.',
    tier: 2,
    profile: 'standard',
    ownerId: ID.ops,
    tags: ['infrastructure'],
    teams: ['Platform', 'Network', 'Facilities'],
    members: [
      { personId: ID.ops, roles: ['tpm'], team: 'Platform' },
      { personId: ID.director, roles: ['sponsor'] },
      { personId: ID.security, roles: ['approver:security', 'contributor'], team: 'Network' },
      { personId: ID.contributor, roles: ['contributor'], team: 'Platform' },
      { personId: ID.tpm, roles: ['viewer'] },
      { personId: ID.viewer, roles: ['viewer'] },
    ],
    acceptsSubmissions: false,
    statusCadenceDays: 14,
    transcriptRetentionDays: 90,
  },
  committed: { at: '-16 thu 11:10', by: 'director', budget: { amount: 1_900_000, currency: 'EUR' } },
  lives: {
    milestone: exitMilestones,
    scope: exitScope,
    'status-report': exitReports,
    risk: exitRisks,
    issue: exitIssues,
    assumption: exitAssumptions,
    dependency: exitDependencies,
    decision: exitDecisions,
    action: exitActions,
    meeting: exitMeetings,
  },
  weeklies: [{ key: 'sum0', from: '-2 wed', to: '0 tue', draftedAt: '0 tue 15:45', publishedAt: '0 tue 16:20' }],
};
