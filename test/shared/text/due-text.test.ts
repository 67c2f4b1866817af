import { dueAfter } from '#shared/domain/time/business-time.ts';
import { dueText } from '#shared/text/due-text.ts';

const calendar = { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['2026-12-25'] };
/** 17:00 in Berlin. */
const cutOff = (day: string) => `${day}T16:00:00.000Z`;
const said = (dueAt: string, now: string) => dueText(dueAt, now, calendar, 'en-GB');

describe('dueText', () => {
  test('counts business days', () => {
    expect(said(cutOff('2026-12-01'), '2026-11-27T09:00:00.000Z')).toBe('Answer due in 2 business days');
    expect(said(cutOff('2026-12-28'), '2026-12-24T09:00:00.000Z')).toBe('Answer due in 1 business day');
  });
  test('counts the days as they were given: five days from a Sunday are five days', () => {
    const sunday = '2026-11-29T09:00:00.000Z';
    const dueAt = dueAfter(sunday, 5, calendar);
    expect(dueAt).toBe(cutOff('2026-12-07'));
    expect(said(dueAt, sunday)).toBe('Answer due in 5 business days');
    expect(said(dueAt, '2026-11-27T16:00:00.000Z')).toBe('Answer due in 5 business days');
    expect(said(dueAt, '2026-11-27T15:59:00.000Z')).toBe('Answer due in 6 business days');
  });
  test('names the day when its business day has begun at the cut-off before', () => {
    expect(said(cutOff('2026-11-30'), '2026-11-27T16:00:00.000Z')).toBe('Answer due Monday 17:00');
  });
  test('names the hour on the last day, in the zone of the program', () => {
    expect(said(cutOff('2026-11-27'), '2026-11-27T15:59:59.999Z')).toBe('Answer due today, 17:00');
  });
  test('says overdue from the due instant on', () => {
    expect(said(cutOff('2026-11-27'), cutOff('2026-11-27'))).toBe('Answer overdue since 17:00');
  });
  test('does not count a weekend as overdue time', () => {
    expect(said(cutOff('2026-11-27'), '2026-11-29T09:00:00.000Z')).toBe('Answer overdue since Friday 17:00');
    expect(said(cutOff('2026-11-27'), '2026-11-30T09:00:00.000Z')).toBe('Answer overdue by 1 business day');
  });
});
