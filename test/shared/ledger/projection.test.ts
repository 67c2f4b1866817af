import fc from 'fast-check';
import { KIND_NAMES } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { tailOf } from '#shared/ledger/head.ts';
import { Projection } from '#shared/ledger/projection.ts';
import { verify } from '#shared/ledger/verify.ts';
import { WorkingCopy } from '#shared/ledger/working-copy.ts';
import { add, edit, record, SmallLedger, tools } from './small-ledger.ts';

/** Everything a projection can be asked for, as a text. */
const stateOf = (projection: Projection): string =>
  canonical({
    head: projection.head,
    commands: [...projection.commands].sort(),
    records: KIND_NAMES.flatMap((kind): readonly AnyRecord[] => projection.list(kind))
      .map((each) => [
        each.number,
        projection.seqOf(`${each.kind}:${each.number.split('-')[1]?.padStart(12, '0')}`),
        each,
      ])
      .sort(),
  });

/** A reader that starts cold at one head, with record rows that may be newer, and catches up. */
function coldRead(ledger: SmallLedger, transactions: number): Projection {
  const heads = headsOf(ledger);
  const head = heads[transactions] ?? ledger.base.head;
  const cold = new Projection(head);
  for (const [id, { seq, text }] of ledger.records) cold.keep(id, JSON.parse(text) as AnyRecord, seq);
  for (const entry of ledger.entries)
    if (entry.seq <= head.seq) {
      if (entry.seq >= tailOf(head)) cold.remember(entry);
    } else cold.apply(entry);
  cold.moveTo(ledger.base.head);
  return cold;
}

/** The head after each transaction, from none. */
function headsOf({ log }: SmallLedger): Projection['head'][] {
  const replay = new SmallLedger();
  const heads = [replay.base.head];
  for (const row of log) {
    const entries = JSON.parse(row.text) as Entry[];
    const at = entries.at(-1)?.at ?? '';
    const { counters, days } = replay.base.head;
    let [marks, given] = [days, counters];
    for (const entry of entries) {
      const day = entry.at.slice(0, 10);
      if (marks.at(-1)?.day !== day) marks = [...marks.slice(-1), { day, seq: entry.seq }];
      for (const { after, was } of entry.changes)
        if (was === null) given = { ...given, [after.kind]: Number(after.number.split('-')[1]) };
      replay.base.apply(entry);
    }
    replay.base.moveTo({ seq: row.seq, hash: row.hash, at, counters: given, days: marks });
    heads.push(replay.base.head);
  }
  expect(stateOf(replay.base)).toContain(`"seq":${replay.base.head.seq}`);
  return heads;
}

type Step = { readonly act: 'add' | 'edit' | 'both'; readonly of: number; readonly day: number };
const steps = fc.array(
  fc.record({
    act: fc.constantFrom<Step['act']>('add', 'edit', 'both'),
    of: fc.nat(5),
    day: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 25 },
);

function programOf(plan: readonly Step[]): SmallLedger {
  const ledger = new SmallLedger();
  ledger.commit(add('program'), add('risk'));
  let day = 0;
  for (const { act, of, day: later } of plan) {
    day += later;
    ledger.now = new Date(Date.UTC(2026, 10, 20 + day, 9)).toISOString();
    const count = (of % (ledger.base.head.counters.risk ?? 1)) + 1;
    const rules = [
      ...(act === 'edit' ? [] : [add('risk', { tags: [`t${of}`] })]),
      ...(act === 'add' ? [] : [edit(`R-${count}`, { title: `Edited ${day} ${of}` })]),
    ];
    ledger.commit(...rules);
  }
  return ledger;
}

describe('a projection', () => {
  test('from replay equals one from a cold read at any split, with record rows newer than the head', () => {
    fc.assert(
      fc.property(steps, fc.nat(30), (plan, at) => {
        const ledger = programOf(plan);
        expect(stateOf(coldRead(ledger, at % (ledger.log.length + 1)))).toBe(stateOf(ledger.base));
        expect(verify(ledger.stored, tools).findings).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('stays the same when its entries are applied again', () => {
    const ledger = programOf([
      { act: 'both', of: 1, day: 0 },
      { act: 'edit', of: 0, day: 0 },
    ]);
    const before = stateOf(ledger.base);
    for (const entry of ledger.entries) ledger.base.apply(entry);
    expect(stateOf(ledger.base)).toBe(before);
  });

  test('keeps the newer state of a record when an older one comes late', () => {
    const projection = new Projection();
    projection.keep('risk:000000000001', record('risk', 1, { title: 'New' }), 5);
    projection.keep('risk:000000000001', record('risk', 1, { title: 'Old' }), 4);
    projection.keep('risk:000000000001', record('risk', 1, { title: 'Same time' }), 5);
    expect(projection.find('R-1')?.title).toBe('New');
    expect(projection.list('risk')).toHaveLength(1);
    expect(projection.seqOf('risk:000000000001')).toBe(5);
  });

  test('is empty before any entry is applied', () => {
    const none = new Projection();
    expect([none.program, none.find('R-1'), none.find('nonsense'), none.list('risk')]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
    expect(none.seqOf('risk:000000000001')).toBe(0);
  });

  test('shows “[erased]” for a tombstone', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill' }));
    ledger.erase('R-1', 'title');
    expect(ledger.base.find('R-1')?.title).toBe('[erased]');
    expect(coldRead(ledger, 1).find('R-1')?.title).toBe('[erased]');
  });

  test('forgets commands from before the last two days with entries', () => {
    const ledger = programOf([
      { act: 'add', of: 0, day: 1 },
      { act: 'add', of: 0, day: 1 },
    ]);
    expect([...ledger.base.commands.values()]).toEqual([3, 4]);
  });
});

describe('a working copy', () => {
  test('shows changes over the projection, and its numbers can be given back', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk'), add('risk'));
    const copy = new WorkingCopy(ledger.base, tools);
    expect([copy.seq, copy.isUntouched]).toEqual([2, true]);
    copy.put('risk:000000000002', record('risk', 2, { title: 'Edited' }));
    copy.put('risk:000000000003', record('risk', 3));
    expect(copy.isUntouched).toBe(false);
    expect(copy.list('risk').map(({ title }) => title)).toEqual(['risk 1', 'Edited', 'risk 3']);
    expect(copy.find('R-2')?.title).toBe('Edited');
    expect(copy.find('R-4')).toBeUndefined();
    const { counters } = copy;
    expect([copy.nextCount('risk'), copy.nextCount('risk'), copy.nextCount('issue')]).toEqual([3, 4, 1]);
    copy.giveBack(counters);
    expect(copy.nextCount('risk')).toBe(3);
    expect(ledger.base.list('risk').map(({ title }) => title)).toEqual(['risk 1', 'risk 2']);
  });
});
