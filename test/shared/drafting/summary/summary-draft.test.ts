import type { AnyRecord, RecordOf } from '#shared/domain/kinds.ts';
import { draftSummary, type PeriodChange, type SummaryMaterial } from '#shared/drafting/summary/summary-draft.ts';
import { sayDay } from '#shared/drafting/summary/say-day.ts';
import { existing } from '../../domain/context.ts';

const NAMES: Readonly<Record<string, string>> = { elena: 'Elena Petrova', aisha: 'Aisha Bello' };
const draft = (records: readonly AnyRecord[], changes: readonly PeriodChange[] = []) => {
  const material: SummaryMaterial = {
    today: '2026-11-20',
    records,
    changes,
    nameOf: (personId) => NAMES[personId] ?? '',
  };
  return draftSummary(material);
};
const textsOf = (records: readonly AnyRecord[], changes?: readonly PeriodChange[]) =>
  draft(records, changes).map(({ section, text }) => `${section}: ${text}`);
const begun = (after: AnyRecord): PeriodChange => ({
  command: 'x.create',
  at: '2026-11-19T09:00:00Z',
  after,
  was: null,
});
const changed = (after: AnyRecord, was: object): PeriodChange => ({
  command: 'x.edit',
  at: '2026-11-19T09:00:00Z',
  after,
  was: { ...was },
});
const risk = (number: string, score: number, more: Partial<RecordOf<'risk'>> = {}) =>
  existing('risk', { title: `Risk ${number}`, number, status: 'open', score, ...more });

