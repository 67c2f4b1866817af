/**
 * Every check of the repository: `npm test`, or `npm test -- unit e2e` for the named ones and what they need.
 * One line a check while they run, the whole story of those that failed, then a table. Never stops at the first failure.
 */
import { relative } from 'node:path';
import { FLAKY_LIMIT, type Failure } from './judge-runs.ts';
import { endPrograms, runNode } from './run-node.ts';
import { runTwice } from './run-twice.ts';

interface Part {
  readonly name: string;
  /** Script in node_modules (or of ours) and its arguments, one after another until one fails. */
  readonly commands: readonly (readonly string[])[];
  /** Parts of one group share a budget of seconds and wall time; others have their own. */
  readonly group?: 'static checks';
  readonly budgetSeconds?: number;
  /** Parts that must have passed before; naming this part runs them too. */
  readonly needs?: readonly string[];
  /** Its failed files run once more at the end; reports and traces are kept in this folder. */
  readonly runsTwiceIn?: string;
}

interface Outcome {
  readonly part: Part;
  readonly result: 'passed' | 'failed' | 'not run';
  readonly startedAtMs: number;
  readonly seconds: number;
  readonly output: string;
  /** Failed, then passed. */
  readonly flaky: readonly Failure[];
}

const GROUP_BUDGETS = { 'static checks': 90 } as const;
const INSTALL_BUDGET = 90;
const bin = (path: string, ...args: string[]): string[] => [`node_modules/${path}`, ...args];
/** TypeScript 7 checks ten times faster than 6, which ESLint still needs. */
const tsc = (...args: string[]) => bin('typescript-native/bin/tsc', ...args);
const jest = (project: string, ...args: string[]) => bin('jest/bin/jest.js', '--selectProjects', project, ...args);
const folders = ['shared', 'functions', 'bot', 'teams-app', 'outlook-addin', 'infra', 'local', 'test'];

const PARTS: readonly Part[] = [
  {
    name: 'lint',
    group: 'static checks',
    commands: [bin('oxlint/bin/oxlint', '--deny-warnings'), bin('eslint/bin/eslint.js', '.', '--max-warnings', '0')],
  },
  {
    name: 'types',
    group: 'static checks',
    commands: [tsc(), ...['functions', 'teams-app', 'outlook-addin'].map((folder) => tsc('-p', folder))],
  },
  {
    name: 'format',
    group: 'static checks',
    commands: [bin('prettier/bin/prettier.cjs', '--check', '--ignore-unknown', '--log-level', 'warn', '.')],
  },
  {
    name: 'imports',
    group: 'static checks',
    commands: [bin('dependency-cruiser/bin/dependency-cruise.mjs', ...folders)],
  },
  { name: 'dead-code', group: 'static checks', commands: [bin('knip/bin/knip.js')] },
  { name: 'house', group: 'static checks', commands: [jest('house', '--runInBand')] },
  {
    name: 'build',
    group: 'static checks',
    commands: [
      ['--import', 'tsx', 'functions/build.ts'],
      ...['teams-app', 'outlook-addin'].map((page) =>
        bin('vite/bin/vite.js', 'build', '-c', `${page}/vite.config.ts`, '--logLevel', 'warn'),
      ),
    ],
  },
  { name: 'unit', budgetSeconds: 60, commands: [jest('unit')] },
  { name: 'component', budgetSeconds: 60, commands: [jest('component')] },
  { name: 'contract', budgetSeconds: 90, commands: [jest('contract')] },
  { name: 'e2e', budgetSeconds: 240, needs: ['build'], runsTwiceIn: '.local/e2e', commands: [jest('e2e')] },
  { name: 'drill', budgetSeconds: 60, commands: [jest('drill', '--runInBand')] },
];

const secondsSince = (ms: number) => (Date.now() - ms) / 1000;

async function runPart(part: Part, before: readonly Outcome[]): Promise<Outcome> {
  const startedAtMs = Date.now();
  const failedNeed = before.find(({ part: { name }, result }) => part.needs?.includes(name) && result !== 'passed');
  if (failedNeed) {
    const output = `needs ${failedNeed.part.name}, which ${failedNeed.result === 'failed' ? 'failed' : 'did not run'}`;
    return report({ part, result: 'not run', startedAtMs, seconds: 0, output, flaky: [] });
  }
  let output = '';
  let result: Outcome['result'] = 'passed';
  const flaky: Failure[] = [];
  for (const command of part.commands) {
    const ended = part.runsTwiceIn
      ? await runTwice(command, part.runsTwiceIn)
      : { ...(await runNode(command)), flaky: [] };
    const { code, output: written } = ended;
    flaky.push(...ended.flaky);
    output += written;
    if (code === 0) continue;
    result = 'failed';
    break;
  }
  return report({ part, result, startedAtMs, seconds: secondsSince(startedAtMs), output, flaky });
}

