import { met, open } from '../criteria.ts';
import { ID } from '../people.ts';
import { reportOn } from '../report.ts';
import type { Lives } from '../story.ts';

const { ops, security, tpm } = ID;
const RESIDENCY = { by: 'tpm', name: 'Data residency' } as const;

export const residencyMilestones: Lives<'milestone'> = {
  'ms-map': {
    at: '-16 wed 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Map of all personal data flows',
      milestoneType: 'design-complete',
      ownerId: ops,
      team: 'Data',
      forecastOn: s.day('-11 wed'),
      acceptanceCriteria: open('37 systems described', 'Signed by the data protection officer'),
    }),
    then: [
      [
        '-11 tue 14:00',
        'ops',
        'edit',
        {
          acceptanceCriteria: met(
            ['37 systems described', 'Register v5, 37 of 37.'],
            ['Signed by the data protection officer', 'Signature on register v5.'],
          ),
        },
      ],
      ['-11 tue 14:05', 'ops', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-suppliers': {
    at: '-16 wed 10:05',
    by: 'tpm',
    fields: (s) => ({
      title: 'Contracts of 23 suppliers amended',
      milestoneType: 'compliance',
      ownerId: security,
      team: 'Legal',
      forecastOn: s.day('-1 wed'),
      acceptanceCriteria: open('23 of 23 amendments signed'),
    }),
    then: [
      [
        '-1 tue 15:20',
        'security',
        'edit',
        { acceptanceCriteria: met(['23 of 23 amendments signed', 'Last signature received on Monday.']) },
      ],
      ['-1 tue 15:22', 'security', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-core': {
    at: '-16 wed 10:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'Core systems moved',
      milestoneType: 'launch',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('-3 wed'),
      predecessors: [s.no('ms-map')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('12 core systems run in the union', 'Latency within 10 % of today'),
    }),
    then: [
      [
        '-3 wed 16:10',
        'ops',
        'edit',
        {
          acceptanceCriteria: met(
            ['12 core systems run in the union', '12 of 12 since the night to Wednesday.'],
            ['Latency within 10 % of today', 'Plus 4 % at the 95th percentile.'],
          ),
        },
      ],
      ['-3 wed 16:14', 'ops', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-rest': {
    at: '-16 wed 10:15',
    by: 'tpm',
    fields: (s) => ({
      title: 'All 37 systems moved',
      milestoneType: 'launch',
      ownerId: ops,
      team: 'Platform',
      forecastOn: s.day('5 wed'),
      predecessors: [s.no('ms-core')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('37 systems run in the union'),
    }),
  },
  'ms-proof': {
    at: '-16 wed 10:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'Evidence handed to the supervisory authority',
      milestoneType: 'compliance',
      ownerId: tpm,
      team: 'Legal',
      forecastOn: s.day('9 wed'),
      predecessors: [s.no('ms-rest'), s.no('ms-suppliers')],
      acceptanceCriteria: open('Report of the independent auditor', 'Letter of the supervisory authority'),
    }),
  },
};

export const residencyScope: Lives<'scope'> = {
  'sc-core': {
    at: '-15 mon 11:00',
    by: 'tpm',
    fields: { title: 'Twelve core systems', direction: 'in', size: 60, ownerId: ops },
    then: [['-3 thu 09:30', 'ops', 'deliver', {}]],
  },
  'sc-rest': {
    at: '-15 mon 11:03',
    by: 'tpm',
    fields: { title: 'Twenty-five further systems', direction: 'in', size: 50, ownerId: ops },
  },
  'sc-suppliers': {
    at: '-15 mon 11:06',
    by: 'tpm',
    fields: { title: 'Contracts of 23 suppliers', direction: 'in', size: 23, ownerId: security },
  },
  'sc-outside': {
    at: '-15 mon 11:09',
    by: 'tpm',
    fields: { title: 'Customers outside the union', detail: 'Their data stays where it is.', direction: 'out' },
  },
};

export const residencyReports: Lives<'status-report'> = {
  'st-14': reportOn(RESIDENCY, '-14 wed', 'g ggggg', () => ({
    reason: 'Baseline committed. 14 of 37 systems described.',
  })),
  'st-12': reportOn(RESIDENCY, '-12 wed', 'g ggggg', () => ({
    reason: '33 of 37 systems described; 4 of 23 suppliers have signed.',
  })),
  'st-10': reportOn(RESIDENCY, '-10 wed', 'g ggggg', () => ({
    reason: 'Map complete one day early. First two core systems moved without an incident.',
  })),
  'st-8': reportOn(RESIDENCY, '-8 wed', 'a aggag', (s) => ({
    reason: 'The analytics supplier has no region in the union for half a year; two systems depend on it.',
    pathToGreen: `Decide on another supplier by ${s.say('-6 wed')}.`,
    greenBy: '-6 wed',
  })),
  'st-6': reportOn(RESIDENCY, '-6 wed', 'g ggggg', () => ({
    reason:
      'The supplier is replaced, EUR 64,000 from the budget. 7 of 12 core systems moved, 15 of 23 suppliers signed.',
  })),
  'st-4': reportOn(RESIDENCY, '-4 wed', 'g ggggg', () => ({
    reason: '11 of 12 core systems moved; 19 of 23 suppliers signed. EUR 1.2 million of 2.3 spent.',
  })),
  'st-2': reportOn(RESIDENCY, '-2 wed', 'g ggggg', () => ({
    reason: 'Core systems complete on their day. 16 of 37 systems moved, 22 of 23 suppliers signed.',
  })),
  st0: reportOn(RESIDENCY, '0 wed', 'g ggggg', () => ({
    reason: '20 of 37 systems moved, as planned; all 23 suppliers signed one day early. EUR 1.5 million of 2.3 spent.',
  })),
};
