import { approvalCard, type ApprovalCardFacts } from '#shared/cards/approval-card.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { idOf, sampleApproval, sampleChange, sampleMilestone } from '#local/card-gallery/sample-records.ts';
import { context, textOf } from './sample-context.ts';

const plain = (words: string) => words;
const milestone = sampleMilestone(plain);
const draw = (more: Partial<ApprovalCardFacts> = {}, changes: Partial<Approval> = {}) =>
  approvalCard(
    {
      approval: { ...sampleApproval(plain), ...changes },
      subject: sampleChange(plain),
      find: (number) => (number === 'MS-4' ? milestone : undefined),
      viewer: 'everybody',
      ...more,
    },
    context,
  );

describe('the card of an approval', () => {
  test('shows what was promised before, and no longer what is asked for, once it is approved', () => {
    const heads = (status: 'open' | 'approved') => textOf(draw({}, { status }));
    expect(heads('open')).toContain('Asked for');
    expect(heads('approved')).toContain('Promised before');
    expect(heads('approved')).not.toContain('Asked for');
  });

  test('says what is promised now and what is asked for, line by line', () => {
    const text = textOf(draw());
    expect(text).toContain('MS-4 Cutover of the Nordics | 16 Jan 2027 | 13 Feb 2027, 28 days later');
    expect(text).toContain('SC-3 | Promised | No longer promised');
    expect(text).toContain('Budget | €1,200,000 | €1,260,000, +5%');
  });

  test('says why it is of its class, who must approve and why, who has answered and who has not', () => {
    const text = textOf(draw());
    expect(text).toContain('Major change | It reaches customers. | MS-4 is a commitment of the quarter, and it slips.');
    expect(text).toContain('Sponsor. A change of this reach is the sponsor’s to decide.');
    expect(text).toContain('1 more approval. From anyone who approves here and does not ask for it.');
    expect(text).toContain('Elena Petrova approved on 19 Nov: Better late than unaudited.');
    expect(text).toContain('Waiting for Tomás Ortega, Aisha Bello |');
  });

  test('names the last moment for an answer in the zone of the reader', () => {
    expect(textOf(draw())).toContain('Answer until 25 November 2026 at 17:00 CET');
  });

  test('begins with a reminder and the time left for an asked person, once they were reminded', () => {
    const asked = (now: string) =>
      textOf(
        approvalCard(
          {
            approval: sampleApproval(plain),
            subject: sampleChange(plain),
            find: () => milestone,
            viewer: 'asked',
          },
          { ...context, now },
        ),
      );
    expect(asked('2026-11-22T11:59:59.999Z')).not.toContain('Reminder');
    expect(asked('2026-11-22T12:00:00.000Z')).toMatch(/^Reminder of 22 Nov\. Answer due in 2 business days\. \|/);
    expect(textOf(draw({}, { createdAt: '2026-11-01T08:00:00.000Z' }))).not.toContain('Reminder');
  });

  test('has no answer buttons when a whole chat sees it', () => {
    expect(draw().actions?.map(({ type }) => type)).toEqual(['Action.OpenUrl']);
  });

  test.each([
    ['Approve', 'approve'],
    ['Reject', 'reject'],
    ['Abstain', 'abstain'],
  ])('sends what the asked person saw with %s, also from clients that only submit', (title, answer) => {
    const button = draw({ viewer: 'asked' }).actions?.find((action) => action.title === title);
    const data = { programId: 'atlas', number: 'APR-3', subjectHash: 'a'.repeat(64), answer };
    expect(button).toMatchObject({
      type: 'Action.Execute',
      verb: 'approval.decide',
      data,
      fallback: { type: 'Action.Submit', title, data: { ...data, verb: 'approval.decide' } },
    });
  });

  test('takes a comment with the answer', () => {
    expect(draw({ viewer: 'asked' }).body).toContainEqual(expect.objectContaining({ id: 'comment', maxLength: 2000 }));
  });

  test.each(['approved', 'rejected', 'expired', 'void', 'withdrawn'] as const)(
    'has no answer buttons and no refresh once it is %s',
    (status) => {
      const card = draw(
        { viewer: 'asked', refreshUserIds: ['29:a'] },
        { status, closedAt: '2026-11-20T08:00:00.000Z' },
      );
      expect(card.actions?.map(({ type }) => type)).toEqual(['Action.OpenUrl']);
      expect(card.refresh).toBeUndefined();
      expect(textOf(card)).toContain('20 November 2026 at 09:00 CET');
      expect(textOf(card)).not.toContain('Answer until');
    },
  );

  test('has no answer buttons from its due time on, although nothing has closed it yet', () => {
    const at = (dueAt: string) => draw({ viewer: 'asked' }, { dueAt }).actions?.length;
    expect([at(context.now), at('2026-11-20T09:00:00.001Z')]).toEqual([1, 4]);
  });

  test('is refreshed for 60 named users at most, and for whom Teams chooses when none are named', () => {
    const ids = Array.from({ length: 61 }, (_, index) => `29:${index}`);
    expect(draw({ refreshUserIds: ids }).refresh?.userIds).toEqual(ids.slice(0, 60));
    expect(draw().refresh?.userIds).toBeUndefined();
    expect(draw().refresh?.action).toMatchObject({
      verb: 'approval.refresh',
      data: { programId: 'atlas', number: 'APR-3' },
    });
  });

  test('is not drawn for a confidential approval or change', () => {
    expect(() => draw({}, { confidential: true })).toThrow('APR-3 is confidential');
    expect(() => draw({ subject: { ...sampleChange(plain), confidential: true } })).toThrow('CR-2 is confidential');
  });

  test('shows nothing of a confidential milestone, and then has no answer buttons', () => {
    const card = draw({ viewer: 'asked', find: () => ({ ...milestone, confidential: true }) });
    expect(textOf(card)).not.toMatch(/MS-4|Nordics,|SC-3/);
    expect(textOf(card)).toContain('Part of this change is confidential');
    expect(card.actions).toHaveLength(1);
  });

  test('names the person who submitted the change as its requester', () => {
    expect(textOf(draw({ subject: { ...sampleChange(plain), submittedById: idOf('ops') } }))).toContain(
      'Requested by Aisha Bello on 18 Nov',
    );
  });
});
