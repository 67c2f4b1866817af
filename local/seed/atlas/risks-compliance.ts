import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { contributor, security, tpm } = ID;

/** What may go wrong with banks and authorities outside. */
export const complianceRisks: Lives<'risk'> = {
  'r-truncation': {
    at: '-7 tue 10:15',
    by: 'contributor',
    fields: (s) => ({
      title: 'Correspondent banks cut the remittance text to 140 characters',
      cause: 'Because three of eleven correspondents still convert to the old format',
      event: 'structured references may be cut',
      effect: 'which would make about 0.3 % of incoming payments a manual case',
      probability: 3,
      impact: { quality: 3 },
      ownerId: contributor,
      tags: ['cross-border'],
      nextReviewOn: s.day('2 fri'),
    }),
    then: [
      [
        '1 mon 11:10',
        'contributor',
        'edit',
        { probability: 2, contingency: 'Two clerks for the manual cases in the first month.' },
      ],
    ],
  },
  'r-test-data': {
    at: '0 wed 14:20',
    by: 'contributor',
    fields: {
      title: 'Test accounts of corporate customers are out of date',
      cause: 'Because the last refresh of the test accounts is eleven months old',
      event: 'the wave tests may miss mandates signed since',
      tags: ['test'],
    },
  },
  'r-regulator': {
    at: '-6 tue 09:55',
    by: 'tpm',
    fields: (s) => ({
      title: 'The regulator asks further questions on the outsourcing notice',
      cause: 'Because the platform runs at a provider outside the country',
      event: 'the regulator may ask for a second exit test',
      effect: 'which would need about three weeks of Operations and Compliance',
      probability: 2,
      impact: { schedule: 4, compliance: 4 },
      ownerId: tpm,
      nextReviewOn: s.day('0 fri'),
    }),
    then: [
      [
        '-4 wed 15:30',
        'tpm',
        'edit',
        (s) => ({ nextReviewOn: s.day('2 fri'), trigger: 'A letter within the eight weeks of the notice period' }),
      ],
    ],
  },
  'r-sanctions-lag': {
    at: '-12 wed 16:00',
    by: 'security',
    fields: (s) => ({
      title: 'Sanctions lists reach the new screening later than today',
      cause: 'Because the list provider delivers once a night to the platform and hourly to the mainframe',
      event: 'a listed party may be paid within those hours',
      effect: 'which would breach the duty to freeze without delay',
      probability: 2,
      impact: { compliance: 5 },
      ownerId: security,
      nextReviewOn: s.day('-8 fri'),
    }),
    then: [
      ['-9 mon 10:20', 'security', 'mitigate', {}],
      [
        '-3 mon 14:10',
        'security',
        'close',
        { reason: 'The hourly feed is live on the platform; measured delay 11 minutes at most in two weeks.' },
      ],
    ],
  },
};
