import { dayAt, startOfDay, type Day } from '#shared/domain/time/day.ts';
import { addDays, isDay } from '#shared/domain/time/day-arithmetic.ts';
import { ProgramHistory } from './program-history.ts';
import { STORIES } from './portfolio.ts';
import { StoryRun } from './run-story.ts';
import type { SeedDeps } from './seed-deps.ts';
import { stepsOf } from './steps.ts';
import type { Story } from './story.ts';
import { anchorOf, offsetOf, StoryCalendar } from './when.ts';

/** What a seed came to. */
export interface Seeded {
  readonly programs: number;
  /** Entries that were written now; none when everything was there. */
  readonly written: number;
  /** Entries that the programs' logs hold. */
  readonly entries: number;
}

/**
 * Writes the sample portfolio: five programs with some four months of history that ends on `lastDay`, each step by the real
 * use cases at its own time. What is there already stays as it is; an interrupted seed goes on in the weeks it began in.
 */
export async function seedPortfolio(deps: SeedDeps, { lastDay }: { readonly lastDay: Day }): Promise<Seeded> {
  if (!isDay(lastDay)) throw new RangeError(`“${lastDay}” is no day.`);
  // When one fails, the others come to their end first: nothing goes on behind the caller's back.
  const ended = await Promise.allSettled(STORIES.map((story) => seedProgram(deps, story, lastDay)));
  const failures = ended.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  if (failures.length > 0) throw new AggregateError(failures, 'Not every program of the sample could be written.');
  const seeded = ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  return {
    programs: seeded.length,
    written: seeded.reduce((sum, { written }) => sum + written, 0),
    entries: seeded.reduce((sum, { entries }) => sum + entries, 0),
  };
}

async function seedProgram(deps: SeedDeps, story: Story, lastDay: Day) {
  const { zone } = story.calendar;
  const history = new ProgramHistory(deps, startOfDay(addDays(lastDay, 1), zone));
  const steps = stepsOf(story);
  const first = steps.find(({ deed }) => deed.type === 'begin-program');
  const isBegun = first !== undefined && (await history.find(first.id));
  const finished = isBegun ? await history.finishedLength() : undefined;
  if (finished !== undefined) return { entries: finished, written: 0 };
  const begunAt = isBegun ? await history.resume() : undefined;
  const anchor = begunAt ? addDays(dayAt(begunAt, zone), -offsetOf(story.begunAt)) : anchorOf(lastDay);
  const run = new StoryRun(
    story,
    new StoryCalendar(anchor, lastDay, { ...story.calendar, holidays: [] }),
    history,
    deps,
  );
  const before = history.length;
  for (const step of [...steps].sort((a, b) => rank(a.at).localeCompare(rank(b.at)))) await run.take(step);
  const entries = await history.finish();
  return { entries, written: entries - before };
}

/** Sorts by time on the wall clock. */
function rank(at: Parameters<typeof offsetOf>[0]): string {
  const [hour = '', minute = ''] = (at.split(' ')[2] ?? '').split(':');
  return `${5000 + offsetOf(at)} ${hour.padStart(2, '0')}:${minute}`;
}
