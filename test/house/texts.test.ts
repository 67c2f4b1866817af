import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['.git', '.local', 'coverage', 'dist', 'node_modules']);
const BINARY = /\.(png|jpe?g|gif|ico|woff2?|zip|gz|pdf|docx|xlsx|msg)$/;

/** Written in pieces, so that this file may name what no file may name. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'a path of one machine',
    new RegExp(String.raw`(?<![\w.$}~])/(${['wo' + 'rk', 'tm' + 'p', 'ro' + 'ot'].join('|')})/`),
  ],
  ['a drive of one machine', new RegExp(String.raw`\b[A-Z]:\\${'Us' + 'ers'}`)],
  ['how the text came about', new RegExp('sub' + 'agent', 'i')],
  [
    'a package registry',
    new RegExp(
      ['registry\\.npm' + 'js', 'registry\\.yarn' + 'pkg', 'arti' + 'factory', 'verda' + 'ccio'].join('|'),
      'i',
    ),
  ],
];

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (SKIPPED.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesIn(path);
    return entry.isFile() && !BINARY.test(entry.name) ? [path] : [];
  });
}

describe('the texts of the repository', () => {
  const texts = filesIn('.').map((path) => [path, readFileSync(path, 'utf8')] as const);
  const registry = process.env['npm_config_registry'];

  test.each(FORBIDDEN)('never name %s', (_, pattern) => {
    const found = texts.map(([path, text]) => [path, pattern.exec(text)?.[0]]).filter(([, hit]) => hit !== undefined);
    expect(found).toEqual([]);
  });

  test('never name the registry from which this copy was installed', () => {
    const host = registry ? new URL(registry).host : '';
    expect(texts.filter(([, text]) => host && text.includes(host)).map(([path]) => path)).toEqual([]);
  });
});
