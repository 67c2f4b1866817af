import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, tpm, director, sponsor } = ID;

/** Work handed out while the plan was made. */
export const startActions: Lives<'action'> = {
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
};
