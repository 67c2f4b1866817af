import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { BaselineChange } from '#shared/domain/kinds/change/change-request.ts';
import type { Vote } from '#shared/domain/kinds/approval/approval.ts';
import {
  act,
  after,
  AISHA_WEB,
  contextWith,
  create,
  edit,
  ELENA_SPONSOR,
  existing,
  JONAS_PLATFORM,
  NOW,
  PRIYA_TPM,
  PROGRAM,
  refusalOf,
  refused,
} from '../../context.ts';

const goLive = existing('milestone', { title: 'Go live', forecastOn: '2027-02-01', baselineOn: '2027-01-04' });
const pilot = existing('milestone', { number: 'MS-2', title: 'Pilot' });
const cards = existing('scope', { title: 'Gift cards', status: 'committed', size: 5 });
const points = existing('scope', { number: 'SC-2', title: 'Loyalty points' });
const PLAN = [goLive, pilot, cards, points];
const EUR = (amount: number) => ({ amount, currency: 'EUR' });
const PROMISED: Program = {
  ...PROGRAM,
  baseline: {
    committedAt: '2026-09-01T09:00:00.000Z',
    committedById: ELENA_SPONSOR,
    milestones: { 'MS-1': '2027-01-04' },
    scope: ['SC-1'],
    budget: EUR(1_000),
  },
};
const at = (records: readonly AnyRecord[], by = JONAS_PLATFORM, more: { program?: Program; now?: string } = {}) =>
  contextWith(records, { by, program: PROMISED, ...more });

const to = (day: string, record = 'MS-1'): BaselineChange => ({ part: 'milestone', record, to: day });
const FIELDS = {
  title: 'Go live in February',
  reason: 'The lab is booked out.',
  impact: { schedule: 'Four weeks later.' },
  baselineChanges: [to('2027-02-01')],
};
const draft = create('change', FIELDS, at(PLAN)).subject;
/** `CR-101` as Jonas submitted it, its approval `APR-101`, and the plan. */
const submitted = (more: object = {}, records: readonly AnyRecord[] = PLAN, program = PROMISED) => {
  const change = { ...create('change', FIELDS, at(records, JONAS_PLATFORM, { program })).subject, ...more };
  const held = [...records, change];
  return after(held, act(change, 'submit', {}, at(held, JONAS_PLATFORM, { program })));
};
const get = <K extends AnyRecord['kind']>(records: readonly AnyRecord[], number: string, kind: K) => {
  const record = records.find((each) => each.number === number);
  if (record?.kind !== kind) throw new Error(`There is no ${kind} ${number}.`);
  return record as AnyRecord & { readonly kind: K };
};
const vote = (
  records: readonly AnyRecord[],
  by: string,
  answer: Vote['answer'] = 'approve',
  { program = PROMISED, number = 'APR-101' } = {},
) => {
  const approval = get(records, number, 'approval');
  return act(approval, 'decide', { answer, subjectHash: approval.subjectHash }, at(records, by, { program }));
};

