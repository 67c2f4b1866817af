import type { FieldsOf } from '#shared/domain/kinds.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { createProgram } from '#shared/usecases/program/create-program.ts';
import { indexProgram } from '#shared/usecases/delivery/index-program.ts';
import { listPrograms } from '#shared/usecases/program/list-programs.ts';
import { myMeetings } from '#shared/usecases/person/my-meetings.ts';
import { myWork } from '#shared/usecases/person/my-work.ts';
import {
  actOf,
  AISHA,
  callerOf,
  ELENA_SPONSOR,
  FIELDS,
  JONAS,
  MARCUS_DIRECTOR,
  MEI_VIEWER,
  NADIA_ADMIN,
  openWorld,
  PRIYA_TPM,
  refusal,
  SAM_OUTSIDE,
  TENANT,
  type World,
} from './world.ts';

let world: World;
const items = async (personId: string) =>
  (await world.deps.index.items(TENANT, personId)).map(({ number }) => number).sort();
const row = async () =>
  (await world.deps.index.programs(TENANT)).find(({ programId }) => programId === world.programId);
const work = (by: string) => myWork(world.deps)(callerOf(by));
const listed = (by: string) => listPrograms(world.deps)(callerOf(by));
const action = (ownerId: string, more: Partial<FieldsOf<'action'>> = {}) =>
  world.add('action', { title: 'Rotate the keys', ownerId, ...more });
beforeEach(async () => {
  world = await openWorld();
});

describe('a new program', () => {
  const create = (
    by: string,
    more: Partial<FieldsOf<'program'>> = {},
    mayCreate: 'directors' | 'everyone' = 'everyone',
  ) => createProgram({ ...world.deps, mayCreate })(actOf(by, 'key'), { ...FIELDS, ...more });

  test('has its creator as TPM unless they are named among the members', async () => {
    const members = FIELDS.members.slice(0, 2);
    const { record } = await create(SAM_OUTSIDE, { members });
    expect(record.members).toEqual([...members, { personId: SAM_OUTSIDE, roles: ['tpm'] }]);
    expect((await create(ELENA_SPONSOR)).record.members).toEqual(FIELDS.members);
  });

  test('can be created only by directors when the setting says so', async () => {
    expect(await refusal(create(SAM_OUTSIDE, {}, 'directors'))).toBe('access/denied');
    expect((await create(MARCUS_DIRECTOR, {}, 'directors')).record).toMatchObject({
      number: 'PRG-1',
      status: 'active',
    });
  });

  test('is created once when its command is sent several times', async () => {
    const [one, two] = await Promise.all([create(JONAS), create(JONAS)]);
    expect((await create(JONAS)).record).toEqual(one.record);
    expect(two.record).toEqual(one.record);
    expect(one.record.id).toMatch(/^p[0-9a-f]{15}$/);
  });

  test('is refused without a sponsor, and nothing is stored', async () => {
    const before = world.store.programsByKey.size;
    expect(await refusal(create(JONAS, { members: [{ personId: JONAS, roles: ['tpm'] }] }))).toBe(
      'input/invalid /members',
    );
    expect(world.store.programsByKey.size).toBe(before);
  });
});

