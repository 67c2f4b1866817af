import { clockText, dayIn, dayText, exactText, relativeDayText, relativeText } from '#shared/text/day-text.ts';
import { addDays, daysBetween } from '#shared/domain/time/day-arithmetic.ts';

describe('days', () => {
  test('differ between zones at the same moment', () => {
    const now = new Date('2026-11-20T23:30:00Z');
    expect(dayIn('Asia/Tokyo', now)).toBe('2026-11-21');
    expect(dayIn('America/New_York', now)).toBe('2026-11-20');
  });
  test('are counted over the end of daylight saving and of February', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });
  test('show their year only when it is not the current one', () => {
    expect(dayText('2026-11-27', 'en-GB', '2026-01-01')).toBe('27 Nov');
    expect(dayText('2027-01-08', 'en-GB', '2026-11-22')).toBe('8 Jan 2027');
  });
  test('are named relative to today', () => {
    expect(relativeDayText('2026-11-22', 'en', '2026-11-22')).toBe('today');
    expect(relativeDayText('2026-11-21', 'en', '2026-11-22')).toBe('yesterday');
    expect(relativeDayText('2026-12-13', 'en', '2026-11-22')).toBe('in 3 weeks');
  });
});

describe('moments', () => {
  const now = new Date('2026-11-22T12:00:00Z');
  test.each([
    ['2026-11-22T11:59:40Z', 'now'],
    ['2026-11-22T11:58:00Z', '2 min. ago'],
    ['2026-11-22T09:30:00Z', '2 hr. ago'],
    ['2026-11-21T09:30:00Z', 'yesterday'],
    ['2026-11-01T09:30:00Z', '3 wk. ago'],
  ])('%s is %s', (at, said) => expect(relativeText(at, 'en', now)).toBe(said));
  test('of a recording are written in minutes and seconds, with hours when there are any', () => {
    expect(clockText(763.9)).toBe('12:43');
    expect(clockText(3763)).toBe('1:02:43');
    expect(clockText(-1)).toBe('0:00');
  });
});

describe('a moment in full', () => {
  test('is written in the given zone, with the zone’s short name, in the reader’s locale', () => {
    const at = '2026-12-04T16:00:00.000Z';
    expect(exactText(at, 'en-GB', 'Europe/Berlin')).toBe('4 December 2026 at 17:00 CET');
    expect(exactText(at, 'en-US', 'Europe/Berlin')).toMatch(/^December 4, 2026 at 5:00\sPM CET$/);
    expect(exactText(at, 'en-GB', 'America/New_York')).toBe('4 December 2026 at 11:00 EST');
    expect(exactText(at, 'en-GB', 'Asia/Kolkata')).toMatch(/21:30 GMT\+5:30$/);
  });
});
