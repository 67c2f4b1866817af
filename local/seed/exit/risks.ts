import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

export const exitRisks: Lives<'risk'> = {
  'r-forgotten': {
    at: '-16 mon 10:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'A server that nobody knows is still used',
      cause: 'Because 38 servers have no owner in the inventory',
      event: 'one of them may serve a process that runs once a year',
      effect: 'which would be noticed months after its switch-off',
      probability: 3,
      impact: { quality: 4 },
      ownerId: contributor,
      nextReviewOn: s.day('-12 tue'),
    }),
    then: [
      ['-15 tue 09:30', 'contributor', 'mitigate', {}],
      ['-9 mon 14:00', 'ops', 'edit', { probability: 1, residual: { probability: 1, impact: 3 } }],
      [
        '-3 tue 10:10',
        'director',
        'close',
        { reason: 'All 38 were switched off for four weeks before their removal; two had users and were moved.' },
      ],
    ],
  },
  'r-lease': {
    at: '-16 mon 10:20',
    by: 'ops',
    fields: (s) => ({
      title: 'The hall is not empty when the lease ends',
      cause: 'Because the landlord has let it to somebody else',
      event: 'the hand-over may slip past the end of the lease',
      effect: 'which would cost EUR 12,000 a day',
      probability: 2,
      impact: { cost: 5 },
      ownerId: ops,
      nextReviewOn: s.day('-8 tue'),
    }),
    then: [
      ['-15 tue 10:00', 'ops', 'mitigate', {}],
      [
        '-2 tue 10:30',
        'ops',
        'edit',
        (s) => ({ residual: { probability: 1, impact: 5 }, nextReviewOn: s.day('2 tue') }),
      ],
    ],
  },
  'r-core': {
    at: '-12 wed 14:00',
    by: 'security',
    fields: (s) => ({
      title: 'Moving the network core interrupts the branches',
      cause: 'Because both cores share a line for one night',
      event: 'branches may be cut off for up to an hour',
      effect: 'which would delay the opening of the counters',
      probability: 3,
      impact: { quality: 4 },
      ownerId: security,
      nextReviewOn: s.day('-9 tue'),
    }),
    then: [
      ['-10 wed 09:20', 'security', 'mitigate', {}],
      ['-7 tue 09:40', 'director', 'close', { reason: 'Moved without an interruption.' }],
    ],
  },
  'r-disks': {
    at: '-6 wed 10:15',
    by: 'security',
    fields: (s) => ({
      title: 'Disks leave the hall before they are destroyed',
      cause: 'Because the press of the supplier stands elsewhere',
      event: 'a disk may be lost on the way',
      effect: 'which would have to be reported as a breach',
      probability: 2,
      impact: { compliance: 5 },
      ownerId: security,
      nextReviewOn: s.day('-2 tue'),
    }),
    then: [
      ['-5 tue 13:10', 'security', 'mitigate', { response: 'avoid' }],
      [
        '-1 mon 10:20',
        'security',
        'edit',
        (s) => ({
          probability: 1,
          contingency: 'Press on site for two days, EUR 9,500.',
          nextReviewOn: s.day('2 tue'),
        }),
      ],
    ],
  },
  'r-cooling': {
    at: '-4 mon 15:20',
    by: 'ops',
    fields: (s) => ({
      title: 'The landlord asks to restore the cooling',
      cause: 'Because the lease of eleven years ago says nothing of the second unit',
      event: 'its removal may be asked for',
      effect: 'which would cost EUR 55,000',
      probability: 3,
      impact: { cost: 2 },
      ownerId: ops,
      nextReviewOn: s.day('0 tue'),
    }),
    then: [
      [
        '-3 wed 11:00',
        'director',
        'accept',
        (s) => ({ untilOn: s.day('6 tue'), control: 'EUR 55,000 are kept back in the budget.' }),
      ],
    ],
  },
};
