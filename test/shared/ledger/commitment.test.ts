import fc from 'fast-check';
import { canonical } from '#shared/ledger/canonical.ts';
import {
  commitmentOf,
  committed,
  ERASED_TEXT,
  hashOf,
  mapLeaves,
  readable,
  saltsFor,
} from '#shared/ledger/commitment.ts';
import type { Entry } from '#shared/ledger/entry.ts';
import { eraseInEntry } from '#shared/ledger/erase-in-entry.ts';
import { add, SmallLedger, tools } from './small-ledger.ts';

function entryOf(more: object): Entry {
  const ledger = new SmallLedger();
  ledger.commit(add('risk', more));
  const [entry] = ledger.entries;
  if (!entry) throw new Error('No entry.');
  return entry;
}
const TEXTS = { title: 'Maria is ill', tags: ['people', 'health'], cause: 'The flu', sources: [{ quote: 'I am ill' }] };

describe('what is salted', () => {
  test('is every text but ids, days, numbers and words of closed lists', () => {
    const entry = entryOf({
      ...TEXTS,
      ownerId: 'o',
      watcherIds: ['w'],
      nextReviewOn: '2026-11-20',
      createdAt: '2026-11-20T09:00:00.000Z',
      response: 'mitigate',
      links: [{ type: 'causes', to: 'I-1' }],
      empty: '',
      size: 7,
      confidential: true,
    });
    expect(Object.keys(entry.salts).sort()).toEqual(
      [
        '/changes/0/after/cause',
        '/changes/0/after/sources/0/quote',
        '/changes/0/after/tags/0',
        '/changes/0/after/tags/1',
        '/changes/0/after/title',
        '/request',
      ].sort(),
    );
  });

  test('includes text under an unknown name, whatever characters the name has', () => {
    const { salts } = entryOf({ 'new/field~name': 'Maria' });
    expect(salts).toHaveProperty(['/changes/0/after/new~1field~0name']);
  });

  test('has a salt of its own each time', () => {
    const salts = [...Object.values(entryOf(TEXTS).salts), ...Object.values(entryOf(TEXTS).salts)];
    expect(new Set(salts).size).toBe(salts.length);
  });

  test('leaves out text that is erased already', () => {
    const entry = { ...entryOf({ title: { '~': 'a'.repeat(64) } }), salts: undefined };
    expect(Object.keys(saltsFor(entry as unknown as Omit<Entry, 'salts'>, tools))).toEqual(['/request']);
  });
});

describe('the hash of an entry', () => {
  test('stays the same whatever texts of it are erased, in whatever order and however often', () => {
    const entry = entryOf(TEXTS);
    const hash = hashOf(entry, tools);
    fc.assert(
      fc.property(fc.array(fc.subarray(Object.keys(entry.salts))), (erasures) => {
        const left = erasures.reduce((at, pointers) => eraseInEntry(at, pointers, tools), entry);
        expect(hashOf(left, tools)).toBe(hash);
        const gone = new Set(erasures.flat());
        expect(Object.keys(left.salts).sort()).toEqual(
          Object.keys(entry.salts)
            .filter((p) => !gone.has(p))
            .sort(),
        );
      }),
    );
  });

  test('changes with every text, with every salt, and with every value that is not salted', () => {
    const entry = entryOf({ ...TEXTS, severity: 'high', size: 7 });
    const hash = hashOf(entry, tools);
    mapLeaves(entry, (_leaf, pointer) => {
      const changed = mapLeaves(entry, (leaf, at) => (at === pointer ? 'changed' : leaf));
      expect(hashOf(changed, tools)).not.toBe(hash);
      return _leaf;
    });
    const after = { ...(entry.changes[0]?.after as object), size: 8 } as never;
    expect(hashOf({ ...entry, changes: [{ id: 'risk:000000000001', after, was: null }] }, tools)).not.toBe(hash);
  });

  test('is taken of commitments that hold no text and differ by salt', () => {
    const entry = entryOf(TEXTS);
    expect(canonical(committed(entry, tools))).not.toMatch(/Maria|flu|people|salt/);
    expect(commitmentOf('one', 'Maria', tools)).not.toBe(commitmentOf('other', 'Maria', tools));
  });

  test('is taken of the text itself where it has no salt', () => {
    const entry = entryOf(TEXTS);
    const { '/changes/0/after/title': _title, ...salts } = entry.salts;
    expect(canonical(committed({ ...entry, salts }, tools))).toContain('Maria is ill');
  });
});

describe('an entry with erased text', () => {
  test('reads as erased and no longer holds the text', () => {
    const left = eraseInEntry(entryOf(TEXTS), ['/changes/0/after/title', '/changes/0/after/tags/1'], tools);
    expect(readable(left).changes[0]?.after).toMatchObject({ title: ERASED_TEXT, tags: ['people', ERASED_TEXT] });
    expect(canonical(left)).not.toMatch(/Maria|health/);
  });

  test('stays the same when the pointers name no erasable text exactly', () => {
    const entry = entryOf(TEXTS);
    const pointers = ['/changes/0/after', '/changes/0/after/status', '/nowhere', '', '/changes/0/after/title/x'];
    expect(eraseInEntry(entry, pointers, tools)).toEqual(entry);
  });
});

describe('canonical JSON', () => {
  test('is the same for equal values, whatever the order of their fields', () => {
    expect(canonical({ b: 1, a: [{ d: 1, c: 2 }] })).toBe(canonical({ a: [{ c: 2, d: 1 }], b: 1 }));
  });

  test('refuses what JSON cannot say', () => {
    for (const value of [undefined, NaN, Infinity, '\ud800', () => 1, Symbol('x')])
      expect(() => canonical(value)).toThrow();
  });

  test('is the same after it is read and written again', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))),
    );
  });
});
