import { ID } from '../people.ts';
import type { Spoken } from '../story.ts';

/** What was said in three of the steering meetings; nobody has looked at the minutes of the last one yet. */
export const atlasSpoken: readonly Spoken[] = [
  {
    meeting: 'mtg-6',
    file: 'steering-2026-10-09.vtt',
    attachedAt: '-6 fri 11:40',
    dates: {
      'in December': (s) => `in ${s.month('3 sat')}`,
      'sixteenth of January': (s) => s.speak('8 sat'),
    },
    review: {
      at: '-6 fri 14:05',
      taken: [
        {
          key: 'd-moved',
          says: 'move the cutover',
          body: { title: 'Move the cutover by five weeks, past the ledger freeze', ownerId: ID.sponsor },
        },
        {
          key: 'd-contractors',
          says: 'ninety thousand',
          body: { title: 'Take two contractors at a fixed price of EUR 90,000 from the contingency' },
        },
        { key: 'a-regulator-date', says: 'inform the regulator' },
        {
          key: 'a-open-types',
          says: 'open booking types',
          body: { title: 'Send a plan for the 66 open booking types' },
        },
        {
          key: 'a-database-people',
          says: 'ask their manager',
          body: { title: 'Ask the manager of the database team for two people in the week of the cutover' },
        },
        {
          key: 'a-register-access',
          says: 'mapping register',
          body: { title: 'Prepare the access of the contractors to the mapping register' },
        },
        {
          key: 'r-database-team',
          says: 'database team',
          body: { ownerId: ID.ops, probability: 3, impact: { schedule: 3, quality: 4 } },
        },
      ],
      publishedAt: '-6 fri 15:00',
      approvedAt: '-4 fri 10:04',
    },
  },
  {
    meeting: 'mtg-2',
    file: 'steering-2026-11-06.vtt',
    attachedAt: '-2 fri 11:15',
    dates: {
      'the whole October sample': (s) => `the whole ${s.month('-4 thu')} sample`,
      'the October sample': (s) => `the ${s.month('-4 thu')} sample`,
    },
    review: {
      at: '-2 fri 13:10',
      taken: [
        {
          key: 'd-full-sample',
          says: 'propose that we replay',
          body: { title: 'Replay the sample of a whole month in the second rehearsal', ownerId: ID.director },
        },
        {
          key: 'a-load-sample',
          says: 'into the test environment',
          body: { title: 'Load the sample of a whole month into the test environment' },
        },
        { key: 'a-shifts-calendar', says: 'into the calendar' },
        {
          key: 'a-service-manager',
          says: 'service manager',
          body: { title: 'Write to the service manager of Northbank' },
        },
        { key: 'i-alerts', says: 'twelve alerts', body: { ownerId: ID.ops, severity: 'medium' } },
      ],
      publishedAt: '-2 fri 13:40',
      approvedAt: '0 fri 10:03',
    },
  },
  {
    meeting: 'mtg-0',
    file: 'steering-2026-11-20.vtt',
    attachedAt: '0 fri 10:50',
    dates: {
      'payments from October': (s) => `payments from ${s.month('-4 thu')}`,
      'big weekend in January,': (s) => `big weekend in ${s.month('8 sat')},`,
      'sixteenth of January': (s) => s.speak('8 sat'),
      'answering in October': (s) => `answering in ${s.month('-5 fri')}`,
      'first of February': (s) => s.speak('11 mon'),
      'us in March': (s) => `us in ${s.month('-34 fri')}`,
      'the middle of December. The': (s) => `the middle of ${s.month('3 wed')}. The`,
      'Middle of December': (s) => `Middle of ${s.month('3 wed')}`,
      'December sprint': (s) => `${s.month('3 wed')} sprint`,
      'second half of January': (s) => `second half of ${s.month('9 wed')}`,
      'fourth of December': (s) => s.speak('2 fri'),
      'over Christmas': (s) => (s.month('6 fri') === 'January' ? 'over Christmas' : 'in the run-up'),
    },
  },
];