describe('the index of a program', () => {
  test('counts open records by kind, without confidential ones', async () => {
    const risk = { title: 'A', ownerId: JONAS, probability: 3, impact: { cost: 3 } } as const;
    await world.add('risk', risk);
    await world.add('risk', { ...risk, confidential: true });
    await world.add('risk', risk);
    await world.command('risk.close', 'R-3', 1, { reason: 'Over' });
    await world.add('milestone', { title: 'Secret', forecastOn: '2026-12-01', confidential: true });
    await world.add('milestone', { title: 'Later', forecastOn: '2027-02-01' });
    await world.add('milestone', { title: 'Sooner', forecastOn: '2027-01-01' });
    await world.deliverAll();
    expect(await row()).toMatchObject({
      name: 'Checkout rewrite',
      counts: { risk: 1, milestone: 2, action: 0 },
      nextMilestone: { number: 'MS-3', on: '2027-01-01' },
      tpmId: PRIYA_TPM,
      sponsorId: ELENA_SPONSOR,
    });
    expect(JSON.stringify(await row())).not.toContain('Secret');
  });

  test('shows the reported colour, unless the report is confidential', async () => {
    await world.add('status-report', { title: 'Week 47', overall: 'green' });
    await world.command('status-report.publish', 'ST-1', 1, {});
    await world.deliverAll();
    expect(await row()).toMatchObject({ rag: 'green', reportedOn: '2026-11-20' });
    const red = {
      title: 'Board only',
      overall: 'red',
      pathToGreen: 'Sell',
      greenByOn: '2026-12-24',
      confidential: true,
    } as const;
    await world.add('status-report', red);
    await world.command('status-report.publish', 'ST-2', 1, {});
    await world.deliverAll();
    expect(await row()).not.toHaveProperty('rag');
  });

  test('holds the open items of each owner, also when several commands share one transaction', async () => {
    await Promise.all(Array.from({ length: 6 }, (_, count) => action(count % 2 ? AISHA : JONAS)));
    expect(await world.store.log(world.key, 0)).toHaveLength(2);
    await world.deliverAll();
    expect([(await items(JONAS)).length, (await items(AISHA)).length]).toEqual([3, 3]);
  });

  test('moves the item of a record to each new owner, and back', async () => {
    await action(JONAS);
    await world.deliverAll();
    await world.edit('action', 'ACT-1', 1, { ownerId: AISHA });
    await world.deliverAll();
    expect([await items(JONAS), await items(AISHA)]).toEqual([[], ['ACT-1']]);
    await world.edit('action', 'ACT-1', 2, { ownerId: JONAS });
    await world.deliverAll();
    expect([await items(JONAS), await items(AISHA)]).toEqual([['ACT-1'], []]);
    await world.edit('action', 'ACT-1', 3, { ownerId: null });
    await world.deliverAll();
    expect([await items(JONAS), await items(AISHA)]).toEqual([[], []]);
  });

  test('moves the item of a record also when delivery is late, all at once or in the wrong order', async () => {
    await action(JONAS);
    await world.edit('action', 'ACT-1', 1, { ownerId: AISHA });
    await world.edit('action', 'ACT-1', 2, { ownerId: JONAS });
    await world.edit('action', 'ACT-1', 3, { ownerId: PRIYA_TPM });
    for (const order of [[5, 4, 3, 2], [2, 3, 4, 5], [3], [5, 2]])
      await indexProgram(world.deps)(
        world.key,
        order.map((seq) => ({ seq })),
      );
    expect([await items(JONAS), await items(AISHA), await items(PRIYA_TPM)]).toEqual([[], [], ['ACT-1']]);
  });

  test('drops the item of a closed record, and a late delivery does not bring it back', async () => {
    await action(JONAS);
    await world.deliverAll();
    expect(await items(JONAS)).toEqual(['ACT-1']);
    await world.command('action.complete', 'ACT-1', 1, { evidence: 'Done' });
    await indexProgram(world.deps)(world.key, [{ seq: 3 }]);
    expect(await items(JONAS)).toEqual([]);
    await indexProgram(world.deps)(world.key, [{ seq: 2 }]);
    expect(await items(JONAS)).toEqual([]);
    await world.command('action.reopen', 'ACT-1', 2, { reason: 'Not quite' });
    await world.deliverAll();
    expect(await items(JONAS)).toEqual(['ACT-1']);
  });

  describe('holds an approval for everyone who is asked', () => {
    const CHANGE = {
      title: 'A launch budget',
      reason: 'The fair.',
      impact: { cost: 'More' },
      reaches: ['security' as const],
      baselineChanges: [{ part: 'budget' as const, to: { amount: 5_000, currency: 'EUR' } }],
    };
    const submit = async () => {
      await world.add('change', CHANGE, JONAS);
      await world.command('change.submit', 'CR-1', 1, {}, JONAS);
    };
    const answer = async (by: string, answer = 'approve') => {
      const approval = await world.find('APR-1');
      if (approval?.kind !== 'approval') throw new Error('There is no approval.');
      return world.command('approval.decide', 'APR-1', 0, { answer, subjectHash: approval.subjectHash }, by);
    };
    const lists = async () => [await items(ELENA_SPONSOR), await items(AISHA)];

    test('until that person has answered', async () => {
      await submit();
      await world.deliverAll();
      expect(await lists()).toEqual([['APR-1'], ['APR-1']]);
      expect([await items(PRIYA_TPM), await items(JONAS)]).toEqual([[], []]);
      await answer(AISHA, 'abstain');
      await world.deliverAll();
      expect(await lists()).toEqual([['APR-1'], []]);
    });

    test('until one of them rejects it', async () => {
      await submit();
      await world.deliverAll();
      await answer(AISHA, 'reject');
      await world.deliverAll();
      expect(await lists()).toEqual([[], []]);
    });

    test('until its change is edited, and a late delivery does not bring it back', async () => {
      await submit();
      await world.deliverAll();
      await world.edit('change', 'CR-1', 2, { reason: 'The other fair.' }, JONAS);
      await indexProgram(world.deps)(world.key, [{ seq: 4 }, { seq: 3 }]);
      expect(await lists()).toEqual([[], []]);
      await indexProgram(world.deps)(world.key, [{ seq: 3 }]);
      expect(await lists()).toEqual([[], []]);
    });

    test('also when roles are given and taken away', async () => {
      await submit();
      await world.deliverAll();
      const members = FIELDS.members.map((member) =>
        member.personId === AISHA
          ? { ...member, roles: ['contributor' as const] }
          : member.personId === JONAS
            ? { ...member, roles: ['approver:security' as const] }
            : member,
      );
      await world.edit('program', 'PRG-1', 1, { members }, ELENA_SPONSOR);
      await world.deliverAll();
      expect([await items(AISHA), await items(JONAS), await items(ELENA_SPONSOR)]).toEqual([[], ['APR-1'], ['APR-1']]);
      await world.edit('program', 'PRG-1', 2, { members: FIELDS.members }, ELENA_SPONSOR);
      await world.deliverAll();
      expect([await items(AISHA), await items(JONAS)]).toEqual([['APR-1'], []]);
    });
  });

  test('holds an escalation for its decider until it is decided, and for its owner until it is resolved', async () => {
    const asked = { title: 'No reviewer', escalationKind: 'security', severity: 'high', ask: 'Name one.' } as const;
    await world.add('escalation', { ...asked, ownerId: JONAS });
    await world.deliverAll();
    const lists = async () => [await items(AISHA), await items(ELENA_SPONSOR), await items(JONAS)];
    expect(await lists()).toEqual([['ESC-1'], [], ['ESC-1']]);
    await world.edit('escalation', 'ESC-1', 1, { deciderId: ELENA_SPONSOR });
    await world.deliverAll();
    expect(await lists()).toEqual([[], ['ESC-1'], ['ESC-1']]);
    await world.command('escalation.acknowledge', 'ESC-1', 2, {}, ELENA_SPONSOR);
    await world.deliverAll();
    expect(await lists()).toEqual([[], ['ESC-1'], ['ESC-1']]);
    await world.command('escalation.decide', 'ESC-1', 3, { text: 'Aisha reviews.' }, ELENA_SPONSOR);
    await world.deliverAll();
    expect(await lists()).toEqual([[], [], ['ESC-1']]);
    await world.command('escalation.resolve', 'ESC-1', 4, { text: 'Reviewed.' });
    await world.deliverAll();
    expect(await lists()).toEqual([[], [], []]);
  });

  test('holds a decision for its decider and its owner until it is decided', async () => {
    await world.add('decision', {
      title: 'Which lab',
      ownerId: JONAS,
      deciderId: ELENA_SPONSOR,
      neededByOn: '2026-11-27',
    });
    await world.deliverAll();
    const lists = async () => [await items(AISHA), await items(ELENA_SPONSOR), await items(JONAS)];
    expect(await lists()).toEqual([[], ['D-1'], ['D-1']]);
    await world.command('decision.defer', 'D-1', 1, { reason: 'No offers yet.', until: '2027-01-15' });
    await world.edit('decision', 'D-1', 2, { deciderId: AISHA }, ELENA_SPONSOR);
    await world.deliverAll();
    expect(await lists()).toEqual([['D-1'], [], ['D-1']]);
    expect((await work(AISHA)).items).toMatchObject([{ number: 'D-1', dueOn: '2027-01-15' }]);
    await world.command('decision.decide', 'D-1', 3, { text: 'The near one.' }, AISHA);
    await world.deliverAll();
    expect(await lists()).toEqual([[], [], []]);
  });

  test('refuses a missing program', async () => {
    const none = indexProgram(world.deps)({ tenantId: TENANT, programId: 'gone' }, [{ seq: 1 }]);
    expect(await refusal(none)).toBe('program/not-found');
  });
});

