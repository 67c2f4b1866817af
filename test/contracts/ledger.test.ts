import { setTimeout as pause } from 'node:timers/promises';
import type { TableClient } from '@azure/data-tables';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import type { LedgerParts } from '#functions/storage/ledger/program-ledger.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { ledgerStoreMemory } from '#local/memory/ledger-store-memory.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Rule } from '#shared/ledger/command.ts';
import { planErasure } from '#shared/ledger/plan-erasure.ts';
import { verify } from '#shared/ledger/verify.ts';
import type { ProgramKey } from '#shared/ports/ledger.ts';
import { StoreFailure, type LedgerStore } from '#shared/ports/ledger-store.ts';
import { azuriteForTests } from './azurite.ts';
import { addRisk, begin, command, editRisk, NOW, partsOver, TENANT } from './sample-program.ts';

interface Adapter {
  readonly name: string;
  readonly store: () => LedgerStore;
}
const azurite = azuriteForTests();
let table: TableClient;
const adapters: Adapter[] = [
  { name: 'memory', store: ledgerStoreMemory },
  { name: 'Azure Table Storage', store: () => ledgerStoreTable(table) },
];

describe.each(adapters)('a ledger in $name', ({ store: makeStore }) => {
  let store: LedgerStore;
  let key: ProgramKey;
  let clock: string;
  const parts = (): LedgerParts => partsOver(store, { now: () => clock, dice: () => 0.5 });
  const ledger = () => ledgerOverStore(parts());
  const check = async () => {
    const head = await store.head(key);
    if (!head) throw new Error('no head');
    return verify({ head: head.head, log: await store.log(key, 0), records: await store.records(key) }, ledgerTools);
  };

  beforeEach(async () => {
    table = await azurite.newTable();
    store = makeStore();
    key = { tenantId: TENANT, programId: 'atlas' };
    clock = NOW;
  });

  test('keeps a record with the entry that made it', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    const { entry, isRepeat } = await one.run(key, command(), addRisk());
    expect(isRepeat).toBe(false);
    expect(entry).toMatchObject({ seq: 2, subject: 'risk:000000000001', changes: [{ was: null }] });
    expect((await ledger().open(key)).find('R-1')).toMatchObject({ title: 'Risk R-1' });
    expect(await check()).toMatchObject({ entries: 2, records: 2, findings: [] });
  });

  test('does not read the store again for a state that it has just committed', async () => {
    const [here, there] = [ledger(), ledger()];
    await here.run(key, command(), begin, true);
    const { entry } = await here.run(key, command(), addRisk());
    const heads = jest.spyOn(store, 'head');
    expect((await here.open(key, entry.seq)).find('R-1')).toBeDefined();
    expect(heads).not.toHaveBeenCalled();
    expect((await there.open(key, entry.seq)).find('R-1')).toBeDefined();
    await there.run(key, command(), addRisk());
    expect((await here.open(key, entry.seq + 1)).find('R-2')).toBeDefined();
  });

  test('refuses to read or write a program that does not exist, and to read one with an invalid id', async () => {
    await expect(ledger().open(key)).rejects.toMatchObject({ code: 'program/not-found' });
    await expect(ledger().run(key, command(), addRisk())).rejects.toMatchObject({ code: 'program/not-found' });
    for (const programId of ['a/b', 'a#b', 'a?b', 'a\\b', 'a\u0001', 'a:b', ''])
      await expect(ledger().open({ ...key, programId })).rejects.toMatchObject({ code: 'program/not-found' });
  });

  test('finds a program in its current state, and undefined when there is none', async () => {
    expect(await ledger().find(key)).toBeUndefined();
    expect(await ledger().find({ ...key, programId: 'a:b' })).toBeUndefined();
    await ledger().run(key, command(), begin, true);
    const one = ledger();
    expect((await one.find(key))?.head.seq).toBe(1);
    await ledger().run(key, command(), addRisk());
    expect((await one.find(key))?.find('R-1')).toBeDefined();
  });

  test('refuses to find a program as busy when the store does not answer', async () => {
    const silent: LedgerStore = {
      ...store,
      head: () => Promise.reject(new StoreFailure('unknown', new Error('no answer'))),
    };
    const unanswered = ledgerOverStore(partsOver(silent));
    await expect(unanswered.find(key)).rejects.toMatchObject({ code: 'program/busy' });
  });

  test('begins a program once when three commands begin it at the same moment', async () => {
    const results = await Promise.allSettled([1, 2, 3].map(() => ledger().run(key, command(), begin, true)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await check()).findings).toEqual([]);
  });

  test('does each of many commands from three processes exactly once', async () => {
    await ledger().run(key, command(), begin, true);
    const processes = [ledger(), ledger(), ledger()];
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        (processes[index % 3] ?? ledger()).run(key, command(), addRisk({ index })),
      ),
    );
    const risks = (await ledger().open(key)).list('risk') as unknown as { number: string; index: number }[];
    expect(new Set(risks.map(({ number }) => number)).size).toBe(60);
    expect(new Set(risks.map(({ index }) => index)).size).toBe(60);
    expect((await check()).findings).toEqual([]);
  });

  test('gives the same answer to the same command, in one group, later and from another process', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    const twice = [command('same'), command('same')];
    const [first, second] = await Promise.all(twice.map((each) => one.run(key, each, addRisk())));
    const third = await one.run(key, command('same'), addRisk());
    const fourth = await ledger().run(key, command('same'), addRisk());
    expect([second, third, fourth].map((receipt) => receipt?.entry.seq)).toEqual([2, 2, 2]);
    expect(first?.isRepeat).toBe(false);
    expect([second, third, fourth].map((receipt) => receipt?.isRepeat)).toEqual([true, true, true]);
    expect((await one.open(key)).list('risk')).toHaveLength(1);
  });

  test('refuses the key of a command that is used again for another request', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    await one.run(key, command('same', 'this'), addRisk());
    await expect(one.run(key, command('same', 'that'), addRisk())).rejects.toMatchObject({
      code: 'command/key-reused',
    });
  });

  test('remembers a command for almost a day, across midnight', async () => {
    await ledger().run(key, command(), begin, true);
    clock = '2026-11-20T23:59:59.000Z';
    await ledger().run(key, command('late'), addRisk());
    clock = '2026-11-21T23:59:58.000Z';
    await ledger().run(key, command(), addRisk());
    expect((await ledger().run(key, command('late'), addRisk())).isRepeat).toBe(true);
  });

  test('does the other commands of a group when one is refused, which leaves no trace', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    const refuse: Rule = (program) => {
      program.nextCount('risk');
      throw new Refusal('record/wrong-state');
    };
    const [a, b, c] = await Promise.allSettled([
      one.run(key, command(), addRisk()),
      one.run(key, command(), refuse),
      one.run(key, command(), addRisk()),
    ]);
    expect([a?.status, b?.status, c?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect((await one.open(key)).list('risk').map(({ number }) => number)).toEqual(['R-1', 'R-2']);
  });

  test('reads the current state before it refuses a command', async () => {
    const [one, other] = [ledger(), ledger()];
    await one.run(key, command(), begin, true);
    await other.open(key);
    await one.run(key, command(), addRisk());
    await expect(
      other.run(
        key,
        command(),
        editRisk('R-1', () => ({ title: 'Edited' })),
      ),
    ).resolves.toMatchObject({
      entry: { seq: 3 },
    });
  });

  test('applies several edits of one record in one group one after the other', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    await one.run(key, command(), addRisk({ tags: [] }));
    const tag = (name: string) => editRisk('R-1', (before) => ({ tags: [...before.tags, name] }));
    await Promise.all(['a', 'b', 'c'].map((name) => one.run(key, command(), tag(name))));
    expect((await ledger().open(key)).find('R-1')?.tags).toEqual(['a', 'b', 'c']);
    expect((await check()).findings).toEqual([]);
  });

  test('keeps long texts whole, also with surrogate pairs between two columns, and can shorten them', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    const filler = 'x'.repeat(31_990 - 1);
    for (let shift = 0; shift < 12; shift += 1) {
      const title = `${filler}${'y'.repeat(shift)}😀${'z'.repeat(40_000)}`;
      await one.run(key, command(), addRisk({ title }));
      expect((await ledger().open(key)).find(`R-${shift + 1}`)?.title).toBe(title);
    }
    await one.run(
      key,
      command(),
      editRisk('R-1', () => ({ title: 'short' })),
    );
    expect((await ledger().open(key)).find('R-1')?.title).toBe('short');
    expect((await check()).findings).toEqual([]);
  });

  test('refuses a record that is too large, and does the other commands of its group', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    const [large, small] = await Promise.allSettled([
      one.run(key, command(), addRisk({ title: 'x'.repeat(160_000) })),
      one.run(key, command(), addRisk()),
    ]);
    expect(large).toMatchObject({ status: 'rejected', reason: { code: 'record/too-large' } });
    expect(small?.status).toBe('fulfilled');
  });

  test('splits what does not fit one transaction over several', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    const commands = Array.from({ length: 150 }, () => one.run(key, command(), addRisk({ title: 'x'.repeat(9_000) })));
    await Promise.all(commands);
    expect((await ledger().open(key)).list('risk')).toHaveLength(150);
    expect((await store.log(key, 0)).length).toBeGreaterThan(3);
    expect((await check()).findings).toEqual([]);
  });

  test('reads what another process wrote: one entry, one group, many transactions', async () => {
    const [reader, writer] = [ledger(), ledger()];
    await writer.run(key, command(), begin, true);
    await reader.open(key);
    await writer.run(key, command(), addRisk());
    expect((await reader.open(key)).list('risk')).toHaveLength(1);
    await Promise.all([1, 2, 3].map(() => writer.run(key, command(), addRisk())));
    expect((await reader.open(key)).list('risk')).toHaveLength(4);
    for (let each = 0; each < 5; each += 1) await writer.run(key, command(), addRisk());
    expect((await reader.open(key)).list('risk')).toHaveLength(9);
    expect((await reader.open(key)).head).toEqual((await writer.open(key)).head);
  });

  test('does not date an entry before the previous one when the clock goes back', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    clock = '2026-11-20T08:00:00.000Z';
    const { entry } = await one.run(key, command(), addRisk());
    expect(entry.at).toBe('2026-11-20T09:00:00.000Z');
  });

  test('sends its poke before the commit, one for many commits, and another after 21 seconds', async () => {
    const steps: string[] = [];
    const send = async (to: ProgramKey, hiddenSeconds: number) => {
      await pause(1);
      steps.push(`${to.programId} is poked in ${hiddenSeconds} s`);
    };
    const write: LedgerStore['write'] = (...plan) => {
      steps.push('commit');
      return store.write(...plan);
    };
    const one = ledgerOverStore({ ...parts(), pokes: { send }, store: { ...store, write } });
    await one.run(key, command(), begin, true);
    await one.run(key, command(), addRisk());
    await one.run(key, command(), addRisk());
    expect(steps).toEqual(['atlas is poked in 60 s', 'commit', 'commit', 'commit']);
    clock = '2026-11-20T09:00:21.000Z';
    await one.run(key, command(), addRisk());
    expect(steps.slice(4)).toEqual(['atlas is poked in 60 s', 'commit']);
  });

  test('does not commit when the poke could not be sent', async () => {
    await ledger().run(key, command(), begin, true);
    const broken = ledgerOverStore({ ...parts(), pokes: { send: () => Promise.reject(new Error('queue down')) } });
    await expect(broken.run(key, command(), addRisk())).rejects.toThrow('queue down');
    expect((await ledger().open(key)).list('risk')).toHaveLength(0);
  });

  test('erases a text everywhere it stood, and still verifies', async () => {
    const one = ledger();
    await one.run(key, command(), begin, true);
    await one.run(key, command('with text', 'hash of the text'), addRisk({ title: 'Maria is seriously ill' }));
    await one.run(key, command(), addRisk({ title: 'Because Maria is seriously ill, we may slip' }));
    await one.run(
      key,
      command(),
      editRisk('R-1', () => ({ title: 'Someone is away' })),
    );
    const entries = await one.since(key, 0, Infinity);
    const current = new Map((await store.records(key)).map(({ id, text }) => [id, JSON.parse(text) as AnyRecord]));
    const erasure = planErasure(entries, current, 'risk:000000000001', ['title'], ledgerTools);
    await one.run(key, command(), () => {
      const [subject, ...also] = erasure.records;
      if (!subject) throw new Error('nothing');
      return { subject, also, erased: erasure.places };
    });
    await one.eraseAt(key, erasure.places);
    await one.eraseAt(key, erasure.places);
    const rows = JSON.stringify([await store.log(key, 0), await store.records(key)]);
    expect(rows).not.toContain('seriously ill');
    expect(rows).not.toContain('Someone is away');
    expect(rows).not.toContain('hash of the text');
    expect((await check()).findings).toEqual([]);
    expect((await ledger().open(key)).find('R-2')?.title).toBe('[erased]');
    expect((await one.open(key)).find('R-1')?.title).toBe('[erased]');
    await one.run(
      key,
      command(),
      editRisk('R-1', () => ({ tags: ['after'] })),
    );
    expect((await check()).findings).toEqual([]);
    expect((await ledger().run(key, command('with text', 'anything'), addRisk())).isRepeat).toBe(true);
  });
});

