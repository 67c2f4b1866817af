import type { BodyOf } from '#shared/contracts/bodies.schema.ts';
import { ID } from '../people.ts';
import type { Given, Life, Scene } from '../story.ts';
import type { When } from '../when.ts';

const { ops, contributor, security, tpm, director, sponsor, viewer } = ID;
type Agenda = NonNullable<BodyOf<'meeting.create'>['agenda']>;

const BOARD = [tpm, sponsor, director, security, ops, contributor];

/** A steering meeting, called on the Wednesday before with its agenda. */
export function steering(
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
