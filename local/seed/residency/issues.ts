import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, security } = ID;

export const residencyIssues: Lives<'issue'> = {
  'i-mail': {
    at: '-9 wed 09:20',
    by: 'ops',
    fields: {
      title: 'Newsletter tool sends through servers outside the union',
      severity: 'medium',
      ownerId: ops,
      impact: '120,000 addresses a month leave the union.',
    },
    then: [
      ['-9 thu 10:10', 'ops', 'start', {}],
      ['-7 mon 15:40', 'ops', 'resolve', { resolution: 'Sending region switched, proof by the supplier on file.' }],
      ['-6 mon 09:20', 'tpm', 'close', {}],
    ],
  },
  'i-logs': {
    at: '-1 wed 14:10',
    by: 'ops',
    fields: {
      title: 'Error reports of one system carry customer numbers abroad',
      severity: 'high',
      ownerId: ops,
      impact: 'About 40 reports a day.',
      workaround: 'Reports are held back since the same evening.',
    },
    then: [
      ['-1 thu 09:15', 'ops', 'start', {}],
      ['1 tue 16:00', 'ops', 'resolve', { resolution: 'Reports are stripped of customer numbers before they leave.' }],
    ],
  },
};

export const residencyAssumptions: Lives<'assumption'> = {
  'asm-definition': {
    at: '-15 tue 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Account numbers alone count as personal data',
      validateByOn: s.day('-12 wed'),
      validatorId: security,
      ownerId: security,
      basis: 'Opinion of Legal.',
      impactIfFalse: 'Nine systems would leave the scope.',
    }),
    then: [['-12 tue 10:40', 'security', 'validate', { evidence: 'Written opinion of outside counsel.' }]],
  },
  'asm-region': {
    at: '-10 wed 14:00',
    by: 'ops',
    fields: (s) => ({
      title: 'The region holds the double of the load',
      validateByOn: s.day('3 wed'),
      validatorId: ops,
      ownerId: ops,
      basis: 'Promise of the provider.',
      impactIfFalse: 'Moves would need to be spread over two more months.',
    }),
  },
};

export const residencyDependencies: Lives<'dependency'> = {
  'dep-keys': {
    at: '-14 thu 10:00',
    by: 'ops',
    fields: (s) => ({
      title: 'Key management in the union',
      providerTeam: 'Platform',
      consumerTeam: 'Data',
      deliverable: 'Own keys for 37 systems',
      needByOn: s.day('-10 wed'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
    }),
    then: [
      ['-13 tue 09:20', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-10 wed') })],
      ['-13 tue 10:00', 'tpm', 'agree', { side: 'consumer' }],
      ['-10 tue 15:10', 'ops', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-clauses': {
    at: '-14 thu 10:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'Standard clause for suppliers',
      providerTeam: 'Legal',
      consumerTeam: 'Suppliers',
      deliverable: 'Clause in three languages',
      needByOn: s.day('-12 wed'),
      dependencyType: 'decision',
      ownerId: security,
    }),
    then: [
      ['-13 wed 09:30', 'security', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-12 mon') })],
      ['-13 wed 10:20', 'tpm', 'agree', { side: 'consumer' }],
      ['-12 mon 14:30', 'security', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-archive': {
    at: '-4 wed 13:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Payment archive of Atlas in the union',
      providerTeam: 'Platform',
      consumerTeam: 'Data',
      deliverable: 'Archive region confirmed in writing',
      needByOn: s.day('4 wed'),
      dependencyType: 'decision',
      ownerId: ops,
      tags: ['atlas'],
    }),
    then: [
      ['-3 mon 11:00', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('3 wed') })],
      ['-3 mon 14:15', 'tpm', 'agree', { side: 'consumer' }],
    ],
  },
};
