import { answer } from '../answer.ts';
import { ID } from '../people.ts';
import type { Lives, Story } from '../story.ts';

const { ops, contributor, security, tpm } = ID;

/** Who accepted what was asked of them. */
export const identityAnswers: NonNullable<Story['later']> = {
  approval: {
    'r-break-glass-approval': [
      [
        '-7 thu 15:40',
        'security',
        'decide',
        answer('r-break-glass', 'approve', 'The safes are checked with the alarm.'),
      ],
      ['-7 thu 16:30', 'director', 'decide', answer('r-break-glass', 'approve')],
    ],
  },
};

export const identityRisks: Lives<'risk'> = {
  'r-vendors': {
    at: '-15 mon 10:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Vendors change their applications too late',
      cause: 'Because 27 of 212 applications need a change by their vendor',
      event: 'a vendor may not deliver before the switch-off',
      effect: 'which would keep one old directory, EUR 46,000 a month',
      probability: 4,
      impact: { schedule: 3, cost: 3 },
      ownerId: contributor,
      nextReviewOn: s.day('-11 thu'),
    }),
    then: [
      ['-13 tue 10:20', 'contributor', 'mitigate', {}],
      [
        '-4 tue 13:10',
        'tpm',
        'edit',
        (s) => ({ probability: 3, residual: { probability: 2, impact: 3 }, nextReviewOn: s.day('2 thu') }),
      ],
    ],
  },
  'r-lockout': {
    at: '-14 wed 11:30',
    by: 'security',
    fields: (s) => ({
      title: 'Employees are locked out on the day of their move',
      cause: 'Because 6 % of the phone numbers in the directory are wrong',
      event: 'some 2,400 people may not get their second factor',
      effect: 'which would stop their work and overload the service desk',
      probability: 3,
      impact: { quality: 4 },
      ownerId: security,
      nextReviewOn: s.day('-9 thu'),
    }),
    then: [
      ['-12 tue 09:30', 'security', 'mitigate', {}],
      ['-7 thu 14:30', 'security', 'edit', { probability: 2, residual: { probability: 1, impact: 3 } }],
      [
        '-3 mon 15:15',
        'director',
        'close',
        { reason: 'Numbers are confirmed by their owners before the move; 11 lock-outs in the last 9,000 moves.' },
      ],
    ],
  },
  'r-connector': {
    at: '-10 wed 14:00',
    by: 'ops',
    fields: (s) => ({
      title: 'The connector for older applications fails under load',
      cause: 'Because it keeps one session an account',
      event: 'it may stop above 4,000 sessions',
      effect: 'which would close 35 applications at once',
      probability: 3,
      impact: { quality: 4, schedule: 3 },
      ownerId: ops,
      nextReviewOn: s.day('-7 thu'),
    }),
    then: [['-7 tue 11:40', 'ops', 'occur', { severity: 'high', workaround: 'Two connectors side by side.' }]],
  },
  'r-atlas-freeze': {
    at: '-6 thu 11:15',
    by: 'tpm',
    fields: (s) => ({
      title: 'The payment channels cannot move before the cutover of Atlas',
      cause: 'Because Atlas freezes its 14 channels around its cutover',
      event: 'their move may slip by five weeks with it',
      effect: 'which would move the end of the second wave',
      probability: 5,
      impact: { schedule: 3 },
      ownerId: tpm,
      tags: ['atlas'],
      nextReviewOn: s.day('-3 thu'),
    }),
    then: [
      ['-5 mon 11:20', 'tpm', 'mitigate', { response: 'avoid' }],
      [
        '-3 thu 10:10',
        'tpm',
        'edit',
        (s) => ({ contingency: 'Move the 14 channels last, in one week.', nextReviewOn: s.day('2 thu') }),
      ],
    ],
  },
  'r-branches': {
    at: '-3 tue 14:40',
    by: 'security',
    fields: (s) => ({
      title: 'Branches do not reach the second factor in time',
      cause: 'Because 3,400 tellers have no phone of the company',
      event: 'they may not have a second factor by the audit',
      effect: 'which would become a finding of the auditor',
      probability: 3,
      impact: { compliance: 4 },
      ownerId: security,
      nextReviewOn: s.day('0 thu'),
    }),
    then: [['-2 wed 11:10', 'security', 'mitigate', {}]],
  },
  'r-break-glass': {
    at: '-9 mon 16:10',
    by: 'ops',
    fields: (s) => ({
      title: 'Emergency accounts bypass the second factor',
      cause: 'Because six emergency accounts sign in by password alone',
      event: 'one of them may be misused',
      effect: 'which would give rights over every system',
      probability: 1,
      impact: { compliance: 5, quality: 5 },
      ownerId: ops,
      nextReviewOn: s.day('-6 thu'),
    }),
    then: [
      [
        '-7 thu 14:10',
        'ops',
        'ask-acceptance',
        (s) => ({
          untilOn: s.day('6 thu'),
          control: 'Sealed passwords in two safes, alarm at each use, tested every month.',
        }),
      ],
    ],
  },
  'r-guests': {
    at: '-1 mon 11:05',
    by: 'anyone',
    via: 'bot',
    fields: {
      title: 'Guests of suppliers lose their access during the ledger freeze',
      event: 'accounts of guests may be removed while nobody can renew them',
    },
  },
};