describe('the draft of a weekly summary', () => {
  test('is empty for a program without records', () => {
    expect(draft([])).toEqual([]);
  });

  test('asks first for answers to escalations, then for approvals and decisions', () => {
    const escalation = (number: string, more: Partial<RecordOf<'escalation'>>) =>
      existing('escalation', {
        title: 'No lab',
        escalationKind: 'scope',
        severity: 'medium',
        ask: 'No lab',
        number,
        deciderId: 'elena',
        status: 'raised',
        ...more,
      });
    const asked = {
      subject: 'CR-1',
      subjectHash: 'a',
      changeClass: 'minor',
      classWhy: [],
      stages: [],
      interestedIds: [],
    } as const;
    const approval = (title: string, more: Partial<RecordOf<'approval'>>) =>
      existing('approval', { ...asked, title, dueAt: '2026-11-27T15:00:00.000Z', ...more });
    const decision = existing('decision', { title: 'Which lab?' });
    const later = { ask: 'Find a lab.', neededByOn: '2026-11-27', dueAt: '2026-11-26T15:00:00.000Z' } as const;
    const records = [
      decision,
      approval('Cut over in February', { status: 'open' }),
      escalation('ESC-1', later),
      escalation('ESC-2', { dueAt: '2026-11-25T15:00:00.000Z', deciderId: 'nobody known' }),
      escalation('ESC-3', { status: 'resolved' }),
      approval('Old', { number: 'APR-2', status: 'approved' }),
    ];
    expect(textsOf(records)).toEqual([
      'asks: ESC-2 asks: No lab.',
      'asks: Elena Petrova is asked in ESC-1 by 27 November 2026: Find a lab.',
      'asks: APR-1 waits for approval: Cut over in February.',
      'asks: D-1 needs a decision: Which lab?',
    ]);
  });

  test('names whose approval is missing, and says when the needed-by day of a decision has passed', () => {
    const required = ['security', 'tpm', 'data-protection'].map((name) => ({ function: name, why: 'It touches it.' }));
    const vote = { byId: 'elena', functions: ['security'], stage: 0, castAt: '2026-11-20T10:00:00.000Z' } as const;
    const approval = existing('approval', {
      title: 'Cut over in February',
      status: 'open',
      subject: 'CR-1',
      subjectHash: 'a',
      changeClass: 'minor',
      classWhy: [],
      stages: [{ required, atLeast: 0 }],
      votes: [{ ...vote, answer: 'approve' }],
      interestedIds: [],
      dueAt: '2026-11-27T15:00:00.000Z',
    });
    const decision = existing('decision', { title: 'Which lab?', deciderId: 'elena', neededByOn: '2026-11-01' });
    expect(textsOf([approval, decision])).toEqual([
      'asks: APR-1 waits for approval by the TPM and data protection: Cut over in February.',
      'asks: Elena Petrova is asked to decide D-1 by 1 November 2026, which has passed: Which lab?',
    ]);
  });

  test('asks for decisions by the day they are needed, then for dependencies at risk', () => {
    const decision = (number: string, neededByOn?: string) =>
      existing('decision', {
        title: `Choose ${number}`,
        number,
        deciderId: 'elena',
        ...(neededByOn && { neededByOn }),
      });
    const dependency = existing('dependency', {
      title: 'The certificate',
      status: 'at-risk',
      providerTeam: 'Platform',
      needByOn: '2026-12-01',
    });
    expect(textsOf([dependency, decision('D-1'), decision('D-2', '2026-11-27')])).toEqual([
      'asks: Elena Petrova is asked to decide D-2 by 27 November 2026: Choose D-2.',
      'asks: Elena Petrova is asked to decide D-1: Choose D-1.',
      'asks: DEP-1 from Platform is at risk, needed by 1 December 2026: The certificate.',
    ]);
  });

  test('says the current colour, its reason and the path to green', () => {
    const report = existing('status-report', {
      title: 'Week 47',
      overall: 'amber',
      status: 'current',
      reportedOn: '2026-11-20',
      reason: 'The rehearsal failed twice.',
      pathToGreen: 'A third rehearsal',
      greenByOn: '2026-12-04',
    });
    const old = existing('status-report', { title: 'Week 46', number: 'ST-2', overall: 'red', status: 'stale' });
    expect(textsOf([old, report])).toEqual([
      'status: The program is amber, reported on 20 November 2026: The rehearsal failed twice.',
      'status: Path to green by 4 December 2026: A third rehearsal.',
    ]);
  });

  test('cites the version with the former day of a moved milestone, and leaves out one that moved back', () => {
    const milestone = existing('milestone', { title: 'Cutover', forecastOn: '2027-01-16', version: 5 });
    const moves = [
      changed({ ...milestone, version: 4 }, { forecastOn: '2026-12-12' }),
      changed(milestone, { forecastOn: '2027-01-09' }),
    ];
    const [moved] = draft([milestone], moves);
    expect(moved?.text).toBe('MS-1 moved from 12 December 2026 to 16 January 2027: Cutover.');
    expect(moved?.citations).toEqual([
      { type: 'record', number: 'MS-1', version: 5 },
      { type: 'record', number: 'MS-1', version: 3 },
    ]);
    const back = { ...milestone, forecastOn: '2026-12-12' };
    expect(textsOf([back], moves).filter((text) => text.includes('moved'))).toEqual([]);
  });

  test('says each changed record once, decisions before the rest', () => {
    const ruling = { text: 'Two waves', byId: 'elena', decidedAt: '2026-11-20T09:00:00Z', effectiveOn: '2026-11-20' };
    const decision = existing('decision', { title: 'Waves', status: 'decided', ruling });
    const action = existing('action', { title: 'Call Northbank', ownerId: 'aisha', dueOn: '2026-11-27' });
    const closed = existing('risk', { title: 'Gone', status: 'closed' });
    expect(
      textsOf([action, closed, decision], [begun(action), begun(decision), changed(decision, {}), changed(closed, {})]),
    ).toEqual([
      'changes: Elena Petrova decided (D-1): Two waves.',
      'changes: Risk R-1 is closed: Gone.',
      'changes: ACT-1 for Aisha Bello by 27 November 2026: Call Northbank.',
    ]);
  });

  test('cites the words of the meeting beside the record', () => {
    const source = { type: 'transcript', meeting: 'MTG-4', cueFrom: 7, cueTo: 9, startSeconds: 31 } as const;
    const [claim] = draft([risk('R-1', 12, { sources: [source] })]);
    expect(claim?.citations).toContainEqual({ type: 'cues', meeting: 'MTG-4', cueFrom: 7, cueTo: 9 });
  });

  test('lists only the three highest open risks', () => {
    const many = Array.from({ length: 30 }, (_, index) => risk(`R-${index + 1}`, index === 4 ? 25 : 8));
    const texts = textsOf([...many, risk('R-99', 25, { status: 'occurred' })]);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toBe('risks: R-5, score 25 (critical): Risk R-5.');
  });
});

test('sayDay writes a day with the name of its month', () => {
  expect(sayDay('2026-11-05')).toBe('5 November 2026');
});
