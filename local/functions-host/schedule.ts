/**
 * Timer schedules: NCRONTAB `{second} {minute} {hour} {day} {month} {day of week}` (five fields: second 0), or an interval
 * `hh:mm:ss`. UTC, as on Azure without WEBSITE_TIME_ZONE.
 */
interface Field {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly words?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: 'second', low: 0, high: 59 },
  { name: 'minute', low: 0, high: 59 },
  { name: 'hour', low: 0, high: 23 },
  { name: 'day', low: 1, high: 31 },
  { name: 'month', low: 1, high: 12, words: ['', ...'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')] },
  { name: 'day of week', low: 0, high: 7, words: 'SUN MON TUE WED THU FRI SAT'.split(' ') },
];
/** A day that comes only in leap years is at most eight years away. */
const HORIZON_DAYS = 8 * 366;

/** The first instant after the given one at which the timer fires. */
export type NextOccurrence = (after: Date) => Date;

/** Reads a schedule. @throws Error naming the field that is wrong. */
export function parseSchedule(schedule: string): NextOccurrence {
  const interval = /^(?:(\d+)\.)?(\d{1,2}):(\d{2}):(\d{2})$/
    .exec(schedule)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (interval) {
    const [days = 0, hours = 0, minutes = 0, seconds = 0] = interval;
    const everyMs = (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
    if (everyMs === 0) throw new Error(`Schedule "${schedule}" never rests.`);
    return (after) => new Date(after.getTime() + everyMs);
  }
  const given = schedule.trim().split(/\s+/);
  const texts = given.length === 5 ? ['0', ...given] : given;
  if (texts.length !== FIELDS.length) throw new Error(`Schedule "${schedule}" needs 5 or 6 fields.`);
  const [seconds, minutes, hours, days, months, weekdays] = FIELDS.map((field, at) => valuesOf(field, texts[at] ?? ''));
  if (!seconds || !minutes || !hours || !days || !months || !weekdays) throw new Error('Six fields make six sets.');

  return (after) => {
    const second = new Date(Math.floor(after.getTime() / 1000) * 1000 + 1000);
    const day = new Date(second);
    day.setUTCHours(0, 0, 0, 0);
    for (let passed = 0; passed <= HORIZON_DAYS; passed++, day.setUTCDate(day.getUTCDate() + 1)) {
      const fits = months.has(day.getUTCMonth() + 1) && days.has(day.getUTCDate()) && weekdays.has(day.getUTCDay());
      const time = fits ? firstTime(passed === 0 ? second : day, hours, minutes, seconds) : undefined;
      if (time) return time;
    }
    throw new Error(`Schedule "${schedule}" never comes.`);
  };
}

/** The first fitting second of `from`'s day, at `from` or later. */
function firstTime(
  from: Date,
  hours: ReadonlySet<number>,
  minutes: ReadonlySet<number>,
  seconds: ReadonlySet<number>,
): Date | undefined {
  const time = new Date(from);
  const today = time.getUTCDate();
  while (time.getUTCDate() === today) {
    if (!hours.has(time.getUTCHours())) time.setUTCHours(time.getUTCHours() + 1, 0, 0);
    else if (!minutes.has(time.getUTCMinutes())) time.setUTCMinutes(time.getUTCMinutes() + 1, 0);
    else if (!seconds.has(time.getUTCSeconds())) time.setUTCSeconds(time.getUTCSeconds() + 1);
    else return time;
  }
  return undefined;
}

/** Every value a field allows: lists, ranges, steps, month and day names; Sunday is 0, also when written 7. */
function valuesOf(field: Field, text: string): ReadonlySet<number> {
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step] = part.split('/');
    if (step !== undefined && !/^[1-9]\d*$/.test(step)) throw bad(field, part);
    const [first = '', last] = range.split('-');
    const low = range === '*' ? field.low : valueOf(field, first);
    const high = range === '*' || (step && last === undefined) ? field.high : valueOf(field, last ?? first);
    if (low > high) throw bad(field, part);
    for (let value = low; value <= high; value += Number(step ?? 1))
      values.add(field.name === 'day of week' ? value % 7 : value);
  }
  return values;
}

function valueOf(field: Field, text: string): number {
  const word = field.words?.indexOf(text.slice(0, 3).toUpperCase()) ?? -1;
  const value = word >= 0 && text !== '' ? word : /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(value >= field.low && value <= field.high)) throw bad(field, text);
  return value;
}

const bad = (field: Field, text: string) => new Error(`"${text}" is no ${field.name} of a schedule.`);
