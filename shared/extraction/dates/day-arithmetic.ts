/** Calendar days `YYYY-MM-DD` as plain strings; no clock, no zone except where one is passed. */

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS_A_DAY = 86_400_000;

/** Milliseconds of a day's midnight UTC: only a way to count days. @throws RangeError when `day` is no calendar day. */
export function utcOf(day: string): number {
  const [, year, month, date] = DAY.exec(day) ?? [];
  const at = Date.UTC(Number(year), Number(month) - 1, Number(date));
  if (!Number.isFinite(at) || dayOf(at) !== day) throw new RangeError(`No calendar day: ${day}`);
  return at;
}

const dayOf = (utc: number) => new Date(utc).toISOString().slice(0, 10);

/** The day `days` later (earlier when negative). */
export const addDays = (day: string, days: number): string => dayOf(utcOf(day) + days * MS_A_DAY);

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (day: string): number => new Date(utcOf(day)).getUTCDay() || 7;

/** The day, or undefined where the calendar has none such (30 February). `month` is 1-12 and may run over into other years. */
export function dayFrom(year: number, month: number, date: number): string | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  return date >= 1 && at.getUTCDate() === date ? dayOf(at.getTime()) : undefined;
}

/** Last day of a month; `month` is 1-12 and may run over into other years. */
export const lastOfMonth = (year: number, month: number): string => dayOf(Date.UTC(year, month, 0));

/**
 * The day on which a meeting is held where its people are.
 *
 * @param heldAt `YYYY-MM-DD`, taken as it is, or an instant (RFC 3339), read in `zone`.
 * @param zone IANA name.
 * @throws RangeError when either is not what it says.
 */
export function meetingDay(heldAt: string, zone: string): string {
  if (DAY.test(heldAt)) return dayOf(utcOf(heldAt));
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(new Date(heldAt));
}
