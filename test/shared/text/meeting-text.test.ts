import { sampleMeeting } from '#local/card-gallery/sample-records.ts';
import type { Meeting } from '#shared/domain/records/meeting.ts';
import { callText } from '#shared/text/meeting-text.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const meeting = (more: Partial<Meeting>): Meeting => ({ ...sampleMeeting((text) => text), status: 'held', ...more });
const call = (more: object) => ({
  calls: [{ chatId: '19:a@thread.v2', startedAt: '2026-11-20T09:00:00.000Z', ...more }],
});

test('while a call is on, and for as long as its transcript is looked for, people are told to wait', () => {
  expect(callText(meeting({}), NOW)).toBeUndefined();
  expect(callText(meeting(call({})), NOW)).toMatch(/^A call is on in Teams\./);
  const ended = call({ endedAt: '2026-11-20T09:30:00.000Z' });
  expect(callText(meeting(ended), NOW)).toMatch(/mostly within minutes/);
  expect(callText(meeting({ ...ended, status: 'live' }), NOW)).toMatch(/when you end the meeting\.$/);
  expect(callText(meeting(ended), '2026-11-20T10:44:59.000Z')).toBeDefined();
  expect(callText(meeting(ended), '2026-11-20T10:45:00.000Z')).toBeUndefined();
});
