import { judgeRuns, type RunReport, type TestReport } from './judge-runs.ts';

const passed = (title: string, describe = 'a review'): TestReport => ({
  ancestorTitles: [describe],
  fullName: `${describe} ${title}`,
  status: 'passed',
  failureMessages: [],
});
const failed = (title: string, describe?: string, message = 'Error: Timeout 30000ms exceeded.'): TestReport => ({
  ...passed(title, describe),
  status: 'failed',
  failureMessages: [`${message}\nTrace: .local/e2e/first/review-1.zip\n    at test/e2e/review.test.ts:10:3`],
});
const file = (name: string, ...assertionResults: TestReport[]) => ({
  name,
  status: assertionResults.some(({ status }) => status === 'failed') ? 'failed' : 'passed',
  message: '',
  assertionResults,
});
const run = (...testResults: RunReport['testResults'][number][]): RunReport => ({ testResults });
const REVIEW = '/test/e2e/review.test.ts';

describe('a browser test that failed', () => {
  test('and passes in a fresh world is flaky, with the words and the trace of its failure', () => {
    const first = run(
      file(REVIEW, passed('opens'), failed('is saved')),
      file('/test/e2e/other.test.ts', passed('opens')),
    );
    const verdict = judgeRuns(first, run(file(REVIEW, passed('opens'), passed('is saved'))));
    expect(verdict).toEqual({
      flaky: [
        {
          file: REVIEW,
          test: 'a review is saved',
          message: 'Error: Timeout 30000ms exceeded.',
          traces: ['.local/e2e/first/review-1.zip'],
          alsoFailed: 0,
        },
      ],
      failedAgain: [],
      passes: true,
    });
  });

  test('twice fails the run, and is not called flaky', () => {
    const both = run(file(REVIEW, failed('is saved')));
    expect(judgeRuns(both, both)).toEqual({ flaky: [], failedAgain: [`${REVIEW}: a review is saved`], passes: false });
  });

  test('and passes while another one fails in its place fails the run', () => {
    const first = run(file(REVIEW, failed('opens'), passed('is saved')));
    const { flaky, failedAgain, passes } = judgeRuns(first, run(file(REVIEW, passed('opens'), failed('is saved'))));
    expect([flaky.length, failedAgain, passes]).toEqual([1, [`${REVIEW}: a review is saved`], false]);
  });

  test('and does not run again fails the run', () => {
    const first = run(file(REVIEW, failed('opens'), failed('opens', 'a summary')));
    expect(judgeRuns(first, undefined)).toEqual({
      flaky: [],
      failedAgain: [`${REVIEW}: did not run again`],
      passes: false,
    });
    const { failedAgain } = judgeRuns(first, run(file(REVIEW, passed('opens'))));
    expect(failedAgain).toEqual([`${REVIEW}: a summary opens`]);
  });

  test('counts once with the tests of its describe that build on it', () => {
    const first = run(file(REVIEW, failed('opens'), failed('is saved'), failed('opens', 'a summary')));
    const second = run(file(REVIEW, passed('opens'), passed('is saved'), passed('opens', 'a summary')));
    const { flaky, passes } = judgeRuns(first, second);
    expect(flaky.map(({ test, alsoFailed }) => [test, alsoFailed])).toEqual([
      ['a review opens', 1],
      ['a summary opens', 0],
    ]);
    expect(passes).toBe(true);
  });
});

test('three flaky browser tests fail the run, two do not', () => {
  const files = ['a', 'b', 'c'].map((name) => `/test/e2e/${name}.test.ts`);
  const judged = (names: readonly string[]) =>
    judgeRuns(
      run(...names.map((name) => file(name, failed('opens')))),
      run(...names.map((name) => file(name, passed('opens')))),
    );
  expect([judged(files.slice(0, 2)).passes, judged(files).passes]).toEqual([true, false]);
});

describe('a file of browser tests that failed outside its tests', () => {
  const broken = { name: REVIEW, status: 'failed', message: 'Error: The world did not stop.', assertionResults: [] };

  test('is flaky when it passes in a fresh world', () => {
    const { flaky, passes } = judgeRuns(run(broken), run(file(REVIEW, passed('opens'))));
    expect(flaky).toMatchObject([{ test: REVIEW, message: 'Error: The world did not stop.' }]);
    expect(passes).toBe(true);
  });

  test('fails the run when it does so twice', () => {
    expect(judgeRuns(run(broken), run(broken))).toMatchObject({ flaky: [], passes: false });
  });
});
