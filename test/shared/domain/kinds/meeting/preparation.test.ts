import type { Kind } from '#shared/domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '#shared/domain/kinds.ts';
import { preparationOf } from '#shared/domain/kinds/meeting/preparation.ts';
import { existing, NOW, PROGRAM } from '../../context.ts';

const meetingOn = (number: string, startsAt: string, more: object = {}) =>
  existing('meeting', { number, title: 'Steering', series: 'Steering', startsAt, ...more });
const october = meetingOn('MTG-1', '2026-10-20T09:00:00.000Z', { status: 'held' });
const november = meetingOn('MTG-2', '2026-11-20T09:00:00.000Z');
const action = (number: string, more: object = {}) => existing('action', { number, title: number, ...more });
const decision = (number: string, more: object = {}) => existing('decision', { number, title: number, ...more });

function prepared(records: readonly AnyRecord[], meeting = november) {
  const list = <K extends Kind>(kind: K) => records.filter((record) => record.kind === kind) as RecordOf<K>[];
  return preparationOf(meeting, PROGRAM, list, NOW);
}
const numbers = (records: readonly AnyRecord[]) => records.map(({ number }) => number);

describe('what waits for a meeting', () => {
  test('are open actions that are due by its day, were carried, or come from the series; the earliest first', () => {
    const ofSeries = [{ type: 'meeting' as const, meeting: 'MTG-1', capturedAt: NOW }];
    const found = prepared([
      october,
      action('ACT-1', { dueOn: '2026-11-20' }),
      action('ACT-2', { dueOn: '2026-11-21' }),
      action('ACT-3', { dueOn: '2026-12-24', carryCount: 1 }),
      action('ACT-4', { sources: ofSeries }),
      action('ACT-5', { dueOn: '2026-11-02' }),
      action('ACT-6', { dueOn: '2026-11-02', status: 'done' }),
      action('ACT-7', { sources: [{ ...ofSeries[0], meeting: 'MTG-9' }] }),
    ]);
    expect(numbers(found.actions)).toEqual(['ACT-5', 'ACT-1', 'ACT-3', 'ACT-4']);
    expect(found.previous).toBe('MTG-1');
  });

  test('are decisions that were proposed, and deferred ones whose day has come', () => {
    const turn = { byId: 'x', turnedAt: NOW, reason: 'Later.' };
    const found = prepared([
      decision('D-1'),
      decision('D-2', { neededByOn: '2026-11-25' }),
      decision('D-3', { status: 'deferred', turn: { ...turn, until: '2026-11-20' } }),
      decision('D-4', { status: 'deferred', turn: { ...turn, until: '2026-11-21' } }),
      decision('D-5', { status: 'decided' }),
    ]);
    expect(numbers(found.undecided)).toEqual(['D-2', 'D-1', 'D-3']);
  });

  test('are submitted changes and undecided escalations, the soonest due first', () => {
    const change = (number: string, status: string, decideByOn?: string) =>
      existing('change', { number, title: number, status, ...(decideByOn && { decideByOn }) } as never);
    const escalation = (number: string, status: string, dueAt: string) =>
      existing('escalation', { number, title: number, status, dueAt } as never);
    const found = prepared([
      change('CR-1', 'submitted', '2026-12-02'),
      change('CR-2', 'draft', '2026-11-02'),
      change('CR-3', 'submitted', '2026-11-24'),
      escalation('ESC-1', 'acknowledged', '2026-11-24T15:00:00.000Z'),
      escalation('ESC-2', 'raised', '2026-11-23T15:00:00.000Z'),
      escalation('ESC-3', 'resolved', '2026-11-21T15:00:00.000Z'),
    ]);
    expect(numbers(found.changes)).toEqual(['CR-3', 'CR-1']);
    expect(numbers(found.escalations)).toEqual(['ESC-2', 'ESC-1']);
  });

  test('are the risks of the two upper bands that nobody has closed or accepted, the highest first', () => {
    const risk = (number: string, score: number, status = 'open') =>
      existing('risk', { number, title: number, score, status } as never);
    const found = prepared([
      risk('R-1', 10),
      risk('R-2', 9),
      risk('R-3', 20, 'mitigating'),
      risk('R-4', 25, 'accepted'),
    ]);
    expect(numbers(found.risks)).toEqual(['R-3', 'R-1']);
  });

  test('never takes a planned meeting, a later one or one of another series as the previous meeting', () => {
    const others = [
      meetingOn('MTG-3', '2026-11-10T09:00:00.000Z'),
      meetingOn('MTG-4', '2026-12-10T09:00:00.000Z', { status: 'held' }),
      meetingOn('MTG-5', '2026-11-15T09:00:00.000Z', { status: 'held', series: 'Planning' }),
    ];
    expect(prepared([october, ...others]).previous).toBe('MTG-1');
    const { series: _series, ...alone } = november;
    expect(prepared([october], alone)).not.toHaveProperty('previous');
  });
});
