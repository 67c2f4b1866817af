/** Days as people in business say them, which a general parser reads loosely or not at all. */
import { addDays, dayFrom, lastOfMonth, weekdayOf } from '../../domain/time/day-arithmetic.ts';

/** English names of the months, lower case. */
export const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
/** English names of the weekdays from Monday, lower case. */
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
/** Ordinal words from 0 to 20. */
export const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const ORDINAL = `(\\d{1,2})(?:st|nd|rd|th)|((?:twenty|thirty)[ -])?(${ORDINALS.slice(1).join('|')}|thirtieth)`;
const MONTH = `(${MONTHS.join('|')})`;
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
/** The day meant, or undefined where the calendar has none. */
type Resolve = (match: RegExpExecArray, today: string) => string | undefined;

const year = (day: string) => Number(day.slice(0, 4));
const month = (day: string) => Number(day.slice(5, 7));

/** Friday of this working week; from Saturday on, that of the next. */
const endOfWeek = (today: string) =>
  addDays(today, weekdayOf(today) <= 5 ? 5 - weekdayOf(today) : 12 - weekdayOf(today));
const nextMonday = (today: string) => addDays(today, 8 - weekdayOf(today));
const weekdayNumber = (name: string | undefined) => WEEKDAYS.indexOf((name ?? '').toLowerCase()) + 1;

/** The next such weekday after today: who means today says "today". */
function coming(name: string | undefined, today: string): string {
  const ahead = (weekdayNumber(name) - weekdayOf(today) + 7) % 7;
  return addDays(today, ahead === 0 ? 7 : ahead);
}

const ofNextWeek = (name: string | undefined, today: string) => addDays(nextMonday(today), weekdayNumber(name) - 1);

function addWorkingDays(day: string, days: number): string {
  let left = days;
  while (left > 0) {
    day = addDays(day, 1);
    if (weekdayOf(day) <= 5) left -= 1;
  }
  return day;
}

const COUNTS = 'zero one two three four five six seven eight nine ten'.split(' ');
const countOf = (word: string | undefined) =>
  /^\d/.test(word ?? '') ? Number(word) : Math.max(1, COUNTS.indexOf(word ?? ''));

function ordinal(digits: string | undefined, tens: string | undefined, word: string | undefined): number {
  if (digits !== undefined) return Number(digits);
  if (word === 'thirtieth') return 30;
  const unit = ORDINALS.indexOf(word ?? '');
  if (!tens) return unit;
  return unit > 0 && unit < 10 ? (tens.startsWith('twenty') ? 20 : 30) + unit : 0;
}

/** The next such date of a month, today included. */
function nextDate(date: number, today: string): string | undefined {
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const day = dayFrom(year(today), month(today) + ahead, date);
    if (day !== undefined && day >= today) return day;
  }
  return undefined;
}

function nextOfMonth(name: string, today: string, pick: (year: number, month: number) => string | undefined) {
  const number = MONTHS.indexOf(name.toLowerCase()) + 1;
  const day = pick(year(today), number);
  return day !== undefined && day < today ? pick(year(today) + 1, number) : day;
}

function endOfQuarter(quarter: number, today: string): string {
  const day = lastOfMonth(year(today), quarter * 3);
  return day < today ? lastOfMonth(year(today) + 1, quarter * 3) : day;
}

/** Each form of words with the way to its day; of two that overlap the earlier rule holds. */
export const DAY_RULES: readonly (readonly [RegExp, Resolve])[] = (
  [
    [
      `(?:${WEEKDAY},? )?(?:the )?(?:${ORDINAL}) of ${MONTH}(?![ ,]+\\d{4})`,
      (m, today) => nextOfMonth(m[4] ?? '', today, (y, mo) => dayFrom(y, mo, ordinal(m[1], m[2], m[3]))),
    ],
    [
      `(?:${WEEKDAY},? )?${MONTH} the (?:${ORDINAL})(?![ ,]+\\d{4})`,
      (m, today) => nextOfMonth(m[1] ?? '', today, (y, mo) => dayFrom(y, mo, ordinal(m[2], m[3], m[4]))),
    ],
    [
      `${WEEKDAY},? (?:the )?(?:${ORDINAL})(?! (?:of )?${MONTH})`,
      (m, today) => nextDate(ordinal(m[1], m[2], m[3]), today),
    ],
    [
      `(?<=\\b(?:by|on|until|before|from|for|than|till|around) )the (?:${ORDINAL})(?=$|[.,;?!]| (?:of the month|at|if|so|and|but|then|please|for|when|because))`,
      (m, today) => nextDate(ordinal(m[1], m[2], m[3]), today),
    ],
    [
      `(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?(?!\\d)`,
      (m, today) =>
        m[3] === undefined
          ? nextOfMonth(MONTHS[Number(m[2]) - 1] ?? '', today, (y, mo) => dayFrom(y, mo, Number(m[1])))
          : dayFrom(Number(m[3]), Number(m[2]), Number(m[1])),
    ],
    [
      `(?:in |within )(\\d{1,2}|${COUNTS.slice(1).join('|')}) (?:working|business) days`,
      (m, today) => addWorkingDays(today, countOf(m[1]?.toLowerCase())),
    ],
    [
      `(a|one|two|three) weeks? (?:from|on) (${WEEKDAY})`,
      (m, today) => addDays(coming(m[2], today), 7 * countOf(m[1]?.toLowerCase())),
    ],
    [`(${WEEKDAY}) week`, (m, today) => addDays(coming(m[1], today), 7)],
    [
      `last (${WEEKDAY})`,
      (m, today) => addDays(coming(m[1], today), weekdayNumber(m[1]) === weekdayOf(today) ? -14 : -7),
    ],
    [
      `next week(?: on)? (${WEEKDAY})|(${WEEKDAY}) next week|next (${WEEKDAY})`,
      (m, today) => ofNextWeek(m[1] ?? m[2] ?? m[3], today),
    ],
    [`(?:early|start of|beginning of|the start of|the beginning of) next week`, (_, today) => nextMonday(today)],
    [
      `(?<!${WEEKDAY} )(?:(?:the )?(?:end|back end) of )?next week(?! ${WEEKDAY})`,
      (_, today) => addDays(nextMonday(today), 4),
    ],
    [
      `(?<!${WEEKDAY} )(?:(?:the )?end of (?:this |the )?week|this week|the weekend)(?! ${WEEKDAY})`,
      (_, today) => endOfWeek(today),
    ],
    [`(?:the )?end of (?:next month)`, (_, today) => lastOfMonth(year(today), month(today) + 1)],
    [`(?:the )?end of (?:this |the )?month`, (_, today) => lastOfMonth(year(today), month(today))],
    [`(?:the )?end of ${MONTH}`, (m, today) => nextOfMonth(m[1] ?? '', today, lastOfMonth)],
    [`(?:the )?end of (?:this |the )?quarter`, (_, today) => endOfQuarter(Math.ceil(month(today) / 3), today)],
    [`(?:the )?end of q([1-4])`, (m, today) => endOfQuarter(Number(m[1]), today)],
    [`(?:the )?end of (?:this |the )?year`, (_, today) => lastOfMonth(year(today), 12)],
    [`(?:in )?a fortnight`, (_, today) => addDays(today, 14)],
    [`(${WEEKDAY})(?! (?:\\d|the \\d))`, (m, today) => coming(m[1], today)],
  ] satisfies [string, Resolve][]
).map(([source, resolve]) => [new RegExp(`(?<![\\w.])(?:${source})(?![\\w])`, 'gi'), resolve] as const);
