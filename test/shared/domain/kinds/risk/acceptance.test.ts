import type { Approval, Vote } from '#shared/domain/kinds/approval/approval.ts';
import { expireApproval } from '#shared/domain/kinds/approval/approval-rules.ts';
import { stageFor } from '#shared/domain/kinds/risk/acceptance.ts';
import { acceptanceNeed } from '#shared/domain/kinds/risk/risk-authority.ts';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import {
  act,
  after,
  AISHA_WEB,
  contextWith,
  edit,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  NOAH_OTHER,
  NOW,
  PRIYA_TPM,
  refused,
  STAFFED,
  TIMER,
  TODAY,
} from '../../context.ts';

/** A critical risk that Noah raised and Jonas owns. */
const critical: Risk = existing('risk', {
  title: 'Late hardware',
  status: 'open',
  probability: 5,
  impact: { cost: 5 },
  score: 25,
  ownerId: JONAS_PLATFORM,
  createdById: NOAH_OTHER,
});
const body = { untilOn: '2026-12-01', control: 'Weekly review' };
const at = (records: readonly AnyRecord[], by = PRIYA_TPM, now = NOW) =>
  contextWith(records, { by, now, program: STAFFED });
const riskIn = (records: readonly AnyRecord[]) => records.find((each) => each.kind === 'risk') as Risk;
const approvalIn = (records: readonly AnyRecord[]) => records.find((each) => each.kind === 'approval') as Approval;
/** The risk and the approval of its acceptance, as the TPM asked for it. */
const asked = (risk = critical, by = PRIYA_TPM) => after([risk], act(risk, 'ask-acceptance', body, at([risk], by)));
const vote = (records: readonly AnyRecord[], by: string, answer: Vote['answer'] = 'approve') => {
  const approval = approvalIn(records);
  const sent = { answer, subjectHash: approval.subjectHash, ...(answer === 'reject' && { comment: 'Too much' }) };
  return after(records, act(approval, 'decide', sent, at(records, by)));
};

