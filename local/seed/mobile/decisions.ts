import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, director, sponsor } = ID;

export const mobileDecisions: Lives<'decision'> = {
  'd-code': {
    at: '-15 sun 13:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'One code base or two',
      question: 'Decide whether both stores share one code base.',
      options: [
        { title: 'One code base', pros: 'One team.', cons: 'Some features wait for the framework.' },
        { title: 'Two code bases', cons: 'Six more developers.', cost: { amount: 540_000, currency: 'EUR' } },
      ],
      recommendation: 'One code base.',
      deciderId: sponsor,
      door: 'one-way',
      neededByOn: s.day('-14 wed'),
    }),
    then: [['-14 mon 10:45', 'sponsor', 'decide', { text: 'Both stores share one code base.' }]],
  },
  'd-widget': {
    at: '-5 wed 10:15',
    by: 'contributor',
    fields: (s) => ({
      title: 'Balance widget',
      question: 'Decide whether the widget is part of the launch.',
      options: [{ title: 'With the launch' }, { title: 'With the second release' }],
      recommendation: 'With the second release.',
      deciderId: sponsor,
      consultedIds: [security],
      door: 'two-way',
      neededByOn: s.day('-3 wed'),
    }),
    then: [
      [
        '-3 mon 11:10',
        'sponsor',
        'defer',
        (s) => ({ reason: 'Marketing brings figures on its use first.', until: s.day('4 mon') }),
      ],
    ],
  },
};

export const mobileMeetings: Lives<'meeting'> = {
  'mtg-a': {
    at: '-4 sun 10:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Mobile review',
      ritual: 'operating-review',
      series: 'Mobile review',
      startsAt: s.at('-3 mon 11:00'),
      durationMinutes: 30,
      inviteeIds: [contributor, sponsor, director, ops, security],
      agenda: [
        { title: 'Demo', purpose: 'inform', ownerId: contributor, durationMinutes: 15, records: [s.no('ms-signup')] },
        {
          title: 'Balance widget',
          purpose: 'decide',
          ownerId: sponsor,
          durationMinutes: 10,
          records: [s.no('d-widget')],
        },
      ],
    }),
    then: [
      ['-3 mon 11:00', 'contributor', 'start', {}],
      ['-3 mon 11:26', 'contributor', 'hold', {}],
      ['-3 mon 11:28', 'contributor', 'edit', { attendeeIds: [contributor, sponsor, ops, security] }],
    ],
  },
};
