import { DIFFERENCES } from './differences.ts';
import { TABLE } from './table.ts';
import { differences } from './tried.ts';

describe('who may do what', () => {
  test.each(TABLE.map((row) => [`${row.id} ${row.of}`, row] as const))('%s', async (_name, row) => {
    expect(await differences(row)).toEqual(DIFFERENCES[row.id] ?? []);
  });

  test('every row has a name of its own, and every listed difference a row', () => {
    const ids = TABLE.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(DIFFERENCES).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
