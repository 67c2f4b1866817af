import fc from 'fast-check';
import { PLACES, KIND_NAMES, numberOf, readNumber } from '#shared/domain/kind-places.ts';
import { idOfNumber, recordId } from '#shared/domain/record-id.ts';
import { refused } from './context.ts';

describe('a quoted number', () => {
  test('is read back to its kind and count, in upper and in lower case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KIND_NAMES), fc.integer({ min: 1, max: 999_999_999 }), (kind, count) => {
        expect(readNumber(numberOf(kind, count))).toEqual({ kind, count });
        expect(readNumber(numberOf(kind, count).toLowerCase())).toEqual({ kind, count });
      }),
    );
  });

  test('never means two kinds', () => {
    expect(new Set(Object.values(PLACES).map(({ prefix }) => prefix)).size).toBe(KIND_NAMES.length);
  });

  test.each(['R-0', 'R-01', 'X-1', 'R12', 'R-', '-1', 'R-1 ', 'R-1234567890', 'TOSTRING-1', ''])(
    'is not “%s”',
    (text) => {
      expect(readNumber(text)).toBeUndefined();
      expect(refused(() => idOfNumber(text))).toBe('record/not-found');
    },
  );

  test('has a record id that sorts as the number does', () => {
    expect(idOfNumber('R-12')).toBe('risk:000000000012');
    const count = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(count, count, (one, other) =>
        expect(recordId('risk', one) < recordId('risk', other)).toBe(one < other),
      ),
    );
  });
});
