import { ID } from '../people.ts';
import { open } from '../criteria.ts';
import type { Lives } from '../story.ts';

const { ops, contributor } = ID;

/** What comes after the cutover, and what was given up before it. */
export const endMilestones: Lives<'milestone'> = {
  'ms-parallel-end': {
    at: '-17 tue 15:12',
    by: 'tpm',
    fields: (s) => ({
      title: 'Parallel run ends',
      milestoneType: 'ready',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('6 wed'),
      predecessors: [s.no('ms-cutover')],
      acceptanceCriteria: open('Ten business days at zero breaks', 'Sponsor has released the mainframe module'),
    }),
    then: [['-6 fri 16:10', 'ops', 'edit', (s) => ({ forecastOn: s.day('12 fri') })]],
  },
  'ms-switch-off': {
    at: '-17 tue 15:18',
    by: 'tpm',
    fields: (s) => ({
      title: 'Payments module of the mainframe switched off',
      milestoneType: 'launch',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('9 fri'),
      predecessors: [s.no('ms-parallel-end')],
      acceptanceCriteria: open('Licences cancelled with 14 days of notice', 'Archive readable for ten years'),
    }),
    then: [['-6 fri 16:14', 'ops', 'edit', (s) => ({ forecastOn: s.day('15 fri') })]],
  },
  'ms-branch-pilot': {
    at: '-17 tue 15:24',
    by: 'tpm',
    fields: (s) => ({
      title: 'Branch teller pilot',
      milestoneType: 'ready',
      ownerId: contributor,
      team: 'Payments',
      forecastOn: s.day('-3 wed'),
      acceptanceCriteria: open('Two branches have worked one week on the new screens'),
    }),
    then: [
      [
        '-8 fri 14:20',
        'tpm',
        'cancel',
        { reason: 'Teller screens move to the branch program; the migration keeps the old screens behind an adapter.' },
      ],
    ],
  },
};
