import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm, sponsor } = ID;
const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** How the platform is built and run in parallel. */
export const planDecisions: Lives<'decision'> = {
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
};
