import type { Day } from '#shared/domain/time/day.ts';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';

/** Two days, both included. */
export interface Period {
  readonly fromOn: Day;
  readonly toOn: Day;
}

/** The week from Monday to Sunday in which a day lies. */
export function weekOf(day: Day): Period {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const fromOn = addDays(day, -sinceMonday);
  return { fromOn, toOn: addDays(fromOn, 6) };
}

/**
 * The days that no published summary covers yet, from the last one's end to today; the whole week after it when today is
 * covered, and this week when there is none.
 */
export function daysSince(last: Pick<Summary, 'periodToOn'> | undefined, today: Day): Period {
  if (!last) return weekOf(today);
  const fromOn = addDays(last.periodToOn, 1);
  return { fromOn, toOn: fromOn <= today ? today : addDays(fromOn, 6) };
}
