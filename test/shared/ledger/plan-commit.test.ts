import { canonical } from '#shared/ledger/canonical.ts';
import type { Rule } from '#shared/ledger/command.ts';
import { LIMITS } from '#shared/ledger/limits.ts';
import { planCommit, type Pending } from '#shared/ledger/plan-commit.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { add, command, edit, record, SmallLedger, tools } from './small-ledger.ts';

const pending = (...rules: Rule[]): Pending[] => rules.map((rule) => ({ command: command(), rule }));
const plan = (ledger: SmallLedger, ...rules: Rule[]) => planCommit(ledger.base, pending(...rules), ledger.now, tools);
const refuse: Rule = (program) => {
  program.nextCount('risk');
  throw new Refusal('record/wrong-state');
};
const numbers = ({ entries }: ReturnType<typeof plan>) => entries.map(({ subject }) => subject.replace(/:0*/, ' '));
const types = ({ fates }: ReturnType<typeof plan>) => fates.map(({ type }) => type);

describe('a transaction', () => {
  test('holds the commands in order, each seeing those before it', () => {
    const seen: string[][] = [];
    const look: Rule = (program, at) => {
      seen.push(program.list('risk').map(({ number }) => number));
      return add()(program, at);
    };
    const ledger = new SmallLedger();
    ledger.commit(add());
    const made = plan(ledger, look, edit('R-1', { title: 'Edited' }), look);
    expect(seen).toEqual([['R-1'], ['R-1', 'R-2']]);
    expect(made.entries.map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(made.head).toMatchObject({ seq: 4, counters: { risk: 3 } });
    expect([...made.records.keys()]).toHaveLength(3);
  });

  test('does not change the projection it is planned on', () => {
    const ledger = new SmallLedger();
    ledger.commit(add());
    const before = canonical([ledger.base.head, ledger.base.list('risk')]);
    plan(ledger, add(), edit('R-1', { title: 'Edited' }), refuse);
    expect(canonical([ledger.base.head, ledger.base.list('risk')])).toBe(before);
  });

  test('keeps only the last state of a record that several commands changed, under the last seq', () => {
    const ledger = new SmallLedger();
    ledger.commit(add());
    const made = plan(ledger, edit('R-1', { title: 'One' }), edit('R-1', { title: 'Two' }));
    const row = made.records.get('risk:000000000001');
    expect([row?.seq, JSON.parse(row?.text ?? '')]).toMatchObject([3, { title: 'Two', version: 3 }]);
    expect(made.entries.map(({ changes }) => changes[0]?.was)).toEqual([{ title: 'risk 1' }, { title: 'One' }]);
  });

  test('chains its entries to each other and to those before', () => {
    const ledger = new SmallLedger();
    ledger.commit(add());
    const { hash } = ledger.base.head;
    const made = plan(ledger, add(), add());
    expect(made.entries[0]?.prevHash).toBe(hash);
    expect(made.entries[1]?.prevHash).not.toBe(hash);
    expect(made.head.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('never gives an entry an earlier time than the one before', () => {
    const ledger = new SmallLedger();
    ledger.commit(add());
    ledger.now = '2020-01-01T00:00:00.000Z';
    expect(ledger.commit(add()).entries[0]?.at).toBe('2026-11-20T09:00:00.000Z');
  });

  test('marks the last two days that had entries, however long ago the first of them is', () => {
    const ledger = new SmallLedger();
    for (const day of ['2026-11-20', '2026-11-20', '2026-11-23', '2026-12-31']) {
      ledger.now = `${day}T23:59:59.999Z`;
      ledger.commit(add());
    }
    expect(ledger.base.head.days).toEqual([
      { day: '2026-11-23', seq: 3 },
      { day: '2026-12-31', seq: 4 },
    ]);
  });

  test('lists what is owed by entry and place', () => {
    const owed = { type: 'tell', personId: 'p', topic: 'assigned', subject: 'risk:000000000001' } as const;
    const telling: Rule = (program, at) => ({ ...add()(program, at), owed: [owed, owed] });
    const made = plan(new SmallLedger(), add(), telling, refuse);
    expect(made.owed.map(({ seq, place }) => [seq, place])).toEqual([
      [2, 0],
      [2, 1],
    ]);
  });

  test('owes nothing and holds nothing when every command is refused', () => {
    const made = plan(new SmallLedger(), refuse, refuse);
    expect([made.entries, made.owed, [...made.records], made.head.counters]).toEqual([[], [], [], {}]);
  });
});

describe('a refused command', () => {
  test('gives its numbers back, wherever it stands in the group', () => {
    expect(numbers(plan(new SmallLedger(), refuse, add(), refuse, refuse, add()))).toEqual(['risk 1', 'risk 2']);
  });

  test('gives its numbers back also when its record cannot be stored', () => {
    const large = add('risk', { title: 'x'.repeat(LIMITS.record) });
    const surrogate = add('risk', { title: '\ud800' });
    const made = plan(new SmallLedger(), large, add(), surrogate, add());
    expect(types(made)).toEqual(['refused', 'committed', 'refused', 'committed']);
    expect(made.fates[0]).toMatchObject({ error: { code: 'record/too-large' } });
    expect(numbers(made)).toEqual(['risk 1', 'risk 2']);
  });

  test('that fails by a fault does not stop the others', () => {
    const broken: Rule = () => {
      throw new TypeError('planned');
    };
    const made = plan(new SmallLedger(), add(), broken, add());
    expect(types(made)).toEqual(['committed', 'refused', 'committed']);
  });

  test('leaves no records or numbers that later commands can see', () => {
    const half: Rule = (program) => ({
      subject: record('risk', program.nextCount('risk')),
      also: [record('issue', program.nextCount('issue'), { title: 'x'.repeat(LIMITS.record) })],
    });
    const made = plan(new SmallLedger(), half, (program, at) => {
      expect([program.list('risk'), program.list('issue')]).toEqual([[], []]);
      return add()(program, at);
    });
    expect(types(made)).toEqual(['refused', 'committed']);
    expect(made.head.counters).toEqual({ risk: 1 });
  });
});

describe('two commands with one id', () => {
  test('count as one command with one fate', () => {
    const same = command('same');
    const rules = [add(), refuse, add()];
    const made = planCommit(
      new SmallLedger().base,
      rules.map((rule, index) => ({ command: index === 1 ? command() : same, rule })),
      '2026-11-20T09:00:00.000Z',
      tools,
    );
    expect(types(made)).toEqual(['committed', 'refused', 'committed']);
    expect(made.fates[2]).toBe(made.fates[0]);
    expect(made.entries).toHaveLength(1);
  });

  test('are not run again when one is in the log, and tell its seq', () => {
    const ledger = new SmallLedger();
    ledger.commit(add());
    ledger.commit({ command: command('kept'), rule: add() });
    const rule = jest.fn<ReturnType<Rule>, Parameters<Rule>>();
    const made = planCommit(ledger.base, [{ command: command('kept'), rule }], ledger.now, tools);
    expect(made.fates).toEqual([{ type: 'known', seq: 2 }]);
    expect(rule).not.toHaveBeenCalled();
  });

  test('count as one also on the next day, and as two when the first is older than the day before', () => {
    const ledger = new SmallLedger();
    const repeat = () => ledger.commit({ command: command('kept'), rule: add() }).fates[0]?.type;
    expect(repeat()).toBe('committed');
    ledger.now = '2026-11-21T23:59:59.000Z';
    ledger.commit(add());
    expect(repeat()).toBe('known');
    ledger.now = '2026-11-22T00:00:00.000Z';
    expect(repeat()).toBe('known');
    ledger.commit(add());
    expect(repeat()).toBe('committed');
  });
});

describe('the limits of a transaction', () => {
  test('leave the commands beyond them for the next transaction', () => {
    const many = Array.from({ length: LIMITS.commands + 20 }, () => add());
    const made = plan(new SmallLedger(), ...many);
    expect([made.entries.length, made.fates.length]).toEqual([LIMITS.commands, LIMITS.commands]);
    expect(made.head.counters).toEqual({ risk: LIMITS.commands });
  });

  test('do not count refused commands', () => {
    const made = plan(new SmallLedger(), ...Array.from({ length: 200 }, () => refuse), add());
    expect(made.fates).toHaveLength(201);
  });

  test.each([
    ['rows', { also: 12, size: 10 }],
    ['characters', { also: 1, size: 40_000 }],
  ])('hold for %s', (_what, { also, size }) => {
    const wide: Rule = (program) => ({
      subject: record('risk', program.nextCount('risk'), { title: 'x'.repeat(size) }),
      also: Array.from({ length: also }, () =>
        record('issue', program.nextCount('issue'), { title: 'y'.repeat(size) }),
      ),
    });
    const ledger = new SmallLedger();
    const rules = Array.from({ length: 30 }, () => wide);
    let left = pending(...rules);
    let transactions = 0;
    while (left.length > 0) {
      const made = ledger.commit(...left);
      expect(made.fates.length).toBeGreaterThan(0);
      expect(made.records.size + 3).toBeLessThanOrEqual(LIMITS.rows);
      expect(canonical(made.entries).length).toBeLessThanOrEqual(LIMITS.row);
      left = left.slice(made.fates.length);
      transactions += 1;
    }
    expect(transactions).toBeGreaterThan(2);
    expect(ledger.base.head).toMatchObject({ seq: 30, counters: { risk: 30, issue: 30 * also } });
  });

  test('refuse one command that is larger than a transaction, and let the next through', () => {
    const huge: Rule = (program) => ({
      subject: record('risk', program.nextCount('risk')),
      also: Array.from({ length: 120 }, () => record('issue', program.nextCount('issue'))),
    });
    const made = plan(new SmallLedger(), huge, add());
    expect(made.fates[0]).toMatchObject({ error: { code: 'command/too-large' } });
    expect(numbers(made)).toEqual(['risk 1']);
  });
});
