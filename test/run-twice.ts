import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failedFiles, judgeRuns, type RunReport, type Verdict } from './judge-runs.ts';
import { runNode, type Ended } from './run-node.ts';

/**
 * Runs Jest, and each failed file once more at the end. A file starts its own world and browser, so the second run is a
 * fresh one; and whole files run again because their tests build on each other.
 *
 * @param jest Jest's script and its arguments.
 * @param folder Emptied first; holds both reports and, for a browser test that failed, its traces.
 */
export async function runTwice(jest: readonly string[], folder: string): Promise<Ended & Pick<Verdict, 'flaky'>> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const first = await runReported(jest, join(folder, 'first'));
  if (first.code === 0) return { ...first, flaky: [] };
  const files = first.report ? failedFiles(first.report) : [];
  if (!first.report || !files.length) return { ...first, flaky: [] };
  const second = await runReported([...jest, '--runTestsByPath', ...files], join(folder, 'second'));
  const { flaky, failedAgain, passes } = judgeRuns(first.report, second.report);
  const output = [
    first.output,
    `==== Once more, what failed: ${files.length} files ====`,
    second.output,
    ...failedAgain.map((name) => `failed twice: ${name}`),
  ].join('\n');
  return { code: passes ? second.code : 1, output, flaky };
}

/** One run with its report, which is undefined when Jest itself failed. */
async function runReported(jest: readonly string[], folder: string): Promise<Ended & { report?: RunReport }> {
  const outputFile = `${folder}.json`;
  const ended = await runNode([...jest, '--json', '--outputFile', outputFile], { TRACES: folder });
  if (!existsSync(outputFile)) return ended;
  return { ...ended, report: JSON.parse(readFileSync(outputFile, 'utf8')) as RunReport };
}
