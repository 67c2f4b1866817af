import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

const { ops, contributor, security } = ID;

/** What may go wrong with security and tests. */
export const securityRisks: Lives<'risk'> = {
  'r-pentest-slot': {
    at: '-12 thu 11:20',
    by: 'security',
    fields: (s) => ({
      title: 'No penetration test before the cutover',
      cause: 'Because testers with payments experience are booked twelve weeks ahead',
      event: 'the booked vendor may cancel or move its slot',
      effect: 'which would take the platform live without an independent test',
      probability: 2,
      impact: { compliance: 4, quality: 4 },
      ownerId: security,
      tags: ['security'],
      nextReviewOn: s.day('-8 fri'),
    }),
    then: [
      ['-8 mon 15:40', 'security', 'mitigate', {}],
      [
        '0 thu 11:20',
        'security',
        'occur',
        { severity: 'high', workaround: 'Internal red team for two days; offers from two other vendors.' },
      ],
    ],
  },
  'r-fraud-latency': {
    at: '-10 wed 10:30',
    by: 'security',
    fields: (s) => ({
      title: 'Fraud screening answers too slowly at the peak',
      cause: 'Because the rules engine is shared with the card platform',
      event: 'the answer may take more than 300 ms for one in a hundred payments',
      effect: 'which would time out instant payments',
      probability: 4,
      impact: { quality: 4 },
      ownerId: security,
      tags: ['fraud'],
      nextReviewOn: s.day('-7 fri'),
    }),
    then: [
      ['-8 wed 09:35', 'security', 'mitigate', {}],
      [
        '-4 fri 13:15',
        'security',
        'edit',
        (s) => ({ probability: 3, residual: { probability: 2, impact: 3 }, nextReviewOn: s.day('-1 fri') }),
      ],
      ['-1 fri 14:20', 'security', 'edit', (s) => ({ probability: 2, nextReviewOn: s.day('3 fri') })],
    ],
  },
  'r-channel-tests': {
    at: '-15 mon 14:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'Channel teams run their contract tests too late',
      cause: 'Because eight of 14 channel teams plan the tests for the last sprint',
      event: 'a breaking difference may be found in the week of the freeze',
      effect: 'which would move the frozen contract by two weeks',
      probability: 3,
      impact: { schedule: 3 },
      ownerId: contributor,
      nextReviewOn: s.day('-12 fri'),
    }),
    then: [
      ['-13 tue 10:00', 'contributor', 'mitigate', {}],
      [
        '-10 thu 11:45',
        'contributor',
        'close',
        { reason: 'All 14 channels run the tests in every build since the freeze of version 1.0.' },
      ],
    ],
  },
  'r-alert-noise': {
    at: '-6 mon 15:10',
    by: 'ops',
    fields: (s) => ({
      title: 'Real alerts drown in noise during the parallel run',
      cause: 'Because each comparison break raises an alert of its own',
      event: 'the on-call engineer may miss an outage among 200 alerts a night',
      effect: 'which would lengthen an outage by an hour or more',
      probability: 3,
      impact: { quality: 3 },
      ownerId: ops,
      nextReviewOn: s.day('-3 fri'),
    }),
    then: [
      ['-4 mon 10:10', 'ops', 'mitigate', {}],
      [
        '-1 fri 10:15',
        'ops',
        'close',
        { reason: 'Breaks are grouped by cause; seven alerts in the last week, none of them noise.' },
      ],
    ],
  },
};
