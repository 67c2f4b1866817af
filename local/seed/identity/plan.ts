import { met, open } from '../criteria.ts';
import { ID } from '../people.ts';
import { reportOn } from '../report.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;
const IDENTITY = { by: 'tpm', name: 'Identity' } as const;

export const identityMilestones: Lives<'milestone'> = {
  'ms-design': {
    at: '-17 thu 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Directory design approved',
      milestoneType: 'design-complete',
      ownerId: security,
      team: 'Identity',
      forecastOn: s.day('-13 thu'),
      acceptanceCriteria: open('Design signed by Security and Operations'),
    }),
    then: [
      [
        '-13 thu 15:00',
        'security',
        'edit',
        { acceptanceCriteria: met(['Design signed by Security and Operations', 'Design v1.0, both signatures.']) },
      ],
      ['-13 thu 15:04', 'security', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-wave-1': {
    at: '-17 thu 10:05',
    by: 'tpm',
    fields: (s) => ({
      title: 'First 60 applications moved',
      milestoneType: 'launch',
      ownerId: contributor,
      team: 'Applications',
      forecastOn: s.day('-6 thu'),
      predecessors: [s.no('ms-design')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('60 applications sign in through the new directory'),
    }),
    then: [
      ['-8 tue 14:15', 'contributor', 'edit', (s) => ({ forecastOn: s.day('-4 thu') })],
      [
        '-4 thu 16:20',
        'contributor',
        'edit',
        {
          acceptanceCriteria: met([
            '60 applications sign in through the new directory',
            '62 applications in production.',
          ]),
        },
      ],
      ['-4 thu 16:24', 'contributor', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-mfa': {
    at: '-17 thu 10:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'Second factor for all employees',
      milestoneType: 'compliance',
      ownerId: security,
      team: 'Identity',
      forecastOn: s.day('1 thu'),
      predecessors: [s.no('ms-design')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('99 % of 41,200 accounts have a second factor', 'Exceptions signed one by one'),
    }),
    then: [['-2 wed 11:20', 'security', 'edit', (s) => ({ forecastOn: s.day('2 thu') })]],
  },
  'ms-wave-2': {
    at: '-17 thu 10:15',
    by: 'tpm',
    fields: (s) => ({
      title: 'All 212 applications moved',
      milestoneType: 'launch',
      ownerId: contributor,
      team: 'Applications',
      forecastOn: s.day('4 thu'),
      predecessors: [s.no('ms-wave-1')],
      acceptanceCriteria: open('212 applications sign in through the new directory'),
    }),
    then: [
      ['-5 mon 10:40', 'contributor', 'flag', { reason: 'Nine applications a week are moved; thirteen are needed.' }],
      ['-5 mon 10:44', 'contributor', 'edit', (s) => ({ forecastOn: s.day('9 thu') })],
      ['0 tue 09:40', 'contributor', 'edit', (s) => ({ forecastOn: s.day('10 thu') })],
    ],
  },
  'ms-off': {
    at: '-17 thu 10:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'Old directories switched off',
      milestoneType: 'launch',
      ownerId: ops,
      team: 'Workplace',
      forecastOn: s.day('9 thu'),
      predecessors: [s.no('ms-wave-2')],
      acceptanceCriteria: open('No sign-in for 14 days', 'Licences cancelled'),
    }),
    then: [['-5 mon 11:00', 'ops', 'edit', (s) => ({ forecastOn: s.day('14 thu') })]],
  },
};

export const identityScope: Lives<'scope'> = {
  'sc-apps': {
    at: '-16 tue 11:00',
    by: 'tpm',
    fields: { title: 'Sign-in of 212 applications', direction: 'in', size: 80, ownerId: contributor },
  },
  'sc-factor': {
    at: '-16 tue 11:04',
    by: 'tpm',
    fields: { title: 'Second factor for 41,200 accounts', direction: 'in', size: 30, ownerId: security },
  },
  'sc-guests': {
    at: '-16 tue 11:08',
    by: 'tpm',
    fields: { title: 'Accounts of 1,900 guests', direction: 'in', size: 12, ownerId: security },
  },
  'sc-customers': {
    at: '-16 tue 11:12',
    by: 'tpm',
    fields: { title: 'Sign-in of customers', detail: 'Another platform with another owner.', direction: 'out' },
  },
};

export const identityReports: Lives<'status-report'> = {
  'st-14': reportOn(IDENTITY, '-14 fri', 'g ggggg', () => ({
    reason: 'Baseline committed, design in review, 3 of 212 applications in the pilot.',
  })),
  'st-12': reportOn(IDENTITY, '-12 fri', 'g ggggg', () => ({
    reason: 'Design approved on its day. 9 applications moved, 20 % of the accounts have a second factor.',
  })),
  'st-10': reportOn(IDENTITY, '-10 fri', 'g ggggg', () => ({
    reason: '21 applications moved against 22 planned; the service desk sees 40 calls a week about the second factor.',
  })),
  'st-8': reportOn(IDENTITY, '-8 fri', 'a agggg', (s) => ({
    reason: '34 of 60 applications of the first wave moved; seven need a change by their vendor.',
    pathToGreen: `First wave by ${s.say('-4 thu')}; the seven move with the second wave.`,
    greenBy: '-4 thu',
  })),
  'st-6': reportOn(IDENTITY, '-6 fri', 'a aggag', (s) => ({
    reason: '48 applications moved. The connector for older applications fails under load.',
    pathToGreen: `Connector corrected by ${s.say('-5 wed')}.`,
    greenBy: '-4 thu',
  })),
  'st-4': reportOn(IDENTITY, '-4 fri', 'a agggg', () => ({
    reason:
      'First wave complete two weeks late with 62 applications. The pace of nine a week does not carry the second wave.',
    pathToGreen: 'A second team for the move from week 14 on; decision of the sponsor.',
    greenBy: '0 thu',
  })),
  'st-3': reportOn(IDENTITY, '-3 fri', 'a agaag', () => ({
    reason: '70 applications moved. The second team was agreed; it costs EUR 85,000.',
    pathToGreen: 'Thirteen applications a week from week 16 on.',
    greenBy: '1 thu',
  })),
  'st-2': reportOn(IDENTITY, '-2 fri', 'a aggag', () => ({
    reason: '79 applications moved, 88 % of the accounts have a second factor. 3,400 accounts of branches are late.',
    pathToGreen: 'Registration desks in the 60 branches; second team in its first week.',
    greenBy: '2 thu',
  })),
  'st-1': reportOn(IDENTITY, '-1 fri', 'a aggag', () => ({
    reason: '90 applications moved, eleven in the week. 93 % of the accounts have a second factor.',
    pathToGreen: 'Thirteen a week; branches done in two weeks.',
    greenBy: '2 thu',
  })),
  st0: reportOn(IDENTITY, '0 fri', 'a aggag', (s) => ({
    reason:
      '101 of 212 applications moved, eleven in the week against thirteen planned. 95 % of the accounts have a second factor. Applications of Atlas wait until after its cutover.',
    pathToGreen: `Thirteen a week from ${s.say('2 mon')}; the 14 payment channels move after ${s.say('8 sat')}.`,
    greenBy: '4 thu',
  })),
};
