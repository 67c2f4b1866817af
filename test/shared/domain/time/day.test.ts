import fc from 'fast-check';
import { dayAt, isZone, startOfDay } from '#shared/domain/time/day.ts';
import { addDays, daysBetween, isDay } from '#shared/domain/time/day-arithmetic.ts';

const days = fc.integer({ min: -20_000, max: 60_000 }).map((count) => addDays('1970-01-01', count));

describe('a day', () => {
  test.each(['2026-11-20', '2024-02-29', '2000-02-29'])('%s exists', (day) => expect(isDay(day)).toBe(true));

  test.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-4-1', '20261120', '2026-11-20T00:00', ''])(
    '“%s” does not exist',
    (day) => expect(isDay(day)).toBe(false),
  );

  test('differs between zones at the same moment', () => {
    expect(dayAt('2026-11-20T23:30:00.000Z', 'Europe/Berlin')).toBe('2026-11-21');
    expect(dayAt('2026-11-20T23:30:00.000Z', 'America/New_York')).toBe('2026-11-20');
  });

  test('begins at the offset that its zone has then, also on the day the clocks change', () => {
    expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z');
  });

  test('begins at one o’clock where midnight is skipped', () => {
    expect(startOfDay('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });

  test('is the day at the instant at which it begins, in every zone', () => {
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Sao_Paulo');
    fc.assert(
      fc.property(days, zones, (day, zone) => {
        // Apia had no 30 December 2011.
        fc.pre(!(zone === 'Pacific/Apia' && day === '2011-12-30'));
        expect(dayAt(startOfDay(day, zone), zone)).toBe(day);
      }),
    );
  });

  test('plus the days between is the other day', () => {
    fc.assert(fc.property(days, days, (from, to) => expect(addDays(from, daysBetween(from, to))).toBe(to)));
  });

  test('sorts as text', () => {
    fc.assert(fc.property(days, days, (one, other) => expect(one < other).toBe(daysBetween(one, other) > 0)));
  });
});

describe('a zone', () => {
  test.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])('%s is known', (zone) =>
    expect(isZone(zone)).toBe(true),
  );

  test.each(['', 'Europe/Atlantis', '+01:00', '2026-01-01T00:00+01:00', '2026-01-01T00:00Z[Europe/Berlin]'])(
    '“%s” is unknown',
    (zone) => expect(isZone(zone)).toBe(false),
  );
});
