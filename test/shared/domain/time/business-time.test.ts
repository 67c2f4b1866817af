import fc from 'fast-check';
import { cutOffOf, dueAfter, partWay } from '#shared/domain/time/business-time.ts';
import { isBusinessDay, type Calendar } from '#shared/domain/time/calendar.ts';
import { dayAt } from '#shared/domain/time/day.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';

const BERLIN: Calendar = { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['2026-12-25'] };
const DUBAI: Calendar = { zone: 'Asia/Dubai', weekend: [5, 6], holidays: [] };
const NEW_YORK: Calendar = { zone: 'America/New_York', weekend: [6, 7], holidays: [] };

describe('a business day', () => {
  test('ends at five in the afternoon of its zone, in winter and in summer', () => {
    expect(cutOffOf('2026-11-20', BERLIN)).toBe('2026-11-20T16:00:00.000Z');
    expect(cutOffOf('2026-07-20', BERLIN)).toBe('2026-07-20T15:00:00.000Z');
    expect(cutOffOf('2026-11-20', DUBAI)).toBe('2026-11-20T13:00:00.000Z');
    expect(cutOffOf('2026-11-20', NEW_YORK)).toBe('2026-11-20T22:00:00.000Z');
  });
});

describe('what is due after business days', () => {
  test('is due at the end of the last of them', () => {
    expect(dueAfter('2026-11-17T09:00:00.000Z', 1, BERLIN)).toBe('2026-11-18T16:00:00.000Z');
    expect(dueAfter('2026-11-17T09:00:00.000Z', 3, BERLIN)).toBe('2026-11-20T16:00:00.000Z');
  });

  test('waits over the weekend of its calendar', () => {
    expect(dueAfter('2026-11-20T09:00:00.000Z', 1, BERLIN)).toBe('2026-11-23T16:00:00.000Z');
    expect(dueAfter('2026-11-19T09:00:00.000Z', 1, DUBAI)).toBe('2026-11-22T13:00:00.000Z');
  });

  test('waits over a holiday', () => {
    expect(dueAfter('2026-12-24T09:00:00.000Z', 1, BERLIN)).toBe('2026-12-28T16:00:00.000Z');
  });

  test('counts from the next business day when it is asked on a day off', () => {
    const monday = dueAfter('2026-11-23T09:00:00.000Z', 1, BERLIN);
    expect(monday).toBe('2026-11-24T16:00:00.000Z');
    expect(dueAfter('2026-11-21T09:00:00.000Z', 1, BERLIN)).toBe(monday);
    expect(dueAfter('2026-12-25T09:00:00.000Z', 1, BERLIN)).toBe('2026-12-29T16:00:00.000Z');
  });

  test('counts from the next business day from the cut-off on, and not a moment before', () => {
    expect(dueAfter('2026-11-17T15:59:59.999Z', 1, BERLIN)).toBe('2026-11-18T16:00:00.000Z');
    expect(dueAfter('2026-11-17T16:00:00.000Z', 1, BERLIN)).toBe('2026-11-19T16:00:00.000Z');
    expect(dueAfter('2026-11-20T16:00:00.000Z', 1, BERLIN)).toBe('2026-11-24T16:00:00.000Z');
  });

  test('goes by the day in its zone, not in UTC', () => {
    // Tuesday 23:30 in New York is Wednesday in UTC; so is one hour after midnight in Berlin a Wednesday already.
    expect(dueAfter('2026-11-18T04:30:00.000Z', 1, NEW_YORK)).toBe('2026-11-19T22:00:00.000Z');
    expect(dueAfter('2026-11-17T23:30:00.000Z', 1, BERLIN)).toBe('2026-11-19T16:00:00.000Z');
  });

  test('is due at five also when the clocks are changed in between', () => {
    expect(dueAfter('2026-10-23T09:00:00.000Z', 1, BERLIN)).toBe('2026-10-26T16:00:00.000Z');
    expect(dueAfter('2026-10-22T09:00:00.000Z', 1, BERLIN)).toBe('2026-10-23T15:00:00.000Z');
    expect(dueAfter('2026-03-27T09:00:00.000Z', 1, BERLIN)).toBe('2026-03-30T15:00:00.000Z');
  });

  const instants = fc
    .date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const calendars = fc.record({
    zone: fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Dubai', 'America/New_York', 'Pacific/Apia', 'Asia/Kolkata'),
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 6 }),
    holidays: fc.array(
      fc.integer({ min: 0, max: 800 }).map((count) => addDays('2026-01-01', count)),
      { maxLength: 20 },
    ),
  });
  const counts = fc.integer({ min: 1, max: 30 });

  test('is due later than it was asked, at the end of a business day', () => {
    fc.assert(
      fc.property(instants, counts, calendars, (from, days, calendar) => {
        const due = dueAfter(from, days, calendar);
        const day = dayAt(due, calendar.zone);
        expect(due > from).toBe(true);
        expect(isBusinessDay(day, calendar)).toBe(true);
        expect(cutOffOf(day, calendar)).toBe(due);
      }),
    );
  });

  test('is due later with each day more, and never earlier when it is asked later', () => {
    fc.assert(
      fc.property(instants, instants, counts, calendars, (one, other, days, calendar) => {
        expect(dueAfter(one, days + 1, calendar) > dueAfter(one, days, calendar)).toBe(true);
        const [first, second] = one <= other ? [one, other] : [other, one];
        expect(dueAfter(first, days, calendar) <= dueAfter(second, days, calendar)).toBe(true);
      }),
    );
  });
});

describe('partWay', () => {
  test('gives the instant at a fraction of the time between two others', () => {
    const [from, to] = ['2026-11-20T09:00:00.000Z', '2026-11-20T19:00:00.000Z'] as const;
    expect(partWay(from, to, 0)).toBe(from);
    expect(partWay(from, to, 0.5)).toBe('2026-11-20T14:00:00.000Z');
    expect(partWay(from, to, 0.8)).toBe('2026-11-20T17:00:00.000Z');
    expect(partWay(from, to, 1)).toBe(to);
  });

  test('gives whole milliseconds', () => {
    expect(partWay('2026-11-20T09:00:00.000Z', '2026-11-20T09:00:00.001Z', 0.5)).toBe('2026-11-20T09:00:00.001Z');
  });
});
