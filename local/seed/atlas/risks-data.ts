import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor } = ID;

/** What may go wrong with data: mapping, files, reconciliation, archive. */
export const dataRisks: Lives<'risk'> = {
  'r-mapping-pace': {
    at: '-16 wed 09:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'Booking types are mapped too slowly for the planned cutover',
      cause: 'Because only two people know the 184 booking types of the mainframe',
      event: 'the mapping may progress at half the planned pace',
      effect: 'which would move the first rehearsal and with it the cutover by four weeks or more',
      probability: 3,
      impact: { schedule: 4, cost: 3 },
      ownerId: contributor,
      tags: ['mapping'],
      trigger: 'Fewer than 12 booking types mapped in a week, twice in a row',
      proximityOn: s.day('-11 mon'),
      nextReviewOn: s.day('-14 fri'),
    }),
    then: [
      ['-15 tue 13:10', 'tpm', 'mitigate', {}],
      ['-12 fri 15:05', 'contributor', 'edit', (s) => ({ probability: 4, nextReviewOn: s.day('-10 fri') })],
      [
        '-9 tue 10:50',
        'tpm',
        'occur',
        { severity: 'high', workaround: 'Map the 40 booking types with 97 % of the volume first.' },
      ],
    ],
  },
  'r-export-fields': {
    at: '-16 wed 10:05',
    by: 'contributor',
    fields: (s) => ({
      title: 'Mainframe export holds fields that nobody can explain',
      cause: 'Because 31 of 412 export fields have no description',
      event: 'a field may be dropped that a correspondent bank relies on',
      effect: 'which would lead to rejected payments after the cutover',
      probability: 3,
      impact: { quality: 4, compliance: 2 },
      ownerId: contributor,
      tags: ['mapping'],
      contingency: 'Carry unknown fields through unchanged in an extension block.',
      nextReviewOn: s.day('-12 fri'),
    }),
    then: [
      ['-14 mon 11:15', 'contributor', 'mitigate', {}],
      [
        '-10 fri 09:25',
        'contributor',
        'edit',
        (s) => ({ probability: 2, residual: { probability: 1, impact: 3 }, nextReviewOn: s.day('-6 fri') }),
      ],
      [
        '-5 tue 14:45',
        'contributor',
        'close',
        {
          reason:
            'All 31 fields are explained or carried through; the correspondent test of the week found no rejection.',
        },
      ],
    ],
  },
  'r-settlement-late': {
    at: '-8 thu 15:20',
    by: 'ops',
    fields: (s) => ({
      title: 'Settlement file from the mainframe comes too late for the reconciliation',
      cause: 'Because the mainframe writes the settlement file after its own batch, whenever that ends',
      event: 'the file may arrive after the reconciliation window closes at 04:30',
      effect: 'which would leave the morning without a closed position and postpone the opening of the cash desk',
      probability: 3,
      impact: { quality: 3, schedule: 3 },
      ownerId: ops,
      tags: ['batch'],
      trigger: 'Arrival after 03:45 on two nights of a week',
      nextReviewOn: s.day('-5 fri'),
    }),
    then: [
      ['-5 fri 13:30', 'ops', 'mitigate', {}],
      [
        '-1 wed 09:15',
        'ops',
        'edit',
        (s) => ({ probability: 4, impact: { quality: 3, schedule: 4 }, nextReviewOn: s.day('1 fri') }),
      ],
    ],
  },
  'r-fx-rounding': {
    at: '-13 mon 13:35',
    by: 'contributor',
    fields: (s) => ({
      title: 'Rounding of foreign currency differs between the two ledgers',
      cause: 'Because the mainframe rounds after each leg and the platform after the last',
      event: 'cross-border payments may differ by up to two cents',
      effect: 'which would open some 900 reconciliation breaks a day',
      probability: 4,
      impact: { quality: 3 },
      ownerId: contributor,
      nextReviewOn: s.day('-9 fri'),
    }),
    then: [
      ['-11 thu 10:10', 'contributor', 'mitigate', {}],
      [
        '-6 wed 16:25',
        'contributor',
        'edit',
        (s) => ({ probability: 2, residual: { probability: 1, impact: 2 }, nextReviewOn: s.day('-3 fri') }),
      ],
      [
        '-2 thu 09:05',
        'contributor',
        'close',
        { reason: 'The platform rounds per leg since release 1.9; replay run 212 shows no difference.' },
      ],
    ],
  },
  'r-archive': {
    at: '-12 tue 14:10',
    by: 'ops',
    fields: (s) => ({
      title: 'Ten years of history do not reach the archive before the switch-off',
      cause: 'Because the export reads 40 GB a night and 1.9 TB have to move',
      event: 'the transfer may take longer than the parallel run',
      effect: 'which would keep the mainframe licences, EUR 61,000 a month, for longer',
      probability: 3,
      impact: { cost: 4, schedule: 2 },
      ownerId: ops,
      tags: ['archive'],
      contingency: 'Move the oldest four years by tape.',
      proximityOn: s.day('6 mon'),
      nextReviewOn: s.day('-8 fri'),
    }),
    then: [
      ['-10 tue 09:30', 'ops', 'mitigate', {}],
      [
        '-4 tue 15:00',
        'ops',
        'edit',
        (s) => ({ probability: 2, residual: { probability: 2, impact: 3 }, nextReviewOn: s.day('2 fri') }),
      ],
    ],
  },
  'r-duplicates': {
    at: '-11 fri 11:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'A payment is booked twice while both systems run',
      cause: 'Because both ledgers take the same instruction during the parallel run',
      event: 'a retry at the boundary may be booked in both',
      effect: 'which would pay a customer twice and have to be reported to the regulator',
      probability: 2,
      impact: { quality: 5, compliance: 5 },
      ownerId: contributor,
      tags: ['parallel run'],
      trigger: 'Any pair with equal reference and amount in the nightly comparison',
      contingency: 'Stop the outgoing leg of the platform; the mainframe stays master.',
      nextReviewOn: s.day('-7 fri'),
    }),
    then: [
      ['-9 thu 14:15', 'contributor', 'mitigate', {}],
      [
        '-2 fri 14:30',
        'contributor',
        'edit',
        (s) => ({ residual: { probability: 1, impact: 5 }, nextReviewOn: s.day('1 fri') }),
      ],
    ],
  },
};
