import { Temporal } from 'temporal-polyfill';
import { addBusinessDays, businessDaysBetween, isBusinessDay, type Calendar } from './calendar.ts';
import { dayAt, type Day, type Instant } from './day.ts';

/** Hour of the zone at which people are reminded of the day before them. */
const MORNING_HOUR = 8;
/** Hour of the zone at which a business day ends: what comes later counts from the next. */
const CUT_OFF_HOUR = 17;

const atHour = (day: Day, hour: number, { zone }: Calendar): Instant =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour }) })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** The instant at which a day of business ends in the calendar's zone. */
export const cutOffOf = (day: Day, calendar: Calendar): Instant => atHour(day, CUT_OFF_HOUR, calendar);

/** The morning of a day in the calendar's zone. */
export const morningOf = (day: Day, calendar: Calendar): Instant => atHour(day, MORNING_HOUR, calendar);

/** The business day an instant falls on: nights, weekends and holidays belong to the next one. */
function businessDayAt(at: Instant, calendar: Calendar): Day {
  const day = dayAt(at, calendar.zone);
  const isWithin = isBusinessDay(day, calendar) && at < cutOffOf(day, calendar);
  return isWithin ? day : addBusinessDays(day, 1, calendar);
}

/**
 * The end of the business day `days` business days after the one `from` falls on (1 or more): what is asked on a Friday
 * evening is asked on Monday.
 */
export const dueAfter = (from: Instant, days: number, calendar: Calendar): Instant =>
  cutOffOf(addBusinessDays(businessDayAt(from, calendar), days, calendar), calendar);

/** Business days until the day of `dueAt`, counted as `dueAfter` counts them; 0 on its own. */
export const businessDaysLeft = (now: Instant, dueAt: Instant, calendar: Calendar): number =>
  businessDaysBetween(businessDayAt(now, calendar), dayAt(dueAt, calendar.zone), calendar);

/** The instant at a share (0 to 1) of the way from one to another. */
export function partWay(from: Instant, to: Instant, share: number): Instant {
  const [begin, end] = [Temporal.Instant.from(from), Temporal.Instant.from(to)];
  const milliseconds = Math.round(begin.until(end).total('milliseconds') * share);
  return begin.add({ milliseconds }).toString({ fractionalSecondDigits: 3 });
}
