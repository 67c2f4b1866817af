import { met, open } from '../criteria.ts';
import { ID } from '../people.ts';
import { reportOn } from '../report.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;
const EXIT = { by: 'ops', name: 'Data centre exit' } as const;

export const exitMilestones: Lives<'milestone'> = {
  'ms-half': {
    at: '-17 fri 10:00',
    by: 'ops',
    fields: (s) => ({
      title: 'First 24 racks empty',
      milestoneType: 'ready',
      ownerId: contributor,
      team: 'Platform',
      forecastOn: s.day('-12 tue'),
      acceptanceCriteria: open('24 racks without power'),
    }),
    then: [
      [
        '-12 mon 16:10',
        'contributor',
        'edit',
        { acceptanceCriteria: met(['24 racks without power', 'Power readings of Facilities.']) },
      ],
      ['-12 mon 16:14', 'contributor', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-network': {
    at: '-17 fri 10:05',
    by: 'ops',
    fields: (s) => ({
      title: 'Network core moved',
      milestoneType: 'launch',
      ownerId: security,
      team: 'Network',
      forecastOn: s.day('-8 tue'),
      isQuarterCommitment: true,
      acceptanceCriteria: open('No route through the old hall'),
    }),
    then: [
      ['-9 tue 14:30', 'security', 'edit', (s) => ({ forecastOn: s.day('-7 tue') })],
      [
        '-7 tue 09:10',
        'security',
        'edit',
        { acceptanceCriteria: met(['No route through the old hall', 'Route tables of both cores compared.']) },
      ],
      ['-7 tue 09:14', 'security', 'meet', (s) => ({ actualOn: s.today })],
    ],
  },
  'ms-all': {
    at: '-17 fri 10:10',
    by: 'ops',
    fields: (s) => ({
      title: 'All 48 racks empty',
      milestoneType: 'ready',
      ownerId: contributor,
      team: 'Platform',
      forecastOn: s.day('-1 tue'),
      predecessors: [s.no('ms-half'), s.no('ms-network')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('48 racks without power'),
    }),
    then: [
      ['-2 mon 10:30', 'contributor', 'edit', (s) => ({ forecastOn: s.day('2 tue') })],
      [
        '-2 mon 10:34',
        'contributor',
        'flag',
        { reason: 'Two racks hold the archive index that Atlas needs until its export is stable.' },
      ],
    ],
  },
  'ms-wipe': {
    at: '-17 fri 10:15',
    by: 'ops',
    fields: (s) => ({
      title: 'Disks destroyed with certificate',
      milestoneType: 'compliance',
      ownerId: security,
      forecastOn: s.day('3 tue'),
      predecessors: [s.no('ms-all')],
      acceptanceCriteria: open('Certificate for 4,870 disks'),
    }),
  },
  'ms-hand-over': {
    at: '-17 fri 10:20',
    by: 'ops',
    fields: (s) => ({
      title: 'Hall handed back',
      milestoneType: 'launch',
      ownerId: ops,
      team: 'Facilities',
      forecastOn: s.day('5 tue'),
      predecessors: [s.no('ms-wipe')],
      isQuarterCommitment: true,
      acceptanceCriteria: open('Protocol signed by the landlord'),
    }),
  },
};

export const exitScope: Lives<'scope'> = {
  'sc-servers': {
    at: '-17 fri 11:00',
    by: 'ops',
    fields: { title: '611 servers moved or switched off', direction: 'in', size: 61, ownerId: contributor },
  },
  'sc-core': {
    at: '-17 fri 11:03',
    by: 'ops',
    fields: { title: 'Network core', direction: 'in', size: 20, ownerId: security },
    then: [['-7 tue 09:30', 'security', 'deliver', {}]],
  },
  'sc-hall': {
    at: '-17 fri 11:06',
    by: 'ops',
    fields: {
      title: 'Restoring the hall',
      detail: 'Floor, cooling and cables as rented.',
      direction: 'in',
      size: 9,
      ownerId: ops,
    },
  },
  'sc-office': {
    at: '-17 fri 11:09',
    by: 'ops',
    fields: { title: 'Offices beside the hall', detail: 'Stay rented.', direction: 'out' },
  },
};

export const exitReports: Lives<'status-report'> = {
  'st-14': reportOn(EXIT, '-14 tue', 'g ggggg', () => ({ reason: '17 of 48 racks empty, as planned.' })),
  'st-12': reportOn(EXIT, '-12 tue', 'g ggggg', () => ({
    reason: 'Half of the racks empty one day early. EUR 0.7 million of 1.9 spent.',
  })),
  'st-10': reportOn(EXIT, '-10 tue', 'g ggggg', () => ({ reason: '31 of 48 racks empty.' })),
  'st-8': reportOn(EXIT, '-8 tue', 'a aggag', (s) => ({
    reason: 'Network core a week late: a part of the new core failed in the test.',
    pathToGreen: `Part replaced, move in the night to ${s.say('-7 tue')}.`,
    greenBy: '-7 tue',
  })),
  'st-6': reportOn(EXIT, '-6 tue', 'g ggggg', () => ({
    reason: 'Network core moved without an interruption. 40 of 48 racks empty.',
  })),
  'st-4': reportOn(EXIT, '-4 tue', 'g ggggg', () => ({
    reason: '44 of 48 racks empty; offers for the destruction of the disks are in.',
  })),
  'st-2': reportOn(EXIT, '-2 tue', 'a agggg', (s) => ({
    reason: '46 of 48 racks empty. Two racks stay three weeks longer for the archive of Atlas.',
    pathToGreen: `Index copied by ${s.say('1 tue')}.`,
    greenBy: '1 tue',
  })),
  st0: reportOn(EXIT, '0 tue', 'g ggggg', () => ({
    reason:
      '46 of 48 racks empty, the copy of the archive index runs. The lease ends four weeks after the planned hand-over. EUR 1.6 million of 1.9 spent.',
  })),
};
