import { ID } from '../people.ts';
import type { Lives } from '../story.ts';

/** What the sponsor and Operations are asked for. */
export const identityChanges: Lives<'change'> = {
  'cr-wave-2': {
    at: '0 wed 14:30',
    by: 'contributor',
    fields: (s) => ({
      title: 'All applications moved six weeks later',
      changeKind: 'launch',
      reason:
        'Eleven applications a week are moved against thirteen planned, and the 14 payment channels wait for Atlas.',
      alternatives: 'A third team for six weeks, EUR 51,000; it would need three of them to learn the connector.',
      baselineChanges: [
        { part: 'milestone', record: s.no('ms-wave-2'), to: s.day('10 thu') },
        { part: 'milestone', record: s.no('ms-off'), to: s.day('14 thu') },
      ],
      impact: {
        schedule: 'Last application six weeks later, switch-off five.',
        cost: 'The old directories run five weeks longer, EUR 53,000.',
        dependencies: 'Payment channels move after the cutover of Atlas.',
      },
      reaches: ['operations'],
      decideByOn: s.day('2 thu'),
      ownerId: ID.contributor,
    }),
    then: [['0 wed 14:45', 'contributor', 'submit', {}]],
  },
};
