import type { Day } from '#shared/domain/time/day.ts';
import type { Seeded } from './seed-portfolio.ts';

/** The day before today on this machine's clock: where the history of the sample portfolio ends. */
export function yesterday(): Day {
  const day = new Date();
  day.setDate(day.getDate() - 1);
  const [year, month, date] = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** What a seed came to, as a sentence. */
export const seededText = ({ programs, written, entries }: Seeded, seconds: number): string =>
  written === 0
    ? `The sample portfolio is there already: ${programs} programs, ${entries.toLocaleString('en')} entries.`
    : `Sample portfolio: ${programs} programs, ${written.toLocaleString('en')} entries in ${seconds.toFixed(1)} s.`;
