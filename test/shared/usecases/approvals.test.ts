import { Refusal } from '#shared/domain/refusal.ts';
import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import { actOf, AISHA, ELENA_SPONSOR, JONAS, openWorld, PRIYA_TPM, refusal, TENANT, type World } from './world.ts';

/** Jonas asks to go live four weeks later, for which the sponsor and Security must say yes. */
const CHANGE = {
  title: 'Go live in February',
  reason: 'The lab is booked out.',
  impact: { schedule: 'Four weeks later.' },
  reaches: ['security' as const],
  baselineChanges: [{ part: 'milestone' as const, record: 'MS-1', to: '2027-02-01' }],
};
/** Wednesday 25 November, 17:00 in Berlin: three business days after Friday. */
const DUE = '2026-11-25T16:00:00.000Z';

let world: World;
let subjectHash: string;
const at = (now: string) => (world.clock.now = now);
const wake = () => wakeDue(world.deps)();
const topics = async (personId: string) => {
  await world.deliverAll();
  return (await world.deps.inbox.latest(TENANT, personId, 50)).map(({ topic }) => topic);
};
const approval = async (number = 'APR-1') => {
  const record = await world.find(number);
  if (record?.kind !== 'approval') throw new Error(`There is no ${number}.`);
  return record;
};
const seq = async () => (await world.anotherLedger().open(world.key)).head.seq;
/** Somebody's answer, under a key when one is given, through a process of its own when one is given. */
const answer = (
  by: string,
  {
    key,
    ledger = world.deps.ledger,
    ...body
  }: { key?: string; ledger?: World['deps']['ledger']; answer?: string } = {},
) =>
  commandRecord({ ledger })(actOf(by, key), 'approval.decide', world.programId, 'APR-1', 0, {
    answer: 'approve',
    subjectHash,
    ...body,
  });

beforeEach(async () => {
  world = await openWorld();
  await world.add('milestone', { title: 'Go live', forecastOn: '2027-01-04' });
  await world.command('program.commit-baseline', 'PRG-1', 1, {}, ELENA_SPONSOR);
  await world.add('change', CHANGE, JONAS);
  await world.command('change.submit', 'CR-1', 1, {}, JONAS);
  ({ subjectHash } = await approval());
  await world.deliverAll();
});
afterEach(async () => {
  expect(await world.findings()).toEqual([]);
  expect(world.reports).toEqual([]);
});

