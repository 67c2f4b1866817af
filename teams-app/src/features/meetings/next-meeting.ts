import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { unfinishedPoints } from '#shared/domain/kinds/meeting/steering-agenda.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { instantAt, wallClock } from './wall-clock.ts';
import type { Written } from './written-meeting.ts';

/** Most steering committees meet every other week; the form shows the day, to be corrected. */
const DAYS_BETWEEN = 14;

/**
 * The plan of the meeting after this one: same series, length and people, as confidential, and the points that were not finished.
 *
 * @param undecided Numbers of the decisions that wait.
 */
export function nextMeeting(meeting: Meeting, undecided: ReadonlySet<string>, zone: string): Written {
  const { title, ritual, series, startsAt, durationMinutes, inviteeIds, quorum, confidential, watcherIds } = meeting;
  const [day = '', time = ''] = startsAt ? wallClock(startsAt, zone).split('T') : [];
  const nextAt = startsAt && instantAt(`${addDays(day, DAYS_BETWEEN)}T${time}`, zone);
  return {
    title: series ?? title,
    ritual,
    agenda: unfinishedPoints(meeting, undecided),
    inviteeIds,
    attendeeIds: [],
    confidential,
    watcherIds,
    ...(series && { series }),
    ...(nextAt && { startsAt: nextAt }),
    ...(durationMinutes && { durationMinutes }),
    ...(quorum && { quorum }),
  };
}
