import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

/** What building needs. Data and Support have nobody in the program: the TPM speaks for them. */
export const buildDependencies: Lives<'dependency'> = {
  'dep-test-env': {
    at: '-16 thu 10:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Test environment with production volume',
      providerTeam: 'Platform',
      consumerTeam: 'Payments',
      deliverable: 'Environment with 5 million accounts, refreshed every second week',
      needByOn: s.day('-13 fri'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
    }),
    then: [
      ['-15 tue 09:15', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-13 wed') })],
      ['-15 tue 13:40', 'contributor', 'agree', { side: 'consumer' }],
      ['-13 wed 17:20', 'ops', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-second-line': {
    at: '-15 thu 15:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Firewall rules for the second network path',
      providerTeam: 'Security',
      consumerTeam: 'Platform',
      deliverable: 'Rules reviewed and active on both paths',
      needByOn: s.day('-11 fri'),
      dependencyType: 'finish-to-start',
      ownerId: security,
      links: [{ type: 'mitigates', to: s.no('r-single-path') }],
    }),
    then: [
      ['-14 mon 10:30', 'security', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-11 wed') })],
      ['-14 mon 11:10', 'ops', 'agree', { side: 'consumer' }],
      ['-11 tue 15:40', 'security', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-account-contract': {
    at: '-16 thu 10:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Data contract for account master data',
      providerTeam: 'Data',
      consumerTeam: 'Payments',
      deliverable: 'Versioned schema with 14 fields, changes announced four weeks ahead',
      needByOn: s.day('-12 fri'),
      dependencyType: 'data-contract',
      ownerId: contributor,
    }),
    then: [
      ['-15 wed 11:40', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-12 fri') })],
      ['-15 wed 14:00', 'contributor', 'agree', { side: 'consumer' }],
      ['-12 tue 10:00', 'contributor', 'flag', { reason: 'Two of 14 fields have no owner in Data.' }],
      ['-11 mon 15:25', 'tpm', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-fraud-api': {
    at: '-14 tue 14:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Fraud screening as a service with its own quota',
      providerTeam: 'Security',
      consumerTeam: 'Payments',
      deliverable: 'Service with 900 calls a second, 300 ms at the 99th percentile',
      needByOn: s.day('-5 fri'),
      dependencyType: 'finish-to-start',
      ownerId: security,
      links: [{ type: 'implements', to: s.no('sc-fraud') }],
    }),
    then: [
      ['-13 mon 09:30', 'security', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-5 fri') })],
      ['-13 mon 10:05', 'contributor', 'agree', { side: 'consumer' }],
      ['-7 tue 16:15', 'security', 'flag', { reason: 'Shared rules engine answers in 480 ms at the peak.' }],
      ['-7 wed 09:20', 'security', 'edit', (s) => ({ promisedOn: s.day('-1 fri') })],
      ['-6 mon 10:00', 'security', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-1 fri') })],
      ['-6 mon 13:30', 'contributor', 'agree', { side: 'consumer' }],
      ['-1 fri 14:35', 'security', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-hsm-slots': {
    at: '-11 thu 09:45',
    by: 'security',
    fields: (s) => ({
      title: 'Twelve key slots on the hardware security modules',
      providerTeam: 'Platform',
      consumerTeam: 'Security',
      deliverable: 'Twelve slots on both sites, reachable from the gateway',
      needByOn: s.day('-6 fri'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
    }),
    then: [
      ['-10 mon 10:15', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-6 wed') })],
      ['-10 mon 11:00', 'security', 'agree', { side: 'consumer' }],
      ['-6 wed 13:10', 'ops', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-cutoff-times': {
    at: '-13 thu 10:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'Decision on the cut-off times of the channels',
      providerTeam: 'Support',
      consumerTeam: 'Payments',
      deliverable: 'Table of cut-off times, agreed with customer service',
      needByOn: s.day('-9 fri'),
      dependencyType: 'decision',
      ownerId: contributor,
    }),
    then: [
      ['-12 wed 09:40', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-9 wed') })],
      ['-12 wed 10:20', 'contributor', 'agree', { side: 'consumer' }],
      ['-9 wed 14:45', 'tpm', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-ledger-postings': {
    at: '-12 thu 13:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Nightly postings of the general ledger as a stream',
      providerTeam: 'Data',
      consumerTeam: 'Payments',
      deliverable: 'Postings within ten minutes, replayable for 35 days',
      needByOn: s.day('-6 fri'),
      dependencyType: 'data-contract',
      ownerId: contributor,
      links: [{ type: 'implements', to: s.no('sc-reconciliation') }],
    }),
    then: [
      ['-11 wed 11:15', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-5 wed') })],
      ['-11 wed 15:50', 'contributor', 'agree', { side: 'consumer' }],
      ['-5 thu 16:20', 'tpm', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
};
