import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm } = ID;

/** Work handed out while things were built, up to the first rehearsal. */
export const buildActions: Lives<'action'> = {
  'a-slot': {
    at: '-12 thu 11:35',
    by: 'security',
    fields: (s) => ({
      title: 'Book a slot for the penetration test',
      ownerId: security,
      dueOn: s.day('-10 fri'),
      links: [{ type: 'mitigates', to: s.no('r-pentest-slot') }],
    }),
    then: [
      [
        '-10 thu 15:30',
        'security',
        'complete',
        (s) => ({ evidence: `Slot booked for the week of ${s.say('1 mon')}, order 4410.` }),
      ],
    ],
  },
  'a-export-test': {
    at: '-12 tue 14:30',
    by: 'ops',
    fields: (s) => ({
      title: 'Measure the archive export on three nights',
      ownerId: ops,
      dueOn: s.day('-10 fri'),
      links: [{ type: 'mitigates', to: s.no('r-archive') }],
    }),
    then: [['-10 mon 09:40', 'ops', 'complete', { evidence: '38, 41 and 44 GB a night.' }]],
  },
  'a-cutoff-table': {
    at: '-12 wed 09:50',
    by: 'tpm',
    fields: (s) => ({
      title: 'Collect the cut-off times of all channels',
      ownerId: contributor,
      dueOn: s.day('-10 wed'),
      links: [{ type: 'implements', to: s.no('dep-cutoff-times') }],
    }),
    then: [
      ['-10 wed 11:10', 'contributor', 'complete', { evidence: 'Table with 14 rows, agreed with customer service.' }],
    ],
  },
  'a-dup-check': {
    at: '-11 fri 11:50',
    by: 'contributor',
    fields: (s) => ({
      title: 'Build the nightly comparison for double bookings',
      ownerId: contributor,
      dueOn: s.day('-7 wed'),
      links: [{ type: 'mitigates', to: s.no('r-duplicates') }],
    }),
    then: [
      [
        '-6 mon 09:15',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('-3 fri'), reason: 'The rehearsal came first.' }),
      ],
      [
        '-3 thu 17:10',
        'contributor',
        'complete',
        { evidence: 'Runs every night at 02:10 since Tuesday; finds the planted pair.' },
      ],
    ],
  },
  'a-volume-order': {
    at: '-10 fri 10:50',
    by: 'tpm',
    fields: (s) => ({ title: 'Order the booking types by volume', ownerId: contributor, dueOn: s.day('-9 wed') }),
    then: [
      [
        '-9 mon 16:00',
        'contributor',
        'complete',
        { evidence: '40 types carry 97 % of the volume; list in the register.' },
      ],
    ],
  },
  'a-quota': {
    at: '-8 wed 09:50',
    by: 'security',
    fields: (s) => ({
      title: 'Give payments a quota of its own in the rules engine',
      ownerId: security,
      dueOn: s.day('-5 fri'),
      links: [{ type: 'mitigates', to: s.no('r-fraud-latency') }],
    }),
    then: [
      [
        '-4 mon 10:40',
        'security',
        'carry',
        (s) => ({ dueOn: s.day('-2 fri'), reason: 'The licence for the second engine came late.' }),
      ],
      [
        '-2 thu 14:50',
        'security',
        'complete',
        { evidence: 'Quota of 900 calls a second; 290 ms at the 99th percentile.' },
      ],
    ],
  },
  'a-runbook-first': {
    at: '-9 fri 09:40',
    by: 'ops',
    fields: (s) => ({
      title: 'Write the runbook of the first rehearsal',
      ownerId: ops,
      dueOn: s.day('-7 tue'),
      links: [{ type: 'implements', to: s.no('ms-rehearsal-1') }],
    }),
    then: [['-7 tue 14:55', 'ops', 'complete', { evidence: 'Runbook v1, 142 steps with owners and times.' }]],
  },
  'a-list-provider': {
    at: '-9 mon 10:30',
    by: 'security',
    fields: (s) => ({
      title: 'Order the hourly delivery from the list provider',
      ownerId: security,
      dueOn: s.day('-7 fri'),
    }),
    then: [['-7 wed 11:35', 'security', 'complete', { evidence: 'Contract addendum signed, EUR 900 a month.' }]],
  },
  'a-survey': {
    at: '-11 tue 10:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'Ask the channel leads how the program works for them',
      ownerId: tpm,
      dueOn: s.day('-8 fri'),
    }),
    then: [
      ['-8 mon 09:40', 'tpm', 'drop', { reason: 'The portfolio office asks all programs at the end of the quarter.' }],
    ],
  },
};
