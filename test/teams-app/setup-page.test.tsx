/** @jest-environment jsdom */
import { cleanup, configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { SetupReply } from '#shared/contracts/replies.ts';
import type { Sighting } from '#shared/domain/kinds/meeting/transcript-road.ts';
import { adviceFor } from '#shared/text/setup-text.ts';
import SetupPage from '../../teams-app/src/features/setup/setup-page.tsx';
import { FakeApi, Problem } from './fake-api.ts';
import { InProgram } from './in-program.tsx';

configure({ asyncUtilTimeout: 6000 });

const [EARLIER, LATER] = ['2026-11-22T09:00:00.000Z', '2026-11-22T09:30:00.000Z'];
const APPLICATION = '5f0c0de0-0000-4000-8000-00000000a001';

function show(transcripts: readonly Sighting[], more: Partial<SetupReply> = {}, failure?: Problem) {
  const reply = { applicationId: APPLICATION, isReachable: true, transcripts, ...more };
  const api = new FakeApi({ 'GET setup': failure ?? reply });
  render(
    <InProgram api={api}>
      <SetupPage />
    </InProgram>,
  );
  return { api, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}
const steps = async () =>
  within(await screen.findByRole('list', { name: 'Steps of a transcript' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

describe('the set-up page', () => {
  test('says how to begin while nothing was ever seen', async () => {
    show([]);
    await screen.findByText(/Add Steerline to a meeting and bind its chat/);
    expect(await steps()).toHaveLength(5);
    expect(screen.queryByText('What is in the way')).toBeNull();
  });

  test('speaks of notifications only where Graph can send them', async () => {
    show([{ step: 'list', workedAt: LATER }], { isReachable: false });
    await screen.findByText(/they are looked for after each meeting/);
    expect(await steps()).toHaveLength(3);
    expect(screen.getByText('On, by looking')).toBeTruthy();
  });

  test('speaks of notifications only once one came', async () => {
    const list = { step: 'list', workedAt: LATER } as const;
    show([list]);
    await screen.findByText(/has told of none so far/);
    expect(screen.getByText('On, by looking')).toBeTruthy();
    cleanup();
    show([list, { step: 'notify', workedAt: LATER }]);
    await screen.findByText(/Microsoft Graph tells of them/);
    expect(screen.getByText('On, with notifications')).toBeTruthy();
  });

  test('forgets what was in the way once the step has worked again', async () => {
    show([{ step: 'list', failedAt: EARLIER, workedAt: LATER, problem: 'no-consent' }]);
    await screen.findByText(/Transcripts come by themselves/);
    expect(screen.queryByRole('article')).toBeNull();
  });

  test('tells of a job that was given up, and of the step only then', async () => {
    show([{ step: 'follow', failedAt: LATER, problem: 'given-up' }]);
    await screen.findByRole('article', { name: 'Steerline failed to look after a call' });
    expect(await steps()).toHaveLength(6);
    expect(screen.getByText(/opens the meeting and chooses Look again/)).toBeTruthy();
  });

  test('names a reason once, although several steps fail for it, and copies its commands', async () => {
    const barred = { failedAt: LATER, problem: 'no-access-policy' } as const;
    const { user } = show([
      { step: 'subscribe', ...barred },
      { step: 'list', ...barred, workedAt: EARLIER },
    ]);
    const card = await screen.findByRole('article', { name: 'An application access policy is asked for' });
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await user.click(within(card).getByRole('button', { name: 'Copy' }));
    await within(card).findByRole('button', { name: 'Copied' });
    expect(await navigator.clipboard.readText()).toContain(`-AppIds "${APPLICATION}"`);
  });

  test('says what went wrong, and tries again', async () => {
    const { api, user } = show([], {}, new Problem(500, {}));
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/Something went wrong on our side/)).toBeTruthy();
    expect(api.sent('GET setup').length).toBeGreaterThan(1);
  });
});

test('for every problem there is something to do, and for the switches the very command', () => {
  const problems = [
    'transcripts-off',
    'names-off',
    'no-access-policy',
    'no-consent',
    'quota',
    'not-signed-in',
    'unreachable',
    'meeting-unknown',
    'meeting-unnamed',
    'busy',
    'given-up',
    'failed',
  ] as const satisfies readonly Sighting['problem'][];
  const advice = problems.map((problem) => adviceFor(problem, APPLICATION));
  expect(new Set(advice.map(({ title }) => title)).size).toBe(problems.length);
  for (const { meaning, act } of advice) expect([meaning, act].every((text) => text.length > 20)).toBe(true);
  expect(adviceFor('transcripts-off', '').commands.at(-1)).toBe(
    'Set-CsTeamsMeetingConfiguration -Identity Global -EnableGraphTranscriptAccess $true',
  );
  expect(adviceFor('names-off', '').commands.at(-1)).toBe(
    'Set-CsTeamsMeetingConfiguration -Identity Global -EnableAttributedTranscripts $true',
  );
});
