import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, director } = ID;

export const exitDecisions: Lives<'decision'> = {
  'd-order': {
    at: '-17 fri 13:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Rack by rack or in one move',
      question: 'Decide how the hall is emptied.',
      options: [
        { title: 'Rack by rack over 15 weeks', pros: 'No interruption.' },
        { title: 'In one long weekend', pros: 'Six weeks sooner.', cons: 'Everything stands still for three days.' },
      ],
      recommendation: 'Rack by rack.',
      deciderId: director,
      consultedIds: [security],
      door: 'two-way',
      neededByOn: s.day('-16 thu'),
    }),
    then: [['-16 thu 10:40', 'director', 'decide', { text: 'The hall is emptied rack by rack over 15 weeks.' }]],
  },
  'd-press': {
    at: '-6 wed 10:40',
    by: 'security',
    fields: (s) => ({
      title: 'Where disks are destroyed',
      question: 'Decide where 4,870 disks are destroyed.',
      options: [
        { title: 'At the supplier', cost: { amount: 6_200, currency: 'EUR' } },
        { title: 'In the hall', pros: 'No disk leaves it.', cost: { amount: 15_700, currency: 'EUR' } },
      ],
      recommendation: 'In the hall.',
      neededByOn: s.day('-4 tue'),
    }),
    then: [
      ['-5 tue 10:00', 'ops', 'edit', { deciderId: director }],
      ['-4 tue 10:50', 'director', 'decide', { text: 'Disks are destroyed in the hall, by a mobile press.' }],
    ],
  },
};

export const exitMeetings: Lives<'meeting'> = {
  'mtg-a': {
    at: '-5 wed 10:00',
    by: 'ops',
    fields: (s) => ({
      title: 'Exit steering',
      ritual: 'steering',
      series: 'Exit steering',
      startsAt: s.at('-4 tue 10:30'),
      durationMinutes: 30,
      quorum: 3,
      inviteeIds: [ops, director, security, contributor],
      agenda: [
        {
          title: 'Disks',
          purpose: 'decide',
          ownerId: security,
          durationMinutes: 15,
          records: [s.no('d-press'), s.no('r-disks')],
        },
      ],
    }),
    then: [
      ['-4 tue 10:31', 'ops', 'start', {}],
      ['-4 tue 10:56', 'ops', 'hold', {}],
      ['-4 tue 10:58', 'ops', 'edit', { attendeeIds: [ops, director, security, contributor] }],
    ],
  },
};
