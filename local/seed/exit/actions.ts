import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

export const exitActions: Lives<'action'> = {
  'a-owners': {
    at: '-16 mon 10:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Find the owners of 38 servers',
      ownerId: contributor,
      dueOn: s.day('-13 tue'),
      links: [{ type: 'mitigates', to: s.no('r-forgotten') }],
    }),
    then: [
      [
        '-13 tue 10:10',
        'contributor',
        'complete',
        { evidence: '31 found; seven go through a switch-off of four weeks.' },
      ],
    ],
  },
  'a-landlord': {
    at: '-15 tue 10:10',
    by: 'ops',
    fields: (s) => ({
      title: 'Walk through the hall with the landlord',
      ownerId: ops,
      dueOn: s.day('-11 tue'),
      links: [{ type: 'mitigates', to: s.no('r-lease') }],
    }),
    then: [['-11 tue 15:00', 'ops', 'complete', { evidence: 'List of 14 points, signed by both.' }]],
  },
  'a-night': {
    at: '-10 wed 09:40',
    by: 'security',
    fields: (s) => ({ title: 'Plan the night of the network core', ownerId: security, dueOn: s.day('-8 mon') }),
    then: [['-8 mon 10:30', 'security', 'complete', { evidence: 'Plan with 61 steps, rehearsed twice.' }]],
  },
  'a-press': {
    at: '-4 tue 11:10',
    by: 'ops',
    fields: (s) => ({ title: 'Order the mobile press', ownerId: security, dueOn: s.day('-2 tue') }),
    then: [
      ['-2 mon 14:20', 'security', 'complete', (s) => ({ evidence: `Ordered for two days from ${s.say('2 wed')}.` })],
    ],
  },
  'a-index': {
    at: '-2 mon 13:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Copy the archive index out of the hall',
      ownerId: contributor,
      dueOn: s.day('1 tue'),
      links: [{ type: 'mitigates', to: s.no('i-racks') }],
    }),
    then: [['1 tue 15:30', 'contributor', 'complete', { evidence: 'Index copied, 1.9 TB, check sums agree.' }]],
  },
  'a-contracts': {
    at: '-3 thu 10:00',
    by: 'ops',
    fields: (s) => ({ title: 'Cancel power and guard of the hall', ownerId: ops, dueOn: s.day('0 mon') }),
    then: [['0 mon 14:50', 'ops', 'complete', { evidence: 'Both cancelled to the end of the lease.' }]],
  },
};
