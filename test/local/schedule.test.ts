import { parseSchedule } from '#local/functions-host/schedule.ts';

const next = (schedule: string, after: string) => parseSchedule(schedule)(new Date(after)).toISOString();

describe('a schedule', () => {
  test.each([
    ['every second', '* * * * * *', '2026-11-22T10:00:00.400Z', '2026-11-22T10:00:01.000Z'],
    ['the instant itself is not after itself', '0 0 10 * * *', '2026-11-22T10:00:00Z', '2026-11-23T10:00:00.000Z'],
    ['every quarter of an hour', '0 */15 * * * *', '2026-11-22T10:50:00Z', '2026-11-22T11:00:00.000Z'],
    ['from a minute on in steps', '0 10/20 * * * *', '2026-11-22T10:31:00Z', '2026-11-22T10:50:00.000Z'],
    ['five fields mean second 0', '30 6 * * *', '2026-11-22T06:29:59Z', '2026-11-22T06:30:00.000Z'],
    ['working days by name', '0 0 9 * * MON-FRI', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00.000Z'],
    ['Sunday as 7', '0 0 9 * * 7', '2026-11-20T09:00:00Z', '2026-11-22T09:00:00.000Z'],
    ['a month by name, across the year', '0 0 0 1 FEB *', '2026-11-22T00:00:00Z', '2027-02-01T00:00:00.000Z'],
    ['a list', '0 0 8,12 * * *', '2026-11-22T08:30:00Z', '2026-11-22T12:00:00.000Z'],
    ['leap day', '0 0 0 29 2 *', '2026-11-22T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['day and weekday both count', '0 0 0 13 * FRI', '2026-11-22T00:00:00Z', '2027-08-13T00:00:00.000Z'],
    ['the last hour of a day', '0 0 23 * * *', '2026-11-22T23:30:00Z', '2026-11-23T23:00:00.000Z'],
    ['an interval', '00:05:00', '2026-11-22T10:00:00Z', '2026-11-22T10:05:00.000Z'],
  ])('%s', (_what, schedule, after, expected) => {
    expect(next(schedule, after)).toBe(expected);
  });

  test('that can never come is refused when it is asked', () => {
    expect(() => next('0 0 0 30 2 *', '2026-11-22T00:00:00Z')).toThrow('never comes');
  });

  test.each([
    ['60 * * * * *', '"60" is no second'],
    ['0 0 0 0 * *', '"0" is no day'],
    ['0 0 0 * FOO *', '"FOO" is no month'],
    ['0 5-3 * * * *', '"5-3" is no minute'],
    ['0 */0 * * * *', '"*/0" is no minute'],
    ['0 , * * * *', '"" is no minute'],
    ['* * *', '5 or 6 fields'],
    ['00:00:00', 'never rests'],
  ])('%s is refused', (schedule, message) => {
    expect(() => parseSchedule(schedule)).toThrow(message);
  });
});
