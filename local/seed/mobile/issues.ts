import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

export const mobileIssues: Lives<'issue'> = {
  'i-build': {
    at: '-8 wed 10:10',
    by: 'contributor',
    fields: {
      title: 'A build takes 55 minutes',
      severity: 'medium',
      ownerId: ops,
      impact: 'Three builds a day instead of ten.',
    },
    then: [
      ['-7 sun 09:30', 'ops', 'start', {}],
      ['-5 mon 15:20', 'ops', 'resolve', { resolution: 'Cache between builds: 14 minutes.' }],
    ],
  },
  'i-dropout': {
    at: '-2 tue 11:10',
    by: 'security',
    fields: {
      title: 'Every third test person gives up in the sign-up',
      severity: 'high',
      ownerId: contributor,
      impact: 'Seven of 20; median nine minutes against four.',
    },
  },
};

export const mobileAssumptions: Lives<'assumption'> = {
  'asm-one-code': {
    at: '-15 tue 10:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Nine tenths of the code are shared by both stores',
      validateByOn: s.day('-8 wed'),
      validatorId: contributor,
      ownerId: contributor,
      impactIfFalse: 'Two teams would be needed.',
    }),
    then: [['-8 tue 10:15', 'contributor', 'validate', { evidence: 'Measured: 91 %.' }]],
  },
};

export const mobileDependencies: Lives<'dependency'> = {
  'dep-components': {
    at: '-15 wed 10:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Components of the sign-up',
      providerTeam: 'Experience',
      consumerTeam: 'App',
      deliverable: '16 components',
      needByOn: s.day('-12 wed'),
      dependencyType: 'finish-to-start',
      ownerId: security,
    }),
    then: [
      ['-14 tue 10:30', 'security', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-12 wed') })],
      ['-14 tue 11:00', 'contributor', 'agree', { side: 'consumer' }],
      ['-11 mon 15:00', 'security', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-standing': {
    at: '-9 wed 10:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'Standing orders in the interface',
      providerTeam: 'Backend',
      consumerTeam: 'App',
      deliverable: 'Five calls with test data',
      needByOn: s.day('-4 wed'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
    }),
    then: [
      ['-8 mon 09:40', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-4 wed') })],
      ['-8 mon 10:10', 'contributor', 'agree', { side: 'consumer' }],
      [
        '-3 sun 10:20',
        'ops',
        'flag',
        { reason: 'Three of five calls are ready; the two for changes wait for the gateway.' },
      ],
    ],
  },
};
