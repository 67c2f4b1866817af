import { Temporal } from 'temporal-polyfill';

/** A calendar day of the program's zone, `YYYY-MM-DD`. Never an instant: a due day is the same day for everybody. */
export type Day = string;

/** An instant, RFC 3339 in UTC with milliseconds: `2026-11-20T09:00:00.000Z`. */
export type Instant = string;

/** The day it is in a zone (IANA name) at an instant. */
export const dayAt = (instant: Instant, zone: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();

/** Whole seconds from one instant to another; negative when `to` is earlier. */
export const secondsBetween = (from: Instant, to: Instant): number =>
  Math.trunc(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('seconds'));

/** The instant so many whole seconds later (earlier when negative). */
export const addSeconds = (instant: Instant, seconds: number): Instant =>
  Temporal.Instant.from(instant).add({ seconds }).toString({ fractionalSecondDigits: 3 });

/** The instant at which a day begins in a zone. */
export const startOfDay = (day: Day, zone: string): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone }).toInstant().toString({ fractionalSecondDigits: 3 });

/** True for a zone the time library knows by its IANA name: `Europe/Berlin`; not for an offset or a whole time. */
export function isZone(zone: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(zone)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}
