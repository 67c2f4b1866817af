import { secondsBetween, type Instant } from '../../time/day.ts';
import type { Meeting } from './meeting.ts';

/** The seconds spent on each point of a meeting's agenda, with what is running counted up to now. */
export function spentUntil(
  { spentSeconds, current }: Pick<Meeting, 'spentSeconds' | 'current'>,
  now: Instant,
): readonly number[] {
  if (!current) return spentSeconds;
  const running = Math.max(0, secondsBetween(current.sinceAt, now));
  return spentSeconds.map((seconds, index) => (index === current.agendaIndex ? seconds + running : seconds));
}
