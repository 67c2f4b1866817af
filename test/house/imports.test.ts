/**
 * One small tree in which every import rule is broken once, and one import each of what must stay allowed. The packages
 * in it are empty stand-ins, so the rules of a part can be tested before the part and its packages exist.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const { forbidden } = createRequire(resolve('package.json'))('./.dependency-cruiser.cjs') as {
  forbidden: readonly { readonly name: string }[];
};
const TREE = resolve(`node_modules/.cache/planted-imports-${process.pid}`);

/** Rule, folder of the importing file, what it imports; `type` when only a type is. */
const PLANTED: readonly (readonly [rule: string, from: string, to: string, type?: 'type'])[] = [
  ['domain-imports-time-alone', 'shared/domain/a.ts', 'zod/v4'],
  ['domain-imports-time-alone', 'shared/domain/b.ts', 'node:crypto'],
  ['domain-imports-time-alone', 'shared/domain/c.ts', '#shared/ports/ok.ts', 'type'],
  ['ledger-is-pure', 'shared/ledger/a.ts', 'node:crypto'],
  ['ledger-is-pure', 'shared/ledger/b.ts', '#shared/ports/ok.ts', 'type'],
  ['ports-speak-domain', 'shared/ports/a.ts', '@azure/data-tables', 'type'],
  ['extraction-is-pure', 'shared/extraction/a.ts', '#shared/planning/ok.ts'],
  ['drafting-is-pure', 'shared/drafting/a.ts', '#shared/ledger/ok.ts'],
  ['planning-is-pure', 'shared/planning/a.ts', 'chrono-node'],
  ['measures-are-pure', 'shared/measures/a.ts', '#shared/ports/ok.ts'],
  ['usecases-see-ports-not-adapters', 'shared/usecases/a.ts', '#functions/storage/ok.ts'],
  ['usecases-see-ports-not-adapters', 'shared/usecases/b.ts', 'zod/v4'],
  ['contracts-are-data', 'shared/contracts/a.ts', '#shared/usecases/ok.ts', 'type'],
  ['routes-hold-no-schemas', 'shared/contracts/b.ts', './ok.schema.ts'],
  ['routes-hold-no-schemas', 'shared/contracts/c.ts', 'zod/v4'],
  ['client-is-contracts-and-fetch', 'shared/client/a.ts', '#shared/usecases/ok.ts'],
  ['cards-are-pure', 'shared/cards/a.ts', '#shared/contracts/ok.ts'],
  ['text-is-pure', 'shared/text/a.ts', '#shared/cards/ok.ts'],
  ['ui-is-views', 'teams-app/src/ui/a.ts', '../features/issues/ok.ts', 'type'],
  ['ui-is-layers', 'teams-app/src/ui/data/a.ts', '../form/ok.ts', 'type'],
  ['no-schemas-in-browsers', 'shared/client/b.ts', '#shared/contracts/ok.schema.ts'],
  ['no-schemas-in-browsers', 'teams-app/src/app/a.ts', '#shared/contracts/ok.schema.ts'],
  ['no-schemas-in-browsers', 'outlook-addin/src/a.ts', '#shared/contracts/ok.schema.ts'],
  ['tab-sees-the-browser-half', 'teams-app/src/app/b.ts', '#shared/usecases/ok.ts', 'type'],
  ['pane-sees-the-browser-half', 'outlook-addin/src/b.ts', '../../teams-app/src/app/ok.ts'],
  ['planning-in-a-worker', 'teams-app/src/app/c.ts', '#shared/planning/ok.ts'],
  ['features-are-strangers', 'teams-app/src/features/risks/a.ts', '../issues/ok.ts'],
  ['features-below-the-shell', 'teams-app/src/features/risks/b.ts', '../../app/ok.ts'],
  ['host-behind-platform', 'teams-app/src/features/risks/c.ts', '@microsoft/teams-js'],
  ['bot-sees-shared', 'bot/a.ts', '#functions/storage/ok.ts'],
  ['botbuilder-only-in-bot', 'functions/http/a.ts', 'botbuilder'],
  ['doors-see-shared-not-adapters', 'functions/http/b.ts', '../storage/ok.ts', 'type'],
  ['adapters-know-ports-only', 'functions/graph/a.ts', '#shared/usecases/ok.ts'],
  ['memory-adapters-know-ports-only', 'local/memory/a.ts', '#shared/usecases/ok.ts'],
  ['adapters-are-strangers', 'functions/graph/b.ts', '../storage/ok.ts'],
  ['server-never-sees-ui', 'functions/http/c.ts', 'react'],
  ['server-never-sees-ui', 'bot/b.ts', '#shared/client/ok.ts'],
  ['only-main-joins', 'functions/config.ts', './storage/ok.ts'],
  ['production-never-sees-tests', 'functions/main.ts', '#local/ok.ts'],
  ['production-never-sees-tests', 'shared/usecases/c.ts', '#test/ok.ts'],
  ['production-never-sees-tests', 'bot/c.ts', '../infra/ok.ts'],
  ['packing-sees-what-is-built', 'infra/a.ts', '#functions/storage/ok.ts'],
  ['local-never-sees-tests', 'local/a.ts', '#test/ok.ts'],
  ['no-dev-packages-in-production', 'functions/queues/a.ts', 'fast-check'],
  ['no-undeclared-packages', 'local/b.ts', 'undeclared'],
  ['no-unresolvable', 'local/c.ts', './nowhere.ts'],
  ['no-circular', 'local/d.ts', './e.ts'],
];

