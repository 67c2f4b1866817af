import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, security, tpm } = ID;

export const residencyRisks: Lives<'risk'> = {
  'r-analytics': {
    at: '-13 mon 10:30',
    by: 'ops',
    fields: (s) => ({
      title: 'The analytics supplier has no region in the union',
      cause: 'Because its region in the union is announced and not open',
      event: 'two systems may have to stay outside',
      effect: 'which would break the commitment to the authority',
      probability: 3,
      impact: { compliance: 5, schedule: 3 },
      ownerId: ops,
      nextReviewOn: s.day('-9 wed'),
    }),
    then: [
      ['-8 mon 09:40', 'ops', 'edit', { probability: 5 }],
      ['-8 wed 09:30', 'ops', 'mitigate', { response: 'avoid' }],
      ['-5 wed 11:10', 'sponsor', 'close', { reason: 'Both systems run with the new supplier.' }],
    ],
  },
  'r-latency': {
    at: '-12 tue 15:00',
    by: 'ops',
    fields: (s) => ({
      title: 'Systems answer more slowly after the move',
      cause: 'Because eleven systems still call services outside the union',
      event: 'answers may take 30 % longer',
      effect: 'which would miss the service level of customer service',
      probability: 3,
      impact: { quality: 3 },
      ownerId: ops,
      nextReviewOn: s.day('-8 wed'),
    }),
    then: [
      ['-10 mon 10:15', 'ops', 'mitigate', {}],
      [
        '-3 wed 16:20',
        'ops',
        'edit',
        (s) => ({ probability: 2, residual: { probability: 1, impact: 3 }, nextReviewOn: s.day('4 wed') }),
      ],
    ],
  },
  'r-supplier-refuses': {
    at: '-12 wed 11:10',
    by: 'security',
    fields: (s) => ({
      title: 'A supplier refuses the amendment',
      cause: 'Because three suppliers process in two regions at once',
      event: 'one of them may refuse to bind itself to one',
      effect: 'which would need a replacement within a quarter',
      probability: 2,
      impact: { compliance: 4, cost: 3 },
      ownerId: security,
      nextReviewOn: s.day('-6 wed'),
    }),
    then: [
      ['-9 tue 14:20', 'security', 'mitigate', {}],
      ['-1 tue 15:40', 'sponsor', 'close', { reason: 'All 23 have signed.' }],
    ],
  },
  'r-backups': {
    at: '-7 wed 10:45',
    by: 'ops',
    fields: (s) => ({
      title: 'Old backups outside the union outlive the move',
      cause: 'Because backups are kept for 13 months',
      event: 'copies may stay outside after the last system moved',
      effect: 'which would have to be told to the authority',
      probability: 4,
      impact: { compliance: 3 },
      ownerId: ops,
      nextReviewOn: s.day('-3 wed'),
    }),
    then: [
      ['-6 wed 11:30', 'ops', 'mitigate', {}],
      [
        '-2 wed 10:10',
        'ops',
        'edit',
        (s) => ({ probability: 2, contingency: 'Encrypt again and destroy the keys.', nextReviewOn: s.day('2 wed') }),
      ],
    ],
  },
  'r-support-access': {
    at: '-5 tue 13:15',
    by: 'security',
    fields: (s) => ({
      title: 'Support from outside the union sees personal data',
      cause: 'Because the night shift of two suppliers works from outside',
      event: 'an engineer may open customer data',
      effect: 'which would count as processing outside',
      probability: 3,
      impact: { compliance: 4 },
      ownerId: security,
      nextReviewOn: s.day('-1 wed'),
    }),
    then: [['-4 mon 10:50', 'security', 'mitigate', {}]],
  },
  'r-auditor': {
    at: '-2 tue 09:50',
    by: 'tpm',
    fields: (s) => ({
      title: 'The auditor is not available in the quarter',
      cause: 'Because auditors close the year of other clients',
      event: 'the report may come four weeks late',
      effect: 'which would move the hand-over of the evidence',
      probability: 2,
      impact: { schedule: 3 },
      ownerId: tpm,
      nextReviewOn: s.day('2 wed'),
    }),
  },
};
