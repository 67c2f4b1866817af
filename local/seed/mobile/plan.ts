import { met, open } from '../criteria.ts';
import { ID } from '../people.ts';
import { reportOn } from '../report.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;
const MOBILE = { by: 'contributor', name: 'Mobile app' } as const;

export const mobileMilestones: Lives<'milestone'> = {
  'ms-design': {
    at: '-16 tue 10:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Design system complete',
      milestoneType: 'design-complete',
      ownerId: security,
      team: 'Experience',
      forecastOn: s.day('-12 wed'),
      acceptanceCriteria: open('48 components in both themes'),
    }),
    then: [
      ['-12 tue 13:20', 'security', 'edit', (s) => ({ forecastOn: s.day('-10 wed') })],
      [
        '-10 wed 15:10',
        'security',
        'edit',
        { acceptanceCriteria: met(['48 components in both themes', '48 of 48 in the library.']) },
      ],
      ['-10 wed 15:14', 'security', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-signup': {
    at: '-16 tue 10:05',
    by: 'contributor',
    fields: (s) => ({
      title: 'Sign-up in four minutes',
      milestoneType: 'code-complete',
      ownerId: contributor,
      team: 'App',
      forecastOn: s.day('-7 wed'),
      predecessors: [s.no('ms-design')],
      acceptanceCriteria: open('Median of 20 test persons at most four minutes'),
    }),
    then: [
      ['-8 tue 11:30', 'contributor', 'edit', (s) => ({ forecastOn: s.day('-5 wed') })],
      ['-5 tue 14:10', 'contributor', 'edit', (s) => ({ forecastOn: s.day('-2 wed') })],
      ['-2 tue 12:40', 'contributor', 'edit', (s) => ({ forecastOn: s.day('1 wed') })],
      ['1 sun 10:10', 'contributor', 'edit', (s) => ({ forecastOn: s.day('3 wed') })],
    ],
  },
  'ms-payments': {
    at: '-16 tue 10:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Payments through the new gateway',
      milestoneType: 'code-complete',
      ownerId: ops,
      team: 'Backend',
      forecastOn: s.day('-5 wed'),
      acceptanceCriteria: open('All payment types in the test environment of Atlas'),
    }),
    then: [
      ['-6 mon 10:20', 'ops', 'edit', (s) => ({ forecastOn: s.day('-1 mon') })],
      ['-1 tue 10:40', 'ops', 'edit', (s) => ({ forecastOn: s.day('2 mon') })],
    ],
  },
  'ms-beta': {
    at: '-16 tue 10:15',
    by: 'contributor',
    fields: (s) => ({
      title: 'Beta with 2,000 customers',
      milestoneType: 'ready',
      ownerId: contributor,
      team: 'App',
      forecastOn: s.day('-2 wed'),
      predecessors: [s.no('ms-signup'), s.no('ms-payments')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('Crash rate under 0.3 %', '2,000 customers invited'),
    }),
    then: [
      ['-5 tue 14:20', 'contributor', 'edit', (s) => ({ forecastOn: s.day('1 wed') })],
      ['-2 tue 12:50', 'contributor', 'edit', (s) => ({ forecastOn: s.day('5 wed') })],
    ],
  },
  'ms-launch': {
    at: '-16 tue 10:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Launch in both stores',
      milestoneType: 'launch',
      ownerId: contributor,
      team: 'App',
      forecastOn: s.day('3 wed'),
      predecessors: [s.no('ms-beta')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('Approved by both stores', 'Rollback of one percent rehearsed'),
    }),
    then: [['-2 tue 13:00', 'contributor', 'edit', (s) => ({ forecastOn: s.day('8 wed') })]],
  },
};

export const mobileScope: Lives<'scope'> = {
  'sc-signup': {
    at: '-15 mon 10:00',
    by: 'contributor',
    fields: { title: 'Sign-up', direction: 'in', size: 21, ownerId: contributor },
  },
  'sc-pay': {
    at: '-15 mon 10:03',
    by: 'contributor',
    fields: { title: 'Payments and standing orders', direction: 'in', size: 34, ownerId: ops },
  },
  'sc-cards': {
    at: '-15 mon 10:06',
    by: 'contributor',
    fields: { title: 'Card controls', direction: 'in', size: 13, ownerId: contributor },
  },
  'sc-invest': {
    at: '-15 mon 10:09',
    by: 'contributor',
    fields: { title: 'Investments', detail: 'Stay in the browser for now.', direction: 'out' },
  },
  'sc-widget': {
    at: '-6 wed 14:30',
    by: 'security',
    fields: {
      title: 'Balance widget',
      detail: 'Asked for by marketing after the baseline.',
      direction: 'in',
      size: 8,
      ownerId: contributor,
    },
  },
};

export const mobileReports: Lives<'status-report'> = {
  'st-14': reportOn(MOBILE, '-14 wed', 'g ggggg', () => ({
    reason: 'Team complete, design system at 20 of 48 components.',
  })),
  'st-12': reportOn(MOBILE, '-12 wed', 'g ggggg', () => ({
    reason: 'Design system at 33 of 48 components, two weeks later than thought; nothing critical.',
  })),
  'st-10': reportOn(MOBILE, '-10 wed', 'g ggggg', () => ({
    reason: 'Design system complete. Sign-up works on the happy path.',
  })),
  'st-8': reportOn(MOBILE, '-8 wed', 'g ggggg', () => ({
    reason: 'Sign-up needs two more weeks, which the beta can take.',
  })),
  'st-6': reportOn(MOBILE, '-6 wed', 'g ggggg', () => ({
    reason: 'Sign-up is nearly complete; the team is confident of the launch.',
  })),
  'st-4': reportOn(MOBILE, '-4 wed', 'g ggggg', () => ({
    reason: 'Sign-up moves by three weeks, which the beta can take. Good response to the first demo.',
  })),
  'st-2': reportOn(MOBILE, '-2 wed', 'g ggggg', () => ({
    reason: 'Good progress on all features. Launch a little later.',
  })),
  st0: reportOn(MOBILE, '0 wed', 'g ggggg', () => ({
    reason: 'Good progress. Sign-up at 90 %, payments in the last tests.',
  })),
};
