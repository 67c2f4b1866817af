import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm } = ID;

export const identityIssues: Lives<'issue'> = {
  'i-vpn': {
    at: '-12 mon 09:20',
    by: 'ops',
    fields: {
      title: 'Remote access asks twice for the second factor',
      severity: 'low',
      ownerId: ops,
      impact: 'Annoyance for 6,000 people a day.',
    },
    then: [
      ['-11 tue 10:00', 'ops', 'start', {}],
      ['-9 thu 15:30', 'ops', 'resolve', { resolution: 'Session is shared for eight hours.' }],
      ['-8 mon 09:10', 'tpm', 'close', {}],
    ],
  },
  'i-printing': {
    at: '-4 fri 10:10',
    by: 'contributor',
    fields: {
      title: 'Print servers do not know the new groups',
      severity: 'medium',
      ownerId: contributor,
      impact: 'Three sites print by hand-made rules.',
    },
    then: [
      ['-3 mon 09:30', 'contributor', 'start', {}],
      ['1 tue 10:05', 'contributor', 'resolve', { resolution: 'Print servers read the new groups.' }],
    ],
  },
};

export const identityAssumptions: Lives<'assumption'> = {
  'asm-standard': {
    at: '-16 thu 14:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Four of five applications speak a standard protocol',
      statement: 'At least 170 of 212 applications can sign in by a standard protocol.',
      basis: 'Survey of the owners.',
      validateByOn: s.day('-11 thu'),
      validatorId: contributor,
      ownerId: contributor,
      impactIfFalse: 'The connector would carry twice as many.',
    }),
    then: [['-11 wed 13:40', 'contributor', 'validate', { evidence: 'Measured: 177 of 212.' }]],
  },
  'asm-notice': {
    at: '-9 thu 10:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'The old licences can be cancelled with a month of notice',
      validateByOn: s.day('3 thu'),
      validatorId: tpm,
      ownerId: tpm,
      impactIfFalse: 'A quarter of licences more, EUR 138,000.',
    }),
  },
};

export const identityDependencies: Lives<'dependency'> = {
  'dep-hr': {
    at: '-16 thu 14:20',
    by: 'security',
    fields: (s) => ({
      title: 'Joiners and leavers from Human Resources within the hour',
      providerTeam: 'Workplace',
      consumerTeam: 'Identity',
      deliverable: 'Feed within one hour',
      needByOn: s.day('-11 thu'),
      dependencyType: 'data-contract',
      ownerId: ops,
    }),
    then: [
      ['-15 tue 10:30', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-11 thu') })],
      ['-15 tue 11:15', 'security', 'agree', { side: 'consumer' }],
      ['-11 wed 16:00', 'ops', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-owners': {
    at: '-10 thu 11:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Test accounts of the owners for the second wave',
      providerTeam: 'Service desk',
      consumerTeam: 'Applications',
      deliverable: '150 test accounts',
      needByOn: s.day('-4 thu'),
      dependencyType: 'finish-to-start',
      ownerId: contributor,
    }),
    then: [
      ['-9 tue 09:50', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-4 wed') })],
      ['-9 tue 10:30', 'contributor', 'agree', { side: 'consumer' }],
      ['-4 wed 15:20', 'tpm', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-desks': {
    at: '-2 wed 11:35',
    by: 'security',
    fields: (s) => ({
      title: 'Registration desks in 60 branches',
      providerTeam: 'Service desk',
      consumerTeam: 'Identity',
      deliverable: 'Two people for one day in each branch',
      needByOn: s.day('2 wed'),
      dependencyType: 'finish-to-start',
      ownerId: security,
    }),
    then: [
      ['-1 tue 10:10', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('2 wed') })],
      ['-1 tue 14:00', 'security', 'agree', { side: 'consumer' }],
    ],
  },
};
