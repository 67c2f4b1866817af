import { Temporal } from 'temporal-polyfill';
import { isBusinessDay, type Calendar } from '#shared/domain/time/calendar.ts';
import type { Day, Instant } from '#shared/domain/time/day.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';

/** A week runs from Sunday to Saturday; its Friday is what weeks are counted from. */
const FROM_FRIDAY = { sun: -5, mon: -4, tue: -3, wed: -2, thu: -1, fri: 0, sat: 1 } as const;

/** A day of the story: `-3 tue` is the Tuesday three weeks before the week of the last steering meeting. */
export type StoryDay = `${number} ${keyof typeof FROM_FRIDAY}`;
/** A moment of the story, on the wall clock of the program's zone: `-3 tue 09:40`. */
export type When = `${StoryDay} ${number}:${number}`;

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

/** Days from the last Friday of the story. */
export function offsetOf(when: StoryDay | When): number {
  const [week, weekday] = when.split(' ') as [string, keyof typeof FROM_FRIDAY];
  return Number(week) * 7 + FROM_FRIDAY[weekday];
}

/** The last Friday up to a day: the story's last steering meeting. */
export const anchorOf = (lastDay: Day): Day => {
  const { dayOfWeek } = Temporal.PlainDate.from(lastDay);
  return addDays(lastDay, -((dayOfWeek + 2) % 7));
};

/** Where the days of a story fall. */
export class StoryCalendar {
  readonly #anchor: Day;
  readonly #lastDay: Day;
  readonly #calendar: Calendar;

  /** @param anchor The Friday that is `0 fri`. */
  constructor(anchor: Day, lastDay: Day, calendar: Calendar) {
    this.#anchor = anchor;
    this.#lastDay = lastDay;
    this.#calendar = calendar;
  }

  day(when: StoryDay | When): Day {
    return addDays(this.#anchor, offsetOf(when));
  }

  /** The day of a step: what would be after the last day is on the business day before. */
  today(when: StoryDay | When): Day {
    let day = this.day(when);
    if (day <= this.#lastDay) return day;
    for (day = this.#lastDay; !isBusinessDay(day, this.#calendar);) day = addDays(day, -1);
    return day;
  }

  /** When something is to happen. */
  at(when: When): Instant {
    return this.#instant(this.day(when), when);
  }

  /** When a step happens. */
  stepAt(when: When): Instant {
    return this.#instant(this.today(when), when);
  }

  /** `16 January`, as people write it. */
  say(when: StoryDay): string {
    const { day } = Temporal.PlainDate.from(this.day(when));
    return `${day} ${this.month(when)}`;
  }

  /** `January`. */
  month(when: StoryDay): string {
    return MONTHS[Temporal.PlainDate.from(this.day(when)).month - 1] ?? '';
  }

  /** `sixteenth of January`, as people say it. */
  speak(when: StoryDay): string {
    const { day } = Temporal.PlainDate.from(this.day(when));
    const tens = day > 30 ? 'thirty-' : 'twenty-';
    const ordinal = day === 30 ? 'thirtieth' : (ORDINALS[day - 1] ?? `${tens}${ORDINALS[(day % 10) - 1]}`);
    return `${ordinal} of ${this.month(when)}`;
  }

  #instant(day: Day, when: When): Instant {
    return Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone: this.#calendar.zone, plainTime: when.split(' ')[2] ?? '' })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  }
}
