/** @jest-environment jsdom */
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import MyWorkPage from '../../../teams-app/src/features/my-work/my-work-page.tsx';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';

configure({ asyncUtilTimeout: 6000 });
const item = (number: string, more: object = {}) => ({
  ...{ programId: 'p1', programName: 'Payments platform', number, title: `Title of ${number}` },
  ...{ kind: 'action', status: 'open' },
  ...more,
});

function show(work: Answer) {
  const { hook, history } = memoryLocation({ path: '/my-work', record: true });
  const api = new FakeApi({ 'GET me/work': work });
  render(
    <InProgram api={api}>
      <Router hook={hook}>
        <MyWorkPage />
      </Router>
    </InProgram>,
  );
  return { api, history, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('my work', () => {
  test('says what will appear here while there is nothing', async () => {
    show({ items: [], tellings: [] });
    expect(await screen.findByText('Nothing is waiting for you')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'News' })).toBeNull();
  });

  test('parts what is late from what is next; what is due today is not late', async () => {
    show({
      items: [
        item('ACT-1', { dueOn: '2026-11-21' }),
        item('ACT-2', { dueOn: '2026-11-22' }),
        item('R-3', { kind: 'risk' }),
      ],
      tellings: [],
    });
    const late = await screen.findByRole('region', { name: 'Overdue' });
    expect(within(late).getByText('Title of ACT-1')).toBeVisible();
    expect(within(late).queryByText('Title of ACT-2')).toBeNull();
    const next = screen.getByRole('region', { name: 'Next' });
    for (const title of ['Title of ACT-2', 'Title of R-3']) expect(within(next).getByText(title)).toBeVisible();
  });

  test('calls it all one’s own while nothing is late', async () => {
    show({ items: [item('ACT-2', { dueOn: '2026-11-22' })], tellings: [] });
    expect(await screen.findByRole('region', { name: 'Yours' })).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Overdue' })).toBeNull();
  });

  test('leads to the record, in its program, from the work and from the news', async () => {
    const telling = { ...item('R-12'), noticeId: 'n1', topic: 'assigned', at: '2026-11-21T09:00:00Z' };
    const { user, history } = show({ items: [item('ACT-2')], tellings: [telling] });
    await user.click(await screen.findByText('Title of ACT-2'));
    await user.click(screen.getByRole('button', { name: /R-12 Title of R-12/ }));
    expect(history.slice(1)).toEqual(['/programs/p1/actions/ACT-2', '/programs/p1/risks/R-12']);
  });

  test('says that it could not be read, and tries again', async () => {
    const { api, user } = show(new Problem(401, { code: 'caller/expired' }));
    await screen.findByText('Your work could not be read.');
    expect(screen.getByText('Your sign-in has run out. Please sign in again.')).toBeVisible();
    api.on('GET me/work', { items: [item('ACT-2')], tellings: [] });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Title of ACT-2')).toBeVisible();
  });
});
