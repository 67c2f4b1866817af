import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import { ID } from '../people.ts';
import type { Given, Life, Lives, Scene, Spoken } from '../story.ts';
import type { When } from '../when.ts';

const { ops, contributor, security, tpm, director, sponsor, viewer } = ID;
type Agenda = NonNullable<BodyOf<'meeting.create'>['agenda']>;

const BOARD = [tpm, sponsor, director, security, ops, contributor];

/** A steering meeting, called on the Wednesday before with its agenda. */
function steering(
  week: number,
  agenda: Given<Agenda>,
  endsAt?: `${number}:${number}`,
  absent?: string,
): Life<'meeting'> {
  const held: Life<'meeting'>['then'] = endsAt && [
    [`${week} fri 10:01`, 'tpm', 'start', {}],
    [`${week} fri ${endsAt}`, 'tpm', 'hold', {}],
    // Where there is a transcript, it says who was there.
    ...(absent === undefined
      ? []
      : ([[`${week} fri ${endsAt}`, 'tpm', 'edit', { attendeeIds: BOARD.filter((id) => id !== absent) }]] as const)),
  ];
  const calledAt: When = `${week > 0 ? 0 : week - 1} ${week > 0 ? 'fri' : 'wed'} 16:20`;
  return {
    at: calledAt,
    by: 'tpm',
    fields: (s: Scene) => ({
      title: 'Atlas steering',
      ritual: 'steering',
      series: 'Atlas steering',
      startsAt: s.at(`${week} fri 10:00`),
      durationMinutes: 60,
      quorum: 4,
      inviteeIds: [...BOARD, viewer],
      agenda: typeof agenda === 'function' ? agenda(s) : agenda,
    }),
    ...(held && { then: held }),
  };
}

