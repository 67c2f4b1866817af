import { canonical } from '#shared/ledger/canonical.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import type { Head } from '#shared/ledger/head.ts';
import { verify, type StoredProgram } from '#shared/ledger/verify.ts';
import { add, command, edit, SmallLedger, tools } from './small-ledger.ts';

/** A few transactions of every sort: a group, an edit, a reason, notices, a second day, an erasure and an edit after it. */
function smallProgram(): SmallLedger {
  const ledger = new SmallLedger();
  ledger.commit(add('program'));
  ledger.commit(add('risk', { title: 'Maria is ill', tags: ['people'] }), add('issue'));
  ledger.now = '2026-11-21T09:00:00.000Z';
  ledger.commit((program, at) => ({ ...edit('I-1', { title: 'Pager' })(program, at), reason: 'It was heard.' }));
  ledger.erase('R-1', 'title');
  ledger.commit(edit('R-1', { tags: [] }));
  return ledger;
}

const rowsOf = (stored: StoredProgram) => verify(stored, tools).findings.map(({ row }) => row);
/** One flipped bit, and where that would be no character of JSON, one that is. */
const other = (character: string): string =>
  character === '"' ? ' ' : String.fromCharCode(character.charCodeAt(0) ^ 1).replace(/["\\]/, '0');
function* changesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += 1) yield text.slice(0, at) + other(text.charAt(at)) + text.slice(at + 1);
}
const replaced = <T>(list: readonly T[], index: number, item: T): T[] =>
  list.map((each, at) => (at === index ? item : each));

describe('verification', () => {
  const stored = smallProgram().stored;

  test('finds nothing in a program as it was written, also after an erasure', () => {
    expect(verify(stored, tools)).toMatchObject({ entries: 6, records: 3, hash: stored.head.hash, findings: [] });
  });

  test('finds nothing in a program without entries', () => {
    const none = { head: new SmallLedger().base.head, log: [], records: [] };
    expect(verify(none, tools)).toMatchObject({ entries: 0, records: 0, findings: [] });
  });

  test('finds every single changed character of every log row, and names the row', () => {
    stored.log.forEach((row, index) => {
      let at = 0;
      for (const text of changesOf(row.text)) {
        const rows = rowsOf({ ...stored, log: replaced(stored.log, index, { ...row, text }) });
        if (!rows.includes(`log:${row.seq}`))
          throw new Error(`Not found: ${text.slice(Math.max(0, at - 40), at + 10)}`);
        at += 1;
      }
    });
  });

  test('finds every single changed character of every hash beside a log row', () => {
    stored.log.forEach((row, index) => {
      for (const hash of changesOf(row.hash))
        expect(rowsOf({ ...stored, log: replaced(stored.log, index, { ...row, hash }) })).toContain(`log:${row.seq}`);
    });
  });

  test('finds every single changed character of every record, and names it', () => {
    stored.records.forEach((row, index) => {
      for (const text of changesOf(row.text))
        expect(rowsOf({ ...stored, records: replaced(stored.records, index, { ...row, text }) })).toEqual([
          `rec:${row.id}`,
        ]);
    });
  });

  test('finds every single changed character of the head that leaves it readable', () => {
    const missed: string[] = [];
    let readable = 0;
    for (const text of changesOf(canonical(stored.head))) {
      let head: Head;
      try {
        head = JSON.parse(text) as Head;
      } catch {
        continue;
      }
      readable += 1;
      if (!rowsOf({ ...stored, head }).includes('head')) missed.push(text);
    }
    expect(missed).toEqual([]);
    expect(readable).toBeGreaterThan(80);
  });

  test('finds a log row that is missing, moved, doubled or under another seq', () => {
    const { log } = stored;
    log.forEach((row, index) => {
      const without = log.filter((each) => each !== row);
      expect(rowsOf({ ...stored, log: without })).not.toEqual([]);
      expect(rowsOf({ ...stored, log: [...log.slice(0, index), row, ...log.slice(index)] })).toContain(
        `log:${row.seq}`,
      );
      expect(rowsOf({ ...stored, log: replaced(log, index, { ...row, seq: row.seq + 1 }) })).not.toEqual([]);
      for (let to = 0; to < without.length; to += 1) {
        const moved = [...without.slice(0, to), row, ...without.slice(to)];
        if (to !== index) expect(rowsOf({ ...stored, log: moved })).not.toEqual([]);
      }
    });
    expect(rowsOf({ ...stored, log: [] })).toContain('head');
  });

  test('finds a record that is missing, doubled, under another id or under another seq', () => {
    const { records } = stored;
    records.forEach((row, index) => {
      expect(rowsOf({ ...stored, records: records.filter((each) => each !== row) })).toEqual([`rec:${row.id}`]);
      expect(rowsOf({ ...stored, records: [...records, row] })).toEqual([`rec:${row.id}`]);
      expect(rowsOf({ ...stored, records: replaced(records, index, { ...row, seq: row.seq + 1 }) })).toEqual([
        `rec:${row.id}`,
      ]);
      const strange = { ...row, id: 'risk:000000000009' as const };
      expect(rowsOf({ ...stored, records: replaced(records, index, strange) })).toEqual([
        'rec:risk:000000000009',
        `rec:${row.id}`,
      ]);
    });
  });

  test.each([
    '',
    '[]',
    '{}',
    'null',
    '7',
    '"x"',
    '[null]',
    '[7]',
    '[[]]',
    '[{}]',
    '[{"seq":2}]',
    '[{"changes":[null]}]',
  ])('finds a log row that reads %s', (text) => {
    for (const [index, row] of stored.log.entries())
      expect(rowsOf({ ...stored, log: replaced(stored.log, index, { ...row, text }) })).toContain(`log:${row.seq}`);
  });

  test.each([{}, { days: 7 }, { counters: null }, { seq: '6' }, { days: [] }, { extra: 1 }])(
    'finds a head that holds %j',
    (change) => {
      const head = Object.keys(change).length === 0 ? {} : { ...stored.head, ...change };
      expect(rowsOf({ ...stored, head: head as Head })).toContain('head');
    },
  );
});

