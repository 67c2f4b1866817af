import fc from 'fast-check';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';
import { meetingDay } from '#shared/extraction/dates/meeting-day.ts';
import { dayMentions } from '#shared/extraction/dates/day-mentions.ts';
import { dueDay } from '#shared/extraction/dates/due-day.ts';

/** A Friday. */
const TODAY = '2026-11-20';

describe('dueDay', () => {
  test.each([
    ['I will do it by Friday', '2026-11-27', 'by Friday'],
    ['by end of day Thursday', '2026-11-26', 'by end of day Thursday'],
    ['tomorrow at the latest', '2026-11-21', 'tomorrow'],
    ['by EOD', '2026-11-20', 'by EOD'],
    ['next Wednesday', '2026-11-25', 'next Wednesday'],
    ['on Thursday next week', '2026-11-26', 'on Thursday next week'],
    ['early next week', '2026-11-23', 'early next week'],
    ['by the end of next week', '2026-11-27', 'by the end of next week'],
    ['by the end of the week', '2026-11-20', 'by the end of the week'],
    ['by the fourth of December', '2026-12-04', 'by the fourth of December'],
    ['by December the fourth', '2026-12-04', 'by December the fourth'],
    ['before Monday the thirtieth', '2026-11-30', 'before Monday the thirtieth'],
    ['by the 27th', '2026-11-27', 'by the 27th'],
    ['by 04.12.2026', '2026-12-04', 'by 04.12.2026'],
    ['by 2026-12-04', '2026-12-04', 'by 2026-12-04'],
    ['in two weeks', '2026-12-04', 'in two weeks'],
    ['within three working days', '2026-11-25', 'within three working days'],
    ['a week from Monday', '2026-11-30', 'a week from Monday'],
    ['by the end of the month', '2026-11-30', 'by the end of the month'],
    ['by the end of Q1', '2027-03-31', 'by the end of Q1'],
    ['by the third of March', '2027-03-03', 'by the third of March'],
  ])('reads “%s”, said on a Friday, as %s', (text, day, words) => {
    expect(dueDay(text, TODAY)).toMatchObject({ day, words });
  });

  test.each([
    'last Friday',
    'yesterday',
    'we may be late',
    'give me a second',
    'at five',
    'it costs 12.50',
    'in the first release',
    'version 2.1.3',
    'in March',
  ])('finds no due day in "%s"', (text) => {
    expect(dueDay(text, TODAY)).toBeUndefined();
  });

  test('prefers a deadline to a day that is only mentioned', () => {
    expect(dueDay('send it by Tuesday for the call on Thursday', TODAY)?.day).toBe('2026-11-24');
  });

  test('never gives a day before the meeting', () => {
    const words = fc.constantFrom(
      'by Friday',
      'last Monday',
      'next week',
      'tomorrow',
      'by the 3rd',
      'end of month',
      'in ten days',
      'on the fifth of May',
      'by end of Q2',
      'yesterday',
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 1500 }), (text, ahead) => {
        const today = addDays('2026-01-01', ahead);
        const due = dueDay(text, today);
        expect(due === undefined || due.day >= today).toBe(true);
      }),
    );
  });
});

describe('dayMentions', () => {
  test('finds every day with its place in the text', () => {
    expect(dayMentions('from Monday until the 4th of December', TODAY)).toEqual([
      { day: '2026-11-23', words: 'Monday', offset: 5 },
      { day: '2026-12-04', words: 'the 4th of December', offset: 18 },
    ]);
  });
});

describe('meetingDay', () => {
  test('reads an instant in the zone of the meeting, and leaves a day unchanged', () => {
    expect(meetingDay('2026-11-20T23:30:00Z', 'Europe/Berlin')).toBe('2026-11-21');
    expect(meetingDay('2026-11-20T23:30:00Z', 'America/New_York')).toBe('2026-11-20');
    expect(meetingDay('2026-11-20', 'Europe/Berlin')).toBe('2026-11-20');
  });

  test('refuses an invalid day, instant or zone', () => {
    expect(() => meetingDay('2026-02-30', 'Europe/Berlin')).toThrow(RangeError);
    expect(() => meetingDay('soon', 'Europe/Berlin')).toThrow(RangeError);
    expect(() => meetingDay('2026-11-20T10:00:00Z', 'Europe/Atlantis')).toThrow(RangeError);
  });
});
