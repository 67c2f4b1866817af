import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm, director, sponsor } = ID;
const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** What leads to the cutover; two questions wait for their answer. */
export const cutoverDecisions: Lives<'decision'> = {
  'd-quality-bar': {
    at: '-10 fri 11:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'How many mismatches the cutover bears',
      question: 'Decide the highest number of mismatches in a rehearsal before a cutover.',
      options: [
        {
          title: 'None',
          pros: 'No question on the day.',
          cons: 'One rounding cent stops a program of EUR 4.2 million.',
        },
        {
          title: '50 in a million, each explained',
          pros: 'Can be worked off in a day.',
          cons: 'Needs people to explain them.',
        },
      ],
      recommendation: '50 in a million, each explained and none of a cent or more in sum.',
      deciderId: director,
      door: 'two-way',
      neededByOn: s.day('-8 fri'),
    }),
    then: [
      [
        '-8 fri 10:40',
        'director',
        'decide',
        { text: 'A cutover needs a rehearsal with at most 50 mismatches in a million payments, each explained.' },
      ],
    ],
  },
  'd-teller': {
    at: '-9 tue 15:45',
    by: 'tpm',
    fields: (s) => ({
      title: 'Teller screens',
      question: 'Decide whether the branches get new screens with the migration.',
      options: [
        { title: 'New screens now', pros: 'One training.', cons: '26 points and 60 branches in the same quarter.' },
        {
          title: 'Adapter for the old screens',
          pros: 'Branches see no change.',
          cons: 'The adapter has no support by its vendor.',
          cost: eur(18_000),
        },
      ],
      recommendation: 'Adapter, with a control for the missing support.',
      deciderId: sponsor,
      door: 'two-way',
      neededByOn: s.day('-8 fri'),
    }),
    then: [
      [
        '-8 fri 10:55',
        'sponsor',
        'decide',
        { text: 'The old teller screens stay, behind an adapter, until the branch program replaces them.' },
      ],
    ],
  },
  'd-corporate': {
    at: '-8 tue 11:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Bulk upload for corporate customers',
      question: 'Decide whether bulk upload joins the scope.',
      context: '23 corporate customers ask for it; 15 points, six weeks of two people.',
      options: [{ title: 'Add it now' }, { title: 'After the switch-off' }],
      recommendation: 'After the switch-off.',
      consultedIds: [tpm],
      neededByOn: s.day('-4 fri'),
    }),
    then: [
      [
        '-4 fri 10:35',
        'sponsor',
        'defer',
        (s) => ({
          reason: 'No new scope while the program is not green. To be looked at again after the cutover.',
          until: s.day('13 fri'),
        }),
      ],
    ],
  },
  'd-logs': {
    at: '-9 tue 14:30',
    by: 'security',
    fields: (s) => ({
      title: 'How long payment logs are kept',
      question: 'Decide how long the logs of the gateway are kept.',
      options: [
        { title: '90 days', pros: 'Less personal data.', cons: 'Disputes come up to 13 months later.' },
        { title: '13 months', pros: 'Covers the dispute period.', cons: 'EUR 2,300 a month of storage.' },
      ],
      recommendation: '13 months, account numbers masked.',
      consultedIds: [ops],
      door: 'two-way',
      neededByOn: s.day('-7 fri'),
    }),
    then: [
      ['-9 wed 09:00', 'tpm', 'edit', { deciderId: security }],
      [
        '-7 thu 11:20',
        'security',
        'decide',
        { text: 'Gateway logs are kept for 13 months with masked account numbers.' },
      ],
    ],
  },
  'd-release-train': {
    at: '-13 tue 15:20',
    by: 'ops',
    fields: (s) => ({
      title: 'Releases every week',
      question: 'Decide how often the platform is released before the cutover.',
      options: [{ title: 'Weekly' }, { title: 'Every second week' }],
      recommendation: 'Weekly.',
      neededByOn: s.day('-12 fri'),
    }),
    then: [
      ['-12 fri 11:05', 'tpm', 'decide', { text: 'The platform is released every Wednesday.' }],
      [
        '-5 wed 10:15',
        'tpm',
        'reverse',
        {
          reason:
            'Two of four weekly releases broke the rehearsal environment; releases are agreed with the rehearsal plan instead.',
        },
      ],
    ],
  },
  'd-waves': {
    at: '-1 tue 10:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'One cutover weekend or two waves',
      question: 'Decide whether all countries cut over in one weekend or in two waves.',
      context:
        'A single weekend needs 34 people in three shifts; 21 are available. The Nordic countries carry six percent of the volume.',
      options: [
        {
          title: 'One weekend for all countries',
          pros: 'One runbook, three weeks less of parallel run.',
          cons: 'Cannot be staffed; a failure concerns every customer.',
        },
        {
          title: 'Two waves, Nordic countries first',
          pros: 'A rehearsal with real customers at six percent of the volume.',
          cons: 'Both systems in sync for three weeks longer.',
          cost: eur(45_000),
        },
      ],
      criteria: ['A failure concerns as few customers as possible', 'Every shift is staffed'],
      recommendation: 'Two waves, Nordic countries first.',
      deciderId: sponsor,
      consultedIds: [director, ops, contributor],
      door: 'one-way',
      neededByOn: s.day('0 fri'),
      links: [{ type: 'mitigates', to: s.no('r-one-weekend') }],
    }),
  },
  'd-parallel-funding': {
    at: '-1 wed 15:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'Money for the longer parallel run',
      question: 'Decide how the EUR 45,000 for three more weeks of parallel run are paid.',
      options: [
        {
          title: 'Contingency and sponsor reserve',
          pros: 'No other team is concerned.',
          cons: 'Nothing is left in the contingency.',
          cost: eur(45_000),
        },
        {
          title: 'Take it from the archive',
          pros: 'The reserve stays.',
          cons: 'The archive ends after the licences.',
          cost: eur(45_000),
        },
      ],
      recommendation: 'EUR 30,000 from the contingency, EUR 15,000 from the reserve of the sponsor.',
      deciderId: sponsor,
      consultedIds: [tpm, director],
      door: 'two-way',
      neededByOn: s.day('0 fri'),
      links: [{ type: 'mitigates', to: s.no('r-parallel-cost') }],
    }),
  },
};
