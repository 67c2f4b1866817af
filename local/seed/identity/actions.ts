import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm } = ID;

export const identityActions: Lives<'action'> = {
  'a-inventory': {
    at: '-16 wed 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'List all applications with owner and protocol',
      ownerId: contributor,
      dueOn: s.day('-13 thu'),
    }),
    then: [['-13 wed 15:50', 'contributor', 'complete', { evidence: '212 applications, 201 with an owner.' }]],
  },
  'a-phones': {
    at: '-12 tue 09:40',
    by: 'security',
    fields: (s) => ({
      title: 'Let everybody confirm the own phone number',
      ownerId: ops,
      dueOn: s.day('-8 thu'),
      links: [{ type: 'mitigates', to: s.no('r-lockout') }],
    }),
    then: [
      ['-7 mon 10:00', 'ops', 'carry', (s) => ({ dueOn: s.day('-5 thu'), reason: '71 % have confirmed.' })],
      ['-5 wed 14:30', 'ops', 'complete', { evidence: '98.7 % have confirmed.' }],
    ],
  },
  'a-vendors': {
    at: '-13 tue 10:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Get dates from the 27 vendors',
      ownerId: contributor,
      dueOn: s.day('-9 thu'),
      links: [{ type: 'mitigates', to: s.no('r-vendors') }],
    }),
    then: [
      ['-8 mon 11:10', 'contributor', 'carry', (s) => ({ dueOn: s.day('-4 mon'), reason: '19 of 27 have answered.' })],
      ['-3 tue 09:20', 'contributor', 'carry', (s) => ({ dueOn: s.day('-1 thu'), reason: '24 of 27 have answered.' })],
    ],
  },
  'a-connector': {
    at: '-7 tue 12:00',
    by: 'ops',
    fields: (s) => ({ title: 'Run the connector on two nodes', ownerId: ops, dueOn: s.day('-5 wed') }),
    then: [['-5 wed 10:20', 'ops', 'complete', { evidence: 'Carries 9,000 sessions in the load test.' }]],
  },
  'a-keys': {
    at: '-3 tue 15:00',
    by: 'security',
    fields: (s) => ({
      title: 'Order 3,400 keys for the branches',
      ownerId: security,
      dueOn: s.day('-2 thu'),
      links: [{ type: 'mitigates', to: s.no('r-branches') }],
    }),
    then: [['-2 wed 10:30', 'security', 'complete', { evidence: 'Order 5120, delivery in two lots.' }]],
  },
  'a-team': {
    at: '-3 wed 15:45',
    by: 'director',
    fields: (s) => ({ title: 'Bring the second team in', ownerId: tpm, dueOn: s.day('-2 tue') }),
    then: [['-2 tue 16:20', 'tpm', 'complete', { evidence: 'Four people started on Monday.' }]],
  },
  'a-channels': {
    at: '-3 thu 10:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'Agree with Atlas on the week of its 14 channels',
      ownerId: tpm,
      dueOn: s.day('2 thu'),
      links: [{ type: 'mitigates', to: s.no('r-atlas-freeze') }],
    }),
  },
  'a-groups': {
    at: '-3 mon 09:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'Translate the print groups of three sites',
      ownerId: contributor,
      dueOn: s.day('0 wed'),
      links: [{ type: 'mitigates', to: s.no('i-printing') }],
    }),
    then: [
      ['1 mon 15:40', 'contributor', 'complete', { evidence: 'Groups of all three sites translated, 140 printers.' }],
    ],
  },
  'a-audit': {
    at: '-1 thu 11:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Tell the auditor about the exceptions in branches',
      ownerId: security,
      dueOn: s.day('3 thu'),
    }),
  },
};
