import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Findings, LintText } from './lint-texts.ts';

const CLOCK = ['/** Now. */ export const now = () => Date.now();', 'no-restricted-properties'] as const;
const PURE_FOLDERS = [
  'domain',
  'ledger',
  'extraction',
  'drafting',
  'planning',
  'measures',
  'usecases',
  'cards',
  'text',
  'ports',
];
const lines = (count: number) => 'void 0;\n'.repeat(count);

/** Path, code, and the rule that must refuse it. */
const PLANTED: readonly (readonly [path: string, code: string, rule: string])[] = [
  ...PURE_FOLDERS.map((folder) => [`shared/${folder}/planted.ts`, ...CLOCK] as const),
  ...['domain', 'ledger', 'extraction', 'drafting', 'planning', 'measures'].flatMap((folder) =>
    (
      [
        ['void Math.random();', 'no-restricted-properties'],
        ['void Temporal.Now.instant();', 'no-restricted-properties'],
        ['void crypto.randomUUID();', 'no-restricted-globals'],
        ['void fetch("/");', 'no-restricted-globals'],
        ['void globalThis.fetch("/");', 'no-restricted-globals'],
        ['void process.env;', 'no-restricted-globals'],
        ['void performance.now();', 'no-restricted-globals'],
        ['setTimeout(() => {}, 1);', 'no-restricted-globals'],
        ['setInterval(() => {}, 1);', 'no-restricted-globals'],
        ['void new Date();', 'no-restricted-syntax'],
        ['void Date();', 'no-restricted-syntax'],
      ] as const
    ).map(([code, rule]) => [`shared/${folder}/planted.ts`, code, rule] as const),
  ),
  ['shared/domain/planted.ts', 'void new Date(0);', 'no-restricted-globals'],
  ['shared/domain/planted.ts', 'void Date.UTC(2026, 1);', 'no-restricted-globals'],
  ['functions/http/planted.ts', 'void process.env;', 'no-restricted-globals'],
  ['functions/main.ts', 'void process.env;', 'no-restricted-globals'],
  ['teams-app/src/ui/planted.tsx', 'void process.env;', 'no-restricted-globals'],
  ['functions/http/planted.ts', "import { env } from 'node:process'; void env;", 'no-restricted-imports'],
  ['shared/contracts/planted.ts', "import { z } from 'zod/v4'; void z;", 'no-restricted-syntax'],
  ['shared/contracts/planted.ts', "import z from 'zod/v4'; void z;", 'no-restricted-syntax'],
  ['functions/config.ts', "import { z } from 'zod/v4'; void z;", 'no-restricted-syntax'],
  ['shared/contracts/planted.ts', "import * as z from 'zod'; void z;", 'no-restricted-imports'],
  ['functions/config.ts', "import * as z from 'zod'; void z;", 'no-restricted-imports'],
  ['functions/config.ts', "import * as z from 'zod/v3'; void z;", 'no-restricted-imports'],
  ['teams-app/src/ui/planted.tsx', "import * as f from '@fluentui/react-components'; void f;", 'no-restricted-syntax'],
  ['teams-app/src/planted.tsx', "import * as f from '@fluentui/react-components'; void f;", 'no-restricted-syntax'],
  ['shared/text/planted.ts', 'export function planted() {}', 'jsdoc/require-jsdoc'],
  ['shared/text/planted.ts', 'export const planted = () => {};', 'jsdoc/require-jsdoc'],
  ['shared/text/planted.ts', 'export class Planted {}', 'jsdoc/require-jsdoc'],
  ['shared/text/planted.ts', 'export interface Planted { a: 1 }', 'jsdoc/require-jsdoc'],
  ['local/planted.ts', 'export function planted() {}', 'jsdoc/require-jsdoc'],
  ['functions/http/planted.ts', lines(201), 'max-lines'],
  ['shared/domain/planted.ts', lines(401), 'max-lines'],
  ['functions/http/planted.ts', 'const a: any = 1; void a;', '@typescript-eslint/no-explicit-any'],
  ['test/planted.ts', "import { A } from './a.ts'; let a: A;", '@typescript-eslint/consistent-type-imports'],
  [
    'test/planted.ts',
    "import { a } from './a.ts'; import type { A } from './a.ts'; void (a as A);",
    'no-duplicate-imports',
  ],
  ['test/planted.ts', "import { type A } from './a.ts'; let a: A;", '@typescript-eslint/no-import-type-side-effects'],
  ['teams-app/src/ui/planted.tsx', 'function useA(b: boolean) { if (b) useB(); }', 'react-hooks/rules-of-hooks'],
];

