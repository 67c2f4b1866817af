import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm, director, sponsor } = ID;

/** Actions of Atlas, by phase; some of the later ones are overdue. */
export const atlasActions: Lives<'action'> = {
  // Planning.
  'a-charter': {
    at: '-17 mon 15:00',
    by: 'director',
    fields: (s) => ({ title: 'Write the charter with success measures', ownerId: tpm, dueOn: s.day('-16 wed') }),
    then: [['-16 tue 16:50', 'tpm', 'complete', { evidence: 'Charter v1 signed by the sponsor.' }]],
  },
  'a-budget': {
    at: '-17 tue 15:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Confirm the budget of EUR 4.2 million with Finance',
      ownerId: sponsor,
      dueOn: s.day('-15 wed'),
    }),
    then: [
      [
        '-15 wed 10:00',
        'sponsor',
        'complete',
        { evidence: 'Finance confirmed by mail; EUR 120,000 of it is contingency.' },
      ],
    ],
  },
  'a-teams': {
    at: '-17 wed 10:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Name one contact for each of the 14 channels',
      ownerId: contributor,
      dueOn: s.day('-16 fri'),
    }),
    then: [['-16 fri 14:10', 'contributor', 'complete', { evidence: 'List of 14 contacts in the program channel.' }]],
  },
  'a-second-provider': {
    at: '-15 thu 15:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Order the line of the second network provider',
      ownerId: ops,
      dueOn: s.day('-14 wed'),
      links: [{ type: 'mitigates', to: s.no('r-single-path') }],
    }),
    then: [['-14 tue 09:00', 'ops', 'complete', { evidence: 'Order 7731 confirmed for the week after next.' }]],
  },
  'a-third-mapper': {
    at: '-15 tue 13:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'Find a third person for the mapping',
      ownerId: director,
      dueOn: s.day('-13 fri'),
      links: [{ type: 'mitigates', to: s.no('r-mapping-pace') }],
    }),
    then: [
      [
        '-12 mon 09:10',
        'director',
        'carry',
        (s) => ({ dueOn: s.day('-11 fri'), reason: 'The candidate is bound until the end of the month.' }),
      ],
      [
        '-10 mon 09:20',
        'director',
        'carry',
        (s) => ({ dueOn: s.day('-8 fri'), reason: 'No candidate inside the company; contractors are looked at.' }),
      ],
      [
        '-8 fri 16:30',
        'director',
        'complete',
        { evidence: 'Two contractors offered at EUR 90,000; for the next steering.' },
      ],
    ],
  },
  'a-field-owners': {
    at: '-14 mon 11:25',
    by: 'contributor',
    fields: (s) => ({
      title: 'Ask the mainframe team about the 31 unknown fields',
      ownerId: contributor,
      dueOn: s.day('-12 fri'),
      links: [{ type: 'mitigates', to: s.no('r-export-fields') }],
    }),
    then: [
      [
        '-12 wed 13:20',
        'contributor',
        'complete',
        { evidence: '19 explained, 12 to be carried through; register v9.' },
      ],
    ],
  },
  'a-exit-plan': {
    at: '-14 wed 09:50',
    by: 'tpm',
    fields: (s) => ({
      title: 'Write the exit plan for the outsourcing notice',
      ownerId: ops,
      dueOn: s.day('-9 fri'),
      links: [{ type: 'implements', to: s.no('ms-regulator') }],
    }),
    then: [
      [
        '-8 tue 10:05',
        'ops',
        'carry',
        (s) => ({ dueOn: s.day('-6 wed'), reason: 'Legal asks for a chapter on data return.' }),
      ],
      ['-6 tue 15:30', 'ops', 'complete', { evidence: 'Exit plan v2, accepted by Legal and Compliance.' }],
    ],
  },
  'a-idempotency': {
    at: '-12 fri 11:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'Propose a retry that all channels can live with',
      ownerId: contributor,
      dueOn: s.day('-11 wed'),
      links: [{ type: 'mitigates', to: s.no('i-retry') }],
    }),
    then: [
      [
        '-11 wed 14:00',
        'contributor',
        'complete',
        { evidence: 'Proposal with an idempotency key sent to 14 channels.' },
      ],
    ],
  },

  // Building, up to the first rehearsal.
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

  // Between the rehearsals.
  'a-findings': {
    at: '-7 fri 11:30',
    by: 'ops',
    fields: (s) => ({ title: 'Work off the 19 findings of the first rehearsal', ownerId: ops, dueOn: s.day('-3 fri') }),
    then: [
      [
        '-2 mon 11:00',
        'ops',
        'carry',
        (s) => ({ dueOn: s.day('0 wed'), reason: '16 of 19 done; three need the second rehearsal.' }),
      ],
      ['0 wed 10:00', 'ops', 'complete', { evidence: '18 done, one became an issue of its own.' }],
    ],
  },
  'a-rollback-script': {
    at: '-6 thu 11:15',
    by: 'ops',
    fields: (s) => ({
      title: 'Speed up the script that books payments back',
      ownerId: contributor,
      dueOn: s.day('-3 fri'),
      links: [{ type: 'mitigates', to: s.no('r-rollback') }],
    }),
    then: [
      [
        '-2 tue 09:25',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('-1 wed'), reason: 'Mapping had to be finished first.' }),
      ],
      [
        '-1 thu 09:35',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('0 wed'), reason: 'The script runs, the check of the balances is missing.' }),
      ],
      [
        '0 thu 09:10',
        'contributor',
        'carry',
        (s) => ({
          dueOn: s.day('2 fri'),
          reason: 'Measured at four hours and 20 minutes; index on the reference is missing.',
        }),
      ],
    ],
  },
  'a-retention': {
    at: '-8 tue 17:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Agree on a retention offer with Human Resources',
      ownerId: director,
      dueOn: s.day('-6 fri'),
      confidential: true,
      watcherIds: [tpm],
      links: [{ type: 'mitigates', to: s.no('r-lead-leaves') }],
    }),
    then: [['-6 thu 17:45', 'director', 'complete', { evidence: 'Offer made and accepted in principle.' }]],
  },
  'a-group-alerts': {
    at: '-4 mon 10:25',
    by: 'ops',
    fields: (s) => ({
      title: 'Group comparison breaks by cause before they alert',
      ownerId: ops,
      dueOn: s.day('-2 fri'),
      links: [{ type: 'mitigates', to: s.no('r-alert-noise') }],
    }),
    then: [['-2 fri 11:40', 'ops', 'complete', { evidence: 'Seven alerts in the first week, down from 212.' }]],
  },
  'a-nodes': {
    at: '-5 tue 09:50',
    by: 'ops',
    fields: (s) => ({
      title: 'Add four nodes at the backup site',
      ownerId: ops,
      dueOn: s.day('-2 wed'),
      links: [{ type: 'mitigates', to: s.no('r-backup-site') }],
    }),
    then: [['-2 tue 10:20', 'ops', 'complete', { evidence: 'Four nodes in service, load test planned.' }]],
  },
  'a-faq': {
    at: '-6 tue 16:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Write answers to the 25 most likely questions',
      ownerId: contributor,
      dueOn: s.day('-1 wed'),
      links: [{ type: 'implements', to: s.no('dep-support-scripts') }],
    }),
    then: [
      ['-1 thu 11:05', 'contributor', 'complete', { evidence: '25 texts in two languages in the knowledge base.' }],
    ],
  },
  'a-desk-plan': {
    at: '-5 thu 10:55',
    by: 'ops',
    fields: (s) => ({
      title: 'Plan 20 percent more agents for the first week',
      ownerId: ops,
      dueOn: s.day('-1 fri'),
      links: [{ type: 'mitigates', to: s.no('r-support-volume') }],
    }),
  },
  'a-northbank-mail': {
    at: '-3 wed 11:25',
    by: 'contributor',
    fields: (s) => ({
      title: 'Write to the integration desk of Northbank again',
      ownerId: contributor,
      dueOn: s.day('-2 wed'),
      links: [{ type: 'mitigates', to: s.no('r-northbank') }],
    }),
    then: [['-2 wed 14:40', 'contributor', 'complete', { evidence: 'Third mail sent; no answer so far.' }]],
  },
  'a-retries-reading': {
    at: '-3 thu 10:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Let the reconciliation job wait for the settlement file',
      detail: 'Up to two hours, with a message to the on-call engineer after 45 minutes.',
      ownerId: contributor,
      dueOn: s.day('-1 wed'),
      links: [{ type: 'mitigates', to: s.no('i-settlement-timeout') }],
    }),
    then: [
      ['0 mon 10:50', 'contributor', 'carry', (s) => ({ dueOn: s.day('2 wed'), reason: 'Second rehearsal first.' })],
    ],
  },

  // For the cutover.
  'a-shift-plan': {
    at: '-3 tue 16:00',
    by: 'ops',
    fields: (s) => ({
      title: 'Draw up the shifts for one weekend and for two waves',
      ownerId: ops,
      dueOn: s.day('-2 fri'),
    }),
    then: [['-2 fri 16:20', 'ops', 'complete', { evidence: '34 people for one weekend, 19 for each of two waves.' }]],
  },
  'a-cost-two-waves': {
    at: '-3 fri 11:55',
    by: 'tpm',
    fields: (s) => ({
      title: 'Ask Finance what three more weeks of parallel run cost',
      ownerId: tpm,
      dueOn: s.day('-1 fri'),
      links: [{ type: 'mitigates', to: s.no('r-parallel-cost') }],
    }),
    then: [
      ['-1 wed 15:10', 'tpm', 'complete', { evidence: 'EUR 45,000: licences EUR 31,000, contractors EUR 14,000.' }],
    ],
  },
  'a-works-council': {
    at: '-4 wed 11:15',
    by: 'ops',
    fields: (s) => ({ title: 'Ask the works council about Sunday shifts', ownerId: ops, dueOn: s.day('-1 thu') }),
  },
  'a-answers-regulator': {
    at: '-4 wed 15:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Prepare answers to likely questions of the regulator',
      ownerId: tpm,
      dueOn: s.day('1 fri'),
      links: [{ type: 'mitigates', to: s.no('r-regulator') }],
    }),
  },
  'a-tape': {
    at: '-4 tue 15:15',
    by: 'ops',
    fields: (s) => ({
      title: 'Get an offer for moving the oldest four years by tape',
      ownerId: ops,
      dueOn: s.day('-2 wed'),
      links: [{ type: 'mitigates', to: s.no('r-archive') }],
    }),
    then: [
      [
        '-1 mon 13:40',
        'ops',
        'carry',
        (s) => ({ dueOn: s.day('0 tue'), reason: 'The provider answers in two weeks.' }),
      ],
    ],
  },
  'a-correspondents': {
    at: '-7 tue 10:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Ask three correspondents when they take structured references',
      ownerId: contributor,
      dueOn: s.day('-4 fri'),
      links: [{ type: 'mitigates', to: s.no('r-truncation') }],
    }),
    then: [
      [
        '-3 mon 09:10',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('-1 fri'), reason: 'Two of three have answered.' }),
      ],
      [
        '-1 fri 13:10',
        'contributor',
        'complete',
        { evidence: 'Two within half a year, one within a year and a half.' },
      ],
    ],
  },
  'a-risk-review': {
    at: '-2 fri 15:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Review all risks that are due before the steering',
      ownerId: tpm,
      dueOn: s.day('-1 thu'),
    }),
    then: [['-1 thu 16:40', 'tpm', 'complete', { evidence: '17 risks reviewed, one closed, two raised.' }]],
  },
  'a-reserve': {
    at: '-1 wed 15:45',
    by: 'tpm',
    fields: (s) => ({ title: 'Check the reserve for EUR 15,000', ownerId: sponsor, dueOn: s.day('0 thu') }),
    then: [['0 thu 16:20', 'sponsor', 'complete', { evidence: 'EUR 40,000 are free in the reserve of this year.' }]],
  },
  'a-red-team': {
    at: '0 thu 11:45',
    by: 'security',
    fields: (s) => ({
      title: 'Plan two days of the internal red team on the gateway',
      ownerId: security,
      dueOn: s.day('2 wed'),
    }),
  },
  'a-payroll-list': {
    at: '-1 mon 10:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'List the employers that send payroll files on Saturdays',
      ownerId: contributor,
      dueOn: s.day('0 thu'),
      links: [{ type: 'mitigates', to: s.no('r-payroll') }],
    }),
  },
};
