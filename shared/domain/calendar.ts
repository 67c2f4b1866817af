import { Temporal } from 'temporal-polyfill';
import { addDays, type Day } from './day.ts';

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
  !weekend.includes(Temporal.PlainDate.from(day).dayOfWeek) && !holidays.includes(day);

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
  let count = 0;
  for (let at = first; at < last;) {
    at = addDays(at, 1);
    if (isBusinessDay(at, calendar)) count += 1;
  }
  return sign * count;
}