describe('a ledger whose network misbehaves', () => {
  const key = { tenantId: TENANT, programId: 'atlas' };
  const setUp = async () => {
    const store = ledgerStoreMemory();
    const over = (more: Partial<LedgerStore> = {}) =>
      ledgerOverStore(partsOver({ ...store, ...more }, { pause: async () => undefined, dice: () => 0 }));
    const ledger = () => over();
    await ledger().run(key, command(), begin, true);
    return { store, ledger, over };
  };

  test('recognises its own success when the answer was lost', async () => {
    const { store, ledger } = await setUp();
    const one = ledger();
    store.disturb('lost-answer');
    expect((await one.run(key, command(), addRisk())).entry.seq).toBe(2);
    expect((await one.open(key)).list('risk')).toHaveLength(1);
  });

  test('tries again when the request was lost', async () => {
    const { store, ledger } = await setUp();
    const one = ledger();
    store.disturb('lost-request', 'lost-request', 'lost-answer');
    await one.run(key, command(), addRisk());
    expect((await one.open(key)).list('risk')).toHaveLength(1);
  });

  test('is busy while the outcome of a command stays unknown, and does the same command later', async () => {
    const { store, ledger } = await setUp();
    const one = ledger();
    store.disturb(...Array.from({ length: 25 }, () => 'lost-request' as const));
    await expect(one.run(key, command('kept'), addRisk())).rejects.toMatchObject({ code: 'program/busy' });
    expect((await one.run(key, command('kept'), addRisk())).isRepeat).toBe(false);
  });

  test('does the other commands of a group when the store rejects one of them', async () => {
    const { store, ledger } = await setUp();
    const one = ledger();
    store.disturb('rejected', 'rejected');
    const results = await Promise.allSettled([1, 2, 3].map(() => one.run(key, command(), addRisk())));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  });

  test('answers many repeated commands with few reads', async () => {
    const { store, ledger, over } = await setUp();
    const commands = Array.from({ length: 60 }, (_, each) => command(`again-${each}`));
    const one = ledger();
    for (const each of commands) await one.run(key, each, addRisk());
    let reads = 0;
    const log: LedgerStore['log'] = (...asked) => ((reads += 1), store.log(...asked));
    const restarted = over({ log });
    const answers = await Promise.all(commands.map((each) => restarted.run(key, each, addRisk())));
    expect(answers.map(({ entry, isRepeat }) => [entry.commandId, isRepeat])).toEqual(
      commands.map(({ id }) => [id, true]),
    );
    expect(reads).toBeLessThan(5);
  });

  test('asks again when the answer to a repeated command cannot be read', async () => {
    const { store, ledger, over } = await setUp();
    await ledger().run(key, command('kept'), addRisk());
    let failures = 0;
    const log: LedgerStore['log'] = async (...asked) => {
      if (asked[2] !== undefined && (failures += 1) <= 2) throw new StoreFailure('unknown', new Error('planned'));
      return store.log(...asked);
    };
    const restarted = over({ log });
    expect((await restarted.run(key, command('kept'), addRisk())).isRepeat).toBe(true);
    expect(failures).toBe(3);
  });

  test('passes on a rejection by the store, and is busy when the outcome of a read is unknown', async () => {
    const { ledger, over } = await setUp();
    const forbidden = new Error('403');
    const refusing = (outcome: 'rejected' | 'unknown') =>
      over({ head: () => Promise.reject(new StoreFailure(outcome, forbidden)) });
    await ledger().open(key);
    await expect(refusing('rejected').open(key)).rejects.toBe(forbidden);
    await expect(refusing('rejected').run(key, command(), addRisk())).rejects.toBe(forbidden);
    await expect(refusing('unknown').open(key)).rejects.toMatchObject({ code: 'program/busy' });
    await expect(refusing('unknown').run(key, command(), addRisk())).rejects.toMatchObject({ code: 'program/busy' });
  });

  test('reads the program anew when the store went back to an earlier state', async () => {
    const { store, ledger } = await setUp();
    const one = ledger();
    const kept = structuredClone(store.programsByKey.get(`${TENANT}:atlas`));
    await one.run(key, command(), addRisk({ title: 'lost with the store' }));
    if (!kept) throw new Error('no program');
    store.programsByKey.set(`${TENANT}:atlas`, kept);
    await ledger().run(key, command(), addRisk({ title: 'written after' }));
    await ledger().run(key, command(), addRisk({ title: 'written later' }));
    expect((await one.open(key)).list('risk').map(({ title }) => title)).toEqual(['written after', 'written later']);
  });
});
