import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor } = ID;

export const mobileRisks: Lives<'risk'> = {
  'r-store': {
    at: '-13 tue 10:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'A store rejects the first release',
      cause: 'Because identification by video needs rights that stores look at closely',
      event: 'the review may take two rounds',
      effect: 'which would move the launch by up to two weeks',
      probability: 3,
      impact: { schedule: 3 },
      ownerId: contributor,
      nextReviewOn: s.day('-8 wed'),
    }),
  },
  'r-gateway': {
    at: '-12 mon 11:00',
    by: 'ops',
    fields: (s) => ({
      title: 'The gateway of Atlas changes again',
      cause: 'Because the contract of the gateway was not frozen when the work began',
      event: 'calls may have to be written twice',
      effect: 'which would cost the backend three weeks',
      probability: 4,
      impact: { schedule: 4 },
      ownerId: ops,
      tags: ['atlas'],
      nextReviewOn: s.day('-9 wed'),
    }),
    then: [
      ['-10 thu 10:10', 'ops', 'mitigate', {}],
      ['-9 mon 14:20', 'sponsor', 'close', { reason: 'Version 1.0 is frozen; one of 31 calls had to change.' }],
    ],
  },
  'r-ident': {
    at: '-9 tue 13:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'Identification by video takes too long',
      cause: 'Because the supplier has 14 agents in the evening',
      event: 'customers may wait more than ten minutes',
      effect: 'which would break the promise of four minutes',
      probability: 4,
      impact: { quality: 4, schedule: 2 },
      ownerId: contributor,
      nextReviewOn: s.day('-5 wed'),
    }),
  },
  'r-one-dev': {
    at: '-7 mon 10:00',
    by: 'security',
    fields: (s) => ({
      title: 'One developer alone knows the sign-up',
      cause: 'Because the second developer was lent to card controls',
      event: 'an absence may stop the work',
      effect: 'which would move the beta',
      probability: 3,
      impact: { schedule: 4 },
      ownerId: contributor,
      nextReviewOn: s.day('-3 wed'),
    }),
  },
  'r-crash': {
    at: '-3 mon 09:50',
    by: 'ops',
    fields: (s) => ({
      title: 'Older phones crash on the new start screen',
      cause: 'Because the animation needs 300 MB of memory',
      event: 'phones older than five years may crash',
      effect: 'which would concern eleven percent of the customers',
      probability: 4,
      impact: { quality: 4 },
      ownerId: contributor,
      nextReviewOn: s.day('-1 wed'),
    }),
  },
  'r-translation': {
    at: '-1 sun 11:20',
    by: 'anyone',
    via: 'bot',
    fields: { title: 'Texts in Arabic are not reviewed by a native speaker' },
  },
};
