import { businessDaysBetween, type Calendar } from '../domain/calendar.ts';
import { dayAt, type Instant } from '../domain/day.ts';

const counted = (days: number): string => `${days} business ${days === 1 ? 'day' : 'days'}`;

/** `17:00` in the calendar's zone. */
const hourText = (at: Instant, { zone }: Calendar, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(at));

/**
 * How long somebody still has, in the time they work: `Due in 3 business days`, `Due today, 17:00`,
 * `Overdue by 2 business days`.
 */
export function dueText(dueAt: Instant, now: Instant, calendar: Calendar, locale: string): string {
  const days = businessDaysBetween(dayAt(now, calendar.zone), dayAt(dueAt, calendar.zone), calendar);
  if (dueAt > now) return days <= 0 ? `Due today, ${hourText(dueAt, calendar, locale)}` : `Due in ${counted(days)}`;
  return days >= 0 ? `Overdue since ${hourText(dueAt, calendar, locale)}` : `Overdue by ${counted(-days)}`;
}