describe('approval', () => {
  test('asked people are told at once', async () => {
    expect(await topics(ELENA_SPONSOR)).toEqual(['asked']);
    expect(await topics(AISHA)).toEqual(['asked']);
    expect(await topics(PRIYA_TPM)).toEqual([]);
  });

  test('the last answer and the baseline are written in one transaction', async () => {
    await answer(ELENA_SPONSOR);
    expect(await world.find('CR-1')).toMatchObject({ status: 'submitted' });
    await answer(AISHA);
    const entries = await world.deps.ledger.transaction(world.key, await seq());
    expect(entries).toMatchObject([
      {
        command: 'approval.decide',
        actorId: AISHA,
        subject: 'approval:000000000001',
        changes: [
          { after: { number: 'APR-1', status: 'approved' } },
          { after: { number: 'CR-1', status: 'applied' } },
          { after: { number: 'PRG-1', baseline: { milestones: { 'MS-1': '2027-02-01' }, changes: ['CR-1'] } } },
          { after: { number: 'MS-1', baselineOn: '2027-02-01' } },
        ],
      },
    ]);
    expect(await topics(JONAS)).toEqual(['approved']);
  });

  test('two answers at the same moment both count', async () => {
    await Promise.all([answer(ELENA_SPONSOR), answer(AISHA)]);
    expect((await approval()).votes.map(({ byId }) => byId).sort()).toEqual([ELENA_SPONSOR, AISHA].sort());
    expect(await world.find('CR-1')).toMatchObject({ status: 'applied' });
  });

  test('two answers through two separate servers both count', async () => {
    await Promise.all([
      answer(ELENA_SPONSOR, { ledger: world.anotherLedger() }),
      answer(AISHA, { ledger: world.anotherLedger() }),
    ]);
    expect(await approval()).toMatchObject({ status: 'approved', votes: [{}, {}] });
    expect(await world.find('PRG-1')).toMatchObject({ baseline: { changes: ['CR-1'] } });
  });

  test('only one of two answers of one person at the same moment counts', async () => {
    await answer(ELENA_SPONSOR);
    const [yes, no] = await Promise.allSettled([
      answer(AISHA, { ledger: world.anotherLedger() }),
      answer(AISHA, { ledger: world.anotherLedger(), answer: 'reject' }),
    ]);
    expect([yes.status, no.status].sort()).toEqual(['fulfilled', 'rejected']);
    expect((await approval()).votes).toHaveLength(2);
    expect(await world.find('CR-1')).toMatchObject({ status: yes.status === 'fulfilled' ? 'applied' : 'rejected' });
  });

  test('a second click gives the same answer and no second log entry', async () => {
    const [first, second] = await Promise.all([
      answer(ELENA_SPONSOR, { key: 'click' }),
      answer(ELENA_SPONSOR, { key: 'click', ledger: world.anotherLedger() }),
    ]);
    const before = await seq();
    expect(second).toEqual(first);
    expect(await answer(ELENA_SPONSOR, { key: 'click' })).toEqual(first);
    expect(await seq()).toBe(before);
    expect((await approval()).votes).toHaveLength(1);
  });

  test('a second answer from another surface is refused as answered', async () => {
    await answer(ELENA_SPONSOR, { key: 'on the telephone' });
    expect(await refusal(answer(ELENA_SPONSOR, { key: 'at the desk' }))).toBe('approval/voted');
    expect(await refusal(answer(ELENA_SPONSOR, { answer: 'reject' }))).toBe('approval/voted');
    expect((await approval()).votes).toHaveLength(1);
  });

  test('a no of a required function closes the approval for everybody', async () => {
    await answer(AISHA, { answer: 'reject' });
    const late = await answer(ELENA_SPONSOR).catch((error: unknown) => error);
    expect(late instanceof Refusal && [late.code, late.more.facts?.['status']]).toEqual([
      'approval/closed',
      'rejected',
    ]);
    expect(await topics(JONAS)).toEqual(['rejected']);
  });

  test('an answer to an edited change is refused, and submitting again asks anew', async () => {
    await answer(ELENA_SPONSOR);
    await world.edit('change', 'CR-1', 2, { reason: 'The lab moved.' }, JONAS);
    expect(await refusal(answer(AISHA))).toBe('approval/void');
    await world.command('change.submit', 'CR-1', 3, {}, JONAS);
    expect(await approval('APR-2')).toMatchObject({ status: 'open', votes: [] });
    expect(await refusal(answer(AISHA))).toBe('approval/void');
    expect((await topics(AISHA)).filter((topic) => topic === 'asked')).toHaveLength(2);
  });

  test('an approval at the same moment as an edit never applies the edited change', async () => {
    await answer(ELENA_SPONSOR);
    const [vote, edit] = await Promise.allSettled([
      answer(AISHA, { ledger: world.anotherLedger() }),
      world.edit('change', 'CR-1', 2, { baselineChanges: [{ ...CHANGE.baselineChanges[0], to: '2027-06-01' }] }, JONAS),
    ]);
    expect([vote.status, edit.status].sort()).toEqual(['fulfilled', 'rejected']);
    const baselineOn = vote.status === 'fulfilled' ? '2027-02-01' : '2027-01-04';
    expect(await world.find('MS-1')).toMatchObject({ baselineOn });
  });

  test('an approved change voids another approval of the same milestone, and its requester is told', async () => {
    await world.add('change', { ...CHANGE, title: 'Go live in March' }, PRIYA_TPM);
    await world.command('change.submit', 'CR-2', 1, {}, PRIYA_TPM);
    await answer(ELENA_SPONSOR);
    await answer(AISHA);
    expect(await world.find('CR-2')).toMatchObject({ status: 'draft' });
    expect(await approval('APR-2')).toMatchObject({ status: 'void' });
    expect(await topics(PRIYA_TPM)).toContain('voided');
  });
});

