import { act, contextWith, create, existing, PROMISED, refused } from '../../context.ts';

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

  test('is removed for a reason', () => {
    const removed = act(proposed, 'remove', { reason: 'No demand' }).subject;
    expect(removed).toMatchObject({ status: 'removed', statusReason: 'No demand' });
    expect(refused(() => act(removed, 'deliver', {}))).toBe('record/wrong-state');
  });
});
