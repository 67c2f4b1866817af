import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm, director } = ID;

/** What may go wrong with the cutover, the parallel run and those who run it. */
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
      title: 'The year-end freeze leaves no window to correct errors after a cutover',
      cause: 'Because Finance freezes all ledgers for three weeks around the closing of the year',
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
  'r-support-volume': {
    at: '-9 wed 13:10',
    by: 'ops',
    fields: (s) => ({
      title: 'Calls to the support desk double in the first week',
      cause: 'Because account statements show new reference texts',
      event: 'customers may call at twice the usual rate of 1,900 calls a day',
      effect: 'which would raise the waiting time above ten minutes',
      probability: 3,
      impact: { quality: 3, cost: 2 },
      ownerId: ops,
      tags: ['support'],
      nextReviewOn: s.day('-4 fri'),
    }),
    then: [
      ['-5 thu 10:40', 'ops', 'mitigate', {}],
      [
        '-1 mon 13:20',
        'ops',
        'edit',
        (s) => ({ residual: { probability: 2, impact: 2 }, nextReviewOn: s.day('3 fri') }),
      ],
    ],
  },
  'r-parallel-cost': {
    at: '-3 fri 11:50',
    by: 'tpm',
    fields: (s) => ({
      title: 'The parallel run costs more than planned',
      cause: 'Because two waves would keep both platforms running for three weeks longer',
      event: 'licences and contractors may cost EUR 45,000 beyond the plan',
      effect: 'which would exceed the EUR 30,000 left in the contingency',
      probability: 4,
      impact: { cost: 3 },
      ownerId: tpm,
      tags: ['budget'],
      nextReviewOn: s.day('0 fri'),
    }),
  },
  'r-teller-adapter': {
    at: '-8 fri 14:50',
    by: 'contributor',
    fields: (s) => ({
      title: 'The adapter for the old teller screens has no support by its vendor',
      cause: 'Because the vendor ended support for the adapter in spring',
      event: 'an error in it may stay without a correction',
      effect: 'which would send tellers back to paper in up to 60 branches',
      probability: 2,
      impact: { quality: 4 },
      ownerId: ops,
      tags: ['branches'],
      nextReviewOn: s.day('-6 fri'),
    }),
    then: [
      [
        '-6 fri 16:40',
        'sponsor',
        'accept',
        (s) => ({
          untilOn: s.day('14 fri'),
          control:
            'Two spare adapters on site, restart by runbook within 15 minutes, reviewed monthly with Operations.',
        }),
      ],
    ],
  },
  'r-backup-site': {
    at: '-14 thu 10:50',
    by: 'contributor',
    fields: (s) => ({
      title: 'The backup site carries only 60 percent of the peak',
      cause: 'Because the second site was sized for the current volume without instant payments',
      event: 'a failure on a peak day may overload it',
      effect: 'which would delay payments past the cut-off',
      probability: 2,
      impact: { quality: 4, compliance: 3 },
      ownerId: ops,
      nextReviewOn: s.day('-10 fri'),
    }),
    then: [
      [
        '-13 fri 11:30',
        'sponsor',
        'accept',
        (s) => ({
          untilOn: s.day('-6 fri'),
          control: 'Volume above 60 percent is queued and released by Operations; weekly report.',
        }),
      ],
      ['-5 tue 09:40', 'ops', 'mitigate', {}],
      [
        '-1 thu 14:25',
        'ops',
        'close',
        { reason: 'Four nodes added; the load test carried 115 percent of the peak for two hours.' },
      ],
    ],
  },
  'r-single-path': {
    at: '-15 tue 15:15',
    by: 'ops',
    fields: (s) => ({
      title: 'The gateway has a single network path to the data centre',
      cause: 'Because only one of two providers has built its line',
      event: 'a cut line may take the gateway away from all channels',
      effect: 'which would stop 14 channels at once',
      probability: 2,
      impact: { quality: 5 },
      ownerId: ops,
      nextReviewOn: s.day('-11 fri'),
    }),
    then: [
      ['-14 tue 09:10', 'ops', 'mitigate', { response: 'avoid' }],
      ['-10 fri 15:35', 'ops', 'close', { reason: 'The second line is in service; failover measured at 2.4 seconds.' }],
    ],
  },
  'r-northbank': {
    at: '-3 wed 11:10',
    by: 'contributor',
    fields: (s) => ({
      title: 'Northbank does not deliver its new certificate in time',
      cause: `Because the integration desk of Northbank has not answered since ${s.month('-5 fri')}`,
      event: 'the certificate for the connection may come after the cutover',
      effect: 'which would leave the clearing through Northbank on the mainframe',
      probability: 3,
      impact: { schedule: 4 },
      ownerId: contributor,
      tags: ['cross-border'],
      nextReviewOn: s.day('0 fri'),
    }),
    then: [
      [
        '-1 tue 09:50',
        'contributor',
        'edit',
        (s) => ({ probability: 4, trigger: `No date from Northbank by ${s.say('2 fri')}` }),
      ],
    ],
  },
  'r-payroll': {
    at: '-2 wed 08:25',
    by: 'anyone',
    via: 'outlook',
    fields: {
      title: 'Payroll customers send their files on the cutover Saturday',
      cause: 'Because eleven large employers pay on the fifteenth and send corrections the day after',
      event: 'files may arrive while neither system takes them',
      effect: 'which would delay the wages of some 40,000 people',
      sources: [
        {
          type: 'mail',
          internetMessageId: '<payroll-cutover-4471@mail.contoso.example>',
          subject: 'Payroll files around the cutover',
        },
      ],
    },
  },
};

