import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

/** The first quarter was planned and voted on before the sponsor committed the baseline. */
export const residencyPlanning: Lives<'planning'> = {
  plan: {
    at: '-15 mon 13:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'Plan of the first quarter',
      periodFromOn: s.day('-14 mon'),
      periodToOn: s.day('-1 fri'),
      ownerId: ID.tpm,
    }),
    then: [
      ['-15 tue 10:00', 'tpm', 'capacity', { team: 'Data', amount: 70 }],
      ['-15 tue 10:05', 'tpm', 'propose', (s) => ({ team: 'Data', milestone: s.no('ms-map'), demand: 55 })],
      ['-15 tue 13:30', 'ops', 'capacity', { team: 'Platform', amount: 160 }],
      ['-15 tue 13:36', 'ops', 'propose', (s) => ({ team: 'Platform', milestone: s.no('ms-core'), demand: 140 })],
      ['-15 wed 09:20', 'security', 'capacity', { team: 'Legal', amount: 45 }],
      ['-15 wed 09:24', 'security', 'propose', (s) => ({ team: 'Legal', milestone: s.no('ms-suppliers'), demand: 45 })],
      ['-15 wed 11:00', 'tpm', 'capacity', { team: 'Suppliers', amount: 20 }],
      ['-15 thu 10:30', 'tpm', 'open-vote', {}],
      [
        '-15 thu 10:34',
        'security',
        'vote',
        {
          confidence: 3,
          comment:
            'Legal has nothing in reserve: if four suppliers want changes of their own, the last signature slips.',
        },
      ],
      ['-15 thu 10:41', 'ops', 'vote', { confidence: 4, comment: 'The order of the twelve core systems is settled.' }],
      ['-15 thu 11:15', 'tpm', 'vote', { confidence: 4 }],
      ['-15 thu 14:05', 'sponsor', 'vote', { confidence: 5 }],
      ['-15 fri 09:10', 'director', 'vote', { confidence: 4 }],
      ['-15 fri 11:00', 'tpm', 'close-vote', {}],
    ],
  },
};