describe('my meetings', () => {
  const TODAY = '2026-11-20T14:00:00.000Z';
  const plan = (title: string, more: object = {}) =>
    world.add('meeting', { title, series: 'Steering', startsAt: TODAY, ...more });
  const mine = async (by: string) =>
    (await myMeetings({ ...world.deps, now: () => world.clock.now })(callerOf(by))).map(
      ({ title, status }) => `${status} ${title}`,
    );

  test('list live meetings first, then those planned for today, soonest first', async () => {
    await plan('Afternoon');
    await plan('Noon', { startsAt: '2026-11-20T11:00:00.000Z' });
    await plan('Tomorrow', { startsAt: '2026-11-20T23:00:00.000Z' });
    const old = await plan('Begun', { startsAt: '2026-11-19T09:00:00.000Z' });
    await plan('Some day', { startsAt: undefined });
    await world.command('meeting.start', old.number, 1, {});
    await world.deliverAll();
    expect(await mine(MEI_VIEWER)).toEqual(['live Begun', 'planned Noon', 'planned Afternoon']);
    await world.command('meeting.hold', old.number, 2, {});
    expect(await mine(MEI_VIEWER)).toEqual(['planned Noon', 'planned Afternoon']);
    await world.deliverAll();
    world.clock.now = '2026-11-20T23:00:00.000Z';
    expect(await mine(MEI_VIEWER)).toEqual(['planned Tomorrow']);
  });

  test('include only meetings one may know of, in programs one is a member of', async () => {
    await plan('Secret', { confidential: true });
    await world.deliverAll();
    expect(await mine(PRIYA_TPM)).toEqual(['planned Secret']);
    for (const by of [MEI_VIEWER, SAM_OUTSIDE, MARCUS_DIRECTOR]) expect(await mine(by)).toEqual([]);
  });
});

