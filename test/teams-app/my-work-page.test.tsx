/** @jest-environment jsdom */
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import MyWorkPage from '../../teams-app/src/features/my-work/my-work-page.tsx';
import { FakeApi } from './fake-api.ts';
import { InProgram } from './in-program.tsx';

configure({ asyncUtilTimeout: 6000 });

const item = (kind: string, number: string, dueOn: string) => ({
  programId: 'p1',
  programName: 'Payments platform',
  kind,
  number,
  title: `About ${number}`,
  status: 'open',
  dueOn,
});

function show(items: readonly object[], tellings: readonly object[] = []) {
  const api = new FakeApi({ 'GET me/work': { items, tellings } });
  const { hook, history } = memoryLocation({ path: '/my-work', record: true });
  render(
    <InProgram api={api}>
      <Router hook={hook}>
        <MyWorkPage />
      </Router>
    </InProgram>,
  );
  return { history, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('my work', () => {
  test('sets what somebody waits for apart from what is mine to do', async () => {
    show([
      item('approval', 'APR-1', '2026-11-20'),
      item('escalation', 'ESC-2', '2026-11-25'),
      item('action', 'ACT-3', '2026-11-20'),
      item('risk', 'R-4', '2026-12-20'),
    ]);
    const numbersIn = async (name: string) =>
      within((await screen.findAllByRole('region', { name }))[0] as HTMLElement)
        .getAllByText(/^[A-Z]+-\d+$/)
        .map(({ textContent }) => textContent);
    expect(await numbersIn('Approvals and escalations')).toEqual(['APR-1', 'ESC-2']);
    expect(await numbersIn('Overdue')).toEqual(['ACT-3']);
    expect(await numbersIn('Next')).toEqual(['R-4']);
  });

  test('leads from the news of an approval to where it is answered', async () => {
    const telling = {
      noticeId: 'n1',
      programId: 'p1',
      programName: 'Payments platform',
      number: 'APR-1',
      title: 'Later',
    };
    const { history, user } = show([], [{ ...telling, topic: 'asked', at: '2026-11-22T09:00:00.000Z' }]);
    await user.click(await screen.findByText('waits for your answer'));
    expect(history.at(-1)).toBe('/programs/p1/approvals/APR-1');
  });
});
