import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

export const exitIssues: Lives<'issue'> = {
  'i-part': {
    at: '-9 mon 09:15',
    by: 'security',
    fields: {
      title: 'A part of the new network core failed in the test',
      severity: 'high',
      ownerId: security,
      impact: 'The move waits a week.',
    },
    then: [
      ['-9 mon 10:00', 'security', 'start', {}],
      ['-8 wed 15:30', 'security', 'resolve', { resolution: 'Part replaced by the maker, 72 hours of test.' }],
      ['-7 tue 10:00', 'ops', 'close', {}],
    ],
  },
  'i-racks': {
    at: '-2 mon 10:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Two racks hold the archive index of Atlas',
      severity: 'medium',
      ownerId: contributor,
      impact: 'Hand-over has two weeks less of reserve.',
      links: [{ type: 'blocks', to: s.no('ms-all') }],
      tags: ['atlas'],
    }),
    then: [['-2 mon 13:00', 'contributor', 'start', {}]],
  },
};

export const exitAssumptions: Lives<'assumption'> = {
  'asm-lift': {
    at: '-15 wed 09:40',
    by: 'ops',
    fields: (s) => ({
      title: 'The lift carries a full rack',
      validateByOn: s.day('-13 tue'),
      validatorId: contributor,
      ownerId: contributor,
      impactIfFalse: 'Racks would be emptied in the hall, one day more each.',
    }),
    then: [
      [
        '-13 mon 11:30',
        'contributor',
        'invalidate',
        { evidence: 'The lift bears 800 kg, a rack weighs 930.', becomes: 'issue', severity: 'low' },
      ],
    ],
  },
};

export const exitDependencies: Lives<'dependency'> = {
  'dep-new-core': {
    at: '-16 tue 10:00',
    by: 'ops',
    fields: (s) => ({
      title: 'New network core in the second hall',
      providerTeam: 'Network',
      consumerTeam: 'Platform',
      deliverable: 'Core in service with both lines',
      needByOn: s.day('-8 tue'),
      dependencyType: 'finish-to-start',
      ownerId: security,
    }),
    then: [
      ['-15 mon 10:15', 'security', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-8 mon') })],
      ['-15 mon 11:00', 'contributor', 'agree', { side: 'consumer' }],
      ['-9 mon 09:30', 'security', 'flag', { reason: 'A part failed in the test.' }],
      ['-7 tue 09:20', 'security', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-facilities': {
    at: '-4 wed 10:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Crew for restoring the hall',
      providerTeam: 'Facilities',
      consumerTeam: 'Platform',
      deliverable: 'Six people for five days',
      needByOn: s.day('4 mon'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
    }),
    then: [
      ['-3 mon 09:20', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('4 mon') })],
      ['-3 mon 10:00', 'contributor', 'agree', { side: 'consumer' }],
    ],
  },
};
