/** Which browser tests are flaky: they failed in a first run and passed in a second one, in a fresh world. */

/** What Jest's `--json` says of one test. */
export interface TestReport {
  readonly ancestorTitles: readonly string[];
  readonly fullName: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

/** What Jest's `--json` says of a run. */
export interface RunReport {
  readonly testResults: readonly {
    /** Path of the test file. */
    readonly name: string;
    readonly status: string;
    /** Why the file failed, when none of its tests did. */
    readonly message: string;
    readonly assertionResults: readonly TestReport[];
  }[];
}

/** A failure of the first run. */
export interface Failure {
  readonly file: string;
  /** Full name of the test; the file again when it failed outside its tests. */
  readonly test: string;
  readonly message: string;
  readonly traces: readonly string[];
  /** Later tests of the same describe that failed, too: tests there build on each other. */
  readonly alsoFailed: number;
}

/** What two runs say together. */
export interface Verdict {
  /** Failed, then passed. */
  readonly flaky: readonly Failure[];
  /** Failed in the second run, or did not run there, as `file: test`. */
  readonly failedAgain: readonly string[];
  readonly passes: boolean;
}

/** So many flaky tests fail a run. */
export const FLAKY_LIMIT = 3;

/** Begins the line of a failure that names its trace; test/e2e/environment.ts writes it. */
export const TRACE_LINE = 'Trace: ';

/** The files that have to run again. */
export function failedFiles({ testResults }: RunReport): string[] {
  return testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}

/** Judges a first run by a second one of the files that failed; without a second run nothing is excused. */
export function judgeRuns(first: RunReport, second: RunReport | undefined): Verdict {
  const failures = failuresOf(first);
  const judged = failedFiles(first).map((file) => {
    const mine = failures.filter((failure) => failure.file === file);
    const again = second?.testResults.find(({ name }) => name === file);
    if (!again) return { flaky: [], failedAgain: [`${file}: did not run again`] };
    const withStatus = (wanted: string) =>
      again.assertionResults.flatMap(({ status, fullName }) => (status === wanted ? [fullName] : []));
    const failing = new Set(withStatus('failed'));
    if (again.status === 'failed' && !failing.size)
      return { flaky: [], failedAgain: [`${file}: failed outside its tests`] };
    const passed = new Set([...withStatus('passed'), file]);
    for (const { test } of mine) if (!passed.has(test)) failing.add(test);
    return {
      flaky: mine.filter(({ test }) => !failing.has(test)),
      failedAgain: [...failing].map((test) => `${file}: ${test}`),
    };
  });
  const flaky = judged.flatMap((each) => each.flaky);
  const failedAgain = judged.flatMap((each) => each.failedAgain);
  return { flaky, failedAgain, passes: failedAgain.length === 0 && flaky.length < FLAKY_LIMIT };
}

/** The first failure of each describe. */
function failuresOf({ testResults }: RunReport): Failure[] {
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (!failed.length) return status === 'failed' ? [{ file, test: file, ...told(message), alsoFailed: 0 }] : [];
    const groups = new Map<string, TestReport[]>();
    for (const test of failed) {
      const describe = test.ancestorTitles.join(' > ');
      groups.set(describe, [...(groups.get(describe) ?? []), test]);
    }
    return [...groups.values()].flatMap(([test, ...after]) =>
      test ? [{ file, test: test.fullName, ...told(test.failureMessages.join('\n')), alsoFailed: after.length }] : [],
    );
  });
}

/** The words of a failure up to its stack, and the traces it names. */
function told(message: string): Pick<Failure, 'message' | 'traces'> {
  const lines = (message.split(/\n\s+at /)[0] ?? '').split('\n').filter((line) => line.trim());
  const isTrace = (line: string) => line.startsWith(TRACE_LINE);
  return {
    message: lines.filter((line) => !isTrace(line)).join('\n'),
    traces: lines.filter(isTrace).map((line) => line.slice(TRACE_LINE.length)),
  };
}
