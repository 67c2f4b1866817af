import fc from 'fast-check';
import {
  act,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  existing,
  NOW,
  PRIYA_TPM,
  refusalOf,
  refused,
  TODAY,
} from '../../context.ts';

const milestone = (count: number, predecessors: string[] = []) =>
  existing('milestone', { title: `Step ${count}`, number: `MS-${count}`, predecessors });
const planned = milestone(1);

describe('a milestone', () => {
  test('begins planned, without predecessors or acceptance criteria', () => {
    expect(create('milestone', { title: 'Launch' }).subject).toMatchObject({
      status: 'planned',
      predecessors: [],
      acceptanceCriteria: [],
      isQuarterCommitment: false,
    });
  });

  test('belongs to a team of the program', () => {
    expect(refused(() => edit(planned, { team: 'Data' }))).toBe('input/invalid /team');
    expect(edit(planned, { team: 'Web' }).subject.team).toBe('Web');
    const old = { ...planned, team: 'Data' };
    expect(edit(old, { title: 'Launch' }).subject.team).toBe('Data');
  });

  test('is at risk for a reason, which may change', () => {
    const flagged = act(planned, 'flag', { reason: 'Late hardware' }).subject;
    expect(flagged).toMatchObject({ status: 'at-risk', statusReason: 'Late hardware' });
    expect(act(flagged, 'flag', { reason: 'No hardware' }).subject.statusReason).toBe('No hardware');
  });

  test('recovers to planned for a reason, and drops the reason it was at risk', () => {
    const flagged = { ...planned, status: 'at-risk', statusReason: 'Late hardware' } as const;
    const { subject, reason } = act(flagged, 'recover', { reason: 'The hardware came' });
    expect([subject.status, reason]).toEqual(['planned', 'The hardware came']);
    expect(subject).not.toHaveProperty('statusReason');
    expect(refused(() => act(planned, 'recover', { reason: 'x' }))).toBe('record/wrong-state');
    expect(refused(() => act({ ...planned, status: 'missed' }, 'recover', { reason: 'x' }))).toBe('record/wrong-state');
  });

  test('is met today or earlier, and drops the reason it was at risk', () => {
    const flagged = { ...planned, status: 'at-risk', statusReason: 'Late' } as const;
    expect(refused(() => act(flagged, 'meet', { actualOn: '2026-11-21' }))).toBe('input/invalid /actualOn');
    const met = act(flagged, 'meet', { actualOn: TODAY }).subject;
    expect(met).toMatchObject({ status: 'met', actualOn: TODAY });
    expect(met).not.toHaveProperty('statusReason');
    expect(refused(() => act(met, 'miss', { reason: 'x' }))).toBe('record/wrong-state');
  });

  test('is not met while required criteria are open, and each of them is named', () => {
    const before = {
      ...planned,
      acceptanceCriteria: [
        { text: 'Load test passed', isMet: false },
        { text: 'Runbook written', isMet: true },
        { text: 'Blog post', isMet: false, isAdvisory: true },
        { text: 'Rollback tried', isMet: false },
      ],
    };
    const { code, paths, messages } = refusalOf(() => act(before, 'meet', { actualOn: TODAY }));
    expect([code, ...paths]).toEqual(['input/invalid', '/acceptanceCriteria/0', '/acceptanceCriteria/3']);
    expect(messages[1]).toContain('Rollback tried');
    const proved = before.acceptanceCriteria.map((each) => ({ ...each, isMet: each.isMet || !each.isAdvisory }));
    expect(act({ ...before, acceptanceCriteria: proved }, 'meet', { actualOn: TODAY }).subject.status).toBe('met');
  });

  test('is missed for a reason and can still be met, late', () => {
    const missed = act(planned, 'miss', { reason: 'No hardware' }).subject;
    expect(missed).toMatchObject({ status: 'missed', statusReason: 'No hardware' });
    expect(act(missed, 'meet', { actualOn: TODAY }).subject.status).toBe('met');
    expect(refused(() => act(missed, 'flag', { reason: 'x' }))).toBe('record/wrong-state');
  });

  test('is cancelled for a reason', () => {
    const cancelled = act(planned, 'cancel', { reason: 'Market closed' }).subject;
    expect(cancelled).toMatchObject({ status: 'cancelled', statusReason: 'Market closed' });
    expect(refused(() => act(cancelled, 'meet', { actualOn: TODAY }))).toBe('record/wrong-state');
  });
});

describe('the predecessors of a milestone', () => {
  const chain = [milestone(1), milestone(2, ['MS-1']), milestone(3, ['MS-2'])];
  const after = (predecessors: string[]) => () => edit(planned, { predecessors }, contextWith(chain));

  test('are other milestones that exist, each named once', () => {
    expect(refused(after(['MS-9']))).toBe('input/invalid /predecessors/0');
    expect(refused(after(['R-1']))).toBe('input/invalid /predecessors/0');
    expect(refused(after(['MS-1']))).toBe('input/invalid /predecessors/0');
    const twice = () => edit(milestone(4), { predecessors: ['MS-3', 'MS-3'] }, contextWith([...chain, milestone(4)]));
    expect(refused(twice)).toBe('input/invalid /predecessors/1');
  });

  test('never include a milestone that comes after it', () => {
    expect(refused(after(['MS-2']))).toBe('input/invalid /predecessors');
    expect(refused(after(['MS-3']))).toBe('input/invalid /predecessors');
  });

  test('are named only by people who may see them, and stay when others edit', () => {
    const secret = { ...milestone(5), confidential: true };
    const context = contextWith([planned, secret, milestone(6, ['MS-5'])], { by: AISHA_WEB });
    expect(refused(() => edit(planned, { predecessors: ['MS-5'] }, context))).toBe('input/invalid /predecessors/0');
    expect(edit(milestone(6, ['MS-5']), { title: 'Later' }, context).subject.predecessors).toEqual(['MS-5']);
  });

  test('form no circle, whatever is linked in whatever order', () => {
    const links = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { maxLength: 25 });
    fc.assert(
      fc.property(links, (pairs) => {
        let all = [1, 2, 3, 4, 5, 6].map((count) => milestone(count));
        for (const [from, to] of pairs) {
          const before = all[from - 1];
          if (!before) continue;
          try {
            const predecessors = [...new Set([...before.predecessors, `MS-${to}`])];
            const { subject } = edit(before, { predecessors }, contextWith(all));
            all = all.map((each) => (each.number === subject.number ? subject : each));
          } catch {
            // Refused: nothing was linked.
          }
        }
        const left = new Map(all.map(({ number, predecessors }) => [number, predecessors]));
        for (let free = ['']; free.length > 0;) {
          free = [...left].filter(([, before]) => !before.some((number) => left.has(number))).map(([number]) => number);
          for (const number of free) left.delete(number);
        }
        expect(left.size).toBe(0);
      }),
    );
  });

  test('can be edited when other milestones form a circle already', () => {
    const circle = [milestone(2, ['MS-3']), milestone(3, ['MS-2'])];
    const context = contextWith([planned, ...circle]);
    expect(edit(planned, { predecessors: ['MS-2'] }, context).subject).toMatchObject({
      predecessors: ['MS-2'],
      updatedAt: NOW,
      updatedById: PRIYA_TPM,
    });
  });
});
