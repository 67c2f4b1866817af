import type { Day } from '#shared/domain/day.ts';
import { dayAfter } from '#shared/text/day-text.ts';

/** Two days, both included. */
export interface Period {
  readonly fromOn: Day;
  readonly toOn: Day;
}

/** The week from Monday to Sunday in which a day lies. */
export function weekOf(day: Day): Period {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const fromOn = dayAfter(day, -sinceMonday);
  return { fromOn, toOn: dayAfter(fromOn, 6) };
}
