import type { Telling } from '#shared/ports/notifier.ts';
import type { Outbox } from '#shared/ports/outbox.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { sweepOwed } from '#shared/usecases/delivery/sweep-owed.ts';
import { AISHA, JONAS, openWorld, TENANT, type World } from './world.ts';

const ACTION = { title: 'Rotate the keys', dueOn: '2026-12-01' };
const later = (world: World, seconds: number) =>
  (world.clock.now = new Date(Date.parse(world.clock.now) + seconds * 1000).toISOString());

/** A notifier that fails for some people, and remembers what it was asked. */
function reluctant() {
  const told: Telling[] = [];
  const failing = new Set<string>();
  return {
    told,
    failing,
    notifier: {
      tell: async (telling: Telling) => {
        if (failing.has(telling.personId)) throw new Error('unreachable');
        told.push(telling);
      },
      redraw: async () => undefined,
      post: async () => undefined,
    },
    subjectsOf: (personId: string) =>
      told.filter((each) => each.personId === personId).map(({ subject }) => Number(subject.slice(-3))),
  };
}

describe('delivery of owed notices', () => {
  test('notices reach people, wake-ups and the index, and are then no longer owed', async () => {
    const world = await openWorld();
    await world.add('action', { ...ACTION, ownerId: JONAS });
    expect(await world.deps.outbox.owes(world.key)).toBe(true);
    expect(await world.deliver()).toBe(2);
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
    expect(await world.deps.inbox.latest(TENANT, JONAS, 10)).toMatchObject([
      { topic: 'assigned', subject: 'action:000000000001', noticeId: `${world.programId}-2-0` },
    ]);
    expect(await world.deps.wakeups.due('2027-01-01T00:00:00.000Z', 10)).toMatchObject([
      { at: '2026-11-30T07:00:00.000Z', purpose: 'action-due', subject: 'action:000000000001' },
    ]);
    expect(await world.deps.index.items(TENANT, JONAS)).toMatchObject([{ number: 'ACT-1', dueOn: '2026-12-01' }]);
    expect(await world.deliver()).toBe(0);
  });

  test('a refused command owes nothing', async () => {
    const world = await openWorld();
    await world.deliverAll();
    await expect(world.add('action', { ...ACTION, ownerId: 'stranger' })).rejects.toThrow('owner/not-a-member');
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
  });

  test('each person is told in the order of events', async () => {
    const { notifier, subjectsOf } = reluctant();
    const world = await openWorld({}, { notifier });
    for (let count = 0; count < 5; count += 1)
      await world.add('action', { ...ACTION, ownerId: count % 2 ? AISHA : JONAS });
    await world.deliverAll();
    expect([subjectsOf(JONAS), subjectsOf(AISHA)]).toEqual([
      [1, 3, 5],
      [2, 4],
    ]);
  });

  test('an unreachable person is tried again ever later, and others do not wait', async () => {
    const { notifier, failing, subjectsOf } = reluctant();
    const world = await openWorld({}, { notifier });
    failing.add(JONAS);
    await world.add('action', { ...ACTION, ownerId: JONAS });
    await world.add('action', { ...ACTION, ownerId: AISHA });
    await world.add('action', { ...ACTION, ownerId: JONAS });
    await world.deliver();
    expect([subjectsOf(JONAS), subjectsOf(AISHA)]).toEqual([[], [2]]);
    const tries: number[] = [];
    for (let waited = 0; waited < 2000; waited += 1) {
      later(world, 1);
      const before = world.reports.length;
      await world.deliver();
      if (world.reports.length > before) tries.push(waited + 1);
    }
    expect(tries.slice(0, 4)).toEqual([5, 35, 155, 455]);
    failing.clear();
    later(world, 2000);
    await world.deliverAll();
    expect(subjectsOf(JONAS)).toEqual([1, 3]);
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
  });

  test('a later notice never overtakes a waiting one of the same person', async () => {
    const { notifier, failing, subjectsOf } = reluctant();
    const world = await openWorld({}, { notifier });
    failing.add(JONAS);
    await world.add('action', { ...ACTION, ownerId: JONAS });
    await world.deliver();
    failing.clear();
    later(world, 1);
    await world.add('action', { ...ACTION, ownerId: JONAS });
    await world.deliver();
    expect(subjectsOf(JONAS)).toEqual([]);
    later(world, 60);
    await world.deliverAll();
    expect(subjectsOf(JONAS)).toEqual([1, 2]);
  });

  test('an earlier notice does not wait for a postponed later one', async () => {
    const { notifier, failing, subjectsOf } = reluctant();
    const world = await openWorld({}, { notifier });
    failing.add(JONAS);
    await world.add('action', { ...ACTION, ownerId: JONAS });
    await world.deliver();
    failing.clear();
    later(world, 1);
    await world.add('action', { ...ACTION, ownerId: JONAS });
    await world.deliver();
    // The first may be tried again now, the second in a second.
    later(world, 4);
    await world.deliver();
    expect(subjectsOf(JONAS)).toEqual([1]);
    later(world, 1);
    await world.deliver();
    expect(subjectsOf(JONAS)).toEqual([1, 2]);
  });
});

