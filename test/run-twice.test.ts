import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTwice } from './run-twice.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runs-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a suite whose files know how often they ran (`run`); gives the verdict and the reports that were kept. */
async function runSuite(name: string, files: Readonly<Record<string, string>>) {
  const root = join(folder, name);
  mkdirSync(root);
  for (const [file, body] of Object.entries(files)) {
    const runs = `const { appendFileSync, readFileSync } = require('node:fs'); const ran = ${JSON.stringify(join(root, file))};
      appendFileSync(ran, 'x'); const run = readFileSync(ran, 'utf8').length;`;
    writeFileSync(join(root, `${file}.test.js`), `${runs}\n${body}`);
  }
  const config = JSON.stringify({ rootDir: root, transform: {}, testEnvironment: 'node' });
  const jest = ['node_modules/jest/bin/jest.js', '--runInBand', '--config', config];
  const { code, flaky } = await runTwice(jest, join(root, 'kept'));
  return { code, flaky: flaky.map(({ test }) => test), kept: readdirSync(join(root, 'kept')).sort() };
}

describe('a suite that runs twice', () => {
  test('passes with a test that fails once, and runs that file only again', async () => {
    const found = await runSuite('flaky', {
      wavers: `test('wavers', () => expect(run).toBe(2));`,
      holds: `test('holds', () => expect(run).toBe(1));`,
    });
    expect(found).toEqual({ code: 0, flaky: ['wavers'], kept: ['first.json', 'second.json'] });
  });

  test('fails with a test that fails twice', async () => {
    const found = await runSuite('broken', { breaks: `test('breaks', () => expect(run).toBe(3));` });
    expect(found).toMatchObject({ code: 1, flaky: [] });
  });

  test('runs once when nothing fails', async () => {
    const found = await runSuite('sound', { holds: `test('holds', () => expect(run).toBe(1));` });
    expect(found).toEqual({ code: 0, flaky: [], kept: ['first.json'] });
  });
});
