import { sampleMeeting } from '#local/card-gallery/sample-records.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { transcriptWait } from '#shared/domain/kinds/meeting/transcript-wait.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const meeting = (more: Partial<Meeting>): Meeting => ({ ...sampleMeeting((text) => text), status: 'held', ...more });
const call = (more: object) => ({
  calls: [{ chatId: '19:a@thread.v2', startedAt: '2026-11-20T09:00:00.000Z', ...more }],
});
const ended = call({ endedAt: '2026-11-20T09:30:00.000Z' });

describe('a meeting without a transcript', () => {
  test('waits for nothing when it had no call', () => {
    expect(transcriptWait(meeting({}), NOW)).toBeUndefined();
  });

  test('waits for a running call, for 30 hours at most', () => {
    expect(transcriptWait(meeting(call({})), '2026-11-21T15:00:00.000Z')).toBe('calling');
    expect(transcriptWait(meeting(call({})), '2026-11-21T15:00:00.001Z')).toBe('looking');
  });

  test('waits for its end while it is live', () => {
    expect(transcriptWait(meeting({ ...ended, status: 'live' }), NOW)).toBe('running');
  });

  test('looks for one for an hour and a quarter after its call, and then misses it', () => {
    expect(transcriptWait(meeting(ended), '2026-11-20T10:44:59.999Z')).toBe('looking');
    expect(transcriptWait(meeting(ended), '2026-11-20T10:45:00.000Z')).toBe('missing');
  });
});

test('a meeting with a transcript waits for none', () => {
  const transcript = { ...call({}), transcript: { sha256: 'a' } as unknown as NonNullable<Meeting['transcript']> };
  expect(transcriptWait(meeting(transcript), NOW)).toBeUndefined();
});
