import { commandRecord } from '#shared/usecases/record/command-record.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { sweepOwed } from '#shared/usecases/delivery/sweep-owed.ts';
import { wakeDue } from '#shared/usecases/delivery/wake-due.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import type { Notifier, Telling } from '#shared/ports/notifier.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { azuriteForTests } from './azurite.ts';
import { ANN, azureAdapters, BOB, actOf, deploymentOver, memoryAdapters, TPM } from './deployment.ts';
import { TENANT } from './sample-program.ts';

const azurite = azuriteForTests();
const newTables = async () => {
  const one = () => azurite.newTable();
  return [await one(), await one(), await one(), await one()] as const;
};
const adapters = [
  { name: 'memory', make: async () => memoryAdapters() },
  { name: 'Azure Storage', make: async () => azureAdapters(azurite.connectionString(), await newTables()) },
];

describe.each(adapters)('delivery in $name', ({ make }) => {
  let at: ReturnType<typeof deploymentOver>;
  let program: Program;
  let key: ProgramKey;
  beforeEach(async () => {
    at = deploymentOver(await make());
    program = await at.begin();
    key = { tenantId: TENANT, programId: program.id };
    await deliverOwed(at)(key);
    at.sent.length = 0;
  });
  const assign = (ownerId: string, title = 'Ask the bank') => at.create(program, 'action', { title, ownerId });
  const told = async (personId: string) =>
    (await at.inbox.latest(TENANT, personId, 100)).map(({ subject }) => subject.slice(-2)).sort();

  test('tells each notice once, even when many commands shared a transaction', async () => {
    await Promise.all([1, 2, 3].flatMap(() => [assign(ANN), assign(BOB)]));
    await deliverOwed(at)(key);
    await deliverOwed(at)(key);
    expect([(await told(ANN)).length, (await told(BOB)).length]).toEqual([3, 3]);
    expect(await at.outbox.owes(key)).toBe(false);
  });

  test('puts every record of a shared transaction on its owner’s list, and takes a dropped one off', async () => {
    await Promise.all([1, 2, 3].flatMap((each) => [assign(ANN, `Ann ${each}`), assign(BOB, `Bob ${each}`)]));
    await deliverOwed(at)(key);
    const titles = async (personId: string) =>
      (await at.index.items(TENANT, personId)).map(({ title }) => title).sort();
    expect(await titles(ANN)).toEqual(['Ann 1', 'Ann 2', 'Ann 3']);
    expect(await titles(BOB)).toEqual(['Bob 1', 'Bob 2', 'Bob 3']);
    const open = (await at.index.items(TENANT, ANN)).map(({ number }) => number);
    await Promise.all(
      open.map((number) => commandRecord(at)(actOf(TPM), 'action.drop', program.id, number, 1, { reason: 'moot' })),
    );
    await deliverOwed(at)(key);
    expect(await titles(ANN)).toEqual([]);
    expect((await at.index.programs(TENANT))[0]?.counts['action']).toBe(3);
  });

  test('puts an approval on the lists of the people asked, and takes it off when they answer', async () => {
    const members = [
      { personId: TPM, roles: ['tpm' as const] },
      { personId: ANN, roles: ['sponsor' as const] },
      { personId: BOB, roles: ['approver:security' as const] },
    ];
    const { id } = (program = await at.begin('With approvers', { members }));
    key = { tenantId: TENANT, programId: id };
    await at.create(program, 'change', {
      title: 'A budget',
      reason: 'The fair.',
      impact: { cost: 'More' },
      reaches: ['security'],
      baselineChanges: [{ part: 'budget', to: { amount: 5_000, currency: 'EUR' } }],
    });
    const command = commandRecord(at);
    await command(actOf(TPM), 'change.submit', id, 'CR-1', 1, {});
    const lists = async () => {
      await deliverOwed(at)(key);
      const items = await Promise.all([ANN, BOB].map((personId) => at.index.items(TENANT, personId)));
      return items.map((each) => each.map(({ number, dueOn }) => `${number} ${dueOn}`));
    };
    expect(await lists()).toEqual([['APR-1 2026-11-25'], ['APR-1 2026-11-25']]);
    const approval = (await at.ledger.open(key)).find('APR-1');
    const yes = { answer: 'approve', subjectHash: approval?.kind === 'approval' && approval.subjectHash };
    await command(actOf(BOB), 'approval.decide', id, 'APR-1', 0, yes);
    expect(await lists()).toEqual([['APR-1 2026-11-25'], []]);
    await command(actOf(ANN), 'approval.decide', id, 'APR-1', 0, yes);
    expect(await lists()).toEqual([[], []]);
  });

  test('retries a failed notice after a delay and a poke of its own, without later ones overtaking it', async () => {
    const tellings: string[] = [];
    let isDown = true;
    const notifier: Notifier = {
      tell: async ({ personId, subject }: Telling) => {
        if (isDown && personId === ANN) throw new Error('unreachable');
        tellings.push(`${personId === ANN ? 'ann' : 'bob'} ${subject.slice(-1)}`);
      },
      redraw: async () => undefined,
      post: async () => undefined,
    };
    const deliver = deliverOwed({ ...at, notifier });
    await assign(ANN);
    await assign(BOB);
    await assign(ANN);
    await deliver(key);
    expect(tellings).toEqual(['bob 2']);
    expect(at.sent).toContainEqual({ programId: program.id, hiddenSeconds: 5 });

    isDown = false;
    await assign(ANN);
    await deliver(key);
    expect(tellings).toEqual(['bob 2']);
    at.pass(5);
    await deliver(key);
    at.pass(30);
    await deliver(key);
    expect(tellings).toEqual(['bob 2', 'ann 1', 'ann 3', 'ann 4']);
    expect(await at.outbox.owes(key)).toBe(false);
  });

  test('gives a notice up after a day of failures with a log entry, and tells the next one', async () => {
    const down: Notifier = {
      tell: () => Promise.reject(new Error('unreachable')),
      redraw: () => Promise.reject(new Error('unreachable')),
      post: () => Promise.reject(new Error('unreachable')),
    };
    await assign(ANN);
    await deliverOwed({ ...at, notifier: down })(key);
    at.pass(24 * 3600 - 1);
    await deliverOwed({ ...at, notifier: down })(key);
    const entries = async () => (await at.ledger.since(key, 0, 100)).filter(({ undelivered }) => undelivered);
    expect(await entries()).toEqual([]);
    at.pass(900);
    await deliverOwed({ ...at, notifier: down })(key);
    at.pass(900);
    await deliverOwed({ ...at, notifier: down })(key);
    expect(await entries()).toMatchObject([
      { command: 'notice.give-up', surface: 'timer', undelivered: { personId: ANN, topic: 'assigned' } },
    ]);
    expect(await at.outbox.owes(key)).toBe(false);
    await assign(ANN);
    await deliverOwed(at)(key);
    expect(await told(ANN)).toEqual(['02']);
  });

  test('takes over from a dead worker when its claim has lapsed', async () => {
    await assign(ANN);
    const { claimed } = await at.outbox.claim(key, at.now(), 120);
    expect(claimed).toHaveLength(1);
    expect(await deliverOwed(at)(key)).toBe(0);
    // The poke that found the row held is gone: another must come when the claim has lapsed.
    expect(at.sent.at(-1)).toEqual({ programId: program.id, hiddenSeconds: 120 });
    at.pass(120);
    expect(await deliverOwed(at)(key)).toBe(1);
    expect(await told(ANN)).toEqual(['01']);
  });

  test('leaves one notice when a worker died after telling it and another tells it again', async () => {
    await assign(ANN);
    const dying = { ...at.outbox, done: () => Promise.reject(new Error('killed')) };
    await expect(deliverOwed({ ...at, outbox: dying })(key)).rejects.toThrow('killed');
    at.pass(120);
    await deliverOwed(at)(key);
    expect(await told(ANN)).toEqual(['01']);
    expect(await at.outbox.owes(key)).toBe(false);
  });

  test('waits for a notice that another worker holds without counting a failed try', async () => {
    await assign(ANN);
    await at.outbox.claim(key, at.now(), 300);
    await assign(ANN);
    for (let each = 0; each < 8; each += 1) {
      await deliverOwed(at)(key);
      at.pass(40);
    }
    await deliverOwed(at)(key);
    expect(await told(ANN)).toEqual(['01', '02']);
    expect(await at.outbox.owes(key)).toBe(false);
  });

  test('sends few pokes while a notice cannot be delivered', async () => {
    const notifier: Notifier = {
      tell: () => Promise.reject(new Error('unreachable')),
      redraw: () => Promise.reject(new Error('unreachable')),
      post: () => Promise.reject(new Error('unreachable')),
    };
    const deliver = deliverOwed({ ...at, notifier });
    await assign(ANN);
    for (let each = 0; each < 20; each += 1) await deliver(key);
    expect(at.sent.length).toBeLessThan(5);
  });

  test('is done by the sweep when every poke was lost', async () => {
    const second = await at.begin('Another');
    await assign(ANN);
    await at.create(second, 'action', { title: 'Ask the bank', ownerId: ANN });
    expect(await sweepOwed(at)(TENANT)).toBe(2);
    expect(await told(ANN)).toHaveLength(2);
    expect(await sweepOwed(at)(TENANT)).toBe(0);
  });

  test('wakes a due action once, despite two timers at once and one that died', async () => {
    await at.create(program, 'action', { title: 'Ask the bank', ownerId: ANN, dueOn: '2026-11-25' });
    await deliverOwed(at)(key);
    expect(await wakeDue(at)()).toBe(0);
    at.clock.now = '2026-11-24T23:00:00.000Z';
    const dying = { ...at.wakeups, done: () => Promise.reject(new Error('killed')) };
    await wakeDue({ ...at, wakeups: dying })();
    await Promise.all([wakeDue(at)(), wakeDue(at)()]);
    await wakeDue(at)();
    const entries = (await at.ledger.since(key, 0, 100)).filter(({ surface }) => surface === 'timer');
    expect(entries).toHaveLength(1);
    await deliverOwed(at)(key);
    expect((await at.inbox.latest(TENANT, ANN, 10)).map(({ topic }) => topic)).toEqual(['due-soon', 'assigned']);
  });
});
