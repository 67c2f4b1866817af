import { sorted } from '../../../teams-app/src/ui/list/sorted.ts';

const rows = [{ n: 'R-10' }, { n: 'R-9' }, { n: undefined }, { n: 'R-100' }];
const keys = (found: readonly { n: string | undefined }[]) => found.map(({ n }) => n);

describe('sorted', () => {
  test('counts numbers inside words', () => {
    expect(keys(sorted(rows, ({ n }) => n, false))).toEqual(['R-9', 'R-10', 'R-100', undefined]);
  });
  test('leaves rows without a key last, both ways', () => {
    expect(keys(sorted(rows, ({ n }) => n, true))).toEqual(['R-100', 'R-10', 'R-9', undefined]);
  });
  test('leaves the order alone without a key to sort by', () => {
    expect(sorted(rows, undefined, true)).toBe(rows);
  });
});
