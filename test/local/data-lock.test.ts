import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataInUseError, lockData } from '#local/data-lock.ts';

const NOBODY = 2 ** 30;
let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'lock-')), 'data');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

describe('the data folder', () => {
  test('is kept for one process at a time', () => {
    const release = lockData(folder);
    expect(() => lockData(folder)).toThrow(DataInUseError);
    expect(() => lockData(folder)).toThrow(`in use by process ${process.pid}`);
    release();
    lockData(folder)();
    expect(existsSync(join(folder, 'in-use-by'))).toBe(false);
  });

  test.each([String(NOBODY), 'nonsense', ''])('is free when who had it is gone (%j)', (left) => {
    lockData(folder)();
    writeFileSync(join(folder, 'in-use-by'), left);
    expect(() => lockData(folder)).not.toThrow();
  });
});
