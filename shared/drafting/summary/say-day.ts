import type { Day } from '../../domain/time/day.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A day as a sentence says it, `27 November 2026`: read back by the same parser that checks claims. */
export function sayDay(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}
