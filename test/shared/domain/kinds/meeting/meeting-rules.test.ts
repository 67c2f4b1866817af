import type { AgendaItem, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  NOW,
  PRIYA_TPM,
  refused,
  SAM_OUTSIDE,
} from '../../context.ts';

const planned = existing('meeting', { title: 'Steering', createdById: JONAS_PLATFORM });

describe('a meeting', () => {
  test('begins planned, without people and with an empty agenda', () => {
    expect(create('meeting', { title: 'Steering' }).subject).toMatchObject({
      status: 'planned',
      ritual: 'other',
      agenda: [],
      inviteeIds: [],
      attendeeIds: [],
    });
  });

  test('starts once, and can be held with or without a start', () => {
    const live = act(planned, 'start', {}).subject;
    expect(live).toMatchObject({ status: 'live', startedAt: NOW });
    expect(refused(() => act(live, 'start', {}))).toBe('record/wrong-state');
    expect(act(live, 'hold', {}).subject).toMatchObject({ status: 'held', startedAt: NOW, endedAt: NOW });
    const held = act(planned, 'hold', {}).subject;
    expect(held).not.toHaveProperty('startedAt');
    expect(refused(() => act(held, 'hold', {}))).toBe('record/wrong-state');
  });
});

/** `NOW` and so many seconds. */
const after = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString();
const point = (title: string): AgendaItem => ({ title, purpose: 'discuss', durationMinutes: 10, records: [] });
const agenda = ['Actions', 'Waves', 'Budget'].map(point);
const live = act({ ...planned, agenda }, 'start', {}).subject;
const at = (meeting: Meeting, seconds: number, by = JONAS_PLATFORM) =>
  contextWith([meeting], { now: after(seconds), by });
const take = (meeting: Meeting, agendaIndex: number, seconds: number) =>
  act(meeting, 'take', { agendaIndex }, at(meeting, seconds)).subject;

describe('the clock of a live meeting', () => {
  test('begins at the first point of the agenda, and runs on the current point', () => {
    expect(live).toMatchObject({ spentSeconds: [0, 0, 0], current: { agendaIndex: 0, sinceAt: NOW } });
    const second = take(live, 1, 90);
    expect(second).toMatchObject({ spentSeconds: [90, 0, 0], current: { agendaIndex: 1, sinceAt: after(90) } });
    expect(take(second, 0, 100)).toMatchObject({ spentSeconds: [90, 10, 0], current: { agendaIndex: 0 } });
  });

  test('is not set back when the current point is taken again', () => {
    expect(take(live, 0, 90)).toMatchObject({ spentSeconds: [0, 0, 0], current: { sinceAt: NOW } });
  });

  test('counts nothing when the time goes backwards', () => {
    expect(take(live, 1, -90).spentSeconds).toEqual([0, 0, 0]);
  });

  test('refuses a point beyond the agenda, and a meeting that is not live', () => {
    expect(refused(() => take(live, 3, 1))).toBe('input/invalid /agendaIndex');
    expect(refused(() => take(planned, 0, 1))).toBe('record/wrong-state');
  });

  test('stops when the meeting is held', () => {
    const held = act(take(live, 2, 30), 'hold', {}, at(live, 70)).subject;
    expect(held).toMatchObject({ status: 'held', spentSeconds: [30, 0, 40], endedAt: after(70) });
    expect(held).not.toHaveProperty('current');
  });

  test('does not run without an agenda, and begins when points are added later', () => {
    const bare = act(planned, 'start', {}).subject;
    expect(bare).toMatchObject({ spentSeconds: [] });
    expect(bare).not.toHaveProperty('current');
    const grown = edit(bare, { agenda }).subject;
    expect(take(take(grown, 0, 10), 1, 25).spentSeconds).toEqual([15, 0, 0]);
  });
});