describe('verification of erased text', () => {
  /** The stored entries with one of them changed. */
  const withEntry = (stored: StoredProgram, seq: number, change: (entry: Entry) => Entry): StoredProgram => ({
    ...stored,
    log: stored.log.map((row) => ({
      ...row,
      text: canonical((JSON.parse(row.text) as Entry[]).map((entry) => (entry.seq === seq ? change(entry) : entry))),
    })),
  });
  /** What an erasure of one text would leave, without the entry that an erasure is. */
  const planted = (entry: Entry, pointer: string): Entry => {
    const copy = structuredClone(entry) as unknown as Record<string, unknown>;
    const steps = pointer.slice(1).split('/');
    const last = steps.pop() ?? '';
    const holder = steps.reduce<Record<string, unknown>>((at, step) => at[step] as Record<string, unknown>, copy);
    const salts = copy['salts'] as Record<string, string>;
    holder[last] = { '~': tools.sha256(`${salts[pointer]}:${String(holder[last])}`) };
    delete salts[pointer];
    return copy as unknown as Entry;
  };

  test('finds a tombstone that no erasure made, also in the entry of an erasure', () => {
    const { stored } = smallProgram();
    const entries = stored.log.flatMap(({ text }) => JSON.parse(text) as Entry[]);
    const pointers = entries.flatMap(({ seq, salts }) => Object.keys(salts).map((pointer) => ({ seq, pointer })));
    expect(pointers.length).toBeGreaterThan(10);
    expect(entries.find(({ erased }) => erased)).toMatchObject({ seq: 5 });
    for (const { seq, pointer } of pointers) {
      const changed = withEntry(stored, seq, (entry) => planted(entry, pointer));
      const row = stored.log.find((each) => each.seq >= seq)?.seq;
      expect({ seq, pointer, rows: rowsOf(changed) }).toMatchObject({
        rows: expect.arrayContaining([`log:${row}`]) as string[],
      });
      expect(verify(changed, tools).hash).toBe(stored.head.hash);
    }
  });

  test('finds a tombstone that no erasure made also when the record was changed to match', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill', cause: 'The flu' }));
    ledger.erase('R-1', 'title');
    const { stored } = ledger;
    const changed = withEntry(stored, 2, (entry) => planted(entry, '/changes/0/after/cause'));
    const after = (JSON.parse(changed.log[1]?.text ?? '') as Entry[])[0]?.changes[0]?.after;
    const records = stored.records.map((row) => ({ ...row, text: canonical(after) }));
    expect(rowsOf({ ...changed, records })).toEqual(['log:2']);
  });

  test('accepts several erasures of one record, with an edit between them', () => {
    const ledger = new SmallLedger();
    ledger.commit(add('risk', { title: 'Maria is ill', cause: 'Caught the flu', effect: 'We slip' }));
    ledger.erase('R-1', 'title');
    ledger.erase('R-1', 'cause');
    ledger.commit(edit('R-1', { effect: 'None' }));
    ledger.erase('R-1', 'effect');
    expect(verify(ledger.stored, tools).findings).toEqual([]);
    expect(JSON.stringify(ledger.stored)).not.toMatch(/Maria|the flu|We slip/);
  });

  test('finds a salt that was taken away and a text that was put back', () => {
    const { stored } = smallProgram();
    const unsalted = withEntry(stored, 4, (entry) => ({ ...entry, salts: {} }));
    expect(rowsOf(unsalted)).toContain('log:4');
    const back = withEntry(stored, 2, (entry) => ({
      ...entry,
      changes: entry.changes.map((change) => ({ ...change, after: { ...change.after, title: 'Maria is ill' } })),
    }));
    expect(rowsOf(back)).toContain('log:3');
  });

  test('finds a salt that was added where there is no text', () => {
    const { stored } = smallProgram();
    for (const pointer of ['/nowhere', '/seq', '/changes/0/after/status/x'])
      expect(
        rowsOf(withEntry(stored, 4, (entry) => ({ ...entry, salts: { ...entry.salts, [pointer]: 'x' } }))),
      ).toEqual(['log:4']);
  });

  test('finds a command that is in the log twice', () => {
    const ledger = new SmallLedger();
    ledger.commit(add());
    ledger.base.commands.clear();
    ledger.commit({ command: command('again'), rule: add() });
    ledger.base.commands.clear();
    ledger.commit({ command: command('again'), rule: add() });
    expect(rowsOf(ledger.stored)).toEqual(['log:3']);
  });
});
