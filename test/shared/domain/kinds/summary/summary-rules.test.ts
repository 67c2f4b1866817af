import type { Claim, Summary } from '#shared/domain/kinds/summary/summary.ts';
import {
  act,
  contextWith,
  create,
  ELENA_SPONSOR,
  existing,
  MEI_VIEWER,
  NOW,
  PRIYA_TPM,
  PROGRAM,
  refusalOf,
  refused,
  SAM_OUTSIDE,
} from '../../context.ts';

const claim = (more: Partial<Claim> = {}): Claim => ({
  id: 's1',
  section: 'changes',
  text: 'R-1 closed on 18 November.',
  citations: [{ type: 'record', number: 'R-1', version: 2 }],
  problems: [],
  isEdited: false,
  ...more,
});
const fields = { periodFromOn: '2026-11-09', periodToOn: '2026-11-15', draftedBy: 'rules 1', dataAt: NOW };
const summaryOf = (claims: Claim[], more: Partial<Summary> = {}): Summary =>
  existing('summary', { title: 'Week 46', claims, ...fields, ...more });
const doubtful = claim({ problems: ['The day is not in the evidence.'] });

describe('a summary', () => {
  test('has a period that ends on its first day or later', () => {
    const period = (periodFromOn: string, periodToOn: string) => () =>
      create('summary', { title: 'Week', claims: [], ...fields, periodFromOn, periodToOn }).subject.status;
    expect(refused(period('2026-11-10', '2026-11-09'))).toBe('input/invalid /periodToOn');
    expect(period('2026-11-10', '2026-11-10')()).toBe('drafted');
  });

  test('keeps who revised a claim and the check of the new words, and drops the override of the old ones', () => {
    const override = { byId: PRIYA_TPM, reason: 'I was there' };
    const before = summaryOf([{ ...doubtful, override }, claim({ id: 's2' })]);
    const words = { text: 'R-1 closed.', problems: ['Wrong day'], warnings: ['Unknown word'] };
    const { claims } = act(before, 'revise', { claimId: 's1', ...words }).subject;
    expect(claims[0]).toMatchObject({ ...words, isEdited: true, editedById: PRIYA_TPM });
    expect(claims[0]).not.toHaveProperty('override');
    expect(claims[1]).toEqual(claim({ id: 's2' }));
  });

  test('can be published with a claim that has warnings only', () => {
    const words = { claimId: 's1', text: 'R-1 closed happily.', problems: [], warnings: ['Not in it: happily.'] };
    expect(act(act(summaryOf([claim()]), 'revise', words).subject, 'publish', {}).subject.status).toBe('published');
  });

  test('loses a claim that is struck', () => {
    const before = summaryOf([claim(), claim({ id: 's2' })]);
    expect(act(before, 'strike', { claimId: 's1' }).subject.claims.map(({ id }) => id)).toEqual(['s2']);
  });

  test('overrides a claim with problems for a reason, and refuses one for a sound claim', () => {
    const { claims } = act(summaryOf([doubtful]), 'override', { claimId: 's1', reason: 'I was there' }).subject;
    expect(claims[0]?.override).toEqual({ byId: PRIYA_TPM, reason: 'I was there' });
    const sound = () => act(summaryOf([claim()]), 'override', { claimId: 's1', reason: 'x' });
    expect(refused(sound)).toBe('input/invalid /claimId');
  });

  test('refuses a claim that it does not have', () => {
    const before = summaryOf([claim()]);
    const unknown = 'input/invalid /claimId';
    expect(refused(() => act(before, 'revise', { claimId: 's9', text: 'x', problems: [], warnings: [] }))).toBe(
      unknown,
    );
    expect(refused(() => act(before, 'strike', { claimId: 's9' }))).toBe(unknown);
    expect(refused(() => act(before, 'override', { claimId: 's9', reason: 'x' }))).toBe(unknown);
  });

  test('is submitted to a reviewer, who is told, and can be submitted to another one', () => {
    const { subject, owed } = act(summaryOf([doubtful]), 'submit', { reviewerId: ELENA_SPONSOR });
    expect(subject).toMatchObject({ status: 'in-review', reviewerId: ELENA_SPONSOR });
    expect(owed).toEqual([
      { type: 'tell', personId: ELENA_SPONSOR, topic: 'to-review', subject: 'summary:000000000001' },
    ]);
    expect(act(subject, 'submit', { reviewerId: MEI_VIEWER }).subject.reviewerId).toBe(MEI_VIEWER);
    const published = { ...subject, status: 'published' } as const;
    expect(refused(() => act(published, 'submit', { reviewerId: MEI_VIEWER }))).toBe('record/wrong-state');
  });

  test('cannot be reviewed by the person who submits it, or by somebody outside the program', () => {
    const submit = (reviewerId: string) => () => act(summaryOf([]), 'submit', { reviewerId });
    expect(refused(submit(PRIYA_TPM))).toBe('input/invalid /reviewerId');
    expect(refused(submit(SAM_OUTSIDE))).toBe('input/invalid /reviewerId');
  });

  test('can be changed and published while it is in review', () => {
    const inReview = summaryOf([claim(), claim({ id: 's2' })], { status: 'in-review', reviewerId: ELENA_SPONSOR });
    expect(act(inReview, 'strike', { claimId: 's1' }).subject).toMatchObject({ status: 'in-review' });
    expect(act(inReview, 'publish', {}).subject).toMatchObject({ status: 'published', reviewerId: ELENA_SPONSOR });
  });

  test('is not published while a claim is unsupported', () => {
    const before = summaryOf([doubtful, { ...doubtful, id: 's2' }, claim({ id: 's3' })]);
    const refusal = refusalOf(() => act(before, 'publish', {}));
    expect(refusal).toMatchObject({ code: 'summary/unsupported-claims', facts: { unsupported: 2 } });
  });

  test('is published when each claim with problems has a reason, and told to directors and the sponsor', () => {
    const override = { byId: PRIYA_TPM, reason: 'I was there' };
    const before = summaryOf([{ ...doubtful, override }]);
    const members = [...PROGRAM.members, { personId: SAM_OUTSIDE, roles: ['director' as const] }];
    const { subject, owed } = act(before, 'publish', {}, contextWith([before], { program: { ...PROGRAM, members } }));
    expect(subject).toMatchObject({ status: 'published', publishedById: PRIYA_TPM, publishedAt: NOW });
    const tell = { type: 'tell', topic: 'published', subject: 'summary:000000000001' };
    expect(owed).toEqual([SAM_OUTSIDE, ELENA_SPONSOR].map((personId) => ({ ...tell, personId })));
    expect(refused(() => act(subject, 'publish', {}))).toBe('record/wrong-state');
    expect(refused(() => act(subject, 'strike', { claimId: 's1' }))).toBe('record/wrong-state');
  });

  test('supersedes published summaries whose period overlaps its own', () => {
    const before = summaryOf([claim()]);
    const earlier = (
      number: string,
      periodFromOn: string,
      periodToOn: string,
      status: Summary['status'] = 'published',
    ) => summaryOf([], { number, periodFromOn, periodToOn, status });
    const others = [
      earlier('SUM-2', '2026-11-09', '2026-11-15'),
      earlier('SUM-3', '2026-11-02', '2026-11-09'),
      earlier('SUM-4', '2026-11-15', '2026-11-22'),
      earlier('SUM-5', '2026-11-02', '2026-11-08'),
      earlier('SUM-6', '2026-11-16', '2026-11-22'),
      earlier('SUM-7', '2026-11-09', '2026-11-15', 'drafted'),
    ];
    const { subject, also } = act(before, 'publish', {}, contextWith([before, ...others]));
    expect(also.map(({ number, status }) => [number, status])).toEqual([
      ['SUM-2', 'superseded'],
      ['SUM-3', 'superseded'],
      ['SUM-4', 'superseded'],
    ]);
    expect(subject.links).toEqual(['SUM-2', 'SUM-3', 'SUM-4'].map((to) => ({ type: 'supersedes', to })));
  });
});
