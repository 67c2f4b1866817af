/** Counting calendar days, without clock or zone. */
/* eslint-disable no-restricted-globals -- Temporal is 19 kB gzip, too much for a browser's first script; days only are counted */
import type { Day } from './day.ts';

const DAY_MS = 86_400_000;

const dayOf = (utc: number): Day => new Date(utc).toISOString().slice(0, 10);

/** True for a day that exists: `2026-02-29` does not. */
export function isDay(text: string): boolean {
  const utc = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return Number.isFinite(utc) && dayOf(utc) === text;
}

/** Milliseconds of a day's midnight UTC: only a way to count days. @throws RangeError when `day` is no calendar day. */
function utcOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`No calendar day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

/** The day `days` later (earlier when negative). @throws RangeError when `day` is no calendar day. */
export const addDays = (day: Day, days: number): Day => dayOf(utcOf(day) + days * DAY_MS);

/** Whole days from one day to another; negative when `to` is earlier. @throws RangeError when either is no calendar day. */
export const daysBetween = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / DAY_MS;

/** 1 Monday … 7 Sunday. @throws RangeError when `day` is no calendar day. */
export const weekdayOf = (day: Day): number => new Date(utcOf(day)).getUTCDay() || 7;

/** The day, or undefined where the calendar has none such (30 February). `month` is 1-12 and may run over into other years. */
export function dayFrom(year: number, month: number, date: number): Day | undefined {
  const at = new Date(Date.UTC(year, month - 1, date));
  return date >= 1 && at.getUTCDate() === date ? dayOf(at.getTime()) : undefined;
}

/** Last day of a month; `month` is 1-12 and may run over into other years. */
export const lastOfMonth = (year: number, month: number): Day => dayOf(Date.UTC(year, month, 0));
