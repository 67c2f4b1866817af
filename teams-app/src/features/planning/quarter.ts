import type { Day } from '#shared/domain/time/day.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';

/** The calendar quarter after the one a day is in: what a planning session is mostly about. */
export function quarterAfter(today: Day): { readonly title: string; readonly fromOn: Day; readonly toOn: Day } {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const count = year * 4 + Math.ceil(month / 3);
  const beginsOn = (quarter: number): Day => {
    const firstMonth = String((quarter % 4) * 3 + 1).padStart(2, '0');
    return `${Math.floor(quarter / 4)}-${firstMonth}-01`;
  };
  return {
    title: `Q${(count % 4) + 1} ${Math.floor(count / 4)}`,
    fromOn: beginsOn(count),
    toOn: addDays(beginsOn(count + 1), -1),
  };
}
