import type { Day } from './day.ts';
import { addDays, daysBetween, weekdayOf } from './day-arithmetic.ts';

/** When a program's people work. */
export interface Calendar {
  /** IANA name: `Europe/Berlin`. */
  readonly zone: string;
  /** ISO weekdays off: 1 Monday to 7 Sunday. At most six. */
  readonly weekend: readonly number[];
  readonly holidays: readonly Day[];
}

/** True on a day that is neither weekend nor holiday. */
export const isBusinessDay = (day: Day, { weekend, holidays }: Calendar): boolean =>
  !weekend.includes(weekdayOf(day)) && !holidays.includes(day);

/** The business day `count` business days after `day` (before, when negative); `day` itself when `count` is 0. */
export function addBusinessDays(day: Day, count: number, calendar: Calendar): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0;) {
    at = addDays(at, step);
    if (isBusinessDay(at, calendar)) left -= 1;
  }
  return at;
}

/** Business days after `from` up to and including `to`; negative when `to` is earlier. */
export function businessDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const [first, last, sign] = from <= to ? [from, to, 1] : [to, from, -1];
  const weekend = new Set(calendar.weekend);
  const days = daysBetween(first, last);
  const weekday = weekdayOf(first);
  let count = Math.floor(days / 7) * (7 - weekend.size);
  for (let left = days % 7; left > 0; left -= 1) if (!weekend.has(((weekday - 1 + left) % 7) + 1)) count += 1;
  for (const holiday of new Set(calendar.holidays))
    if (first < holiday && holiday <= last && !weekend.has(weekdayOf(holiday))) count -= 1;
  // Never the negative zero, which prints as “-0”.
  return count === 0 ? 0 : sign * count;
}