describe('my work', () => {
  test('lists the open items I own, soonest due first, and my notices', async () => {
    await action(JONAS, { title: 'Some day' });
    await action(JONAS, { title: 'Later', dueOn: '2026-12-24' });
    await action(JONAS, { title: 'Soon', dueOn: '2026-12-01' });
    await world.deliverAll();
    const mine = await work(JONAS);
    expect(mine.items.map(({ title }) => title)).toEqual(['Soon', 'Later', 'Some day']);
    expect(mine.items[0]).toMatchObject({ programName: 'Checkout rewrite', number: 'ACT-3', dueOn: '2026-12-01' });
    expect(mine.tellings.map(({ title, topic }) => `${topic} ${title}`).sort()).toEqual([
      'assigned Later',
      'assigned Some day',
      'assigned Soon',
    ]);
    expect(await work(AISHA)).toEqual({ items: [], tellings: [] });
  });

  test('shows each record as it is now, not as it was indexed', async () => {
    await action(JONAS);
    await world.deliverAll();
    await world.edit('action', 'ACT-1', 1, { title: 'Rotate all keys' });
    expect((await work(JONAS)).items.map(({ title }) => title)).toEqual(['Rotate all keys']);
    await world.edit('action', 'ACT-1', 2, { ownerId: AISHA });
    expect((await work(JONAS)).items).toEqual([]);
  });

  test('lists what waits for my answer by due day, until I have answered', async () => {
    const asked = { title: 'No reviewer', escalationKind: 'security', severity: 'low', ask: 'Name one.' } as const;
    await world.add('escalation', asked, JONAS);
    const change = {
      ...{ title: 'A budget', reason: 'The fair.', impact: { cost: 'More' }, reaches: ['security' as const] },
      baselineChanges: [{ part: 'budget' as const, to: { amount: 5_000, currency: 'EUR' } }],
    };
    await world.add('change', change, JONAS);
    await world.command('change.submit', 'CR-1', 1, {}, JONAS);
    await world.deliverAll();
    const waiting = async () => (await work(AISHA)).items.map(({ number, dueOn }) => `${number} ${dueOn}`);
    expect(await waiting()).toEqual(['APR-1 2026-11-25', 'ESC-1 2026-11-27']);
    const approval = await world.find('APR-1');
    const subjectHash = approval?.kind === 'approval' && approval.subjectHash;
    await world.command('approval.decide', 'APR-1', 0, { answer: 'approve', subjectHash }, AISHA);
    await world.command('escalation.decide', 'ESC-1', 1, { text: 'I do.' }, AISHA);
    expect(await waiting()).toEqual([]);
    expect((await work(ELENA_SPONSOR)).items.map(({ number }) => number)).toEqual(['APR-1']);
  });

  test('shows nothing of a program one has left, nor of a record one may no longer know of', async () => {
    await action(JONAS);
    await action(AISHA);
    await world.deliverAll();
    const members = FIELDS.members.filter(({ personId }) => personId !== JONAS);
    await world.edit('program', 'PRG-1', 1, { members });
    expect(await work(JONAS)).toEqual({ items: [], tellings: [] });
    await world.edit('action', 'ACT-2', 1, { confidential: true, ownerId: PRIYA_TPM });
    await world.deliverAll();
    expect(await work(AISHA)).toEqual({ items: [], tellings: [] });
  });

  test('leaves out a program that cannot be found', async () => {
    await action(JONAS);
    await world.deliverAll();
    world.store.programsByKey.clear();
    const ledger = world.anotherLedger();
    expect(await myWork({ ...world.deps, ledger })(callerOf(JONAS))).toEqual({ items: [], tellings: [] });
  });
});