/** What may go wrong with security and tests. */
export const securityRisks: Lives<'risk'> = {
  'r-pentest-slot': {
    at: '-12 thu 11:20',
    by: 'security',
    fields: (s) => ({
      title: 'No penetration test before the cutover',
      cause: 'Because testers with payments experience are booked twelve weeks ahead',
      event: 'the booked vendor may cancel or move its slot',
      effect: 'which would take the platform live without an independent test',
      probability: 2,
      impact: { compliance: 4, quality: 4 },
      ownerId: security,
      tags: ['security'],
      nextReviewOn: s.day('-8 fri'),
    }),
    then: [
      ['-8 mon 15:40', 'security', 'mitigate', {}],
      [
        '0 thu 11:20',
        'security',
        'occur',
        { severity: 'high', workaround: 'Internal red team for two days; offers from two other vendors.' },
      ],
    ],
  },
  'r-fraud-latency': {
    at: '-10 wed 10:30',
    by: 'security',
    fields: (s) => ({
      title: 'Fraud screening answers too slowly at the peak',
      cause: 'Because the rules engine is shared with the card platform',
      event: 'the answer may take more than 300 ms for one in a hundred payments',
      effect: 'which would time out instant payments',
      probability: 4,
      impact: { quality: 4 },
      ownerId: security,
      tags: ['fraud'],
      nextReviewOn: s.day('-7 fri'),
    }),
    then: [
      ['-8 wed 09:35', 'security', 'mitigate', {}],
      [
        '-4 fri 13:15',
        'security',
        'edit',
        (s) => ({ probability: 3, residual: { probability: 2, impact: 3 }, nextReviewOn: s.day('-1 fri') }),
      ],
      ['-1 fri 14:20', 'security', 'edit', (s) => ({ probability: 2, nextReviewOn: s.day('3 fri') })],
    ],
  },
  'r-channel-tests': {
    at: '-15 mon 14:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Channel teams run their contract tests too late',
      cause: 'Because eight of 14 channel teams plan the tests for the last sprint',
      event: 'a breaking difference may be found in the week of the freeze',
      effect: 'which would move the frozen contract by two weeks',
      probability: 3,
      impact: { schedule: 3 },
      ownerId: contributor,
      nextReviewOn: s.day('-12 fri'),
    }),
    then: [
      ['-13 tue 10:00', 'contributor', 'mitigate', {}],
      [
        '-10 thu 11:45',
        'contributor',
        'close',
        { reason: 'All 14 channels run the tests in every build since the freeze of version 1.0.' },
      ],
    ],
  },
  'r-alert-noise': {
    at: '-6 mon 15:10',
    by: 'ops',
    fields: (s) => ({
      title: 'Real alerts drown in noise during the parallel run',
      cause: 'Because each comparison break raises an alert of its own',
      event: 'the on-call engineer may miss an outage among 200 alerts a night',
      effect: 'which would lengthen an outage by an hour or more',
      probability: 3,
      impact: { quality: 3 },
      ownerId: ops,
      nextReviewOn: s.day('-3 fri'),
    }),
    then: [
      ['-4 mon 10:10', 'ops', 'mitigate', {}],
      [
        '-1 fri 10:15',
        'ops',
        'close',
        { reason: 'Breaks are grouped by cause; seven alerts in the last week, none of them noise.' },
      ],
    ],
  },
};
