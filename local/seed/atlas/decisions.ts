import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm, director, sponsor } = ID;
const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** Decisions of Atlas; two questions wait for their answer. */
export const atlasDecisions: Lives<'decision'> = {
  // How the platform is built and run in parallel.
  'd-format': {
    at: '-16 wed 14:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Message format inside the platform',
      question: 'Decide in which format payments are kept inside the platform.',
      context: 'Five file formats come in today. The clearing house ends the old formats in two years.',
      options: [
        {
          title: 'ISO 20022 throughout',
          pros: 'One model, nothing lost at the boundaries.',
          cons: 'Every channel has to change once.',
          cost: eur(310_000),
        },
        {
          title: 'Old format inside, conversion at the edge',
          pros: 'Channels stay as they are.',
          cons: 'Two conversions, structured remittance is lost.',
          cost: eur(140_000),
        },
      ],
      criteria: ['Nothing is lost between channel and ledger', 'Ready for the end of the old formats'],
      recommendation: 'ISO 20022 throughout.',
      deciderId: ops,
      consultedIds: [contributor, security],
      door: 'one-way',
      neededByOn: s.day('-15 wed'),
    }),
    then: [
      ['-15 wed 11:30', 'ops', 'decide', { text: 'Payments are kept in ISO 20022 from the gateway to the ledger.' }],
    ],
  },
  'd-gateway': {
    at: '-16 wed 14:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'How channels reach the gateway',
      question: 'Decide whether channels call one API or keep their file formats.',
      options: [
        { title: 'One API for all 14 channels', pros: 'One contract to test.', cons: 'Fourteen small changes.' },
        {
          title: 'Files stay, the gateway reads all five formats',
          pros: 'No change in the channels.',
          cons: 'Five readers to maintain.',
        },
      ],
      recommendation: 'One API.',
      deciderId: contributor,
      consultedIds: [ops],
      door: 'two-way',
      neededByOn: s.day('-15 fri'),
    }),
    then: [
      [
        '-15 thu 16:30',
        'contributor',
        'decide',
        { text: 'All channels use the gateway API; files are accepted until the cutover.' },
      ],
    ],
  },
  'd-date': {
    at: '-15 wed 14:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'Cutover date',
      question: 'Decide on which weekend the payments move to the platform.',
      context: 'Finance freezes all ledgers for three weeks to reorganise the chart of accounts.',
      options: [
        {
          title: 'Before the ledger freeze',
          pros: 'A quarter of mainframe licences is saved, EUR 183,000.',
          cons: 'Nine weeks for mapping and two rehearsals.',
        },
        {
          title: 'After the ledger freeze',
          pros: 'Five more weeks.',
          cons: 'One more quarter closing on the mainframe.',
        },
      ],
      criteria: ['No change in the freeze', 'Two rehearsals before the cutover'],
      recommendation: 'Before the freeze.',
      deciderId: sponsor,
      consultedIds: [ops, contributor],
      door: 'two-way',
      neededByOn: s.day('-14 fri'),
      links: [{ type: 'evidences', to: s.no('ms-cutover') }],
    }),
    then: [
      [
        '-14 fri 10:40',
        'sponsor',
        'decide',
        (s) => ({
          text: `The cutover takes place on the weekend of ${s.say('3 sat')}.`,
          dissent: 'Operations sees too little time between the rehearsals.',
        }),
      ],
      ['-6 fri 17:05', 'sponsor', 'supersede', (s) => ({ by: s.no('d-moved') })],
    ],
  },
  'd-parallel-two': {
    at: '-14 mon 09:30',
    by: 'tpm',
    fields: (s) => ({
      title: 'Length of the parallel run',
      question: 'Decide how long both systems run side by side.',
      options: [
        { title: 'Two weeks', pros: 'Least cost.', cons: 'No month end in it.', cost: eur(38_000) },
        {
          title: 'Six weeks',
          pros: 'One month end and one quarter of the correspondents.',
          cons: 'Licences for two more months.',
          cost: eur(160_000),
        },
      ],
      criteria: ['At least ten business days without a break'],
      recommendation: 'Two weeks, longer if breaks remain.',
      deciderId: sponsor,
      door: 'two-way',
      neededByOn: s.day('-12 fri'),
    }),
    then: [
      [
        '-12 fri 10:50',
        'sponsor',
        'decide',
        { text: 'The parallel run takes two weeks.', dissent: 'Operations would have preferred to see a month end.' },
      ],
      ['-6 mon 16:40', 'sponsor', 'supersede', (s) => ({ by: s.no('d-parallel-four') })],
    ],
  },
  'd-parallel-four': {
    at: '-7 tue 14:10',
    by: 'ops',
    fields: (s) => ({
      title: 'Longer parallel run with a month end',
      question: 'Decide whether the parallel run covers a month end.',
      context: 'The first rehearsal left 3,120 mismatches; most would have shown at a month end only.',
      options: [
        {
          title: 'Stay with two weeks',
          pros: 'No extra cost.',
          cons: 'The first month end comes after the switch-off of the comparison.',
        },
        {
          title: 'Four weeks with one month end',
          pros: 'The most difficult day is compared.',
          cons: 'One more month of licences.',
          cost: eur(61_000),
        },
      ],
      recommendation: 'Four weeks.',
      consultedIds: [contributor, tpm],
      door: 'two-way',
      neededByOn: s.day('-6 fri'),
    }),
    then: [
      ['-7 tue 15:00', 'tpm', 'edit', { deciderId: sponsor }],
      ['-6 mon 16:30', 'sponsor', 'decide', { text: 'The parallel run takes four weeks and covers one month end.' }],
    ],
  },
  'd-master': {
    at: '-11 fri 13:20',
    by: 'tpm',
    fields: (s) => ({
      title: 'Which ledger is the master in the parallel run',
      question: 'Decide which ledger counts when the two differ.',
      options: [
        {
          title: 'Mainframe until its release',
          pros: 'Nothing changes for the general ledger.',
          cons: 'Corrections are made twice.',
        },
        { title: 'Platform from the first day', pros: 'Corrections once.', cons: 'A defect reaches customers.' },
      ],
      recommendation: 'The mainframe, until the sponsor releases it.',
      deciderId: ops,
      consultedIds: [contributor, security],
      door: 'one-way',
      neededByOn: s.day('-10 fri'),
    }),
    then: [
      [
        '-10 wed 16:00',
        'ops',
        'decide',
        { text: 'The mainframe ledger is the master until the sponsor releases it in writing.' },
      ],
    ],
  },

  // The way to the cutover.
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
