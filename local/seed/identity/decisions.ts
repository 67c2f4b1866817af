import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm, director } = ID;

export const identityDecisions: Lives<'decision'> = {
  'd-factor': {
    at: '-15 wed 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Kind of the second factor',
      question: 'Decide which second factor employees use.',
      options: [
        { title: 'Phone', pros: '92 % have one.', cons: 'Branches have none.' },
        {
          title: 'Key for everybody',
          pros: 'Safest.',
          cons: 'EUR 27 each, 41,200 pieces.',
          cost: { amount: 1_112_400, currency: 'EUR' },
        },
        {
          title: 'Phone, and a key where there is none',
          pros: 'Covers all.',
          cons: 'Two ways to support.',
          cost: { amount: 91_800, currency: 'EUR' },
        },
      ],
      recommendation: 'Phone, and a key where there is none.',
      deciderId: security,
      consultedIds: [ops],
      door: 'two-way',
      neededByOn: s.day('-14 thu'),
    }),
    then: [
      [
        '-14 thu 11:10',
        'security',
        'decide',
        { text: 'The phone is the second factor; 3,400 people without one get a key.' },
      ],
    ],
  },
  'd-second-team': {
    at: '-4 thu 16:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'A second team for the second wave',
      question: 'Decide whether a second team moves applications.',
      context: 'Nine a week are moved, thirteen are needed.',
      options: [
        { title: 'Stay with one team', cons: 'Old directories run ten weeks longer, EUR 106,000.' },
        { title: 'Second team for ten weeks', pros: 'Thirteen a week.', cost: { amount: 85_000, currency: 'EUR' } },
      ],
      recommendation: 'Second team.',
      deciderId: director,
      door: 'two-way',
      neededByOn: s.day('-3 thu'),
    }),
    then: [
      [
        '-3 wed 15:30',
        'director',
        'decide',
        { text: 'A second team moves applications for ten weeks, EUR 85,000 from the program budget.' },
      ],
    ],
  },
  'd-legacy': {
    at: '0 tue 10:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Applications without an owner',
      question: 'Decide what becomes of eleven applications that nobody owns.',
      options: [
        { title: 'Switch them off after a notice of four weeks' },
        { title: 'Move them at the cost of the program', cost: { amount: 33_000, currency: 'EUR' } },
      ],
      recommendation: 'Switch them off after a notice of four weeks.',
      consultedIds: [ops, security],
      neededByOn: s.day('2 thu'),
    }),
  },
};

export const identityMeetings: Lives<'meeting'> = {
  'mtg-a': {
    at: '-5 mon 13:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'Identity steering',
      ritual: 'steering',
      series: 'Identity steering',
      startsAt: s.at('-4 thu 14:00'),
      durationMinutes: 45,
      quorum: 3,
      inviteeIds: [tpm, director, security, ops, contributor],
      agenda: [
        {
          title: 'First wave',
          purpose: 'inform',
          ownerId: contributor,
          durationMinutes: 15,
          records: [s.no('ms-wave-1')],
        },
        {
          title: 'Pace of the second wave',
          purpose: 'discuss',
          ownerId: tpm,
          durationMinutes: 25,
          records: [s.no('ms-wave-2')],
        },
      ],
    }),
    then: [
      ['-4 thu 14:02', 'tpm', 'start', {}],
      ['-4 thu 14:41', 'tpm', 'hold', {}],
      ['-4 thu 14:45', 'tpm', 'edit', { attendeeIds: [tpm, director, security, contributor] }],
    ],
  },
  'mtg-b': {
    at: '-1 mon 13:15',
    by: 'tpm',
    fields: (s) => ({
      title: 'Identity steering',
      ritual: 'steering',
      series: 'Identity steering',
      startsAt: s.at('0 thu 14:00'),
      durationMinutes: 45,
      quorum: 3,
      inviteeIds: [tpm, director, security, ops, contributor],
      agenda: [
        {
          title: 'Branches and the audit',
          purpose: 'discuss',
          ownerId: security,
          durationMinutes: 20,
          records: [s.no('r-branches')],
        },
        {
          title: 'Payment channels after the cutover of Atlas',
          purpose: 'discuss',
          ownerId: tpm,
          durationMinutes: 20,
          records: [s.no('r-atlas-freeze')],
        },
      ],
    }),
    then: [
      ['0 thu 14:01', 'tpm', 'start', {}],
      ['0 thu 14:38', 'tpm', 'hold', {}],
      ['0 thu 14:40', 'tpm', 'edit', { attendeeIds: [tpm, director, security, ops, contributor] }],
    ],
  },
};
