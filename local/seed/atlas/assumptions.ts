import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm } = ID;

/** Taken to be true until checked: most held, one did not, one nobody checked in time. */
export const atlasAssumptions: Lives<'assumption'> = {
  'asm-volume': {
    at: '-16 tue 11:00',
    by: 'tpm',
    fields: (s) => ({
      title: 'Volume grows by no more than four percent a year',
      statement:
        'The monthly volume of 5.1 million payments grows by at most four percent a year until the switch-off.',
      basis: 'Growth of the last three years: 3.1, 3.6 and 3.4 percent.',
      validateByOn: s.day('-11 fri'),
      validatorId: contributor,
      ownerId: contributor,
      impactIfFalse: 'The platform would be too small by the second year of running.',
    }),
    then: [
      [
        '-12 mon 10:10',
        'contributor',
        'validate',
        { evidence: 'Forecast of Finance for the next three years: 3.2 percent a year at most.' },
      ],
    ],
  },
  'asm-channels-release': {
    at: '-16 tue 11:06',
    by: 'tpm',
    fields: (s) => ({
      title: 'All channels can release within one weekend',
      statement: 'Each of the 14 channels can switch to the gateway by configuration, without a release of its own.',
      basis: 'Said by the channel leads in the kick-off.',
      validateByOn: s.day('-9 fri'),
      validatorId: contributor,
      ownerId: contributor,
      impactIfFalse: 'Three channels would need a release in the cutover weekend.',
    }),
    then: [
      [
        '-9 wed 16:05',
        'contributor',
        'invalidate',
        { evidence: 'The mobile channel needs a store release, which takes up to five days.', becomes: 'risk' },
      ],
    ],
  },
  'asm-licence-month': {
    at: '-16 tue 11:12',
    by: 'tpm',
    fields: (s) => ({
      title: 'Mainframe licences can be cancelled by the month',
      statement: 'The licences of the payments module can be cancelled to the end of a month with 14 days of notice.',
      basis: 'Contract of four years ago, clause 8.',
      validateByOn: s.day('-8 fri'),
      validatorId: tpm,
      ownerId: tpm,
      impactIfFalse: 'A quarter of licences, EUR 183,000, would be paid for nothing.',
    }),
    then: [
      [
        '-8 wed 15:15',
        'tpm',
        'validate',
        { evidence: 'Confirmed in writing by the licensor; reference in the contract file.' },
      ],
    ],
  },
  'asm-clearing-window': {
    at: '-15 wed 10:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'The clearing house accepts a test in its production window',
      statement: 'The clearing house accepts one test file in its production window on a Saturday.',
      basis: 'It did so for another bank two years ago.',
      validateByOn: s.day('-5 fri'),
      validatorId: contributor,
      ownerId: contributor,
      impactIfFalse: 'The first real file would also be the first test of the clearing connection.',
    }),
  },
  'asm-holiday-load': {
    at: '-11 mon 13:00',
    by: 'ops',
    fields: (s) => ({
      title: 'The week of the cutover has no peak',
      statement: 'In the week after the cutover the daily volume stays below 80 percent of the peak.',
      basis: 'Daily volumes of the last three years.',
      validateByOn: s.day('-7 fri'),
      validatorId: ops,
      ownerId: ops,
      impactIfFalse: 'The platform would meet its first peak in its first week.',
    }),
    then: [
      [
        '-7 thu 09:15',
        'ops',
        'validate',
        { evidence: 'Highest day of the same week in three years: 71 percent of the peak.' },
      ],
    ],
  },
  'asm-hsm': {
    at: '-10 thu 14:40',
    by: 'security',
    fields: (s) => ({
      title: 'The security modules can hold both key sets',
      statement: 'The hardware security modules hold the keys of both systems for the whole parallel run.',
      basis: 'Data sheet; 40 percent of the slots are free.',
      validateByOn: s.day('1 thu'),
      validatorId: security,
      ownerId: security,
      impactIfFalse: 'Keys would have to be swapped by hand each night.',
    }),
  },
  'asm-desk-hours': {
    at: '-4 wed 11:05',
    by: 'ops',
    fields: (s) => ({
      title: 'The support desk works on the first two Sundays',
      statement: 'The works council agrees to Sunday shifts on the two Sundays after the cutover.',
      basis: 'It agreed for the card platform last year.',
      validateByOn: s.day('3 fri'),
      validatorId: ops,
      ownerId: ops,
      impactIfFalse: 'Nobody would answer customers before Monday.',
    }),
  },
  'asm-northbank-format': {
    at: '-8 mon 11:15',
    by: 'contributor',
    fields: (s) => ({
      title: 'Northbank keeps its message format until the switch-off',
      statement: 'Northbank sends and takes the current message version for at least six more months.',
      basis: 'Release calendar of Northbank.',
      validateByOn: s.day('4 fri'),
      validatorId: contributor,
      ownerId: contributor,
      impactIfFalse: 'Two versions would have to be served at once.',
    }),
  },
};
