import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

/** What hurt already. */
export const atlasIssues: Lives<'issue'> = {
  'i-sandbox': {
    at: '-15 thu 09:10',
    by: 'contributor',
    fields: {
      title: 'Sandbox of the gateway is down every other day',
      severity: 'medium',
      ownerId: ops,
      impact: 'Channel teams lose about a day a week.',
      references: [{ system: 'jira', key: 'ATL-87' }],
    },
    then: [
      ['-15 fri 09:05', 'ops', 'start', {}],
      [
        '-13 wed 16:20',
        'ops',
        'resolve',
        { resolution: 'Memory of the sandbox doubled; nine days without an outage.' },
      ],
      ['-12 fri 15:20', 'tpm', 'close', {}],
    ],
  },
  'i-retry': {
    at: '-12 thu 09:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Three channels need a retry that the contract does not have',
      severity: 'high',
      ownerId: contributor,
      impact: 'The freeze of the gateway contract waits for it.',
      links: [{ type: 'blocks', to: s.no('ms-contract') }],
      references: [{ system: 'jira', key: 'ATL-131' }],
    }),
    then: [
      ['-12 fri 09:30', 'contributor', 'start', {}],
      [
        '-10 tue 15:10',
        'contributor',
        'resolve',
        { resolution: 'Idempotency key added to version 1.0; all 14 channels have agreed.' },
      ],
      ['-10 thu 09:00', 'tpm', 'close', {}],
    ],
  },
  'i-mismatches': {
    at: '-7 fri 08:50',
    by: 'contributor',
    fields: (s) => ({
      title: 'First rehearsal left 3,120 mismatches in 410,000 payments',
      severity: 'critical',
      ownerId: contributor,
      impact: 'No cutover with more than 50 mismatches in a million.',
      workaround: 'None; the cutover day is in question.',
      links: [{ type: 'blocks', to: s.no('ms-cutover') }],
      references: [{ system: 'jira', key: 'ATL-240' }],
    }),
    then: [
      ['-7 fri 10:15', 'contributor', 'start', {}],
      [
        '-4 thu 09:20',
        'contributor',
        'edit',
        {
          severity: 'high',
          impact: 'Down to 190 mismatches in the same sample after the currency rounding was corrected.',
        },
      ],
      [
        '-2 wed 16:50',
        'contributor',
        'resolve',
        { resolution: 'Replay run 212: 1,004,380 payments without a mismatch.' },
      ],
      ['-1 fri 10:30', 'tpm', 'close', {}],
    ],
  },
  'i-long-cutover': {
    at: '-7 fri 09:05',
    by: 'ops',
    fields: {
      title: 'The rehearsed cutover takes 31 hours instead of 26',
      severity: 'high',
      ownerId: ops,
      impact: 'The weekend has no reserve for a rollback.',
      references: [{ system: 'jira', key: 'ATL-241' }],
    },
    then: [
      ['-6 tue 11:10', 'ops', 'start', {}],
      [
        '0 wed 09:50',
        'ops',
        'resolve',
        {
          resolution:
            'Index build in parallel and four checks before the weekend: 24 hours 50 minutes in the second rehearsal.',
        },
      ],
    ],
  },
  'i-certificates-test': {
    at: '-9 mon 09:25',
    by: 'security',
    fields: {
      title: 'Test certificates of two correspondents have expired',
      severity: 'medium',
      ownerId: security,
      impact: 'No end-to-end test with two of eleven correspondents.',
    },
    then: [
      ['-9 tue 13:40', 'security', 'start', {}],
      ['-6 thu 10:15', 'security', 'resolve', { resolution: 'Both have new certificates for two years.' }],
      ['-5 mon 09:30', 'security', 'close', {}],
    ],
  },
  'i-archive-index': {
    at: '-5 wed 14:35',
    by: 'ops',
    fields: {
      title: 'Search in the archive takes 40 seconds by account',
      severity: 'low',
      ownerId: ops,
      impact: 'Requests of courts and auditors take longer, never a customer.',
    },
    then: [['-3 thu 15:00', 'ops', 'start', {}]],
  },
  'i-contractor-access': {
    at: '-5 thu 09:35',
    by: 'tpm',
    fields: {
      title: 'The contractors wait for access to the mapping register',
      severity: 'medium',
      ownerId: security,
      impact: 'Two people idle, EUR 1,700 a day.',
    },
    then: [
      ['-5 thu 13:05', 'security', 'start', {}],
      [
        '-4 mon 16:45',
        'security',
        'resolve',
        { resolution: 'Access granted with four-eyes approval; valid until the end of the parallel run.' },
      ],
      ['-4 tue 09:05', 'tpm', 'close', {}],
    ],
  },
  'i-mobile-store': {
    at: '-8 thu 11:30',
    by: 'contributor',
    fields: {
      title: 'The mobile channel cannot switch without a store release',
      severity: 'medium',
      ownerId: contributor,
      impact: 'Its release has to be in the store five days before the cutover.',
      workaround: 'A switch in the app that the server turns.',
    },
    then: [
      ['-7 wed 10:10', 'contributor', 'start', {}],
      ['-3 fri 15:45', 'contributor', 'resolve', { resolution: 'Release 8.4 with the switch is in both stores.' }],
      ['-2 mon 09:40', 'tpm', 'close', {}],
    ],
  },
  'i-training-rooms': {
    at: '-2 tue 13:20',
    by: 'ops',
    fields: {
      title: 'No rooms for the training of the support desk',
      severity: 'low',
      ownerId: ops,
      impact: 'Training starts a week later than planned.',
    },
    then: [['-1 tue 11:30', 'ops', 'close', { reason: 'The training moves online, in groups of twelve.' }]],
  },
  'i-settlement-timeout': {
    at: '-3 thu 10:05',
    by: 'contributor',
    fields: (s) => ({
      title: 'The reconciliation job timed out on three nights',
      severity: 'medium',
      ownerId: contributor,
      impact: 'Somebody starts it again by hand at five in the morning.',
      workaround: 'Restart by the on-call engineer.',
      links: [{ type: 'evidences', to: s.no('r-settlement-late') }],
    }),
    then: [['-2 mon 10:20', 'contributor', 'start', {}]],
  },
  'i-diagram': {
    at: '-1 tue 14:15',
    by: 'security',
    fields: {
      title: 'The network diagram is half a year old',
      severity: 'low',
      ownerId: ops,
      impact: 'Testers cannot be briefed.',
    },
    then: [['1 tue 09:40', 'ops', 'start', {}]],
  },
};