/** Code, and the rule of .oxlintrc.json that must refuse it. */
const PLANTED_TYPED: readonly (readonly [code: string, rule: string])[] = [
  [
    "const sides = (side: 'left' | 'right') => { switch (side) { case 'left': return 1; } }; void sides;",
    'switch-exhaustiveness-check',
  ],
  ['const late = async () => 1; late();', 'no-floating-promises'],
  ['const late = async () => true; if (late()) void 0;', 'no-misused-promises'],
  ["const read: { a: string } = JSON.parse('{}'); void read;", 'no-unsafe-assignment'],
  ['const numbers = [1, 2]; void `${numbers}`;', 'restrict-template-expressions'],
];

const ALLOWED: readonly (readonly [path: string, code: string])[] = [
  ['shared/planning/planted.ts', 'void new Date(0); void Date.UTC(2026, 1); void Math.max(1, 2);'],
  [
    'shared/domain/planted.ts',
    "import { Temporal } from 'temporal-polyfill'; void Temporal.PlainDate.from('2026-01-01');",
  ],
  [
    'shared/domain/planted.ts',
    '/** One. */\nexport const planted = () => 1;\nexport const RULES = { derive: () => 1, begin() {} };',
  ],
  ['shared/domain/planted.ts', lines(400)],
  ['shared/contracts/planted.schema.ts', "import * as z from 'zod/v4'; void z;"],
  ['functions/config.ts', 'void process.env; void Date.now();'],
  ['functions/storage/planted.ts', 'void Date.now(); void crypto.randomUUID(); setTimeout(() => {}, 1);'],
  ['shared/client/planted.ts', "void fetch('/');"],
  ['test/planted.ts', 'export function planted() {} void process.env;'],
];

describe('the lint restrictions', () => {
  let found: Findings[] = [];

  beforeAll(() => {
    const texts = [...PLANTED, ...ALLOWED].map(([path, code]): LintText => ({ path, code }));
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'test/house/lint-texts.ts'], {
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    if (!stdout) throw new Error(stderr);
    found = JSON.parse(stdout) as Findings[];
  });

  test.each(PLANTED.map(([path, code, rule], index) => ({ path, code: code.slice(0, 60), rule, index })))(
    '$rule is red in $path for $code',
    ({ rule, index }) => expect(found[index]?.map(({ ruleId }) => ruleId)).toContain(rule),
  );

  test('what the restrictions allow stays green', () => {
    expect(found.slice(PLANTED.length)).toEqual(ALLOWED.map(() => []));
  });

  test('an export without its sentence is named once', () => {
    const at = PLANTED.findIndex(([, code]) => code === 'export const planted = () => {};');
    expect(found[at]).toHaveLength(1);
  });
});

describe('the rules that ask the type checker', () => {
  let folder = '';
  let found: readonly { readonly filename: string; readonly code: string }[] = [];

  beforeAll(async () => {
    // Outside the repository, where the other checks of the same run do not find it.
    folder = await mkdtemp(join(tmpdir(), 'planted-'));
    await writeFile(
      `${folder}/tsconfig.json`,
      JSON.stringify({ extends: resolve('tsconfig.json'), compilerOptions: { types: [] }, include: ['.'] }),
    );
    await Promise.all(PLANTED_TYPED.map(([code], each) => writeFile(`${folder}/${each}.ts`, `export {};\n${code}\n`)));
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['node_modules/oxlint/bin/oxlint', '-c', '.oxlintrc.json', '--format', 'json', folder],
      { encoding: 'utf8' },
    );
    if (!stdout) throw new Error(stderr);
    found = (JSON.parse(stdout) as { diagnostics: typeof found }).diagnostics;
  });
  afterAll(() => rm(folder, { recursive: true }));

  test.each(PLANTED_TYPED.map(([code, rule], each) => ({ code, rule, each })))('$rule is red for $code', (planted) => {
    const codes = found.filter(({ filename }) => filename.endsWith(`/${planted.each}.ts`)).map(({ code }) => code);
    expect(codes).toEqual([`typescript(${planted.rule})`]);
  });
});
