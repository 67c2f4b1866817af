import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, tpm, director } = ID;

/** What may go wrong with the cutover and those who run it. */
export const cutoverRisks: Lives<'risk'> = {
  'r-one-weekend': {
    at: '-7 fri 13:40',
    by: 'ops',
    fields: (s) => ({
      title: 'One cutover weekend cannot be staffed',
      cause: 'Because a single weekend needs 34 people in three shifts and 21 are available',
      event: 'a shift may run without a database or network engineer',
      effect: 'which would leave a failure without anybody to mend it and force a rollback of all customers',
      probability: 4,
      impact: { schedule: 4, quality: 4 },
      ownerId: ops,
      tags: ['cutover'],
      proximityOn: s.day('8 sat'),
      nextReviewOn: s.day('-2 fri'),
    }),
    then: [
      [
        '-2 fri 13:55',
        'ops',
        'edit',
        (s) => ({
          contingency: 'Cut over by country in two waves, six percent of the volume first.',
          nextReviewOn: s.day('0 fri'),
        }),
      ],
    ],
  },
  'r-rollback': {
    at: '-9 fri 09:20',
    by: 'ops',
    fields: (s) => ({
      title: 'Rolling back takes longer than the four hours that were promised',
      cause: 'Because payments accepted after the switch have to be booked back by script',
      event: 'a rollback may take seven hours, as measured in the first rehearsal',
      effect: 'which would close the cash desk on a business day',
      probability: 3,
      impact: { quality: 5 },
      ownerId: ops,
      tags: ['cutover'],
      nextReviewOn: s.day('-6 fri'),
    }),
    then: [
      ['-6 thu 11:00', 'ops', 'mitigate', {}],
      [
        '0 wed 10:30',
        'ops',
        'edit',
        (s) => ({ probability: 2, residual: { probability: 1, impact: 5 }, nextReviewOn: s.day('3 fri') }),
      ],
    ],
  },
  'r-freeze': {
    at: '-10 mon 14:00',
    by: 'ops',
    fields: (s) => ({
      title: 'The ledger freeze leaves no window to correct errors after a cutover',
      cause: 'Because Finance freezes all ledgers for three weeks to reorganise the chart of accounts',
      event: 'an error found in the first days may have to wait for the end of the freeze',
      effect: 'which would stretch the hypercare by up to three weeks',
      probability: 3,
      impact: { schedule: 3, quality: 3 },
      ownerId: tpm,
      tags: ['cutover'],
      nextReviewOn: s.day('-6 fri'),
    }),
    then: [
      ['-6 fri 16:20', 'tpm', 'mitigate', { response: 'avoid' }],
      [
        '-3 tue 10:05',
        'tpm',
        'close',
        (s) => ({ reason: `The cutover moved to ${s.say('8 sat')}, after the freeze.` }),
      ],
    ],
  },
  'r-contractors': {
    at: '-5 mon 11:25',
    by: 'tpm',
    fields: (s) => ({
      title: 'The two contractors leave before the parallel run ends',
      cause: 'Because their contracts end with the planned cutover and both have other offers',
      event: 'one of them may leave in the middle of the parallel run',
      effect: 'which would leave the reconciliation to one person',
      probability: 3,
      impact: { schedule: 3, cost: 3 },
      ownerId: tpm,
      tags: ['staffing'],
      nextReviewOn: s.day('-3 fri'),
    }),
    then: [
      ['-4 thu 13:45', 'tpm', 'mitigate', {}],
      [
        '-2 tue 15:30',
        'tpm',
        'close',
        { reason: 'Both have signed at a fixed price until the end of the parallel run.' },
      ],
    ],
  },
  'r-lead-leaves': {
    at: '-8 tue 17:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'The lead of the mapping team may leave the company',
      cause: 'Because the lead has an offer from outside and asked for a talk',
      event: 'the lead may give notice before the second rehearsal',
      effect: 'which would leave one person who knows the booking types',
      probability: 3,
      impact: { schedule: 5, quality: 4 },
      ownerId: director,
      confidential: true,
      watcherIds: [tpm],
      tags: ['staffing'],
      contingency: 'Retention offer; knowledge transfer to the contractors, four hours a week.',
      nextReviewOn: s.day('-6 fri'),
    }),
    then: [
      ['-7 mon 08:50', 'director', 'mitigate', {}],
      [
        '-3 thu 18:05',
        'director',
        'edit',
        (s) => ({ probability: 2, residual: { probability: 1, impact: 4 }, nextReviewOn: s.day('2 fri') }),
      ],
    ],
  },
};
