import fc from 'fast-check';
import { addBusinessDays, businessDaysBetween, isBusinessDay, type Calendar } from '#shared/domain/time/calendar.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';

const BERLIN: Calendar = { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['2026-12-25'] };
const DUBAI: Calendar = { zone: 'Asia/Dubai', weekend: [5, 6], holidays: [] };

const days = fc.integer({ min: 0, max: 400 }).map((count) => addDays('2026-01-01', count));
const calendars = fc.record({
  zone: fc.constant('UTC'),
  weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
  holidays: fc.array(days, { maxLength: 10 }),
});

describe('business days', () => {
  test('leave out weekend and holidays', () => {
    expect(isBusinessDay('2026-12-24', BERLIN)).toBe(true);
    expect(isBusinessDay('2026-12-25', BERLIN)).toBe(false);
    expect(isBusinessDay('2026-12-26', BERLIN)).toBe(false);
    expect(addBusinessDays('2026-12-24', 1, BERLIN)).toBe('2026-12-28');
    expect(addBusinessDays('2026-12-28', -1, BERLIN)).toBe('2026-12-24');
  });

  test('follow the weekend of the calendar', () => {
    expect(addBusinessDays('2026-11-19', 1, DUBAI)).toBe('2026-11-22');
    expect(addBusinessDays('2026-11-19', 1, BERLIN)).toBe('2026-11-20');
  });

  test('count the last day and not the first', () => {
    expect(businessDaysBetween('2026-11-20', '2026-11-20', BERLIN)).toBe(0);
    expect(businessDaysBetween('2026-11-20', '2026-11-22', BERLIN)).toBe(0);
    expect(businessDaysBetween('2026-11-20', '2026-11-23', BERLIN)).toBe(1);
    expect(businessDaysBetween('2026-11-23', '2026-11-20', BERLIN)).toBe(-1);
  });

  test('stay on the same day when none are added, also on a day off', () => {
    expect(addBusinessDays('2026-12-25', 0, BERLIN)).toBe('2026-12-25');
  });

  test('that are added are counted as the same number', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), calendars, (day, count, calendar) => {
        expect(businessDaysBetween(day, addBusinessDays(day, count, calendar), calendar)).toBe(count);
      }),
    );
  });

  test('lead back to the same business day when they are added and taken away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -60, max: 60 }), calendars, (day, count, calendar) => {
        const start = addBusinessDays(day, 1, calendar);
        expect(addBusinessDays(addBusinessDays(start, count, calendar), -count, calendar)).toBe(start);
      }),
    );
  });

  test('are negative when they are counted backwards, and add up', () => {
    fc.assert(
      fc.property(days, days, days, calendars, (one, two, three, calendar) => {
        const between = (from: string, to: string) => businessDaysBetween(from, to, calendar);
        expect(between(one, two) + between(two, one)).toBe(0);
        expect(between(one, two) + between(two, three)).toBe(between(one, three));
      }),
    );
  });
});
