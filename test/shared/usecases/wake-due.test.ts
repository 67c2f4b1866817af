import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import { AISHA, ELENA_SPONSOR, JONAS, openWorld, PRIYA_TPM, TENANT, type World } from './world.ts';

let world: World;
const wake = () => wakeDue(world.deps)();
const at = (now: string) => (world.clock.now = now);
const seq = async () => (await world.deps.ledger.open(world.key)).head.seq;
const topics = async (personId: string) => {
  await world.deliverAll();
  return (await world.deps.inbox.latest(TENANT, personId, 20)).map(({ topic }) => topic);
};
beforeEach(async () => {
  world = await openWorld();
});
afterEach(async () => expect(await world.findings()).toEqual([]));

const accepted = async (untilOn = '2026-11-25') => {
  await world.add('risk', { title: 'Keys expire', ownerId: JONAS, probability: 3, impact: { cost: 3 } });
  await world.command('risk.accept', 'R-1', 1, { untilOn, control: 'Watch' }, ELENA_SPONSOR);
  await world.deliverAll();
};

describe('wake-up', () => {
  test('an acceptance of a risk ends after its last day, and owner and acceptor are told', async () => {
    await accepted();
    at('2026-11-25T22:59:59.999Z');
    expect(await wake()).toBe(0);
    at('2026-11-25T23:00:00.000Z');
    expect(await wake()).toBe(1);
    expect(await world.find('R-1')).toMatchObject({ status: 'open', version: 3, updatedById: 'steerline' });
    const [entry] = await world.deps.ledger.since(world.key, 3, 1);
    expect(entry).toMatchObject({ command: 'risk.expire', surface: 'timer', actorId: 'steerline' });
    expect(await topics(JONAS)).toContain('expired');
    expect(await topics(ELENA_SPONSOR)).toContain('expired');
  });

  test('an unchecked assumption expires and proposes a risk', async () => {
    await world.add('assumption', {
      title: 'Traffic stays',
      validateByOn: '2026-11-24',
      validatorId: AISHA,
      ownerId: JONAS,
    });
    await world.deliverAll();
    at('2026-11-24T23:00:00.000Z');
    expect(await wake()).toBe(1);
    expect(await world.find('ASM-1')).toMatchObject({ status: 'expired' });
    expect(await world.find('R-1')).toMatchObject({ status: 'proposed', title: 'Not validated: Traffic stays' });
  });

  test('the owner of an open action is reminded once', async () => {
    await world.add('action', { title: 'Rotate', dueOn: '2026-11-24', ownerId: JONAS });
    await world.deliverAll();
    at('2026-11-24T06:00:00.000Z');
    await wake();
    at('2026-11-25T06:00:00.000Z');
    await wake();
    expect((await topics(JONAS)).filter((topic) => topic === 'due-soon')).toHaveLength(1);
  });

  test('a wake-up that comes days late has the same effect', async () => {
    await accepted();
    at('2026-12-24T12:00:00.000Z');
    expect(await wake()).toBe(1);
    expect(await world.find('R-1')).toMatchObject({ status: 'open' });
  });

  test('a wake-up that was found due runs although the server’s clock is behind', async () => {
    await accepted();
    const due = await world.deps.wakeups.due('2026-12-01T00:00:00.000Z', 10);
    at('2026-11-25T22:59:30.000Z');
    const wakeups = { ...world.deps.wakeups, due: async () => due };
    expect(await wakeDue({ ...world.deps, wakeups })()).toBe(1);
    expect(await world.find('R-1')).toMatchObject({ status: 'open' });
  });

  test('two timers, or one that died and ran again, write one entry', async () => {
    await accepted();
    at('2026-11-26T06:00:00.000Z');
    const before = await seq();
    const forgetful = { ...world.deps.wakeups, done: () => Promise.reject(new Error('killed')) };
    expect(await wakeDue({ ...world.deps, wakeups: forgetful })()).toBe(0);
    const other = { ...world.deps, ledger: world.anotherLedger() };
    await Promise.all([wake(), wakeDue(other)(), wake()]);
    expect(await seq()).toBe(before + 1);
    expect(await world.deps.wakeups.due(world.clock.now, 10)).toEqual([]);
  });

  test('a wake-up of a closed risk or of an action with a new due day changes nothing', async () => {
    await accepted();
    await world.command('risk.close', 'R-1', 2, { reason: 'Over' });
    await world.add('action', { title: 'Rotate', dueOn: '2026-11-24', ownerId: JONAS });
    await world.deliverAll();
    await world.edit('action', 'ACT-1', 1, { dueOn: '2026-12-24' });
    const before = await seq();
    at('2026-11-26T06:00:00.000Z');
    expect(await wake()).toBe(2);
    expect(await seq()).toBe(before);
  });

  test('a wake-up of a missing program is dropped', async () => {
    await world.deps.wakeups.plan({
      tenantId: TENANT,
      programId: 'gone',
      at: '2026-11-20T08:00:00.000Z',
      subject: 'risk:000000000001',
      purpose: 'acceptance-expiry',
    });
    expect(await wake()).toBe(1);
    expect(world.reports).toEqual([]);
  });

  test('a failing wake-up is tried again and does not delay others', async () => {
    await accepted();
    await world.add('action', { title: 'Rotate', dueOn: '2026-11-24', ownerId: JONAS });
    await world.deliverAll();
    at('2026-11-26T06:00:00.000Z');
    const { ledger } = world.deps;
    const run: typeof ledger.run = (key, command, ...rest) =>
      command.name === 'action.remind' ? Promise.reject(new Error('planned')) : ledger.run(key, command, ...rest);
    expect(await wakeDue({ ...world.deps, ledger: { ...ledger, run } })()).toBe(1);
    expect(world.reports).toHaveLength(1);
    expect(await wake()).toBe(1);
  });

  test('an expired assumption of a former member proposes a risk without owner', async () => {
    await world.add('assumption', { title: 'Traffic stays', validateByOn: '2026-11-24', ownerId: JONAS });
    await world.deliverAll();
    const members = (await world.deps.ledger.open(world.key)).program?.members.filter(
      ({ personId }) => personId !== JONAS,
    );
    await world.edit('program', 'PRG-1', 1, { members });
    at('2026-11-26T06:00:00.000Z');
    expect(await wake()).toBe(1);
    expect(world.reports).toEqual([]);
    expect(await world.find('ASM-1')).toMatchObject({ status: 'expired', ownerId: JONAS, createdById: PRIYA_TPM });
    expect(await world.find('R-1')).not.toHaveProperty('ownerId');
  });
});