describe('the list of programs', () => {
  test('shows members their programs, directors all, and others the names of those that accept submissions', async () => {
    await world.deliverAll();
    const closed = await openClosed();
    const names = async (by: string) => (await listed(by)).map(({ name, isMember }) => `${name} ${isMember}`);
    expect(await names(JONAS)).toEqual(['Checkout rewrite true', 'Quiet true']);
    expect(await names(MARCUS_DIRECTOR)).toEqual(['Checkout rewrite false', 'Quiet false']);
    for (const by of [SAM_OUTSIDE, NADIA_ADMIN]) {
      expect(await listed(by)).toEqual([
        { id: world.programId, name: 'Checkout rewrite', acceptsSubmissions: true, isMember: false },
      ]);
      expect(JSON.stringify(await listed(by))).not.toContain(closed);
    }
  });

  test('shows others a program only while it is active', async () => {
    const state = async (act: string, version: number) => {
      await world.command(`program.${act}` as Verb, 'PRG-1', version, { reason: 'No budget' }, ELENA_SPONSOR);
      await world.deliverAll();
      return [(await listed(SAM_OUTSIDE)).length, (await listed(JONAS)).map(({ status }) => status)];
    };
    expect(await state('pause', 1)).toEqual([0, ['paused']]);
    expect(await state('resume', 2)).toEqual([1, ['active']]);
    expect(await state('close', 3)).toEqual([0, ['closed']]);
  });

  test('never shows member ids, the position of the log or the days of meetings', async () => {
    const { number } = await world.add('meeting', { title: 'M', startsAt: '2026-11-20T14:00:00.000Z' });
    await world.add('meeting', { title: 'N', startsAt: '2026-11-20T14:00:00.000Z' });
    await world.command('meeting.start', number, 1, {});
    await world.deliverAll();
    for (const by of [MEI_VIEWER, MARCUS_DIRECTOR]) {
      const [first] = await listed(by);
      expect(first).not.toHaveProperty('memberIds');
      for (const own of ['seq', 'isMeeting', 'meetingDays']) expect(first).not.toHaveProperty(own);
    }
  });

  async function openClosed(): Promise<string> {
    const id = await world.begin({ title: 'Quiet', acceptsSubmissions: false });
    await indexProgram(world.deps)({ tenantId: TENANT, programId: id }, [{ seq: 1 }]);
    return id;
  }
});