describe('interrupted delivery', () => {
  test('a notice whose delivery was not recorded is sent again under the same id', async () => {
    const { notifier, told } = reluctant();
    const world = await openWorld({}, { notifier });
    await world.deliverAll();
    await world.add('action', { ...ACTION, ownerId: JONAS });
    const dying: Outbox = { ...world.deps.outbox, done: () => Promise.reject(new Error('killed')) };
    await expect(deliverOwed({ ...world.deps, outbox: dying })(world.key)).rejects.toThrow('killed');
    expect(told).toHaveLength(1);
    expect(await world.deliver()).toBe(0);
    later(world, 121);
    expect(await world.deliver()).toBe(1);
    expect(told.map(({ noticeId }) => noticeId)).toEqual([told[0]?.noticeId, told[0]?.noticeId]);
  });

  test('a worker that finds a delivery claimed leaves a poke for the end of the claim', async () => {
    const world = await openWorld();
    await world.deps.outbox.claim(world.key, world.clock.now, 120);
    const before = world.deps.pokes.sent.length;
    expect(await world.deliver()).toBe(0);
    expect(world.deps.pokes.sent.slice(before)).toEqual([[world.key, 120]]);
  });

  test('no notice is sent while the index fails, and every notice later', async () => {
    const { notifier, told } = reluctant();
    const world = await openWorld({}, { notifier });
    await world.add('action', { ...ACTION, ownerId: JONAS });
    const index = { ...world.deps.index, putProgram: () => Promise.reject(new Error('index is down')) };
    await expect(deliverOwed({ ...world.deps, index })(world.key)).rejects.toThrow('index is down');
    expect(told).toEqual([]);
    later(world, 121);
    await world.deliverAll();
    expect(told).toHaveLength(1);
  });

  test('a worker whose delivery was taken over cannot settle it a second time', async () => {
    const world = await openWorld();
    await world.deliverAll();
    await world.add('action', { ...ACTION, ownerId: JONAS });
    const { claimed } = await world.deps.outbox.claim(world.key, world.clock.now, 120);
    later(world, 121);
    expect(await world.deliver()).toBe(1);
    const [row] = claimed;
    expect(row && (await world.deps.outbox.done(world.key, row))).toBe(false);
  });
});

describe('sweep of owed notices', () => {
  test('the sweep finds every owing program of the tenant, and none of another', async () => {
    const world = await openWorld();
    await world.begin({ title: 'Other' });
    expect(await sweepOwed(world.deps)('another-tenant')).toBe(0);
    expect(await sweepOwed(world.deps)(TENANT)).toBe(2);
    expect(await sweepOwed(world.deps)(TENANT)).toBe(0);
  });

  test.each([['delivery' as const], ['question' as const]])(
    'the sweep goes on after the %s of one program failed',
    async (what) => {
      const world = await openWorld();
      const other = await world.begin({ title: 'Other' });
      const { outbox } = world.deps;
      const fails = ({ programId }: { programId: string }) => programId === world.programId;
      const broken: Outbox = {
        ...outbox,
        claim: (key, now, hold) =>
          what === 'delivery' && fails(key) ? Promise.reject(new Error('planned')) : outbox.claim(key, now, hold),
        owes: (key) => (what === 'question' && fails(key) ? Promise.reject(new Error('planned')) : outbox.owes(key)),
      };
      await sweepOwed({ ...world.deps, outbox: broken })(TENANT);
      expect(await outbox.owes({ tenantId: TENANT, programId: other })).toBe(false);
      expect(world.reports).toHaveLength(1);
      expect(await sweepOwed(world.deps)(TENANT)).toBe(1);
    },
  );
});
