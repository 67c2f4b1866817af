import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

/** What running needs: the nights, the desk, the testers. */
export const runDependencies: Lives<'dependency'> = {
  'dep-sanctions-feed': {
    at: '-11 mon 16:10',
    by: 'security',
    fields: (s) => ({
      title: 'Hourly feed of the sanctions lists',
      providerTeam: 'Data',
      consumerTeam: 'Security',
      deliverable: 'Hourly delta with a check sum, alarm after 90 minutes of silence',
      needByOn: s.day('-6 fri'),
      dependencyType: 'data-contract',
      ownerId: security,
      links: [{ type: 'mitigates', to: s.no('r-sanctions-lag') }],
    }),
    then: [
      ['-10 tue 13:30', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-4 fri') })],
      ['-10 wed 09:10', 'security', 'agree', { side: 'consumer' }],
      ['-5 fri 10:55', 'tpm', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-settlement-time': {
    at: '-8 thu 15:40',
    by: 'ops',
    fields: (s) => ({
      title: 'Settlement file by 03:00 every night',
      providerTeam: 'Platform',
      consumerTeam: 'Data',
      deliverable: 'File complete by 03:00, or a message by 02:30 that it is late',
      needByOn: s.day('-3 fri'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
      links: [{ type: 'mitigates', to: s.no('r-settlement-late') }],
    }),
    then: [
      ['-7 mon 11:00', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-2 fri') })],
      ['-7 mon 14:20', 'tpm', 'agree', { side: 'consumer' }],
      [
        '-1 wed 09:20',
        'ops',
        'flag',
        { reason: 'The file came 90 minutes late on two of six nights; the cause lies in the old transfer job.' },
      ],
    ],
  },
  'dep-support-scripts': {
    at: '-7 wed 13:45',
    by: 'tpm',
    fields: (s) => ({
      title: 'Answers to the 25 most likely questions',
      providerTeam: 'Payments',
      consumerTeam: 'Support',
      deliverable: 'Texts in two languages for the knowledge base',
      needByOn: s.day('-1 fri'),
      dependencyType: 'finish-to-start',
      ownerId: contributor,
    }),
    then: [
      ['-6 tue 16:00', 'contributor', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('-1 wed') })],
      ['-6 wed 09:30', 'tpm', 'agree', { side: 'consumer' }],
      ['-1 thu 11:15', 'contributor', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
  'dep-oncall': {
    at: '-4 wed 10:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Two on-call engineers of Payments for the parallel run',
      providerTeam: 'Payments',
      consumerTeam: 'Platform',
      deliverable: 'Rota with names for seven nights a week',
      needByOn: s.day('4 fri'),
      dependencyType: 'finish-to-start',
      ownerId: contributor,
    }),
    then: [
      ['-3 tue 15:30', 'contributor', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('4 wed') })],
      ['-3 wed 09:00', 'ops', 'agree', { side: 'consumer' }],
    ],
  },
  'dep-tester-access': {
    at: '-3 mon 11:35',
    by: 'security',
    fields: (s) => ({
      title: 'Accounts and current diagram for the penetration testers',
      providerTeam: 'Platform',
      consumerTeam: 'Security',
      deliverable: 'Six test accounts, network diagram of this month',
      needByOn: s.day('2 wed'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
      links: [{ type: 'implements', to: s.no('ms-pentest') }],
    }),
    then: [['-2 wed 10:10', 'ops', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('1 wed') })]],
  },
  'dep-corporate-upload': {
    at: '-8 wed 13:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Sample files of corporate customers',
      providerTeam: 'Support',
      consumerTeam: 'Payments',
      deliverable: 'One month of files of 23 customers',
      needByOn: s.day('-5 fri'),
      dependencyType: 'data-contract',
      ownerId: contributor,
      links: [{ type: 'implements', to: s.no('sc-corporate') }],
    }),
    then: [
      [
        '-7 thu 15:10',
        'tpm',
        'reject',
        { reason: 'Customer data leaves production for a committed purpose only; bulk upload is not committed.' },
      ],
    ],
  },
  'dep-archive-export': {
    at: '-6 thu 14:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Export windows for the archive on the mainframe',
      providerTeam: 'Data',
      consumerTeam: 'Platform',
      deliverable: 'Four hours a night, seven nights a week',
      needByOn: s.day('1 mon'),
      dependencyType: 'finish-to-start',
      ownerId: ops,
      links: [{ type: 'mitigates', to: s.no('r-archive') }],
    }),
    then: [
      ['-5 mon 13:40', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('1 mon') })],
      ['-5 mon 15:05', 'ops', 'agree', { side: 'consumer' }],
    ],
  },
  'dep-dashboards': {
    at: '-2 thu 15:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Dashboards that show each wave by itself',
      providerTeam: 'Data',
      consumerTeam: 'Support',
      deliverable: 'Volume, breaks and waiting time by country',
      needByOn: s.day('2 fri'),
      dependencyType: 'finish-to-start',
    }),
    then: [
      ['0 mon 10:15', 'tpm', 'agree', (s) => ({ side: 'provider', promisedOn: s.day('1 wed') })],
      ['1 wed 14:10', 'tpm', 'deliver', (s) => ({ deliveredOn: s.today })],
    ],
  },
};
