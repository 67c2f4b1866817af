import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, tpm } = ID;

/** What may go wrong in the days after the cutover, and with those outside. */
export const runningRisks: Lives<'risk'> = {
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
      cause: 'Because the vendor ended support for the adapter half a year ago',
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
