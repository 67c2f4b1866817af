import { act, create, existing, NOW, PRIYA_TPM, refused } from '../../context.ts';

const open = existing('issue', { title: 'Login fails' });
const resolved = act(open, 'resolve', { resolution: 'Cache cleared' }).subject;

describe('an issue', () => {
  test('begins open, of medium severity unless another is given', () => {
    expect(create('issue', { title: 'Login fails' }).subject).toMatchObject({ status: 'open', severity: 'medium' });
    expect(create('issue', { title: 'Login fails', severity: 'low' }).subject.severity).toBe('low');
  });

  test('is started once', () => {
    const started = act(open, 'start', {}).subject;
    expect(started.status).toBe('in-progress');
    expect(refused(() => act(started, 'start', {}))).toBe('record/wrong-state');
  });

  test('is resolved with a text, started or not', () => {
    expect(resolved).toMatchObject({
      status: 'resolved',
      resolution: { byId: PRIYA_TPM, resolvedAt: NOW, text: 'Cache cleared' },
    });
    expect(act({ ...open, status: 'in-progress' }, 'resolve', { resolution: 'Done' }).subject.status).toBe('resolved');
    expect(refused(() => act(resolved, 'resolve', { resolution: 'Again' }))).toBe('record/wrong-state');
  });

  test('closes without a reason when it is resolved, else only with one', () => {
    expect(act(resolved, 'close', {}).subject.status).toBe('closed');
    expect(refused(() => act(open, 'close', {}))).toBe('input/invalid /reason');
    expect(act(open, 'close', { reason: 'Out of scope' })).toMatchObject({
      subject: { status: 'closed' },
      reason: 'Out of scope',
    });
  });

  test('opens again for a reason, and is no longer resolved', () => {
    const { subject, reason } = act(resolved, 'reopen', { reason: 'Fails again' });
    expect(subject.status).toBe('open');
    expect(subject).not.toHaveProperty('resolution');
    expect(reason).toBe('Fails again');
    expect(act({ ...resolved, status: 'closed' }, 'reopen', { reason: 'Fails again' }).subject.status).toBe('open');
    expect(refused(() => act(open, 'reopen', { reason: 'x' }))).toBe('record/wrong-state');
  });
});
