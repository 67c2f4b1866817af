import type { Story } from '../story.ts';

/** What became of the records that minutes made. */
export const atlasLater: NonNullable<Story['later']> = {
  action: {
    'a-regulator-date': [
      ['-5 tue 10:20', 'tpm', 'complete', { evidence: 'New date told in the preliminary talk; note on file.' }],
    ],
    'a-open-types': [
      [
        '-5 fri 11:00',
        'contributor',
        'complete',
        { evidence: 'Plan: 16 a week with the contractors, done in week 15.' },
      ],
    ],
    'a-database-people': [
      [
        '-5 wed 09:15',
        'director',
        'carry',
        (s) => ({ dueOn: s.day('-4 fri'), reason: 'Their manager is away until Thursday.' }),
      ],
      ['-4 thu 15:20', 'director', 'complete', { evidence: 'Two people promised for the week of the cutover.' }],
    ],
    'a-register-access': [
      [
        '-5 thu 13:00',
        'security',
        'carry',
        (s) => ({ dueOn: s.day('-4 mon'), reason: 'The four-eyes approval needs a second approver.' }),
      ],
      [
        '-4 mon 16:40',
        'security',
        'complete',
        { evidence: 'Both contractors have access until the end of the parallel run.' },
      ],
    ],
    'a-load-sample': [
      ['-1 wed 16:15', 'contributor', 'complete', { evidence: '1.2 million payments loaded, check sums agree.' }],
    ],
    'a-shifts-calendar': [
      ['-1 tue 10:05', 'ops', 'complete', { evidence: 'Three shifts with 19 people in the calendar.' }],
    ],
    'a-service-manager': [
      ['-1 tue 09:40', 'contributor', 'complete', { evidence: 'Mail sent and receipt confirmed; no date yet.' }],
    ],
  },
  issue: {
    'i-alerts': [['-1 mon 10:30', 'ops', 'start', {}]],
  },
  risk: {
    'r-database-team': [
      ['-5 mon 10:10', 'ops', 'mitigate', {}],
      [
        '-4 thu 15:40',
        'ops',
        'edit',
        (s) => ({
          probability: 2,
          residual: { probability: 1, impact: 4 },
          nextReviewOn: s.day('2 fri'),
          cause: 'Because the database team moves another program in the same month',
          event: 'nobody of it may be free in the week of the cutover',
          effect: 'which would leave the cutover without a database engineer',
        }),
      ],
    ],
  },
  decision: {
    // Their words were changed in the review, so those who decide them agree to the new ones.
    'd-contractors': [
      [
        '-6 fri 14:50',
        'sponsor',
        'decide',
        { text: 'Take two contractors at a fixed price of EUR 90,000 from the contingency.' },
      ],
    ],
    'd-full-sample': [
      ['-2 fri 13:35', 'director', 'decide', { text: 'Replay the sample of a whole month in the second rehearsal.' }],
    ],
    'd-moved': [
      ['-6 fri 14:45', 'sponsor', 'decide', { text: 'Move the cutover by five weeks, past the ledger freeze.' }],
      ['-6 fri 15:30', 'tpm', 'edit', (s) => ({ links: [{ type: 'evidences' as const, to: s.no('ms-cutover') }] })],
    ],
  },
};
