import { speakDates } from '#local/seed/speak-dates.ts';
import { anchorOf, offsetOf, StoryCalendar } from '#local/seed/when.ts';

const BERLIN = { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] };
const DUBAI = { zone: 'Asia/Dubai', weekend: [5, 6], holidays: [] };

describe('anchorOf', () => {
  test('is the last Friday up to a day', () => {
    expect(anchorOf('2026-11-20')).toBe('2026-11-20');
    expect(anchorOf('2026-11-22')).toBe('2026-11-20');
    expect(anchorOf('2026-11-26')).toBe('2026-11-20');
    expect(anchorOf('2026-11-27')).toBe('2026-11-27');
  });
});

describe('StoryCalendar', () => {
  const calendar = new StoryCalendar('2026-11-20', '2026-11-24', BERLIN);

  test('counts weeks from a Friday, from Sunday to Saturday', () => {
    expect(offsetOf('0 fri')).toBe(0);
    expect(calendar.day('0 sun')).toBe('2026-11-15');
    expect(calendar.day('-1 mon')).toBe('2026-11-09');
    expect(calendar.day('8 sat')).toBe('2027-01-16');
  });

  test('keeps the wall clock of the zone, over the change of summer time', () => {
    expect(calendar.stepAt('0 fri 10:00')).toBe('2026-11-20T09:00:00.000Z');
    expect(calendar.stepAt('-6 fri 10:00')).toBe('2026-10-09T08:00:00.000Z');
  });

  test('moves what would come after the last day to the last business day, and leaves plans alone', () => {
    expect(calendar.stepAt('1 mon 09:00')).toBe('2026-11-23T08:00:00.000Z');
    expect(calendar.stepAt('1 wed 09:00')).toBe('2026-11-24T08:00:00.000Z');
    expect(calendar.at('1 wed 09:00')).toBe('2026-11-25T08:00:00.000Z');
    expect(new StoryCalendar('2026-11-20', '2026-11-21', BERLIN).today('1 mon')).toBe('2026-11-20');
    expect(new StoryCalendar('2026-11-20', '2026-11-21', DUBAI).today('1 mon')).toBe('2026-11-19');
  });

  test('says days as people write and speak them', () => {
    expect(calendar.say('8 sat')).toBe('16 January');
    expect(calendar.speak('8 sat')).toBe('sixteenth of January');
    const spoken = ['-3 fri', '1 fri', '-17 thu', '0 sat', '-17 fri'] as const;
    expect(spoken.map((day) => calendar.speak(day))).toEqual([
      'thirtieth of October',
      'twenty-seventh of November',
      'twenty-third of July',
      'twenty-first of November',
      'twenty-fourth of July',
    ]);
  });

  test('moves the dates that are spoken in a transcript, and knows when a phrase is gone', () => {
    const dates = { 'sixteenth of January': (s: Pick<StoryCalendar, 'speak' | 'say' | 'month'>) => s.speak('0 fri') };
    expect(speakDates('On the sixteenth of January.', dates, calendar)).toBe('On the twentieth of November.');
    expect(() => speakDates('On Friday.', dates, calendar)).toThrow('Nobody says “sixteenth of January”.');
  });
});
