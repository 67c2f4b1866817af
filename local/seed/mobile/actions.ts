import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

export const mobileActions: Lives<'action'> = {
  'a-store': {
    at: '-13 tue 10:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'Ask both stores about identification by video',
      ownerId: contributor,
      dueOn: s.day('-10 wed'),
      links: [{ type: 'mitigates', to: s.no('r-store') }],
    }),
    then: [
      ['-9 sun 09:20', 'contributor', 'carry', (s) => ({ dueOn: s.day('-6 wed'), reason: 'No answer yet.' })],
      ['-5 sun 09:40', 'contributor', 'carry', (s) => ({ dueOn: s.day('-3 wed'), reason: 'One has answered.' })],
      ['-2 sun 10:10', 'contributor', 'carry', (s) => ({ dueOn: s.day('0 tue'), reason: 'Asked again.' })],
    ],
  },
  'a-agents': {
    at: '-9 tue 14:00',
    by: 'contributor',
    fields: (s) => ({
      title: 'Agree on more agents in the evening with the supplier',
      ownerId: contributor,
      dueOn: s.day('-6 wed'),
      links: [{ type: 'mitigates', to: s.no('r-ident') }],
    }),
    then: [
      [
        '-5 mon 13:30',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('-2 wed'), reason: 'The supplier wants a longer contract.' }),
      ],
    ],
  },
  'a-pair': {
    at: '-7 mon 10:20',
    by: 'contributor',
    fields: (s) => ({
      title: 'Bring a second developer into the sign-up',
      ownerId: contributor,
      dueOn: s.day('-4 wed'),
      links: [{ type: 'mitigates', to: s.no('r-one-dev') }],
    }),
    then: [
      [
        '-3 mon 10:30',
        'contributor',
        'carry',
        (s) => ({ dueOn: s.day('-1 tue'), reason: 'Card controls come first.' }),
      ],
    ],
  },
  'a-cache': {
    at: '-8 wed 10:30',
    by: 'ops',
    fields: (s) => ({ title: 'Keep a cache between builds', ownerId: ops, dueOn: s.day('-5 wed') }),
    then: [['-5 mon 15:10', 'ops', 'complete', { evidence: '14 minutes a build.' }]],
  },
  'a-test-persons': {
    at: '-4 mon 11:10',
    by: 'security',
    fields: (s) => ({ title: 'Test the sign-up with 20 persons', ownerId: security, dueOn: s.day('-2 tue') }),
    then: [['-2 tue 10:50', 'security', 'complete', { evidence: 'Median nine minutes, seven of 20 gave up.' }]],
  },
  'a-animation': {
    at: '-3 mon 10:15',
    by: 'ops',
    fields: (s) => ({
      title: 'Replace the animation on older phones',
      ownerId: contributor,
      dueOn: s.day('0 wed'),
      links: [{ type: 'mitigates', to: s.no('r-crash') }],
    }),
  },
  'a-calls': {
    at: '-3 sun 10:40',
    by: 'contributor',
    fields: (s) => ({
      title: 'Deliver the last two calls for standing orders',
      ownerId: ops,
      dueOn: s.day('-1 mon'),
      links: [{ type: 'implements', to: s.no('dep-standing') }],
    }),
    then: [['1 mon 12:10', 'ops', 'complete', { evidence: 'Both calls in the test environment.' }]],
  },
  'a-beta-list': {
    at: '-6 wed 11:00',
    by: 'contributor',
    fields: (s) => ({ title: 'Invite 2,000 customers to the beta', ownerId: security, dueOn: s.day('1 tue') }),
  },
};
