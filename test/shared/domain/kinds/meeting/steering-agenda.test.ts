import { STEERING_AGENDA, unfinishedPoints, withMatters } from '#shared/domain/kinds/meeting/steering-agenda.ts';
import type { AgendaItem } from '#shared/domain/kinds/meeting/meeting.ts';
import { ELENA_SPONSOR, existing, JONAS_PLATFORM } from '../../context.ts';

const action = existing('action', { number: 'ACT-1', title: 'Rotate the keys' });
const decision = existing('decision', { number: 'D-1', title: 'Two waves', deciderId: ELENA_SPONSOR });
const change = existing('change', {
  number: 'CR-1',
  title: 'Move the launch',
  changeKind: 'schedule',
  reason: 'The lab is late.',
  before: {},
  after: {},
  ownerId: JONAS_PLATFORM,
} as never);
const risk = existing('risk', { number: 'R-1', title: 'Keys expire' });
const point = (title: string, purpose: AgendaItem['purpose'], ...records: string[]): AgendaItem => ({
  title,
  purpose,
  durationMinutes: 15,
  records,
});
const told = (agenda: readonly AgendaItem[]) => agenda.map(({ title, records }) => [title, ...records].join(' '));

describe('the steering agenda', () => {
  test('has actions first, decisions before information, and takes 55 minutes', () => {
    expect(STEERING_AGENDA.map(({ purpose }) => purpose)).toEqual(['discuss', 'decide', 'discuss', 'inform']);
    expect(STEERING_AGENDA.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0)).toBe(55);
  });

  test('takes actions together, risks together, and each decision or change as a point of its own', () => {
    const agenda = withMatters(STEERING_AGENDA, [risk, action, decision, change]);
    expect(told(agenda)).toEqual([
      'Open actions ACT-1',
      'Two waves D-1',
      'Move the launch CR-1',
      'Top risks R-1',
      'Status and outlook',
    ]);
    expect(agenda[1]).toMatchObject({ purpose: 'decide', ownerId: ELENA_SPONSOR });
    expect(agenda[2]).toMatchObject({ purpose: 'decide', ownerId: JONAS_PLATFORM });
  });

  test('adds the points it needs to an agenda with other titles', () => {
    const own = [point('Welcome', 'inform'), point('Budget', 'decide')];
    expect(told(withMatters(own, [decision]))).toEqual(['Welcome', 'Budget', 'Two waves D-1']);
    expect(told(withMatters(own, [action, risk]))).toEqual([
      'Open actions ACT-1',
      'Top risks R-1',
      'Welcome',
      'Budget',
    ]);
    expect(told(withMatters([], [action, decision]))).toEqual(['Open actions ACT-1', 'Two waves D-1']);
  });

  test('does not move or repeat records that are on it already', () => {
    const own = [point('Everything', 'inform', 'ACT-1', 'D-1')];
    expect(withMatters(own, [action, decision])).toEqual(own);
  });
});

describe('the points that are left to the next meeting', () => {
  const held = existing('meeting', {
    title: 'Steering',
    agenda: [point('Actions', 'discuss'), point('Waves', 'decide', 'D-1', 'D-2'), point('Budget', 'decide')],
    spentSeconds: [60, 60, 0],
    captures: [{ record: 'D-3', agendaIndex: 0, capturedAt: '2026-11-20T09:01:00.000Z', byId: JONAS_PLATFORM }],
  });

  test('are those not reached and those with an open decision, linked or captured', () => {
    expect(told(unfinishedPoints(held, new Set(['D-2', 'D-3'])))).toEqual(['Actions D-3', 'Waves D-2', 'Budget']);
    expect(told(unfinishedPoints(held, new Set()))).toEqual(['Budget']);
  });

  test('are none of a meeting that was not started in Steerline, unless a decision is open', () => {
    const unclocked = { ...held, spentSeconds: [] };
    expect(unfinishedPoints(unclocked, new Set())).toEqual([]);
    expect(told(unfinishedPoints(unclocked, new Set(['D-1'])))).toEqual(['Waves D-1']);
  });
});
