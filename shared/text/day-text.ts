import type { Day, Instant } from '../domain/time/day.ts';
import { daysBetween } from '../domain/time/day-arithmetic.ts';

const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** The day it is in a zone (IANA name) at an instant; in the reader's own zone when none is given. */
export function dayIn(zone: string | undefined, now: Date): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    ...(zone && { timeZone: zone }),
  }).formatToParts(now);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** `27 Nov`, with its year when that is not today's. */
export function dayText(day: Day, locale: string, today: Day): string {
  const isThisYear = day.slice(0, 4) === today.slice(0, 4);
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(dateOf(day));
}

/** `Friday, 27 November 2026`. */
export const longDayText = (day: Day, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }).format(dateOf(day));

/** `Monday` for 1, to `Sunday` for 7, in the reader's language. */
export const weekdayText = (weekday: number, locale: string): string =>
  // 1 January 2024 was a Monday.
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2024, 0, weekday)));

/** `today`, `tomorrow`, `in 5 days`, `3 weeks ago`. */
export function relativeDayText(day: Day, locale: string, today: Day): string {
  const days = daysBetween(today, day);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(days) < 14) return words.format(days, 'day');
  if (Math.abs(days) < 70) return words.format(Math.trunc(days / 7), 'week');
  return words.format(Math.trunc(days / 30.44), 'month');
}

/** `09:30`, by the clocks of a zone (IANA name); by the reader's own when none is given. */
export const timeText = (at: Instant, locale: string, zone?: string): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...(zone && { timeZone: zone }) }).format(new Date(at));

/** The moment to the minute, with its zone (IANA name; the reader's own when none is given), to know it exactly. */
export function exactText(at: Instant, locale: string, zone?: string): string {
  const parts = (of: string) =>
    new Intl.DateTimeFormat(of, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
      ...(zone && { timeZone: zone }),
    }).formatToParts(new Date(at));
  // A language has short names of the zones near it only: elsewhere `CET` is `GMT+1`.
  const names = [locale, 'en-GB', 'en-US'].map((of) => parts(of).find(({ type }) => type === 'timeZoneName')?.value);
  const name = names.find((each) => each && !/[+\-−]/.test(each));
  return parts(locale)
    .map(({ type, value }) => (type === 'timeZoneName' ? (name ?? value) : value))
    .join('');
}

const STEPS: readonly (readonly [unit: Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
];

/** `2 hr. ago`; within a minute, `now`. */
export function relativeText(at: Instant, locale: string, now: Date): string {
  const seconds = (+new Date(at) - +now) / 1000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
  const [unit, length] = STEPS.find(([, size]) => Math.abs(seconds) >= size) ?? [];
  return unit && length ? words.format(Math.trunc(seconds / length), unit) : words.format(0, 'second');
}

/** `12:43`, or `1:02:43` from one hour on: a place in a recording. */
export function clockText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (value: number) => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