/** Steering meetings of Atlas, every second Friday at ten, and one workshop. */
export const atlasMeetings: Lives<'meeting'> = {
  // Up to the first rehearsal.
  'mtg-14': steering(
    -14,
    (s) => [
      {
        title: 'Charter and baseline',
        purpose: 'inform',
        ownerId: tpm,
        durationMinutes: 20,
        records: [s.no('ms-cutover')],
      },
      { title: 'Cutover date', purpose: 'decide', ownerId: tpm, durationMinutes: 15, records: [s.no('d-date')] },
      {
        title: 'First risks',
        purpose: 'discuss',
        ownerId: ops,
        durationMinutes: 20,
        records: [s.no('r-single-path'), s.no('r-mapping-pace')],
      },
    ],
    '10:56',
    '',
  ),
  'mtg-12': steering(
    -12,
    (s) => [
      {
        title: 'Gateway contract',
        purpose: 'discuss',
        ownerId: contributor,
        durationMinutes: 25,
        records: [s.no('ms-contract')],
      },
      {
        title: 'Length of the parallel run',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 20,
        records: [s.no('d-parallel-two')],
      },
    ],
    '10:52',
    security,
  ),
  'mtg-10': steering(
    -10,
    (s) => [
      {
        title: 'Mapping by volume',
        purpose: 'discuss',
        ownerId: contributor,
        durationMinutes: 30,
        records: [s.no('ms-mapping'), s.no('r-mapping-pace')],
      },
      {
        title: 'Assumptions that run out',
        purpose: 'inform',
        ownerId: tpm,
        durationMinutes: 10,
        records: [s.no('asm-channels-release')],
      },
    ],
    '10:44',
    director,
  ),
  'mtg-8': steering(
    -8,
    (s) => [
      {
        title: 'Quality bar for the cutover',
        purpose: 'decide',
        ownerId: contributor,
        durationMinutes: 20,
        records: [s.no('d-quality-bar')],
      },
      {
        title: 'Teller screens',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 15,
        records: [s.no('d-teller'), s.no('sc-teller')],
      },
      {
        title: 'Risks of the parallel run',
        purpose: 'discuss',
        ownerId: ops,
        durationMinutes: 20,
        records: [s.no('r-duplicates'), s.no('r-archive')],
      },
    ],
    '11:02',
    '',
  ),

  // From the first rehearsal on, and the workshop between.
  'mtg-6': steering(
    -6,
    (s) => [
      {
        title: 'First rehearsal and the cutover',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 30,
        records: [s.no('ms-rehearsal-1'), s.no('ms-cutover'), s.no('d-date')],
      },
      { title: 'Contractors', purpose: 'decide', ownerId: tpm, durationMinutes: 15, records: [s.no('r-mapping-pace')] },
    ],
    '10:09',
  ),
  'mtg-4': steering(
    -4,
    (s) => [
      {
        title: 'Mapping on the new plan',
        purpose: 'inform',
        ownerId: contributor,
        durationMinutes: 20,
        records: [s.no('ms-mapping'), s.no('i-mismatches')],
      },
      {
        title: 'Bulk upload for corporate customers',
        purpose: 'decide',
        ownerId: contributor,
        durationMinutes: 15,
        records: [s.no('d-corporate'), s.no('sc-corporate')],
      },
      {
        title: 'Regulator',
        purpose: 'inform',
        ownerId: tpm,
        durationMinutes: 10,
        records: [s.no('ms-regulator'), s.no('r-regulator')],
      },
    ],
    '10:47',
    contributor,
  ),
  'mtg-2': steering(
    -2,
    (s) => [
      {
        title: 'Second dress rehearsal',
        purpose: 'decide',
        ownerId: ops,
        durationMinutes: 25,
        records: [s.no('ms-rehearsal-2'), s.no('ms-mapping')],
      },
      {
        title: 'Northbank',
        purpose: 'discuss',
        ownerId: contributor,
        durationMinutes: 15,
        records: [s.no('r-northbank')],
      },
    ],
    '10:08',
  ),
  'mtg-0': steering(
    0,
    (s) => [
      {
        title: 'Cutover plan',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 30,
        records: [s.no('d-waves'), s.no('ms-cutover'), s.no('r-one-weekend')],
      },
      {
        title: 'Security review',
        purpose: 'inform',
        ownerId: security,
        durationMinutes: 15,
        records: [s.no('ms-threat-model'), s.no('ms-pentest')],
      },
      {
        title: 'Budget for the parallel run',
        purpose: 'decide',
        ownerId: tpm,
        durationMinutes: 15,
        records: [s.no('d-parallel-funding'), s.no('r-parallel-cost')],
      },
    ],
    '10:14',
  ),
  'mtg-next': steering(2, (s) => [
    { title: 'Actions of the last meeting', purpose: 'inform', ownerId: tpm, durationMinutes: 10, records: [] },
    {
      title: 'Penetration test as a condition',
      purpose: 'decide',
      ownerId: security,
      durationMinutes: 25,
      records: [s.no('ms-pentest')],
    },
    {
      title: 'Go/no-go criteria',
      purpose: 'discuss',
      ownerId: ops,
      durationMinutes: 30,
      records: [s.no('ms-readiness')],
    },
  ]),
  'mtg-workshop': {
    at: '-4 mon 14:20',
    by: 'ops',
    fields: (s) => ({
      title: 'Cutover planning workshop',
      ritual: 'planning',
      startsAt: s.at('-3 tue 13:00'),
      durationMinutes: 180,
      inviteeIds: [ops, contributor, security, tpm],
      agenda: [
        {
          title: 'Findings of the first rehearsal',
          purpose: 'discuss',
          ownerId: ops,
          durationMinutes: 60,
          records: [s.no('i-long-cutover')],
        },
        {
          title: 'Shifts and handovers',
          purpose: 'discuss',
          ownerId: ops,
          durationMinutes: 60,
          records: [s.no('r-one-weekend')],
        },
        {
          title: 'Rollback in four hours',
          purpose: 'discuss',
          ownerId: contributor,
          durationMinutes: 45,
          records: [s.no('r-rollback')],
        },
      ],
    }),
    then: [
      ['-3 tue 13:02', 'ops', 'start', {}],
      ['-3 tue 15:50', 'ops', 'hold', {}],
      ['-3 tue 15:55', 'ops', 'edit', { attendeeIds: [ops, contributor, security, tpm] }],
    ],
  },
};

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
