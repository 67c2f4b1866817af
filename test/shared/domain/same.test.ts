import fc from 'fast-check';
import { same } from '#shared/domain/same.ts';

describe('two JSON values', () => {
  test('are the same in any order of their fields', () => {
    expect(same({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBe(true);
  });

  test.each([
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{}, ''],
    [null, {}],
    [undefined, null],
    ['1', 1],
  ])('are different when they are %j and %j', (one, other) => expect(same(one, other)).toBe(false));

  test('are the same when one is a copy of the other', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => expect(same(value, structuredClone(value))).toBe(true)));
  });
});
