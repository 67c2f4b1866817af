import { businessDaysLeft } from '../domain/time/business-time.ts';
import { businessDaysBetween, type Calendar } from '../domain/time/calendar.ts';
import { dayAt, type Instant } from '../domain/time/day.ts';

const counted = (days: number): string => `${days} business ${days === 1 ? 'day' : 'days'}`;

/** `17:00` in the calendar's zone; `Monday, 17:00` unless that is today. */
const hourText = (at: Instant, { zone }: Calendar, locale: string, isToday: boolean): string =>
  new Intl.DateTimeFormat(locale, {
    ...(!isToday && { weekday: 'long' }),
    hour: 'numeric',
    minute: '2-digit',
    timeZone: zone,
  }).format(new Date(at));

/**
 * How long somebody still has for an answer, in the time they work: `Answer due in 3 business days`,
 * `Answer due today, 17:00`, `Answer overdue by 2 business days`.
 */
export function dueText(dueAt: Instant, now: Instant, calendar: Calendar, locale: string): string {
  const [today, dueOn] = [dayAt(now, calendar.zone), dayAt(dueAt, calendar.zone)];
  const hour = hourText(dueAt, calendar, locale, today === dueOn);
  if (dueAt > now) {
    const left = businessDaysLeft(now, dueAt, calendar);
    if (left > 0) return `Answer due in ${counted(left)}`;
    return today === dueOn ? `Answer due today, ${hour}` : `Answer due ${hour}`;
  }
  const late = businessDaysBetween(dueOn, today, calendar);
  return late > 0 ? `Answer overdue by ${counted(late)}` : `Answer overdue since ${hour}`;
}