describe('open approval', () => {
  test('only people who have not answered are reminded, at half and at four fifths of the time', async () => {
    await answer(ELENA_SPONSOR);
    at('2026-11-23T00:29:59.999Z');
    expect(await wake()).toBe(0);
    at('2026-11-23T00:30:00.000Z');
    expect(await wake()).toBe(1);
    expect(await topics(AISHA)).toEqual(['asked-again', 'asked']);
    at('2026-11-24T14:36:00.000Z');
    expect(await wake()).toBe(1);
    expect(await topics(AISHA)).toEqual(['asked-again', 'asked-again', 'asked']);
    expect(await topics(ELENA_SPONSOR)).toEqual(['asked']);
    const [entry] = await world.deps.ledger.since(world.key, (await seq()) - 1, 1);
    expect(entry).toMatchObject({ command: 'approval.remind', surface: 'timer' });
  });

  test('a reminder does not conflict with an answer', async () => {
    at('2026-11-23T00:30:00.000Z');
    await Promise.all([wake(), answer(ELENA_SPONSOR, { ledger: world.anotherLedger() })]);
    await answer(AISHA);
    expect(await approval()).toMatchObject({ status: 'approved' });
  });

  test('an approval expires when its time is over; silence never approves', async () => {
    await answer(ELENA_SPONSOR);
    at(DUE);
    expect(await wake()).toBe(3);
    expect(await approval()).toMatchObject({ status: 'expired', closedAt: DUE, updatedById: 'steerline' });
    expect(await world.find('CR-1')).toMatchObject({ status: 'draft' });
    expect(await world.find('MS-1')).toMatchObject({ baselineOn: '2027-01-04' });
    expect(await topics(JONAS)).toContain('expired');
    expect(await topics(ELENA_SPONSOR)).toContain('expired');
    // The reminders came too late with it.
    expect(await topics(AISHA)).toEqual(['asked']);
    expect(await refusal(answer(AISHA))).toBe('approval/closed');
  });

  test('an answer at the due time is too late, also when no timer came', async () => {
    await answer(ELENA_SPONSOR);
    at(DUE);
    expect(await refusal(answer(AISHA))).toBe('approval/closed');
    expect(await approval()).toMatchObject({ status: 'open' });
  });

  test('the wake-ups of a closed approval change nothing', async () => {
    await answer(ELENA_SPONSOR);
    await answer(AISHA);
    const before = await seq();
    at('2026-12-24T12:00:00.000Z');
    expect(await wake()).toBe(3);
    expect(await seq()).toBe(before);
  });
});

describe('overdue escalation', () => {
  const ESCALATION = { title: 'No reviewer', escalationKind: 'security', severity: 'high', ask: 'Name one.' } as const;
  const overdue = async (personId: string) => (await topics(personId)).filter((topic) => topic === 'overdue').length;
  beforeEach(async () => {
    await world.command('change.withdraw', 'CR-1', 2, { reason: 'Not needed' }, JONAS);
    await world.add('escalation', ESCALATION, JONAS);
    await world.deliverAll();
  });

  test('everybody concerned is told once, at the due time', async () => {
    expect(await topics(AISHA)).toContain('escalated');
    at('2026-11-24T16:00:00.000Z');
    await wake();
    await wake();
    for (const personId of [AISHA, JONAS, ELENA_SPONSOR, PRIYA_TPM]) expect(await overdue(personId)).toBe(1);
    expect(await world.find('ESC-1')).toMatchObject({ status: 'raised' });
  });

  test('a less severe escalation is told at its new due time', async () => {
    await world.edit('escalation', 'ESC-1', 1, { severity: 'low' }, JONAS);
    await world.deliverAll();
    at('2026-11-24T16:00:00.000Z');
    await wake();
    expect(await overdue(AISHA)).toBe(0);
    at('2026-11-27T16:00:00.000Z');
    await wake();
    expect(await overdue(AISHA)).toBe(1);
  });

  test('a decided escalation is not told as overdue', async () => {
    await world.command('escalation.decide', 'ESC-1', 1, { text: 'I do it.' }, AISHA);
    at('2026-11-24T16:00:00.000Z');
    await wake();
    expect(await overdue(ELENA_SPONSOR)).toBe(0);
    expect(await topics(JONAS)).toContain('answered');
  });
});
