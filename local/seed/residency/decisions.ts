import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, security, tpm, director, sponsor } = ID;

export const residencyDecisions: Lives<'decision'> = {
  'd-analytics': {
    at: '-8 wed 10:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'Another analytics supplier',
      question: 'Decide whether to wait for the region of the supplier or to replace it.',
      options: [
        { title: 'Wait half a year', cons: 'Breaks the commitment by eleven weeks.' },
        {
          title: 'Replace it now',
          pros: 'Keeps the commitment.',
          cons: 'Two dashboards are rebuilt.',
          cost: { amount: 64_000, currency: 'EUR' },
        },
      ],
      recommendation: 'Replace it now.',
      deciderId: sponsor,
      consultedIds: [ops, security],
      door: 'one-way',
      neededByOn: s.day('-6 wed'),
    }),
    then: [
      [
        '-7 wed 15:10',
        'sponsor',
        'decide',
        { text: 'The analytics supplier is replaced now, EUR 64,000 from the budget.' },
      ],
    ],
  },
  'd-order': {
    at: '-14 mon 10:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Order of the systems',
      question: 'Decide which systems move first.',
      options: [{ title: 'The largest first' }, { title: 'The simplest first' }],
      recommendation: 'The twelve core systems first.',
      neededByOn: s.day('-13 wed'),
    }),
    then: [
      ['-14 wed 11:00', 'tpm', 'decide', { text: 'The twelve core systems move first, then by number of customers.' }],
    ],
  },
  'd-night-shift': {
    at: '-1 mon 13:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'Support at night',
      question: 'Decide who supports two systems at night when nobody outside the union may.',
      options: [
        { title: 'Own on-call', cost: { amount: 7_400, currency: 'EUR' } },
        { title: 'Suppliers with masked data', pros: 'No shift of our own.', cons: 'Masking takes six weeks.' },
      ],
      recommendation: 'Suppliers with masked data; own on-call until then.',
      deciderId: director,
      consultedIds: [ops, security],
      door: 'two-way',
      neededByOn: s.day('2 wed'),
    }),
  },
};

export const residencyMeetings: Lives<'meeting'> = {
  'mtg-a': {
    at: '-7 mon 09:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'Data residency board',
      ritual: 'steering',
      series: 'Data residency board',
      startsAt: s.at('-7 wed 14:00'),
      durationMinutes: 60,
      quorum: 3,
      inviteeIds: [tpm, sponsor, director, security, ops],
      agenda: [
        {
          title: 'Analytics supplier',
          purpose: 'decide',
          ownerId: tpm,
          durationMinutes: 30,
          records: [s.no('d-analytics'), s.no('r-analytics')],
        },
      ],
    }),
    then: [
      ['-7 wed 14:00', 'tpm', 'start', {}],
      ['-7 wed 14:52', 'tpm', 'hold', {}],
      ['-7 wed 14:55', 'tpm', 'edit', { attendeeIds: [tpm, sponsor, security, ops] }],
    ],
  },
  'mtg-b': {
    at: '0 mon 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Data residency board',
      ritual: 'steering',
      series: 'Data residency board',
      startsAt: s.at('1 wed 14:00'),
      durationMinutes: 60,
      quorum: 3,
      inviteeIds: [tpm, sponsor, director, security, ops],
      agenda: [
        {
          title: 'Support at night',
          purpose: 'decide',
          ownerId: director,
          durationMinutes: 30,
          records: [s.no('d-night-shift')],
        },
        { title: 'Backups', purpose: 'inform', ownerId: ops, durationMinutes: 15, records: [s.no('r-backups')] },
      ],
    }),
  },
};
