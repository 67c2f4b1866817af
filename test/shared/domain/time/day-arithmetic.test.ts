import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addDays, dayFrom, daysBetween, isDay, lastOfMonth, weekdayOf } from '#shared/domain/time/day-arithmetic.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('day arithmetic', () => {
  test('agrees with Temporal about adding, distance and weekday', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        const to = addDays(from, days);
        expect(to).toBe(Temporal.PlainDate.from(from).add({ days }).toString());
        expect(daysBetween(from, to)).toBe(days);
        expect(weekdayOf(from)).toBe(Temporal.PlainDate.from(from).dayOfWeek);
      }),
    );
  });

  test('gives the last day of a month, and no day that a month does not have', () => {
    expect([lastOfMonth(2028, 2), lastOfMonth(2026, 14), dayFrom(2026, 2, 28)]).toEqual([
      '2028-02-29',
      '2027-02-28',
      '2026-02-28',
    ]);
    expect([dayFrom(2026, 2, 29), dayFrom(2026, 4, 0)]).toEqual([undefined, undefined]);
  });
});

test('a day that does not exist is refused by isDay and addDays', () => {
  for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '2026-01-01T00:00:00Z', '']) {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  }
  expect(isDay('2028-02-29')).toBe(true);
});
