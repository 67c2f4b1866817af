import { act, contextWith, create, edit, existing, PROMISED, refused } from '../../context.ts';

const proposed = existing('scope', { title: 'Gift cards', size: 5 });
const committed = { ...proposed, status: 'committed' } as const;
const out = existing('scope', { title: 'Loyalty points', direction: 'out' });
const promised = contextWith([committed], { program: PROMISED });

describe('a scope item', () => {
  test('is proposed and in scope at first, also when there is a baseline', () => {
    expect(create('scope', { title: 'Gift cards' }).subject).toMatchObject({ status: 'proposed', direction: 'in' });
    expect(create('scope', { title: 'Gift cards' }, promised).subject.status).toBe('proposed');
    expect(create('scope', { title: 'Points', direction: 'out' }).subject.direction).toBe('out');
  });

  test('is delivered when it is committed, or when there is no baseline', () => {
    expect(act(committed, 'deliver', {}, promised).subject.status).toBe('delivered');
    expect(act(proposed, 'deliver', {}).subject.status).toBe('delivered');
  });

  test('proposed after the baseline is committed by a change request before it is delivered', () => {
    expect(refused(() => act(proposed, 'deliver', {}, promised))).toBe('baseline/needs-change-request');
  });

  test('named as out of scope is not delivered', () => {
    expect(refused(() => act(out, 'deliver', {}))).toBe('record/wrong-state');
  });

  test('is removed for a reason while nothing was promised', () => {
    const removed = act(proposed, 'remove', { reason: 'No demand' }, promised).subject;
    expect(removed).toMatchObject({ status: 'removed', statusReason: 'No demand' });
    expect(act(committed, 'remove', { reason: 'No demand' }).subject.status).toBe('removed');
    expect(refused(() => act(removed, 'deliver', {}))).toBe('record/wrong-state');
  });

  test('that was promised is removed only by a change request', () => {
    expect(refused(() => act(committed, 'remove', { reason: 'No demand' }, promised))).toBe(
      'baseline/needs-change-request',
    );
  });

  test('that was promised keeps its size and direction, and may change its title', () => {
    const change = (patch: object) => () => edit(committed, patch, promised);
    expect(refused(change({ size: 8 }))).toBe('baseline/needs-change-request');
    expect(refused(change({ size: undefined }))).toBe('baseline/needs-change-request');
    expect(refused(change({ direction: 'out' }))).toBe('baseline/needs-change-request');
    expect(change({ title: 'Gift cards, all markets' })().subject.title).toBe('Gift cards, all markets');
    expect(edit(proposed, { size: 8 }, promised).subject.size).toBe(8);
    expect(edit(committed, { size: 8 }).subject.size).toBe(8);
  });
});
