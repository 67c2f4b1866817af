import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';

/**
 * The meeting people mean when they name none: the live one, else the planned one that begins nearest to now.
 *
 * @param series Only its meetings count.
 */
export function meetingOfNow(all: readonly Meeting[], now: string, series?: string): Meeting | undefined {
  const meetings = all.filter((meeting) => series === undefined || meeting.series === series);
  const live = meetings.filter(({ status }) => status === 'live');
  if (live.length > 0) return live.reduce((a, b) => ((b.startedAt ?? '') > (a.startedAt ?? '') ? b : a));
  const distance = ({ startsAt }: Meeting) =>
    startsAt === undefined ? Infinity : Math.abs(Date.parse(startsAt) - Date.parse(now));
  return meetings
    .filter(({ status }) => status === 'planned')
    .sort((a, b) => Math.sign(distance(a) - distance(b)) || 0)[0];
}