const ALLOWED: readonly (readonly [from: string, to: string, type?: 'type'])[] = [
  ['shared/domain/ok.ts', 'temporal-polyfill'],
  ['shared/ledger/ok.ts', 'canonicalize'],
  ['shared/ports/ok.ts', '#shared/ledger/ok.ts', 'type'],
  ['shared/extraction/ok.ts', 'chrono-node'],
  ['shared/drafting/ok.ts', '../extraction/ok.ts'],
  ['shared/planning/ok.ts', '../domain/ok.ts'],
  ['shared/measures/ok.ts', '../planning/ok.ts'],
  ['shared/usecases/ok.ts', '../ledger/ok.ts'],
  ['shared/contracts/ok.schema.ts', 'zod/v4'],
  ['shared/contracts/ok.ts', './ok.schema.ts', 'type'],
  ['shared/client/ok.ts', '#shared/contracts/ok.schema.ts', 'type'],
  ['shared/text/ok.ts', '../domain/ok.ts'],
  ['shared/cards/ok.ts', '../text/ok.ts'],
  ['teams-app/src/ui/ok.ts', '@fluentui/react-components'],
  ['teams-app/src/ui/data/ok.ts', '../ok.ts'],
  ['teams-app/src/ui/form/ok.ts', '../data/ok.ts'],
  ['shared/client/words.ts', '../text/ok.ts'],
  ['teams-app/src/app/ok.ts', '../features/issues/ok.ts'],
  ['teams-app/src/features/issues/ok.ts', '#shared/client/ok.ts'],
  ['teams-app/src/features/issues/schedule.worker.ts', '#shared/planning/ok.ts'],
  ['teams-app/src/platform/ok.ts', '@microsoft/teams-js'],
  ['teams-app/vite.config.ts', 'vite'],
  ['functions/build.ts', 'esbuild'],
  ['functions/http/ok.ts', 'node:crypto'],
  ['functions/storage/ok.ts', '@azure/data-tables'],
  ['functions/timers/ok.ts', '#shared/usecases/ok.ts'],
  ['bot/ok.ts', 'botbuilder'],
  ['infra/ok.ts', 'node:fs'],
  ['local/ok.ts', '#functions/timers/ok.ts'],
  ['local/memory/ok.ts', 'node:fs'],
  ['test/ok.ts', '#local/ok.ts'],
];

const textOf = (to: string, type?: 'type') => (type ? `import type * as it from '${to}';\n` : `import '${to}';\n`);

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(TREE, path)), { recursive: true });
  writeFileSync(join(TREE, path), text);
}

/** Empty packages under the names used above; `undeclared` is in node_modules and in no package.json. */
function plantPackages(): void {
  const own = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;
  plant('package.json', JSON.stringify({ ...own, dependencies: { ...own['dependencies'], botbuilder: '4.0.0' } }));
  cpSync('tsconfig.json', join(TREE, 'tsconfig.json'));
  const imported = [...PLANTED.map(([, , to]) => to), ...ALLOWED.map(([, to]) => to)];
  for (const to of imported.filter((name) => !/^(\.|#|node:)/.test(name))) {
    const name = /^(@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? '';
    plant(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    plant(`node_modules/${name}/index.js`, '');
    if (to !== name) plant(`node_modules/${to}/index.js`, '');
  }
}

describe('the import rules', () => {
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    plantPackages();
    for (const [, from, to, type] of PLANTED) plant(from, textOf(to, type));
    plant('local/e.ts', textOf('./d.ts'));
    for (const [from, to, type] of ALLOWED) plant(from, textOf(to, type));
    const cruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
    const folders = 'shared functions bot teams-app outlook-addin infra local test'.split(' ');
    const options = ['--config', resolve('.dependency-cruiser.cjs'), '--output-type', 'json'];
    const { stdout, stderr } = spawnSync(process.execPath, [cruise, ...options, ...folders], {
      cwd: TREE,
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (!stdout) throw new Error(stderr);
    violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
  });
  afterAll(() => rmSync(TREE, { recursive: true, force: true }));

  test.each(PLANTED)('%s is red when %s imports %s', (rule, from) => {
    const ofFileOrFolder = violations.filter((it) => it.from === from || from?.startsWith(`${it.from}/`));
    expect(ofFileOrFolder.map((it) => it.rule.name)).toContain(rule);
  });

  test('every rule has a planted violation', () => {
    expect(new Set(PLANTED.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)));
  });

  test('what the rules allow stays green', () => {
    expect(violations.filter(({ from }) => ALLOWED.some(([allowed]) => allowed === from))).toEqual([]);
  });
});
