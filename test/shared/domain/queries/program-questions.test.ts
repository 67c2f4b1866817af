import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { functionsAwaited } from '#shared/domain/kinds/approval/approval-rules.ts';
import type { Escalation } from '#shared/domain/kinds/escalation/escalation.ts';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import type { StatusReport } from '#shared/domain/kinds/status-report/status-report.ts';
import { currentReport } from '#shared/domain/queries/current-report.ts';
import { isOverdue } from '#shared/domain/queries/is-overdue.ts';
import { isReportStale } from '#shared/domain/queries/is-report-stale.ts';
import { expectedOn, nextMilestones } from '#shared/domain/queries/next-milestones.ts';
import { waitingEscalations } from '#shared/domain/queries/waiting-escalations.ts';

test('currentReport gives the current report, not a draft or a stale one', () => {
  const report = (number: string, status: StatusReport['status']) => ({ number, status }) as StatusReport;
  const [stale, draft, current] = [report('ST-1', 'stale'), report('ST-3', 'draft'), report('ST-2', 'current')];
  expect(currentReport([stale, draft, current])).toBe(current);
  expect(currentReport([stale, draft])).toBeUndefined();
});

test('isReportStale is true when a report is older than the cadence, never without a day', () => {
  expect(isReportStale('2026-11-13', 7, '2026-11-20')).toBe(false);
  expect(isReportStale('2026-11-12', 7, '2026-11-20')).toBe(true);
  expect(isReportStale(undefined, 7, '2026-11-20')).toBe(false);
});

test('isOverdue is true from the day after the due day, never without a day', () => {
  expect(isOverdue('2026-11-20', '2026-11-20')).toBe(false);
  expect(isOverdue('2026-11-19', '2026-11-20')).toBe(true);
  expect(isOverdue(undefined, '2026-11-20')).toBe(false);
});

test('nextMilestones lists open ones by forecast, else baseline, undated ones last, equal days in order', () => {
  const milestone = (number: string, more: Partial<Milestone>) => ({ number, status: 'planned', ...more }) as Milestone;
  const all = [
    milestone('MS-1', {}),
    milestone('MS-2', { baselineOn: '2026-12-01' }),
    milestone('MS-3', { baselineOn: '2026-11-01', forecastOn: '2026-12-01', status: 'at-risk' }),
    milestone('MS-4', { forecastOn: '2026-11-30' }),
    ...(['met', 'missed', 'cancelled'] as const).map((status) => milestone('MS-9', { status })),
  ];
  expect(nextMilestones(all).map(({ number }) => number)).toEqual(['MS-4', 'MS-2', 'MS-3', 'MS-1']);
  expect(all.slice(0, 4).map(expectedOn)).toEqual([undefined, '2026-12-01', '2026-12-01', '2026-11-30']);
});

test('waitingEscalations lists those that are not decided, soonest due first', () => {
  const escalation = (number: string, status: Escalation['status'], dueAt: string) =>
    ({ number, status, dueAt }) as Escalation;
  const all = [
    escalation('ESC-1', 'raised', '2026-11-22'),
    escalation('ESC-2', 'acknowledged', '2026-11-21'),
    ...(['decided', 'resolved', 'withdrawn'] as const).map((status) => escalation('ESC-9', status, '2026-11-01')),
  ];
  expect(waitingEscalations(all).map(({ number }) => number)).toEqual(['ESC-2', 'ESC-1']);
});

test('functionsAwaited lists the functions without a yes, also when somebody abstained', () => {
  const required = ['security', 'operations'].map((name) => ({ function: name, why: 'It says so.' }));
  const votes = [
    { byId: 'a', functions: ['security'], answer: 'approve', stage: 0, castAt: '' },
    { byId: 'b', functions: ['operations'], answer: 'abstain', stage: 0, castAt: '' },
  ];
  const approval = { stages: [{ required, atLeast: 0 }], votes } as unknown as Approval;
  expect(functionsAwaited(approval)).toEqual(['operations']);
});