describe('a changed agenda', () => {
  const changed = (before: Meeting, titles: string[], seconds = 120) =>
    edit(before, { agenda: titles.map(point) }, at(before, seconds)).subject;
  const captured = act(take(live, 1, 60), 'capture', { kind: 'action', title: 'Call the lab' }, at(live, 70)).subject;

  test('moves times, the current point and captures along with its points', () => {
    const moved = changed(captured, ['Waves', 'Security', 'Actions', 'Budget']);
    expect(moved).toMatchObject({
      spentSeconds: [60, 0, 60, 0],
      current: { agendaIndex: 0, sinceAt: after(120) },
      captures: [{ agendaIndex: 0 }],
    });
  });

  test('recognizes a point that was reworded in its place', () => {
    const reworded = changed(captured, ['Actions', 'Two waves or one', 'Budget']);
    expect(reworded).toMatchObject({
      spentSeconds: [60, 60, 0],
      current: { agendaIndex: 1 },
      captures: [{ agendaIndex: 1 }],
    });
  });

  test('tells two points of the same words apart by their order', () => {
    const twins = act({ ...planned, agenda: ['Review', 'Review'].map(point) }, 'start', {}).subject;
    const second = take(twins, 1, 30);
    expect(changed(second, ['Welcome', 'Review', 'Review'], 40)).toMatchObject({
      spentSeconds: [0, 30, 10],
      current: { agendaIndex: 2 },
    });
  });

  test('has no current point when that point is removed, and keeps its captures', () => {
    const shorter = changed(captured, ['Actions', 'Budget']);
    expect(shorter).toMatchObject({ spentSeconds: [60, 0] });
    expect(shorter).not.toHaveProperty('current');
    expect(shorter.captures).toEqual([{ record: 'ACT-101', capturedAt: after(70), byId: JONAS_PLATFORM }]);
  });

  test('has no times before the meeting has started', () => {
    expect(edit({ ...planned, agenda }, { agenda: ['Waves'].map(point) }).subject.spentSeconds).toEqual([]);
  });
});

describe('a capture', () => {
  const capture = (body: Parameters<typeof act<'meeting', 'capture'>>[2], before = live, by = PRIYA_TPM) =>
    act(before, 'capture', body, at(before, 30, by));

  test('makes a record with the meeting as its source, under the current point', () => {
    const { subject, also } = capture({
      kind: 'action',
      title: 'Call the lab',
      ownerId: AISHA_WEB,
      dueOn: '2026-11-27',
    });
    expect(also).toMatchObject([
      {
        kind: 'action',
        status: 'open',
        title: 'Call the lab',
        ownerId: AISHA_WEB,
        dueOn: '2026-11-27',
        sources: [{ type: 'meeting', meeting: 'MTG-1', capturedAt: after(30) }],
      },
    ]);
    expect(subject.captures).toEqual([{ record: 'ACT-101', agendaIndex: 0, capturedAt: after(30), byId: PRIYA_TPM }]);
  });

  test('may belong to another point, but to none beyond the agenda', () => {
    expect(capture({ kind: 'risk', title: 'Keys expire', agendaIndex: 2 }).subject.captures).toMatchObject([
      { record: 'R-101', agendaIndex: 2 },
    ]);
    expect(refused(() => capture({ kind: 'risk', title: 'Keys expire', agendaIndex: 3 }))).toBe(
      'input/invalid /agendaIndex',
    );
  });

  test('of a decision is proposed, with its decider and without a ruling', () => {
    expect(capture({ kind: 'decision', title: 'Two waves', ownerId: ELENA_SPONSOR }).also).toMatchObject([
      { kind: 'decision', status: 'proposed', question: 'Two waves', deciderId: ELENA_SPONSOR },
    ]);
    const [decision] = capture({ kind: 'decision', title: 'Two waves' }).also;
    expect(decision).not.toHaveProperty('ruling');
    expect(decision).not.toHaveProperty('deciderId');
  });

  test('of a decision makes no contributor their own decider: they bring it to a decision', () => {
    const own = { kind: 'decision', title: 'Two waves', ownerId: JONAS_PLATFORM } as const;
    const [decision] = capture(own, live, JONAS_PLATFORM).also;
    expect(decision).toMatchObject({ kind: 'decision', ownerId: JONAS_PLATFORM });
    expect(decision).not.toHaveProperty('deciderId');
  });

  test('of a risk is proposed, as it has no score yet', () => {
    expect(capture({ kind: 'risk', title: 'Keys expire' }).also).toMatchObject([{ kind: 'risk', status: 'proposed' }]);
  });

  test('is owned by a member, and happens in a live meeting only', () => {
    const foreign = { kind: 'action', title: 'Call the lab', ownerId: SAM_OUTSIDE } as const;
    expect(refused(() => capture(foreign))).toBe('owner/not-a-member /ownerId');
    expect(refused(() => capture({ kind: 'risk', title: 'Keys expire' }, planned))).toBe('record/wrong-state');
  });

  test('in a confidential meeting is confidential, with the same watchers', () => {
    const secret = { ...live, confidential: true, watcherIds: [AISHA_WEB] };
    expect(capture({ kind: 'risk', title: 'Keys expire' }, secret).also).toMatchObject([
      { confidential: true, watcherIds: [AISHA_WEB] },
    ]);
  });

  test('is refused after a hundred in one meeting', () => {
    const one = { record: 'ACT-1', capturedAt: NOW, byId: PRIYA_TPM };
    const full = (count: number): Meeting => ({ ...live, captures: Array.from({ length: count }, () => one) });
    const risk = { kind: 'risk', title: 'Keys expire' } as const;
    expect(capture(risk, full(99)).subject.captures).toHaveLength(100);
    expect(refused(() => capture(risk, full(100)))).toBe('input/invalid /kind');
  });
});