function report(outcome: Outcome): Outcome {
  const { part, result, seconds, output, flaky } = outcome;
  const first = result === 'not run' ? output : testCounts(output);
  console.log(
    `${result.padEnd(8)} ${part.name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s  ${first}${countOf(flaky)}`.trimEnd(),
  );
  return outcome;
}

const countOf = (flaky: readonly Failure[]): string => (flaky.length ? `; ${flaky.length} flaky` : '');

/** Each flaky test with its first failure: it passed when it ran again. */
function printFlaky(flaky: readonly Failure[]): void {
  for (const { file, test, message, traces, alsoFailed } of flaky) {
    const more = alsoFailed ? ` (and ${alsoFailed} after it)` : '';
    console.log(`  flaky: ${relative('.', file)}: ${test}${more}`);
    for (const line of message.split('\n').slice(0, 4)) console.log(`    ${line.trim()}`);
    for (const trace of traces) console.log(`    trace: npx playwright-core show-trace ${trace}`);
  }
}

/** Jest's own counts, such as `Tests: 35 passed, 35 total`; empty for other programs. */
function testCounts(output: string): string {
  return [/^Test Suites:.*$/m, /^Tests:.*$/m]
    .map((line) => line.exec(output)?.[0].replace(/\s+/g, ' ') ?? '')
    .filter(Boolean)
    .join('; ');
}

/** Static checks go two at a time, since each keeps one core busy; the rest use both cores and go one by one. */
async function runAll(parts: readonly Part[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const cheap = parts.filter(({ group }) => group);
  const lane = async () => {
    for (let part = cheap.shift(); part; part = cheap.shift()) outcomes.push(await runPart(part, outcomes));
  };
  await Promise.all([lane(), lane()]);
  for (const part of parts.filter(({ group }) => !group)) outcomes.push(await runPart(part, outcomes));
  return outcomes.sort((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
}

/** One line a part with its budget; a group's budget is against the wall time of all its parts together. */
function printTable(outcomes: readonly Outcome[]): void {
  const row = (name: string, result: string, seconds: number, budget: number | undefined, note = '') => {
    const against = budget === undefined ? '' : `of ${budget} s${seconds > budget ? ', OVER BUDGET' : ''}`;
    console.log(
      `${name.padEnd(14)} ${result.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s ${against} ${note}`.trimEnd(),
    );
  };
  console.log('\ncheck          result     time   budget');
  const install = process.env['STEERLINE_INSTALL_SECONDS'];
  if (install) row('install', 'passed', Number(install), INSTALL_BUDGET);
  for (const [group, budget] of Object.entries(GROUP_BUDGETS)) {
    const members = outcomes.filter(({ part }) => part.group === group);
    if (!members.length) continue;
    const start = Math.min(...members.map(({ startedAtMs }) => startedAtMs));
    const end = Math.max(...members.map(({ startedAtMs, seconds }) => startedAtMs + seconds * 1000));
    const passed = members.every(({ result }) => result === 'passed');
    row(group, passed ? 'passed' : 'failed', (end - start) / 1000, budget, '(wall time, two at a time)');
    for (const { part, result, seconds, output } of members)
      row(`  ${part.name}`, result, seconds, undefined, testCounts(output));
  }
  for (const { part, result, seconds, output, flaky } of outcomes.filter(({ part }) => !part.group)) {
    row(part.name, result, seconds, part.budgetSeconds, `${testCounts(output)}${countOf(flaky)}`);
    printFlaky(flaky);
    if (flaky.length >= FLAKY_LIMIT) console.log(`  ${FLAKY_LIMIT} or more flaky tests fail the run.`);
  }
}

/** The parts to run: those named and what they need, or all. Undefined when a name is unknown. */
function chosen(names: readonly string[]): Part[] | undefined {
  if (names.some((name) => !PARTS.some((part) => part.name === name))) return undefined;
  const wanted = new Set([...names, ...PARTS.flatMap(({ name, needs }) => (names.includes(name) && needs) || [])]);
  return PARTS.filter(({ name }) => !wanted.size || wanted.has(name));
}

async function main(args: readonly string[]): Promise<number> {
  const parts = chosen(args);
  if (!parts) {
    console.error(`Usage: npm test -- [PART ...]\nParts: ${PARTS.map(({ name }) => name).join(' ')}`);
    return args.includes('--help') ? 0 : 2;
  }
  const start = Date.now();
  const outcomes = await runAll(parts);
  const failed = outcomes.filter(({ result }) => result !== 'passed');
  for (const { part, result, output } of failed)
    if (result === 'failed') console.log(`\n==== ${part.name} failed ====\n${output.trim()}`);
  printTable(outcomes);
  const total = secondsSince(start).toFixed(0);
  if (!failed.length) console.log(`\nAll ${outcomes.length} checks passed in ${total} s.`);
  else console.log(`\nFAILED in ${total} s: ${failed.map(({ part }) => part.name).join(', ')}`);
  return failed.length ? 1 : 0;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    endPrograms();
    process.exit(130);
  });
process.exitCode = await main(process.argv.slice(2));