describe('the acceptance of a risk that takes two', () => {
  test('is asked for in an approval of exactly what the risk says', () => {
    const records = asked();
    expect(riskIn(records)).toMatchObject({
      status: 'open',
      acceptanceAsked: body,
      acceptanceApproval: approvalIn(records).number,
    });
    expect(approvalIn(records)).toMatchObject({
      status: 'open',
      subject: 'R-1',
      title: 'Accept: Late hardware',
      classWhy: ['A critical risk is accepted by two.'],
      stages: [
        {
          required: [
            { function: 'approver', why: 'A function answers for it.' },
            { function: 'sponsor', why: 'The sponsor carries it.' },
          ],
          atLeast: 0,
        },
      ],
      isSegregated: true,
    });
    expect(approvalIn(records).subjectFields).toContain('acceptanceAsked');
  });

  test('is given once both have said yes, by both', () => {
    const half = vote(asked(), ELENA_SPONSOR);
    expect(riskIn(half).status).toBe('open');
    const records = vote(half, AISHA_WEB);
    expect(approvalIn(records).status).toBe('approved');
    expect(riskIn(records)).toMatchObject({
      status: 'accepted',
      response: 'accept',
      acceptance: {
        ...body,
        byId: AISHA_WEB,
        byIds: [ELENA_SPONSOR, AISHA_WEB],
        acceptedAt: NOW,
        approval: approvalIn(records).number,
      },
    });
    expect(riskIn(records)).not.toHaveProperty('acceptanceAsked');
  });

  test('is answered by nobody with a stake: who owns it, owned it or raised it', () => {
    expect(approvalIn(asked()).interestedIds).toEqual([NOAH_OTHER, JONAS_PLATFORM]);
    expect(refused(() => vote(asked(), PRIYA_TPM))).toBe('approval/not-yours');
    const wasPriyas = asked({ ...critical, pastOwnerIds: [PRIYA_TPM] }, JONAS_PLATFORM);
    expect(refused(() => vote(wasPriyas, PRIYA_TPM))).toBe('approval/not-yours');
  });

  test('is not asked for when nobody without a stake could give it', () => {
    const everybodys = { ...critical, ownerId: AISHA_WEB, createdById: ELENA_SPONSOR, pastOwnerIds: [PRIYA_TPM] };
    const ask = () => act(everybodys, 'ask-acceptance', body, at([everybodys], AISHA_WEB));
    expect(refused(ask)).toBe('approval/nobody');
  });

  test('is asked for until a day after today, and not twice at once', () => {
    const past = { ...body, untilOn: TODAY };
    expect(refused(() => act(critical, 'ask-acceptance', past, at([critical])))).toBe('input/invalid /untilOn');
    const records = asked();
    expect(refused(() => act(riskIn(records), 'ask-acceptance', body, at(records)))).toBe('record/wrong-state');
  });

  test('is asked for again after a no, and the risk stays open', () => {
    const records = vote(asked(), ELENA_SPONSOR, 'reject');
    expect(approvalIn(records).status).toBe('rejected');
    expect(riskIn(records).status).toBe('open');
    expect(riskIn(records)).not.toHaveProperty('acceptanceAsked');
    const { also } = act(riskIn(records), 'ask-acceptance', body, at(records));
    expect(also).toMatchObject([{ kind: 'approval', status: 'open' }]);
  });

  test('is not given by silence', () => {
    const records = asked();
    const approval = approvalIn(records);
    const { also } = expireApproval(approval, at(records, TIMER, approval.dueAt));
    expect(also).toMatchObject([{ number: 'R-1', status: 'open' }]);
    expect(also?.[0]).not.toHaveProperty('acceptanceAsked');
  });

  test.each([
    { title: 'No hardware' },
    { cause: 'A strike' },
    { effect: 'Two months lost' },
    { impact: { cost: 5, schedule: 4 } },
    { riskArea: 'security' },
  ] as const)('is void when the risk says something else: %j', (patch) => {
    const records = asked();
    const { subject, also } = edit(riskIn(records), patch, at(records, NOAH_OTHER));
    expect(subject.status).toBe('open');
    expect(subject).not.toHaveProperty('acceptanceAsked');
    expect(also).toMatchObject([{ kind: 'approval', status: 'void', closedAt: NOW }]);
    expect(refused(() => vote(after(records, { subject, also }), ELENA_SPONSOR))).toBe('approval/void');
  });

  test('goes on when the risk says the same', () => {
    const records = asked();
    const { subject, also } = edit(riskIn(records), { contingency: 'Rent some' }, at(records));
    expect(subject.acceptanceAsked).toEqual(body);
    expect(also).toEqual([]);
    const told = vote(vote(after(records, { subject, also }), ELENA_SPONSOR), AISHA_WEB);
    expect(riskIn(told).status).toBe('accepted');
  });

  test('is void when the risk is closed or occurs', () => {
    const records = asked();
    const closed = act(riskIn(records), 'close', { reason: 'Delivered' }, at(records, ELENA_SPONSOR));
    const occurred = act(riskIn(records), 'occur', { severity: 'high' }, at(records));
    for (const { subject, also } of [closed, occurred]) {
      expect(subject).not.toHaveProperty('acceptanceAsked');
      expect(also).toContainEqual(expect.objectContaining({ kind: 'approval', status: 'void' }));
    }
  });

  test('of a confidential risk is visible to those who are asked', () => {
    const records = asked({ ...critical, confidential: true });
    for (const record of [riskIn(records), approvalIn(records)]) {
      expect(record.confidential).toBe(true);
      expect(record.watcherIds).toEqual(expect.arrayContaining([ELENA_SPONSOR, AISHA_WEB]));
    }
  });

  test('tells everybody who gave it when it is void', () => {
    const records = vote(vote(asked(), ELENA_SPONSOR), AISHA_WEB);
    const { subject, owed } = edit(riskIn(records), { title: 'No hardware' }, at(records));
    expect(subject.status).toBe('open');
    expect(owed).toEqual(
      [ELENA_SPONSOR, AISHA_WEB].map((personId) => ({
        type: 'tell',
        personId,
        topic: 'unaccepted',
        subject: 'risk:000000000001',
      })),
    );
  });
});

describe('what an approval asks for an acceptance', () => {
  const stageOf = (more: Partial<Risk>) => stageFor(acceptanceNeed({ ...critical, ...more }, STAFFED), STAFFED).stage;

  test('is the function that answers, and the sponsor', () => {
    const { required, atLeast } = stageOf({ riskArea: 'security' });
    expect([required.map((each) => each.function), atLeast]).toEqual([['security', 'sponsor'], 0]);
  });

  test('is any approver where no function answers for just that', () => {
    const { required, atLeast } = stageOf({ riskArea: 'compliance' });
    expect([required.map((each) => each.function), atLeast]).toEqual([['approver', 'sponsor'], 0]);
  });

  test('is who could accept it alone', () => {
    const { required, atLeast } = stageOf({ probability: 3, impact: { cost: 4 } });
    expect([required.map((each) => each.function), atLeast]).toEqual([['sponsor'], 0]);
  });
});
