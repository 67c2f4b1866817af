import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { noteEvent } from '#shared/domain/kinds/meeting/call-rules.ts';
import { contextWith, existing, JONAS_PLATFORM, PRIYA_TPM } from '../../context.ts';

const CHAT = '19:meeting_a@thread.v2';
const SERIES = 'Atlas steering';
const STARTED = '2026-11-20T09:00:00.000Z';
const ENDED = '2026-11-20T10:00:00.000Z';

/** A meeting that was run here and ended, without a call. */
const run = (more: Partial<Meeting> = {}): Meeting =>
  existing('meeting', {
    title: 'Steering',
    status: 'held',
    series: SERIES,
    startedAt: STARTED,
    startedById: PRIYA_TPM,
    endedAt: ENDED,
    ...more,
  });

/** The number of the meeting that a call in the series' chat belongs to; `MTG-101` is a new one. */
const meetingOfCall = (
  at: string,
  meetings: readonly Meeting[],
  series: string | undefined = SERIES,
  organizerId?: string,
) =>
  noteEvent(
    { tenantId: 't', chatId: CHAT, event: 'start', at, ...(organizerId && { organizerId }) },
    { chatId: CHAT, boundAt: STARTED, boundById: PRIYA_TPM, ...(series && { series }) },
    contextWith(meetings, { now: at }),
  ).subject.number;

describe('a call after a meeting that was run in Steerline without a call', () => {
  test('belongs to that meeting for four hours, and not a moment longer', () => {
    expect(meetingOfCall(ENDED, [run()])).toBe('MTG-1');
    expect(meetingOfCall('2026-11-20T14:00:00.000Z', [run()])).toBe('MTG-1');
    expect(meetingOfCall('2026-11-20T14:00:01.000Z', [run()])).toBe('MTG-101');
    expect(meetingOfCall('2026-11-20T09:59:59.000Z', [run()])).toBe('MTG-101');
  });

  test('never belongs to a meeting that a contributor planned, unless they organized the call', () => {
    const theirs = run({ createdById: JONAS_PLATFORM });
    expect(meetingOfCall(ENDED, [theirs])).toBe('MTG-101');
    const planned = run({ number: 'MTG-2', status: 'planned', startsAt: ENDED, createdById: JONAS_PLATFORM });
    expect(meetingOfCall(ENDED, [run(), planned])).toBe('MTG-1');
    expect(meetingOfCall(ENDED, [planned], SERIES, JONAS_PLATFORM)).toBe('MTG-2');
  });

  test('never belongs to a meeting of another day in the program’s zone', () => {
    // Midnight in Berlin is 23:00 UTC.
    const late = run({ startedAt: '2026-11-20T21:30:00.000Z', endedAt: '2026-11-20T22:30:00.000Z' });
    expect(meetingOfCall('2026-11-20T22:59:59.000Z', [late])).toBe('MTG-1');
    expect(meetingOfCall('2026-11-20T23:00:00.000Z', [late])).toBe('MTG-101');
    const overMidnight = run({ startedAt: '2026-11-20T22:30:00.000Z', endedAt: '2026-11-20T23:30:00.000Z' });
    expect(meetingOfCall('2026-11-20T23:40:00.000Z', [overMidnight])).toBe('MTG-101');
  });

  test('never belongs to a meeting with a call or transcript, of another series, or that nobody ran', () => {
    const { startedById: _, ...planned } = run();
    const transcript = {
      ...{ sha256: 'a', cueCount: 1, durationSeconds: 1, isAttributed: true },
      ...{ receivedAt: ENDED, receivedById: PRIYA_TPM, road: 'upload' as const },
    };
    const calls = [{ chatId: '19:meeting_b@thread.v2', startedAt: STARTED, endedAt: ENDED }];
    const others = [run({ calls }), run({ transcript }), run({ status: 'minutes-drafted' }), run({ series: 'Other' })];
    for (const other of [...others, planned]) expect(meetingOfCall(ENDED, [other])).toBe('MTG-101');
  });

  test('belongs to none when its chat is bound to the program as a whole', () => {
    const { series: _, ...lone } = run();
    expect(meetingOfCall(ENDED, [lone], '')).toBe('MTG-101');
  });

  test('belongs to the nearer of that meeting and one planned for that day, half-way to the planned one', () => {
    const next = run({ number: 'MTG-2', status: 'planned', startsAt: '2026-11-20T13:00:00.000Z' });
    expect(meetingOfCall('2026-11-20T12:55:00.000Z', [run(), next])).toBe('MTG-2');
    expect(meetingOfCall('2026-11-20T11:30:00.000Z', [run(), next])).toBe('MTG-2');
    expect(meetingOfCall('2026-11-20T11:29:59.000Z', [run(), next])).toBe('MTG-1');
    const missed = run({ number: 'MTG-2', status: 'planned', startsAt: '2026-11-20T08:00:00.000Z' });
    expect(meetingOfCall('2026-11-20T10:05:00.000Z', [run(), missed])).toBe('MTG-1');
    const { startsAt: _, ...someday } = next;
    expect(meetingOfCall('2026-11-20T12:55:00.000Z', [run(), someday])).toBe('MTG-1');
  });

  test('belongs to the meeting that ended last', () => {
    const earlier = run({ number: 'MTG-2', endedAt: '2026-11-20T09:30:00.000Z' });
    expect(meetingOfCall('2026-11-20T10:05:00.000Z', [run(), earlier])).toBe('MTG-1');
  });
});
