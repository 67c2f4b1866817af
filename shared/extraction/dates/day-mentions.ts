/**
 * Days spoken of in a sentence, resolved against the day of the meeting. chrono-node reads the ordinary forms; the
 * business ones it reads loosely or not at all (end of the week, the 27th, end of Q1) are read here.
 */
import { dateParser } from './date-parser.ts';
import { dayFrom } from '../../domain/time/day-arithmetic.ts';
import { DAY_RULES, MONTHS, ORDINALS, WEEKDAYS } from './day-rules.ts';

/** One day spoken of. */
export interface DayMention {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  /** The words that say it, as spoken. */
  readonly words: string;
  /** Offset of the words in the text. */
  readonly offset: number;
}

const GATE = new RegExp(
  `\\b(?:${WEEKDAYS.join('|')}|${MONTHS.join('|')}|(?:mon|tues?|wed|thurs?|fri|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b|today|tonight|tomorrow|yesterday|weeks?|weekend|fortnight|months?|quarter|year|days?|eod|cob|afternoon|q[1-4]|\\d{1,2}(?:st|nd|rd|th)|\\d{4}-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.|(?:the|twenty|thirty)[ -](?:${ORDINALS.slice(1).join('|')}|thirtieth)|close of business)\\b`,
  'i',
);

/** Said of today, but only when the sentence names no other day: "by end of day Thursday" is Thursday. */
const TODAY =
  /\b(?:(?:the )?end of (?:the )?(?:business )?(?:day|play)|eod|cob|close of business|this afternoon|tonight)\b/i;

function ofRules(text: string, today: string): DayMention[] {
  const found: DayMention[] = [];
  for (const [pattern, resolve] of DAY_RULES)
    for (const match of text.matchAll(pattern)) {
      const isTaken = found.some(
        (one) => match.index < one.offset + one.words.length && one.offset < match.index + match[0].length,
      );
      const day = isTaken ? undefined : resolve(match, today);
      if (day !== undefined) found.push({ day, words: match[0], offset: match.index });
    }
  return found;
}

const MONTH_WORD = MONTHS.filter((name) => name !== 'may')
  .map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`)
  .join('|');
/** What chrono-node is asked for: near days, spans with "in", and dates of a month. It is slow, and hardly any sentence has one. */
const WANTED = new RegExp(
  `\\b(?:today|tonight|tomorrow|yesterday|\\d{4}-\\d{2}-\\d{2}|(?:in|within) (?:\\S+ ){1,3}(?:day|week|month)s?|${MONTH_WORD}|sept|(?:\\d|(?:st|nd|rd|th)|the|of) may|may (?:the )?\\d)\\b`,
  'i',
);

function ofChrono(text: string, today: string): DayMention[] {
  const reference = { instant: new Date(`${today}T12:00:00Z`), timezone: 0 };
  return dateParser()
    .parse(text, reference, { forwardDate: true })
    .flatMap((result) => {
      const day = dayFrom(result.start.get('year') ?? 0, result.start.get('month') ?? 0, result.start.get('day') ?? 0);
      const isUsable = WANTED.test(result.text) && (result.start.isCertain('day') || result.start.isCertain('weekday'));
      return day !== undefined && isUsable ? [{ day, words: result.text, offset: result.index }] : [];
    });
}

/**
 * Every day spoken of, in order of the words. Weekdays and dates without a year look forward from `today`.
 *
 * @param today `YYYY-MM-DD` of the meeting or period.
 * @throws RangeError when `today` is no calendar day.
 */
export function dayMentions(text: string, today: string): DayMention[] {
  if (!GATE.test(text)) return [];
  const capped = text.slice(0, 2_000);
  const found = ofRules(capped, today);
  let rest = capped;
  for (const { offset, words } of found)
    rest = rest.slice(0, offset) + ' '.repeat(words.length) + rest.slice(offset + words.length);
  if (WANTED.test(rest)) found.push(...ofChrono(rest, today));
  const close = found.length === 0 ? TODAY.exec(capped) : null;
  if (close) found.push({ day: today, words: close[0], offset: close.index });
  return found.sort((one, other) => one.offset - other.offset);
}