describe('a change request', () => {
  test('is a draft that says what the baseline is today', () => {
    const all: BaselineChange[] = [
      to('2027-02-01'),
      to('2026-12-01', 'MS-2'),
      { part: 'scope', record: 'SC-1', to: false },
      { part: 'scope', record: 'SC-2', to: true },
      { part: 'budget', to: EUR(1_200) },
    ];
    const { subject } = create('change', { title: 'All', baselineChanges: all }, at(PLAN));
    expect(subject).toMatchObject({ status: 'draft', changeKind: 'schedule', impact: {}, reaches: [] });
    expect(subject.baselineChanges).toEqual([
      { ...all[0], from: '2027-01-04' },
      all[1],
      { ...all[2], from: true },
      { ...all[3], from: false },
      { ...all[4], from: EUR(1_000) },
    ]);
  });

  test('ignores a former value that its author writes into a line', () => {
    const line: BaselineChange = { part: 'milestone', record: 'MS-1', from: '2020-01-01', to: '2027-02-01' };
    expect(create('change', { title: 'All', baselineChanges: [line] }, at(PLAN)).subject.baselineChanges).toEqual([
      { ...line, from: '2027-01-04' },
    ]);
  });

  describe('with baseline lines', () => {
    const confidential = { ...pilot, confidential: true };
    const refusedLine = (lines: readonly BaselineChange[], records: readonly AnyRecord[] = PLAN) =>
      refusalOf(() => create('change', { title: 'All', baselineChanges: lines }, at(records)));

    test('names only records that exist and that its author may see', () => {
      for (const records of [[], [confidential]])
        expect(refusedLine([to('2027-02-01', 'MS-2')], records)).toMatchObject({
          paths: ['/baselineChanges/0/record'],
          messages: ['There is no milestone MS-2.'],
        });
      expect(refusedLine([{ part: 'scope', record: 'MS-1', to: true }]).messages).toEqual([
        'There is no scope item MS-1.',
      ]);
    });

    test('names each part of the baseline once', () => {
      const twice = [to('2027-02-01'), to('2027-03-01'), { part: 'budget', to: EUR(1) } as const];
      expect(refusedLine(twice).paths).toEqual(['/baselineChanges/1']);
      expect(refusedLine([...twice.slice(2), ...twice.slice(2)]).paths).toEqual(['/baselineChanges/1']);
    });

    test('cannot name a finished record', () => {
      for (const status of ['met', 'cancelled'] as const)
        expect(refusedLine([to('2027-02-01')], [{ ...goLive, status }]).messages).toEqual([
          `MS-1 is ${status} and cannot be promised anew.`,
        ]);
      for (const status of ['removed', 'delivered'] as const)
        expect(refusedLine([{ part: 'scope', record: 'SC-1', to: false }], [{ ...cards, status }]).messages).toEqual([
          `SC-1 is ${status} and cannot be promised anew.`,
        ]);
    });

    test('names only scope items that are in scope', () => {
      const out = { ...points, direction: 'out' } as const;
      expect(refusedLine([{ part: 'scope', record: 'SC-2', to: true }], [out]).messages).toEqual([
        'SC-2 is named as out of scope and cannot be promised.',
      ]);
    });

    test('must change the baseline by each line', () => {
      expect(refusedLine([to('2027-01-04')]).paths).toEqual(['/baselineChanges/0']);
      expect(refusedLine([{ part: 'milestone', record: 'MS-2' }]).paths).toEqual(['/baselineChanges/0']);
      expect(refusedLine([{ part: 'scope', record: 'SC-1', to: true }]).paths).toEqual(['/baselineChanges/0']);
      expect(refusedLine([{ part: 'budget', to: EUR(1_000) }]).messages).toEqual(['This is the budget already.']);
    });

    test('says what is promised today of the terms that it names, and of what it gives up', () => {
      const terms = { part: 'terms', record: 'MS-1', to: { title: 'Go live in one market' } } as const;
      const cancel = { part: 'cancel', record: 'MS-1' } as const;
      const lines = (baselineChanges: readonly BaselineChange[]) =>
        create('change', { title: 'All', baselineChanges }, at(PLAN)).subject.baselineChanges;
      expect(lines([terms])).toEqual([{ ...terms, from: { title: 'Go live' } }]);
      expect(lines([cancel])).toEqual([{ ...cancel, from: '2027-01-04' }]);
    });

    test('changes terms, and gives up, only what is promised', () => {
      const message = (record: string) => `${record} is not promised: change it without a change request.`;
      expect(refusedLine([{ part: 'terms', record: 'MS-2', to: { title: 'Pilots' } }]).messages).toEqual([
        message('MS-2'),
      ]);
      expect(refusedLine([{ part: 'terms', record: 'SC-2', to: { size: 3 } }]).messages).toEqual([message('SC-2')]);
      expect(refusedLine([{ part: 'cancel', record: 'MS-2' }]).messages).toEqual([message('MS-2')]);
      expect(refusedLine([{ part: 'cancel', record: 'SC-1' }]).messages).toEqual(['There is no milestone SC-1.']);
    });

    test('changes terms that its record has, to others than they are', () => {
      const terms = (record: string, changed: object) => refusedLine([{ part: 'terms', record, to: changed }]).paths;
      expect(terms('SC-1', { isQuarterCommitment: true })).toEqual(['/baselineChanges/0/to/isQuarterCommitment']);
      expect(terms('MS-1', { size: 3 })).toEqual(['/baselineChanges/0/to/size']);
      expect(terms('MS-1', { title: 'Go live' })).toEqual(['/baselineChanges/0']);
      expect(terms('MS-1', {})).toEqual(['/baselineChanges/0']);
    });

    test('may keep a line that was valid when it was written', () => {
      const records = [{ ...goLive, status: 'met' as const }, draft];
      expect(edit(draft, { reason: 'Another reason' }, at(records)).subject.reason).toBe('Another reason');
    });
  });

  describe('that is submitted', () => {
    const submit = (more: object, { by = JONAS_PLATFORM, program = PROMISED, records = PLAN, now = NOW } = {}) => {
      const change = { ...draft, ...more };
      return act(change, 'submit', {}, at([...records, change], by, { program, now }));
    };

    test('waits for an approval of exactly what it says', () => {
      const { subject, also, owed } = submit({ statusReason: 'It expired.' });
      expect(subject).toMatchObject({
        status: 'submitted',
        submittedAt: NOW,
        submittedById: JONAS_PLATFORM,
        approval: 'APR-101',
      });
      expect(subject).not.toHaveProperty('statusReason');
      expect(also).toMatchObject([
        {
          kind: 'approval',
          status: 'open',
          title: FIELDS.title,
          subject: 'CR-101',
          subjectHash: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          changeClass: 'standard',
          classWhy: ['MS-1 slips by 20 business days; up to 10 are within tolerance.'],
          stages: [{ required: [{ function: 'sponsor' }], atLeast: 0 }],
          interestedIds: [JONAS_PLATFORM],
          votes: [],
          confidential: false,
          dueAt: '2026-11-25T16:00:00.000Z',
        },
      ]);
      const subjectId = 'approval:000000000101';
      const wake = (when: string, purpose: string) => ({ type: 'wake', at: when, purpose, subject: subjectId });
      expect(owed).toEqual([
        { type: 'tell', personId: ELENA_SPONSOR, topic: 'asked', subject: subjectId },
        wake('2026-11-23T00:30:00.000Z', 'approval-reminder'),
        wake('2026-11-24T14:36:00.000Z', 'approval-reminder'),
        wake('2026-11-25T16:00:00.000Z', 'approval-expiry'),
      ]);
    });

    test('names requester, author and owner as interested people of its approval, each once', () => {
      const interested = (more: object, by: string) => {
        const [approval] = submit(more, { by }).also;
        return approval?.kind === 'approval' && approval.interestedIds;
      };
      expect(interested({ ownerId: AISHA_WEB }, PRIYA_TPM)).toEqual([PRIYA_TPM, JONAS_PLATFORM, AISHA_WEB]);
      expect(interested({ ownerId: JONAS_PLATFORM }, JONAS_PLATFORM)).toEqual([JONAS_PLATFORM]);
    });

    test('needs a reason, an impact and a baseline line', () => {
      const { reason: _reason, ...without } = draft;
      const bare = { ...without, impact: {}, baselineChanges: [] };
      expect(refused(() => act(bare, 'submit', {}, at([...PLAN, bare])))).toBe(
        'input/invalid /reason /baselineChanges /impact',
      );
    });

    test('is refused when its lines change nothing any more', () => {
      const met = [{ ...goLive, status: 'met' as const }];
      expect(refused(() => submit({}, { records: met }))).toBe('input/invalid /baselineChanges/0/record');
      const moved = { ...PROMISED, baseline: { ...PROMISED.baseline!, milestones: { 'MS-1': '2027-02-01' } } };
      expect(refused(() => submit({}, { program: moved }))).toBe('input/invalid /baselineChanges/0');
    });

    test('records the baseline of that moment', () => {
      const moved = { ...PROMISED, baseline: { ...PROMISED.baseline!, milestones: { 'MS-1': '2027-01-28' } } };
      const { subject, also } = submit({}, { program: moved });
      expect(subject.baselineChanges).toEqual([{ ...to('2027-02-01'), from: '2027-01-28' }]);
      expect(also).toMatchObject([{ changeClass: 'minor' }]);
    });

    test('has its approval due at the end of its decide-by day', () => {
      expect(submit({ decideByOn: '2026-11-20' }).also).toMatchObject([{ dueAt: '2026-11-20T16:00:00.000Z' }]);
      expect(refused(() => submit({ decideByOn: '2026-11-19' }))).toBe('input/invalid /decideByOn');
      const late = { now: '2026-11-20T16:00:00.000Z' };
      expect(refused(() => submit({ decideByOn: '2026-11-20' }, late))).toBe('input/invalid /decideByOn');
    });

    test('has its approval due sooner when it is minor, later when it is major', () => {
      expect(submit({ baselineChanges: [to('2027-01-05')] }).also).toMatchObject([
        { changeClass: 'minor', dueAt: '2026-11-24T16:00:00.000Z' },
      ]);
      expect(submit({ reaches: ['customers'] }).also).toMatchObject([
        { changeClass: 'major', dueAt: '2026-11-27T16:00:00.000Z' },
      ]);
    });

    test('is refused when nobody could approve it', () => {
      expect(refused(() => submit({ changeKind: 'launch' }))).toBe('approval/nobody');
      const alone = { ...PROMISED, members: [{ personId: PRIYA_TPM, roles: ['tpm', 'sponsor'] as const }] };
      expect(refused(() => submit({}, { by: PRIYA_TPM, program: alone }))).toBe('approval/nobody');
    });

    test('cannot be submitted again', () => {
      expect(refused(() => submit({ status: 'submitted' }))).toBe('record/wrong-state');
    });

    test('withdraws its approval when it is withdrawn', () => {
      const records = submitted();
      const change = get(records, 'CR-101', 'change');
      const { subject, also, reason } = act(change, 'withdraw', { reason: 'Not needed' }, at(records));
      expect(subject).toMatchObject({ status: 'withdrawn', statusReason: 'Not needed' });
      expect(also).toMatchObject([
        { number: 'APR-101', status: 'withdrawn', statusReason: 'Not needed', closedAt: NOW },
      ]);
      expect(reason).toBe('Not needed');
      expect(act(draft, 'withdraw', { reason: 'Not needed' }, at([...PLAN, draft])).also).toEqual([]);
      expect(refused(() => act(subject, 'withdraw', { reason: 'Again' }, at(records)))).toBe('record/wrong-state');
    });
  });

  describe('edited after it was submitted', () => {
    const records = submitted();
    const change = get(records, 'CR-101', 'change');
    const edited = (patch: Parameters<typeof edit<'change'>>[1]) => edit(change, patch, at(records));

    test.each([
      ['title', { title: 'Go live in spring' }],
      ['kind', { changeKind: 'cost' as const }],
      ['reason', { reason: 'Another' }],
      ['alternatives', { alternatives: 'None' }],
      ['lines', { baselineChanges: [to('2027-03-01')] }],
      ['impact', { impact: { cost: 'More' } }],
      ['reach', { reaches: ['revenue' as const] }],
    ])('is a draft again after an edit of %s, and its approval is void', (_what, patch) => {
      const { subject, also } = edited(patch);
      expect(subject).toMatchObject({ status: 'draft', statusReason: 'It was edited after it was submitted.' });
      expect(also).toMatchObject([{ number: 'APR-101', status: 'void', closedAt: NOW }]);
      expect(refused(() => vote(after(records, { subject, also }), ELENA_SPONSOR))).toBe('approval/void');
    });

    test.each([
      ['tags and watchers', { tags: ['lab'], watcherIds: [AISHA_WEB] }],
      ['the day of the decision', { decideByOn: '2026-12-01' }],
      ['nothing', { title: FIELDS.title, impact: { schedule: 'Four weeks later.' } }],
      ['nothing of its lines', { baselineChanges: [to('2027-02-01')] }],
    ])('keeps its approval after an edit of %s', (_what, patch) => {
      const { subject, also } = edited(patch);
      expect(subject.status).toBe('submitted');
      expect(subject.baselineChanges).toEqual(change.baselineChanges);
      expect(also).toEqual([]);
      expect(vote(after(records, { subject, also }), ELENA_SPONSOR).subject.status).toBe('approved');
    });

    test('names a new owner as interested in its approval, whose yes alone is not enough', () => {
      const owned = edited({ ownerId: ELENA_SPONSOR });
      expect(owned.also).toMatchObject([{ number: 'APR-101', interestedIds: [JONAS_PLATFORM, ELENA_SPONSOR] }]);
      const all = after(records, owned);
      const half = vote(all, ELENA_SPONSOR);
      expect(half.subject.status).toBe('open');
      expect(vote(after(all, half), PRIYA_TPM).subject.status).toBe('approved');
    });

    test('gets a new approval when it is submitted again, and the void one stays as it was', () => {
      const again = after(records, edited({ title: 'Go live in spring' }));
      const { also } = act(get(again, 'CR-101', 'change'), 'submit', {}, at(again));
      expect(also).toHaveLength(1);
      expect(also[0]).toMatchObject({ kind: 'approval', title: 'Go live in spring' });
    });
  });

  describe('that is approved', () => {
    const budget: BaselineChange = { part: 'budget', to: EUR(1_050) };
    const lines: BaselineChange[] = [
      to('2027-02-01'),
      to('2026-12-01', 'MS-2'),
      { part: 'scope', record: 'SC-1', to: false },
      { part: 'scope', record: 'SC-2', to: true },
      budget,
    ];

    test('writes milestones, scope and budget of the baseline in one outcome', () => {
      const { subject, also, owed } = vote(submitted({ baselineChanges: lines }), ELENA_SPONSOR);
      expect(subject).toMatchObject({ status: 'approved', votes: [{ byId: ELENA_SPONSOR, functions: ['sponsor'] }] });
      const by = new Map(also.map((record) => [record.number, record]));
      expect([...by.keys()].sort()).toEqual(['CR-101', 'MS-1', 'MS-2', 'PRG-1', 'SC-1', 'SC-2']);
      expect(by.get('CR-101')).toMatchObject({ status: 'applied', appliedAt: NOW });
      expect(by.get('PRG-1')).toMatchObject({
        version: 4,
        baseline: {
          committedAt: '2026-09-01T09:00:00.000Z',
          committedById: ELENA_SPONSOR,
          milestones: { 'MS-1': '2027-02-01', 'MS-2': '2026-12-01' },
          scope: ['SC-2'],
          budget: EUR(1_050),
          changes: ['CR-101'],
        },
      });
      expect(by.get('MS-1')).toMatchObject({ baselineOn: '2027-02-01', forecastOn: '2027-02-01' });
      expect(by.get('MS-2')).toMatchObject({ baselineOn: '2026-12-01', forecastOn: '2026-12-01' });
      expect(by.get('SC-1')).toMatchObject({ status: 'removed', statusReason: 'Removed by CR-101.' });
      expect(by.get('SC-2')).toMatchObject({ status: 'committed' });
      expect(owed).toEqual([
        { type: 'tell', personId: JONAS_PLATFORM, topic: 'approved', subject: 'change:000000000101' },
        { type: 'redraw', subject: 'approval:000000000101' },
      ]);
    });

    test('leaves the forecast of a milestone unchanged', () => {
      const late = { ...goLive, forecastOn: '2027-05-05' };
      const { also } = vote(submitted({}, [late]), ELENA_SPONSOR);
      expect(also.find(({ number }) => number === 'MS-1')).toMatchObject({
        baselineOn: '2027-02-01',
        forecastOn: '2027-05-05',
      });
    });

    test('can remove a milestone from the baseline', () => {
      const { also } = vote(submitted({ baselineChanges: [{ part: 'milestone', record: 'MS-1' }] }), ELENA_SPONSOR);
      expect(also.find(({ number }) => number === 'MS-1')).not.toHaveProperty('baselineOn');
      expect(also.find(({ number }) => number === 'PRG-1')).toMatchObject({ baseline: { milestones: {} } });
    });

    test('can change other terms of what is promised', () => {
      const changed = { title: 'Go live in one market', isQuarterCommitment: true };
      const lines: BaselineChange[] = [
        { part: 'terms', record: 'MS-1', to: changed },
        { part: 'terms', record: 'SC-1', to: { size: 3 } },
      ];
      const { also } = vote(submitted({ baselineChanges: lines }), ELENA_SPONSOR);
      expect(also.find(({ number }) => number === 'MS-1')).toMatchObject({ ...changed, baselineOn: '2027-01-04' });
      expect(also.find(({ number }) => number === 'SC-1')).toMatchObject({ size: 3, status: 'committed' });
    });

    test('can move a milestone and change its terms at once', () => {
      const lines: BaselineChange[] = [to('2027-02-01'), { part: 'terms', record: 'MS-1', to: { title: 'Launch' } }];
      const { also } = vote(submitted({ baselineChanges: lines }), ELENA_SPONSOR);
      expect(also.filter(({ number }) => number === 'MS-1')).toMatchObject([
        { title: 'Launch', baselineOn: '2027-02-01' },
      ]);
    });

    test('can give up a milestone', () => {
      const { also } = vote(submitted({ baselineChanges: [{ part: 'cancel', record: 'MS-1' }] }), ELENA_SPONSOR);
      const cancelled = also.find(({ number }) => number === 'MS-1');
      expect(cancelled).toMatchObject({ status: 'cancelled', statusReason: 'Cancelled by CR-101.' });
      expect(cancelled).not.toHaveProperty('baselineOn');
      expect(also.find(({ number }) => number === 'PRG-1')).toMatchObject({ baseline: { milestones: {} } });
    });

    test('is refused when the terms it changes differ from the submitted ones', () => {
      const records = submitted({ baselineChanges: [{ part: 'terms', record: 'SC-1', to: { size: 3 } }] });
      const over = after(records, { subject: { ...cards, size: 8 } });
      expect(refused(() => vote(over, ELENA_SPONSOR))).toBe('change/outdated');
    });

    test('moves what tolerances are counted from when the sponsor says yes, and not when the TPM does', () => {
      const promised = (baselineChanges: BaselineChange[], by: string) => {
        const { also } = vote(submitted({ baselineChanges }), by);
        const program = also.find((each) => each.kind === 'program');
        return program?.kind === 'program' ? program.baseline?.promise : undefined;
      };
      expect(promised([to('2027-02-01')], ELENA_SPONSOR)).toMatchObject({ milestones: { 'MS-1': '2027-02-01' } });
      expect(promised([to('2027-01-05')], PRIYA_TPM)).toEqual({
        milestones: { 'MS-1': '2027-01-04' },
        calendar: PROGRAM.calendar,
        budget: EUR(1_000),
      });
    });

    test('keeps the budget that tolerances are counted from until a major change', () => {
      const promised = (amount: number) => {
        const records = submitted({ baselineChanges: [{ part: 'budget', to: EUR(amount) }] });
        const first = after(records, vote(records, ELENA_SPONSOR));
        const all =
          get(first, 'APR-101', 'approval').status === 'approved' ? first : after(first, vote(first, AISHA_WEB));
        const program = all.find((each) => each.kind === 'program');
        return program?.kind === 'program' ? program.baseline?.promise?.budget : undefined;
      };
      expect(promised(1_090)).toEqual(EUR(1_000));
      expect(promised(1_200)).toEqual(EUR(1_200));
    });

    test('can write the first baseline', () => {
      const first = submitted({ baselineChanges: [to('2027-02-01'), budget] }, PLAN, PROGRAM);
      const { also } = vote(first, ELENA_SPONSOR, 'approve', { program: PROGRAM });
      expect(also.find(({ number }) => number === 'PRG-1')).toMatchObject({
        baseline: {
          committedAt: NOW,
          committedById: ELENA_SPONSOR,
          milestones: { 'MS-1': '2027-02-01' },
          scope: [],
          budget: EUR(1_050),
          changes: ['CR-101'],
        },
      });
    });

    test('is added to the changes that the baseline lists', () => {
      const program = { ...PROMISED, baseline: { ...PROMISED.baseline!, changes: ['CR-7'] } };
      const { also } = vote(submitted({}, PLAN, program), ELENA_SPONSOR, 'approve', { program });
      expect(also.find(({ number }) => number === 'PRG-1')).toMatchObject({
        baseline: { changes: ['CR-7', 'CR-101'] },
      });
    });

    test('is refused when the baseline differs from the submitted one', () => {
      const records = submitted({ baselineChanges: lines });
      const over = (baseline: Partial<NonNullable<Program['baseline']>>) =>
        refused(() =>
          vote(records, ELENA_SPONSOR, 'approve', {
            program: { ...PROMISED, baseline: { ...PROMISED.baseline!, ...baseline } },
          }),
        );
      expect(over({ milestones: { 'MS-1': '2027-01-11' } })).toBe('change/outdated');
      expect(over({ milestones: {} })).toBe('change/outdated');
      expect(over({ milestones: { 'MS-1': '2027-01-04', 'MS-2': '2026-12-01' } })).toBe('change/outdated');
      expect(over({ scope: [] })).toBe('change/outdated');
      expect(over({ budget: EUR(1_001) })).toBe('change/outdated');
    });

    test('is refused when a record it names is finished by then', () => {
      for (const over of [
        { ...goLive, status: 'met' as const },
        { ...points, status: 'removed' as const },
      ]) {
        const records = after(submitted({ baselineChanges: lines }), { subject: over });
        expect(refused(() => vote(records, ELENA_SPONSOR))).toBe('change/outdated');
      }
    });

    describe('and overtakes others', () => {
      const other = existing('change', {
        ...FIELDS,
        number: 'CR-8',
        status: 'submitted',
        approval: 'APR-8',
        submittedById: AISHA_WEB,
        baselineChanges: [{ part: 'milestone', record: 'MS-1', from: '2027-01-04', to: '2027-03-01' }],
      });
      const waiting = existing('approval', {
        number: 'APR-8',
        title: FIELDS.title,
        subject: 'CR-8',
        subjectHash: 'h',
        changeClass: 'standard',
        classWhy: [],
        stages: [],
        interestedIds: [AISHA_WEB],
        dueAt: '2026-12-01T16:00:00.000Z',
      });
      const outcome = (more: object = {}, change: AnyRecord = other) =>
        vote(submitted(more, [...PLAN, change, waiting]), ELENA_SPONSOR);

      test('makes other changes of the same parts drafts, and tells their requesters', () => {
        const { also, owed } = outcome();
        const reason = 'The same part of the baseline was changed by CR-101 first.';
        expect(also.find(({ number }) => number === 'CR-8')).toMatchObject({ status: 'draft', statusReason: reason });
        expect(also.find(({ number }) => number === 'APR-8')).toMatchObject({ status: 'void', statusReason: reason });
        expect(owed).toContainEqual({
          type: 'tell',
          personId: AISHA_WEB,
          topic: 'voided',
          subject: 'change:000000000008',
        });
      });

      test('is not named in their reason when it is confidential', () => {
        const { also } = outcome({ confidential: true, baselineChanges: lines });
        expect(also.find(({ number }) => number === 'CR-8')).toMatchObject({
          statusReason: 'The same part of the baseline was changed by a change request first.',
        });
        expect(also.find(({ number }) => number === 'SC-1')).toMatchObject({
          statusReason: 'Removed by a change request.',
        });
      });

      test('leaves drafts and changes of other parts as they are', () => {
        const untouched = (change: AnyRecord) => outcome({}, change).also.every(({ number }) => number !== 'CR-8');
        expect(untouched({ ...other, status: 'draft' })).toBe(true);
        expect(untouched({ ...other, baselineChanges: [to('2027-03-01', 'MS-2')] })).toBe(true);
        expect(untouched({ ...other, baselineChanges: [budget] })).toBe(true);
      });
    });
  });

  describe('that is confidential', () => {
    const secret = { confidential: true, ownerId: JONAS_PLATFORM };
    const secrecy = ({ confidential, watcherIds }: AnyRecord) => [confidential, watcherIds];

    test('is visible, like its approval, to every asked person and its owner', () => {
      const records = submitted({ ...secret, reaches: ['security'] });
      expect(secrecy(get(records, 'CR-101', 'change'))).toEqual([true, [ELENA_SPONSOR, AISHA_WEB]]);
      expect(secrecy(get(records, 'APR-101', 'approval'))).toEqual([true, [ELENA_SPONSOR, AISHA_WEB, JONAS_PLATFORM]]);
    });

    test('is visible to all possible further approvers when it is major', () => {
      const change = get(submitted({ ...secret, reaches: ['customers'] }), 'CR-101', 'change');
      expect(change.watcherIds).toEqual([ELENA_SPONSOR, PRIYA_TPM, AISHA_WEB]);
    });

    test('makes its approval confidential when it becomes so after submitting, and shows it again later', () => {
      const records = submitted({ reaches: ['security'] });
      const { subject, also } = edit(get(records, 'CR-101', 'change'), { confidential: true }, at(records));
      expect(subject).toMatchObject({ status: 'submitted', watcherIds: [ELENA_SPONSOR, AISHA_WEB] });
      expect(also).toMatchObject([{ number: 'APR-101', status: 'open', confidential: true }]);
      const hidden = after(records, { subject, also });
      const shown = edit(get(hidden, 'CR-101', 'change'), { confidential: false }, at(hidden, PRIYA_TPM));
      expect(shown.also).toMatchObject([{ number: 'APR-101', status: 'open', confidential: false }]);
    });

    test('makes the approvals of earlier rounds confidential, too', () => {
      const records = submitted();
      const voided = after(records, edit(get(records, 'CR-101', 'change'), { title: 'Another' }, at(records)));
      const { also } = edit(get(voided, 'CR-101', 'change'), { confidential: true }, at(voided));
      expect(also).toMatchObject([{ number: 'APR-101', status: 'void', confidential: true }]);
    });

    test('may name a confidential record, which another change may not', () => {
      const hidden = { ...goLive, confidential: true, watcherIds: [JONAS_PLATFORM] };
      expect(refused(() => submitted({}, [hidden]))).toBe('input/invalid /baselineChanges/0');
      expect(get(submitted({ confidential: true }, [hidden]), 'CR-101', 'change').status).toBe('submitted');
    });

    test('names no record that an asked person may not see', () => {
      const hidden = { ...goLive, confidential: true, watcherIds: [JONAS_PLATFORM] };
      const asked = { confidential: true, reaches: ['security'] };
      expect(refused(() => submitted(asked, [hidden]))).toBe('input/invalid /baselineChanges/0');
      const seen = { ...hidden, watcherIds: [JONAS_PLATFORM, AISHA_WEB] };
      expect(get(submitted(asked, [seen]), 'CR-101', 'change').status).toBe('submitted');
    });
  });
});
