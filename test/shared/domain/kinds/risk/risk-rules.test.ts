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

  test('is proposed without a score or an owner, and always when somebody outside writes it', () => {
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

  test('keeps its first score as its inherent score', () => {
    const first = create('risk', { title: 'Late', ...scored }).subject;
    const { subject } = edit(first, { probability: 1 }, contextWith([first], { by: ELENA_SPONSOR }));
    expect(subject).toMatchObject({ score: 4, inherentScore: 12 });
  });

  test('loses its score with its probability, which an open risk must have', () => {
    const bySponsor = contextWith([open], { by: ELENA_SPONSOR });
    const unscored = (before: typeof open) => () => edit(before, { probability: undefined }, bySponsor).subject;
    expect(refused(unscored(open))).toBe('input/invalid /probability');
    expect(unscored({ ...open, status: 'proposed', score: 12 })()).not.toHaveProperty('score');
  });

  test('has a residual score once residual probability and impact are given', () => {
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

  describe('with an acceptance', () => {
    const body = { untilOn: '2026-11-21', control: 'Weekly review' };

    test('keeps who accepted it, when, until when and under which control', () => {
      const { subject } = act(open, 'accept', body, contextWith([open], { by: ELENA_SPONSOR }));
      expect(subject).toMatchObject({ status: 'accepted', response: 'accept' });
      expect(subject.acceptance).toEqual({ byId: ELENA_SPONSOR, acceptedAt: NOW, ...body });
    });

    test('is accepted until a day after today', () => {
      const context = contextWith([open], { by: ELENA_SPONSOR });
      expect(refused(() => act(open, 'accept', { ...body, untilOn: TODAY }, context))).toBe('input/invalid /untilOn');
    });

    test('owes a wake-up when the day after its end begins in the program’s zone', () => {
      const { owed } = act(open, 'accept', body, contextWith([open], { by: ELENA_SPONSOR }));
      const wake = { at: '2026-11-21T23:00:00.000Z', purpose: 'acceptance-expiry', subject: 'risk:000000000001' };
      expect(owed).toEqual([{ type: 'wake', ...wake }]);
    });

    const acceptance = { byId: ELENA_SPONSOR, acceptedAt: NOW, untilOn: '2026-11-19', control: 'None' };
    const accepted = { ...open, status: 'accepted', response: 'accept', acceptance } as const;
    const timer = contextWith([accepted], { by: TIMER });

    test('opens again the day after its end, and its owner and its acceptor are told', () => {
      const { subject, owed } = expireAcceptance(accepted, timer);
      expect(subject.status).toBe('open');
      expect(subject).not.toHaveProperty('acceptance');
      expect(owed?.map((each) => each.type === 'tell' && each.personId)).toEqual([ELENA_SPONSOR, JONAS_PLATFORM]);
    });

    test('is proposed again after its end when it has no score', () => {
      const { probability: _probability, ...unscored } = accepted;
      expect(expireAcceptance(unscored, timer).subject.status).toBe('proposed');
    });

    test('does not expire on its last day, nor after it was opened', () => {
      const until = (untilOn: string) => ({ ...accepted, acceptance: { ...acceptance, untilOn } });
      expect(refused(() => expireAcceptance(until(TODAY), timer))).toBe('record/wrong-state');
      expect(refused(() => expireAcceptance({ ...accepted, status: 'open' }, timer))).toBe('record/wrong-state');
    });

    test('loses its acceptance when it is opened by hand', () => {
      expect(act(accepted, 'open', {}).subject).not.toHaveProperty('acceptance');
    });

    const current = { ...accepted, acceptance: { ...acceptance, untilOn: TODAY } };

    test.each([
      { title: 'No hardware' },
      { cause: 'A strike' },
      { event: 'Nothing arrives' },
      { effect: 'Two months lost' },
      { probability: 4 },
      { impact: { cost: 5 } },
      { riskArea: 'security' },
    ] as const)('is open again, and its acceptor is told, when it says something else: %j', (patch) => {
      const { subject, owed } = edit(current, patch);
      expect(subject.status).toBe('open');
      expect(subject).not.toHaveProperty('acceptance');
      expect(owed).toEqual([
        { type: 'tell', personId: ELENA_SPONSOR, topic: 'unaccepted', subject: 'risk:000000000001' },
      ]);
    });

    test('is proposed again when it says something else without a score', () => {
      const { probability: _probability, ...unscored } = accepted;
      expect(edit(unscored, { title: 'No hardware' }).subject.status).toBe('proposed');
    });

    test('stays accepted when it says the same', () => {
      expect(edit(accepted, { contingency: 'Rent some', title: accepted.title }).subject).toMatchObject({
        status: 'accepted',
        acceptance,
      });
    });

    test('is not made by an edit of the response', () => {
      expect(refused(() => edit(open, { response: 'accept' }))).toBe('input/invalid /response');
      expect(edit(accepted, { response: 'accept', trigger: 'A late ship' }).subject.status).toBe('accepted');
      expect(edit(open, { response: 'transfer' }).subject.response).toBe('transfer');
    });
  });

  test('keeps who owned it before, each once', () => {
    const second = edit(open, { ownerId: AISHA_WEB }).subject;
    expect(second.pastOwnerIds).toEqual([JONAS_PLATFORM]);
    const first = edit(second, { ownerId: JONAS_PLATFORM }, contextWith([second])).subject;
    expect(first.pastOwnerIds).toEqual([JONAS_PLATFORM, AISHA_WEB]);
    const again = edit(first, { ownerId: AISHA_WEB }, contextWith([first])).subject;
    expect(again.pastOwnerIds).toEqual([JONAS_PLATFORM, AISHA_WEB]);
    expect(edit(open, { title: 'No hardware' }).subject).not.toHaveProperty('pastOwnerIds');
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
    const closed = act(open, 'close', { reason: 'Delivered' }, contextWith([open], { by: ELENA_SPONSOR })).subject;
    expect(closed).toMatchObject({
      status: 'closed',
      closing: { byId: ELENA_SPONSOR, closedAt: NOW, reason: 'Delivered' },
    });
    expect(act(closed, 'open', {}).subject).not.toHaveProperty('closing');
    expect(refused(() => act({ ...open, status: 'occurred' }, 'close', { reason: 'x' }))).toBe('record/wrong-state');
  });
});
