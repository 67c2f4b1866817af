/** The ledger over a network that loses answers, swallows them, and delivers requests after their sender gave up. */
import { TableClient } from '@azure/data-tables';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import type { Rule } from '#shared/ledger/command.ts';
import { verify } from '#shared/ledger/verify.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import { startFaultyProxy, throughTablePort, type Fault, type FaultyProxy } from '../faults/faulty-proxy.ts';
import { azuriteForTests } from './azurite.ts';
import { addRisk, begin, command, editRisk, KEY, partsOver } from './sample-program.ts';

const DEADLINE_MS = 300;
const azurite = azuriteForTests();
let proxy: FaultyProxy;
let next: (exchange: { readonly method: string; readonly path: string }) => Fault = () => 'none';
beforeAll(async () => {
  const { table } = azurite.ports();
  proxy = await startFaultyProxy({
    target: () => table,
    fault: (at) => next(at),
    lateMs: DEADLINE_MS + 200,
    delayMs: 50,
  });
});
afterAll(() => proxy.stop());

const isCommit = ({ path }: { readonly path: string }) => path.includes('$batch');

/** A command that leaves its own mark on a risk, so that doing it twice shows. */
const mark = (number: string, id: string): Rule => editRisk(number, ({ tags }) => ({ tags: [...tags, id] }));

describe.each([
  { retries: 'without', maxRetries: 0 },
  { retries: 'with', maxRetries: 3 },
])('a ledger $retries the retries of the SDK', ({ maxRetries }) => {
  let direct: TableClient;
  /** A process of its own: what it knows, it knows through the proxy. */
  let writer: () => Ledger;

  beforeEach(async () => {
    next = () => 'none';
    direct = await azurite.newTable();
    const disturbed = TableClient.fromConnectionString(
      throughTablePort(azurite.connectionString(), proxy.port),
      direct.tableName,
      { allowInsecureConnection: true, retryOptions: { maxRetries, retryDelayInMs: 20, maxRetryDelayInMs: 50 } },
    );
    writer = () => ledgerOverStore(partsOver(ledgerStoreTable(disturbed, DEADLINE_MS)));
    await writer().run(KEY, command(), begin, true);
  });

  /** What is stored once everything that was held has arrived. */
  async function outcome() {
    next = () => 'none';
    await proxy.settled();
    const store = ledgerStoreTable(direct);
    const stored = await inspectionOverStore(store).read(KEY);
    if (!stored) throw new Error('no program');
    const entries = stored.log.flatMap(({ text }) => JSON.parse(text) as Entry[]);
    const byCommand = new Map<string, number>();
    for (const { commandId } of entries) byCommand.set(commandId, (byCommand.get(commandId) ?? 0) + 1);
    const risks = (await ledgerOverStore(partsOver(store)).open(KEY)).list('risk');
    const { claimed } = await outboxTable(direct).claim(KEY, '2026-11-21T00:00:00.000Z', 60);
    return {
      byCommand,
      marks: risks.flatMap(({ tags }) => tags),
      findings: verify(stored, ledgerTools).findings,
      transactions: stored.log.length,
      owing: claimed.length,
    };
  }

  test.each(['lost-request', 'lost-answer', 'swallowed', 'late'] as const)(
    'does a command once when its commit meets the fault %s',
    async (fault) => {
      const one = writer();
      await one.run(KEY, command(), addRisk({ tags: [] }));
      let isFirst = true;
      next = (at) => {
        if (!isFirst || !isCommit(at)) return 'none';
        isFirst = false;
        return fault;
      };
      const id = `first-${fault}`;
      const { entry } = await one.run(KEY, command(id), mark('R-1', id));
      expect(entry.commandId).toBe(id);
      const { byCommand, marks, findings } = await outcome();
      expect(isFirst).toBe(false);
      expect([byCommand.get(id), marks, findings]).toEqual([1, [id], []]);
    },
  );

  test('reads the program or is busy when requests and answers are lost', async () => {
    const one = writer();
    await one.run(KEY, command(), addRisk());
    const faults: Fault[] = ['swallowed', 'lost-answer', 'lost-request', 'late'];
    for (const fault of faults) {
      let isFirst = true;
      next = () => (isFirst ? ((isFirst = false), fault) : 'none');
      const read = await writer()
        .open(KEY)
        .then((state) => state.list('risk').length)
        .catch((error: unknown) => (error as { code?: unknown }).code);
      expect([1, 'program/busy']).toContain(read);
      next = () => 'none';
      expect((await one.open(KEY)).list('risk')).toHaveLength(1);
    }
  });

  test('does each of many commands from two processes exactly once despite faults', async () => {
    const risks = 8;
    const setUp = writer();
    await Promise.all(Array.from({ length: risks }, () => setUp.run(KEY, command(), addRisk({ tags: [] }))));
    const faults: readonly Fault[] = ['lost-request', 'lost-answer', 'lost-answer', 'swallowed', 'late', 'delayed'];
    // Every other commit is disturbed, and every twentieth read: however the commands are bundled, some are.
    let [commits, reads] = [0, 0];
    const inTurn = (count: number, each: number): Fault =>
      count % each === 0 ? (faults[(count / each) % faults.length] ?? 'none') : 'none';
    next = (at) => (isCommit(at) ? inTurn((commits += 1), 2) : inTurn((reads += 1), 20));
    const before = { ...proxy.counts };
    const processes = [writer(), writer()];
    const ids = Array.from({ length: 60 }, (_, each) => `many-${maxRetries}-${each}`);
    const acknowledged = new Set<string>();
    const left = [...ids];
    // As a client does: what was not acknowledged is sent again under its id.
    const lane = async (process: Ledger | undefined) => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) {
        const rule = mark(`R-${(ids.indexOf(id) % risks) + 1}`, id);
        await process?.run(KEY, command(id), rule).then(
          () => acknowledged.add(id),
          () => left.push(id),
        );
      }
    };
    await Promise.all(Array.from({ length: 12 }, (_, each) => lane(processes[each % 2])));

    const { byCommand, marks, findings, transactions, owing } = await outcome();
    expect(acknowledged.size).toBe(ids.length);
    expect(ids.map((id) => byCommand.get(id))).toEqual(ids.map(() => 1));
    expect([...marks].sort()).toEqual([...ids].sort());
    expect(findings).toEqual([]);
    expect(owing).toBe(transactions);
    const disturbed = faults.reduce((sum, fault) => sum + proxy.counts[fault] - before[fault], 0);
    expect(disturbed).toBeGreaterThan(3);
  });
});
