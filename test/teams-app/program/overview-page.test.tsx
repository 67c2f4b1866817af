/** @jest-environment jsdom */
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import OverviewPage from '../../../teams-app/src/features/program/overview-page.tsx';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { action, milestone, NAMES, risk } from '../samples.ts';

configure({ asyncUtilTimeout: 6000 });
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 1 });

function show(answers: Readonly<Record<string, Answer>> = {}) {
  const went: string[] = [];
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
    ...Object.fromEntries(
      ['status-reports', 'milestones', 'risks', 'decisions', 'actions'].map((kind) => [
        `GET programs/p1/${kind}`,
        page(),
      ]),
    ),
    ...answers,
  });
  render(
    <InProgram api={api}>
      <OverviewPage place="overview" rest={undefined} go={(place) => went.push(place)} />
    </InProgram>,
  );
  return { api, went, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('a program at a glance', () => {
  test('says of each part that there is nothing yet, and where it comes from', async () => {
    const { api } = show();
    for (const words of [
      /Nothing was reported yet/,
      'No milestone lies ahead.',
      'No open risk has a score.',
      'Nothing is late.',
    ])
      expect(await screen.findByText(words)).toBeVisible();
    expect(api.unknown).toEqual([]);
  });

  test('shows the five highest risks, the highest first', async () => {
    const risks = [2, 20, 5, 9, 12, 16].map((score, index) => risk({ number: `R-${index + 1}`, score }));
    show({ 'GET programs/p1/risks': page(...risks) });
    const brief = await screen.findByRole('region', { name: /Top risks/ });
    await within(brief).findByText('R-2');
    const numbers = within(brief)
      .getAllByText(/^R-\d$/)
      .map(({ textContent }) => textContent);
    expect(numbers).toEqual(['R-2', 'R-6', 'R-5', 'R-4', 'R-3']);
  });

  test('counts an action as late from the day after it was due', async () => {
    show({
      'GET programs/p1/actions': page(
        action({ number: 'ACT-1', dueOn: '2026-11-21' }),
        action({ number: 'ACT-2', dueOn: '2026-11-22' }),
        action({ number: 'ACT-3' }),
      ),
    });
    const brief = await screen.findByRole('region', { name: /Overdue actions/ });
    expect(await within(brief).findByText('ACT-1')).toBeVisible();
    expect(within(brief).queryByText('ACT-2')).toBeNull();
    expect(within(brief).queryByText('ACT-3')).toBeNull();
  });

  test('puts the milestone that comes first on top', async () => {
    show({
      'GET programs/p1/milestones': page(
        milestone({ number: 'MS-1', forecastOn: '2027-01-10' }),
        milestone({ number: 'MS-2', baselineOn: '2026-12-01' }),
      ),
    });
    const brief = await screen.findByRole('region', { name: /Next milestones/ });
    await within(brief).findByText('MS-1');
    expect(
      within(brief)
        .getAllByText(/^MS-\d$/)
        .map(({ textContent }) => textContent),
    ).toEqual(['MS-2', 'MS-1']);
  });

  test('says which part could not be read, and shows the others', async () => {
    show({ 'GET programs/p1/risks': new Problem(403, { code: 'access/denied' }) });
    expect(await screen.findByText('Your role in this program does not allow this.')).toBeVisible();
    expect(await screen.findByText('Nothing is late.')).toBeVisible();
  });

  test('leads to the whole of a part', async () => {
    const { user, went } = show();
    await user.click(await screen.findByRole('button', { name: /Show plan/ }));
    expect(went).toEqual(['milestones']);
  });
});
