import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security, tpm, sponsor } = ID;

/** Work handed out for the cutover; some of it is overdue. */
export const cutoverActions: Lives<'action'> = {
  'a-shift-plan': {
    at: '-3 tue 16:00',
    by: 'ops',
    fields: (s) => ({
      title: 'Draw up the shifts for one weekend and for two waves',
      ownerId: ops,
      dueOn: s.day('-2 fri'),
    }),
    then: [['-2 fri 16:20', 'ops', 'complete', { evidence: '34 people for one weekend, 19 for each of two waves.' }]],
  },
  'a-cost-two-waves': {
    at: '-3 fri 11:55',
    by: 'tpm',
    fields: (s) => ({
      title: 'Ask Finance what three more weeks of parallel run cost',
      ownerId: tpm,
      dueOn: s.day('-1 fri'),
      links: [{ type: 'mitigates', to: s.no('r-parallel-cost') }],
    }),
    then: [
      ['-1 wed 15:10', 'tpm', 'complete', { evidence: 'EUR 45,000: licences EUR 31,000, contractors EUR 14,000.' }],
    ],
  },
  'a-works-council': {
    at: '-4 wed 11:15',
    by: 'ops',
    fields: (s) => ({ title: 'Ask the works council about Sunday shifts', ownerId: ops, dueOn: s.day('-1 thu') }),
  },
  'a-answers-regulator': {
    at: '-4 wed 15:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Prepare answers to likely questions of the regulator',
      ownerId: tpm,
      dueOn: s.day('1 fri'),
      links: [{ type: 'mitigates', to: s.no('r-regulator') }],
    }),
  },
  'a-tape': {
    at: '-4 tue 15:15',
    by: 'ops',
    fields: (s) => ({
      title: 'Get an offer for moving the oldest four years by tape',
      ownerId: ops,
      dueOn: s.day('-2 wed'),
      links: [{ type: 'mitigates', to: s.no('r-archive') }],
    }),
    then: [
      [
        '-1 mon 13:40',
        'ops',
        'carry',
        (s) => ({ dueOn: s.day('0 tue'), reason: 'The provider answers in two weeks.' }),
      ],
    ],
  },
  'a-correspondents': {
    at: '-7 tue 10:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Ask three correspondents when they take structured references',
      ownerId: contributor,
      dueOn: s.day('-4 fri'),
      links: [{ type: 'mitigates', to: s.no('r-truncation') }],
    }),
    then: [
      [
        '-3 mon 09:10',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('-1 fri'), reason: 'Two of three have answered.' }),
      ],
      [
        '-1 fri 13:10',
        'contributor',
        'complete',
        { evidence: 'Two within half a year, one within a year and a half.' },
      ],
    ],
  },
  'a-risk-review': {
    at: '-2 fri 15:40',
    by: 'tpm',
    fields: (s) => ({
      title: 'Review all risks that are due before the steering',
      ownerId: tpm,
      dueOn: s.day('-1 thu'),
    }),
    then: [['-1 thu 16:40', 'tpm', 'complete', { evidence: '17 risks reviewed, one closed, two raised.' }]],
  },
  'a-reserve': {
    at: '-1 wed 15:45',
    by: 'tpm',
    fields: (s) => ({ title: 'Check the reserve for EUR 15,000', ownerId: sponsor, dueOn: s.day('0 thu') }),
    then: [['0 thu 16:20', 'sponsor', 'complete', { evidence: 'EUR 40,000 are free in the reserve of this year.' }]],
  },
  'a-red-team': {
    at: '0 thu 11:45',
    by: 'security',
    fields: (s) => ({
      title: 'Plan two days of the internal red team on the gateway',
      ownerId: security,
      dueOn: s.day('2 wed'),
    }),
  },
  'a-payroll-list': {
    at: '-1 mon 10:10',
    by: 'tpm',
    fields: (s) => ({
      title: 'List the employers that send payroll files on Saturdays',
      ownerId: contributor,
      dueOn: s.day('0 thu'),
      links: [{ type: 'mitigates', to: s.no('r-payroll') }],
    }),
  },
};
