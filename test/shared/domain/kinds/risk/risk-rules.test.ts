import { expireAcceptance } from '#shared/domain/kinds/risk/risk-rules.ts';
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
  TIMER,
  TODAY,
} from '../../context.ts';

const scored = { probability: 3, impact: { schedule: 4, cost: 2 }, ownerId: JONAS_PLATFORM } as const;
const open = existing('risk', { title: 'Late hardware', status: 'open', ...scored });

describe('a risk', () => {
  test('is open at once when a contributor scores it and names an owner', () => {
    expect(create('risk', { title: 'Late', ...scored }).subject).toMatchObject({ status: 'open', score: 12 });
  });

  test('is proposed without a score or an owner, and whatever somebody outside writes', () => {
    expect(create('risk', { title: 'Late' }).subject.status).toBe('proposed');
    expect(create('risk', { title: 'Late', probability: 3, impact: {} }).subject.status).toBe('proposed');
    const outside = contextWith([], { by: SAM_OUTSIDE });
    expect(create('risk', { title: 'Late', ...scored }, outside).subject.status).toBe('proposed');
  });

  test('tells the TPM when it is proposed by another', () => {
    const { owed } = create('risk', { title: 'Late' }, contextWith([], { by: SAM_OUTSIDE }));
    expect(owed).toEqual([{ type: 'tell', personId: PRIYA_TPM, topic: 'proposed', subject: 'risk:000000000101' }]);
    expect(create('risk', { title: 'Late' }).owed).toEqual([]);
    const complete = create('risk', { title: 'Late', ...scored }, contextWith([], { by: JONAS_PLATFORM }));
    expect(complete.owed).toEqual([]);
    const proposed = existing('risk', { title: 'Late' });
    expect(edit(proposed, { title: 'Very late' }, contextWith([proposed], { by: JONAS_PLATFORM })).owed).toEqual([]);
  });

  test('keeps the first score it had', () => {
    const first = create('risk', { title: 'Late', ...scored }).subject;
    const { subject } = edit(first, { probability: 1 });
    expect(subject).toMatchObject({ score: 4, inherentScore: 12 });
  });

  test('loses its score with its probability, which an open one cannot', () => {
    expect(refused(() => edit(open, { probability: undefined }))).toBe('input/invalid /probability');
    const proposed = edit({ ...open, status: 'proposed', score: 12 }, { probability: undefined }).subject;
    expect(proposed).not.toHaveProperty('score');
  });

  test('has a residual score once that is expected', () => {
    expect(edit(open, { residual: { probability: 2, impact: 2 } }).subject.residualScore).toBe(4);
  });

  test('opens with the owner and the scores given', () => {
    const proposed = existing('risk', { title: 'Late' });
    expect(refused(() => act(proposed, 'open', {}))).toBe('input/invalid /ownerId /probability /impact');
    expect(act(proposed, 'open', scored).subject).toMatchObject({ status: 'open', score: 12 });
    expect(refused(() => act(open, 'open', {}))).toBe('record/wrong-state');
  });

  test('is mitigated, with another response when one is given', () => {
    expect(act(open, 'mitigate', {}).subject).toMatchObject({ status: 'mitigating', response: 'mitigate' });
    expect(act(open, 'mitigate', { response: 'transfer' }).subject.response).toBe('transfer');
  });

  describe('its acceptance', () => {
    const body = { untilOn: '2026-11-21', control: 'Weekly review' };

    test('neither its owner nor its author accepts a risk', () => {
      const asked = (by: string) => () => act(open, 'accept', body, contextWith([open], { by }));
      expect(refused(asked(JONAS_PLATFORM))).toBe('acceptance/own-risk');
      expect(refused(asked(PRIYA_TPM))).toBe('acceptance/own-risk');
      expect(asked(ELENA_SPONSOR)().subject.acceptance).toEqual({ byId: ELENA_SPONSOR, acceptedAt: NOW, ...body });
    });

    test('an acceptance ends after today', () => {
      const context = contextWith([open], { by: ELENA_SPONSOR });
      expect(refused(() => act(open, 'accept', { ...body, untilOn: TODAY }, context))).toBe('input/invalid /untilOn');
    });

    test('an acceptance is checked when the day after its end begins in the program’s zone', () => {
      const { owed } = act(open, 'accept', body, contextWith([open], { by: ELENA_SPONSOR }));
      const wake = { at: '2026-11-21T23:00:00.000Z', purpose: 'acceptance-expiry', subject: 'risk:000000000001' };
      expect(owed).toEqual([{ type: 'wake', ...wake }]);
    });

    const acceptance = { byId: ELENA_SPONSOR, acceptedAt: NOW, untilOn: '2026-11-19', control: 'None' };
    const accepted = { ...open, status: 'accepted', response: 'accept', acceptance } as const;
    const timer = contextWith([accepted], { by: TIMER });

    test('an accepted risk opens again the day after its end, and owner and acceptor are told', () => {
      const { subject, owed } = expireAcceptance(accepted, timer);
      expect(subject.status).toBe('open');
      expect(subject).not.toHaveProperty('acceptance');
      expect(owed?.map((each) => each.type === 'tell' && each.personId)).toEqual([ELENA_SPONSOR, JONAS_PLATFORM]);
    });

    test('an accepted risk without a score is proposed again', () => {
      const { probability: _probability, ...unscored } = accepted;
      expect(expireAcceptance(unscored, timer).subject.status).toBe('proposed');
    });

    test('an accepted risk stays accepted on its last day, and after a newer acceptance', () => {
      const until = (untilOn: string) => ({ ...accepted, acceptance: { ...acceptance, untilOn } });
      expect(refused(() => expireAcceptance(until(TODAY), timer))).toBe('record/wrong-state');
      expect(refused(() => expireAcceptance({ ...accepted, status: 'open' }, timer))).toBe('record/wrong-state');
    });

    test('opening an accepted risk by hand ends the acceptance', () => {
      expect(act(accepted, 'open', {}).subject).not.toHaveProperty('acceptance');
    });
  });

  test('that occurs becomes an issue, each naming the other', () => {
    const risk = { ...open, effect: 'A month lost', confidential: true, watcherIds: [AISHA_WEB] };
    const { subject, also } = act(risk, 'occur', { severity: 'high' });
    expect(subject).toMatchObject({ status: 'occurred', links: [{ type: 'causes', to: 'I-101' }] });
    expect(also).toMatchObject([
      { kind: 'issue', severity: 'high', impact: 'A month lost', ownerId: JONAS_PLATFORM, confidential: true },
    ]);
    expect(also[0]).toMatchObject({ watcherIds: [AISHA_WEB], links: [{ type: 'evidences', to: 'R-1' }] });
  });

  test('closes with a reason and can be opened again', () => {
    const closed = act(open, 'close', { reason: 'Delivered' }).subject;
    expect(closed).toMatchObject({
      status: 'closed',
      closing: { byId: PRIYA_TPM, closedAt: NOW, reason: 'Delivered' },
    });
    expect(act(closed, 'open', {}).subject).not.toHaveProperty('closing');
    expect(refused(() => act({ ...open, status: 'occurred' }, 'close', { reason: 'x' }))).toBe('record/wrong-state');
  });
});
