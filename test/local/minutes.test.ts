import Ajv from 'ajv';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { minutesProgram } from '#local/minutes.ts';

const SAMPLE = 'local/samples/steering-2026-11-20.vtt';
const FIXTURES = 'test/fixtures/transcripts';
const isMinutes = new Ajv().compile(JSON.parse(readFileSync('local/minutes.schema.json', 'utf8')) as object);

function run(...args: string[]) {
  let out = '';
  let error = '';
  const code = minutesProgram(args, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}

describe('minutes', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minutes-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test('prints minutes a person can read, dated from the file name', () => {
    const { code, out } = run(SAMPLE, '--agenda', 'Cutover plan', '--agenda', 'Budget');
    expect(code).toBe(0);
    expect(out).toContain('Held on 2026-11-20 (Europe/Berlin)');
    expect(out).toContain('== Cutover plan ==');
    expect(out).toContain('owner Jonas Weber; due 2026-11-27 (by next Friday)');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });

  test('prints JSON that fits its schema, one document for a file and an array for a folder', () => {
    const one: unknown = JSON.parse(run(SAMPLE, '--json').out);
    expect(isMinutes(one) || isMinutes.errors).toBe(true);
    const all = JSON.parse(run(FIXTURES, '--json', '--meeting-date', '2026-11-20').out) as unknown[];
    expect(all).toHaveLength(readdirSync(FIXTURES).length);
    for (const each of all) expect(isMinutes(each) || isMinutes.errors).toBe(true);
  });

  test('reads an instant in the zone it is given', () => {
    const { out } = run(SAMPLE, '--json', '--meeting-date', '2026-11-20T23:30:00Z', '--zone', 'Asia/Tokyo');
    expect(JSON.parse(out)).toMatchObject({ meetingOn: '2026-11-21', zone: 'Asia/Tokyo' });
  });

  test('writes one file per transcript in the form of the scorer', () => {
    const { code, out } = run(FIXTURES, '--out', folder, '--meeting-date', '2026-11-20');
    expect(code).toBe(0);
    expect(out).toMatch(/^16 of 16 transcripts/);
    const written = JSON.parse(readFileSync(path.join(folder, 'graph-padded.json'), 'utf8')) as object;
    expect(Object.keys(written)).toEqual(['decisions', 'actions', 'problems', 'summary']);
  });

  test('goes on after a file that is no transcript and ends with 1', () => {
    writeFileSync(path.join(folder, 'a.txt'), 'Dear all, see you tomorrow.');
    writeFileSync(path.join(folder, 'b.vtt'), readFileSync(SAMPLE));
    const { code, out, error } = run(folder, '--meeting-date', '2026-11-20');
    expect(code).toBe(1);
    expect(out).toContain('Draft minutes of b');
    expect(error).toContain('not-a-transcript');
    expect(run(path.join(folder, 'missing.vtt')).code).toBe(1);
  });

  test('explains itself, and refuses wrong usage with 2', () => {
    expect(run('--help')).toMatchObject({ code: 0, error: '' });
    expect(run().code).toBe(2);
    expect(run(SAMPLE, '--nonsense').code).toBe(2);
    expect(run(SAMPLE, '--meeting-date', 'soon').code).toBe(2);
    expect(run(SAMPLE, '--meeting-date', '2026-11-20T10:00:00Z', '--zone', 'Nowhere/Land').code).toBe(2);
  });
});
