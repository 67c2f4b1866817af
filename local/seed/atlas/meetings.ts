import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import { ID } from '../people.ts';
import type { Given, Life, Lives, Scene } from '../story.ts';
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

/** Every second Friday at ten. */
export const atlasMeetings: Lives<'meeting'> = {
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
