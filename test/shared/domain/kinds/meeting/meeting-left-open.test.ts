import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { endLeftOpen, remindToEnd } from '#shared/domain/kinds/meeting/meeting-rules.ts';
import { settle } from '#shared/domain/settle.ts';
import { contextWith, existing, JONAS_PLATFORM, PRIYA_TPM, refused, SAM_OUTSIDE, TIMER } from '../../context.ts';

const CALL = { chatId: '19:meeting_a@thread.v2', startedAt: '2026-11-20T09:00:00.000Z' };
const ENDED = { ...CALL, endedAt: '2026-11-20T10:00:00.000Z' };
const [REMINDED, OVER] = ['2026-11-20T14:00:00.000Z', '2026-11-21T10:00:00.000Z'];
const open = (more: Partial<Meeting> = {}): Meeting =>
  existing('meeting', {
    title: 'Steering',
    status: 'live',
    startedAt: CALL.startedAt,
    startedById: JONAS_PLATFORM,
    calls: [ENDED],
    ...more,
  });
const at = (meeting: Meeting, now: string) => contextWith([meeting], { now, by: TIMER });
const people = (owed: ReturnType<typeof remindToEnd>['owed']) =>
  owed?.map((each) => (each.type === 'tell' ? each.personId : each.type));
const end = (meeting: Meeting) => endLeftOpen(meeting, at(meeting, OVER)).subject;

describe('a meeting left open', () => {
  test('owes wake-ups four hours and a day after its call, whether it or the call changed last', () => {
    const wakes = [
      { type: 'wake', at: REMINDED, subject: 'meeting:000000000001', purpose: 'meeting-open' },
      { type: 'wake', at: OVER, subject: 'meeting:000000000001', purpose: 'meeting-left-open' },
    ];
    for (const before of [open({ status: 'planned' }), open({ calls: [CALL] })])
      expect(settle({ subject: open() }, at(before, ENDED.endedAt)).owed).toEqual(expect.arrayContaining(wakes));
    expect(settle({ subject: open() }, at(open(), REMINDED)).owed).toEqual([]);
    expect(settle({ subject: open({ status: 'held' }) }, at(open(), REMINDED)).owed).toEqual([
      { type: 'follow-call', subject: 'meeting:000000000001' },
    ]);
  });

  test('is not reminded of, nor ended, a moment before its time', () => {
    expect(refused(() => remindToEnd(open(), at(open(), '2026-11-20T13:59:59.999Z')))).toBe('record/wrong-state');
    expect(refused(() => endLeftOpen(open(), at(open(), '2026-11-21T09:59:59.999Z')))).toBe('record/wrong-state');
  });

  test('reminds the person who started it, or the TPM when that person has left the program', () => {
    expect(people(remindToEnd(open(), at(open(), REMINDED)).owed)).toEqual([JONAS_PLATFORM]);
    const left = open({ startedById: SAM_OUTSIDE });
    expect(people(remindToEnd(left, at(left, REMINDED)).owed)).toEqual([PRIYA_TPM]);
    expect(people(endLeftOpen(left, at(left, OVER)).owed)).toEqual([PRIYA_TPM]);
  });

  test('ends at the end of its call or at its last capture, and its clock stops then', () => {
    expect(end(open())).toMatchObject({ status: 'held', endedAt: ENDED.endedAt });
    const capture = { record: 'ACT-1', byId: JONAS_PLATFORM };
    const agenda = [{ title: 'Waves', purpose: 'decide' as const, durationMinutes: 20, records: [] }];
    const early = { ...capture, capturedAt: '2026-11-20T09:30:00.000Z' };
    const late = { ...capture, capturedAt: '2026-11-20T10:20:00.000Z' };
    expect(end(open({ captures: [early] })).endedAt).toBe(ENDED.endedAt);
    const ended = end(
      open({
        captures: [early, late],
        agenda,
        spentSeconds: [0],
        current: { agendaIndex: 0, sinceAt: '2026-11-20T09:20:00.000Z' },
      }),
    );
    expect(ended).toMatchObject({ endedAt: late.capturedAt, spentSeconds: [3600] });
    expect(ended).not.toHaveProperty('current');
  });

  test('counts from 30 hours after the start of a call whose end was not received', () => {
    const unheard = open({ calls: [CALL] });
    const wakes = settle({ subject: unheard }, at(open({ status: 'planned', calls: [CALL] }), CALL.startedAt)).owed;
    expect(wakes).toEqual([
      { type: 'wake', at: '2026-11-21T19:00:00.000Z', subject: 'meeting:000000000001', purpose: 'meeting-open' },
      { type: 'wake', at: '2026-11-22T15:00:00.000Z', subject: 'meeting:000000000001', purpose: 'meeting-left-open' },
    ]);
    expect(refused(() => endLeftOpen(unheard, at(unheard, OVER)))).toBe('record/wrong-state');
    expect(endLeftOpen(unheard, at(unheard, '2026-11-22T15:00:00.000Z')).subject.endedAt).toBe(CALL.startedAt);
  });
});
