import { remindOfAction } from '#shared/domain/kinds/action/action-rules.ts';
import {
  act,
  contextWith,
  create,
  edit,
  existing,
  JONAS_PLATFORM,
  NOW,
  PRIYA_TPM,
  refused,
  TIMER,
  TODAY,
} from '../../context.ts';

const open = existing('action', { title: 'Order the hardware', ownerId: JONAS_PLATFORM, dueOn: '2026-11-19' });

describe('an action', () => {
  test('may begin without owner and due day', () => {
    expect(create('action', { title: 'Order' }).subject).toMatchObject({ status: 'open', carryCount: 0 });
  });

  test('is completed with evidence, and only when it has an owner', () => {
    const { subject } = act(open, 'complete', { evidence: 'Order 4711' });
    expect(subject.status).toBe('done');
    expect(subject.completion).toEqual({ byId: PRIYA_TPM, completedAt: NOW, evidence: 'Order 4711' });
    const { ownerId: _owner, ...nobodys } = open;
    expect(refused(() => act(nobodys, 'complete', { evidence: 'x' }))).toBe('input/invalid /ownerId');
  });

  test('is dropped for a reason, also without an owner', () => {
    const { ownerId: _owner, ...nobodys } = open;
    expect(act(nobodys, 'drop', { reason: 'Not needed' }).subject).toMatchObject({
      status: 'dropped',
      completion: { evidence: 'Not needed' },
    });
  });

  test('is reopened for a reason and keeps its carry count', () => {
    const done = { ...act(open, 'complete', { evidence: 'x' }).subject, carryCount: 2 };
    const { subject, reason } = act(done, 'reopen', { reason: 'Wrong order' });
    expect(subject).toMatchObject({ status: 'open', carryCount: 2 });
    expect(subject).not.toHaveProperty('completion');
    expect(reason).toBe('Wrong order');
    expect(refused(() => act(open, 'reopen', { reason: 'x' }))).toBe('record/wrong-state');
  });
});

describe('an action that is carried', () => {
  const carry = (dueOn: string, before: typeof open = open) => act(before, 'carry', { dueOn });

  test('counts the carry only when its due day has passed', () => {
    expect(carry('2026-11-27').subject).toMatchObject({ dueOn: '2026-11-27', carryCount: 1 });
    expect(carry('2026-11-27', { ...open, dueOn: TODAY }).subject.carryCount).toBe(0);
    const { dueOn: _due, ...undated } = open;
    expect(act(undated, 'carry', { dueOn: TODAY, reason: 'Agreed' })).toMatchObject({
      subject: { dueOn: TODAY, carryCount: 0 },
      reason: 'Agreed',
    });
  });

  test('goes to a later day that is not past', () => {
    expect(refused(() => carry('2026-11-19'))).toBe('input/invalid /dueOn');
    expect(refused(() => carry('2026-11-18'))).toBe('input/invalid /dueOn');
    expect(refused(() => carry('2026-11-19', { ...open, dueOn: '2026-11-01' }))).toBe('input/invalid /dueOn');
    expect(refused(() => carry(TODAY, { ...open, dueOn: TODAY }))).toBe('input/invalid /dueOn');
    expect(carry(TODAY).subject.dueOn).toBe(TODAY);
  });

  test('counts an edit to a later day or to no day as a carry', () => {
    expect(edit(open, { dueOn: '2026-11-27' }).subject.carryCount).toBe(1);
    expect(edit(open, { dueOn: undefined }).subject.carryCount).toBe(1);
  });

  test('does not count another edit, an earlier day, or an edit before the due day has passed', () => {
    expect(edit(open, { title: 'Order it' }).subject.carryCount).toBe(0);
    expect(edit(open, { dueOn: '2026-11-18' }).subject.carryCount).toBe(0);
    expect(edit({ ...open, dueOn: TODAY }, { dueOn: '2026-11-27' }).subject.carryCount).toBe(0);
  });
});

describe('the reminder of an action', () => {
  const due = { ...open, dueOn: TODAY };
  const timer = contextWith([due], { by: TIMER });

  test.each([
    ['on the morning of the working day before', '2026-11-27', '2026-11-26T07:00:00.000Z'],
    ['on the due day itself when that morning is over: Monday’s on a Friday', '2026-11-23', '2026-11-23T07:00:00.000Z'],
  ])('comes %s', (_when, dueOn, at) => {
    const { owed } = act(open, 'carry', { dueOn });
    expect(owed).toEqual([{ type: 'wake', at, subject: 'action:000000000001', purpose: 'action-due' }]);
  });

  test('is not owed again by another edit, by a move to today, or by completion', () => {
    const later = { ...open, dueOn: '2026-11-27' };
    expect(edit(later, { title: 'Order it' }).owed).toEqual([]);
    expect(edit(later, { dueOn: TODAY }).owed).toEqual([]);
    const byOwner = contextWith([later], { by: JONAS_PLATFORM });
    expect(act(later, 'complete', { evidence: 'x' }, byOwner).owed).toEqual([]);
  });

  test('is told to its owner when somebody else completes or drops it', () => {
    const settled = { type: 'tell', personId: JONAS_PLATFORM, topic: 'settled', subject: 'action:000000000001' };
    expect(act(open, 'complete', { evidence: 'x' }).owed).toEqual([settled]);
    expect(act(open, 'drop', { reason: 'x' }).owed).toEqual([settled]);
  });

  test('is owed again when a finished action is opened', () => {
    const done = { ...open, dueOn: '2026-11-27', status: 'done' } as const;
    expect(act(done, 'reopen', { reason: 'x' }).owed).toHaveLength(1);
  });

  test('goes to the owner', () => {
    const tell = { personId: JONAS_PLATFORM, topic: 'due-soon', subject: 'action:000000000001' };
    expect(remindOfAction(due, timer)).toEqual({ subject: due, owed: [{ type: 'tell', ...tell }] });
  });

  test('is refused when the action is done, has no owner, no day, or a later day', () => {
    const { ownerId: _owner, ...nobodys } = due;
    const { dueOn: _due, ...undated } = due;
    const done = { ...due, status: 'done' as const };
    for (const stale of [done, nobodys, undated, { ...due, dueOn: '2026-11-24' }])
      expect(refused(() => remindOfAction(stale, timer))).toBe('record/wrong-state');
  });
});
