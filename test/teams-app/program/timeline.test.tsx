/** @jest-environment jsdom */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Timeline } from '../../../teams-app/src/features/program/timeline.tsx';
import { FakeApi } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { milestone } from '../samples.ts';

function show(...milestones: readonly ReturnType<typeof milestone>[]) {
  const opened: string[] = [];
  render(
    <InProgram api={new FakeApi({})} onOpen={(number) => opened.push(number)}>
      <Timeline milestones={milestones} />
    </InProgram>,
  );
  return { opened };
}

describe('the line of milestones', () => {
  test('says when each is expected and how far that is from what was promised', () => {
    show(milestone({ baselineOn: '2026-12-01', forecastOn: '2026-12-11' }));
    const row = screen.getByRole('button', { name: /MS-1/ });
    expect(row).toHaveTextContent('Cutover of the Nordics');
    expect(row).toHaveTextContent('11 Dec');
    expect(row).toHaveTextContent('10 days later');
  });

  test('takes the promised day while nothing else is expected', () => {
    show(milestone({ baselineOn: '2026-12-01' }));
    expect(screen.getByRole('button', { name: /MS-1/ })).toHaveTextContent('1 Dec');
  });

  test('draws one that has no day, without a place on the line', () => {
    show(milestone(), milestone({ number: 'MS-2', forecastOn: '2026-12-11' }));
    expect(screen.getByRole('button', { name: /MS-1/ })).not.toHaveTextContent('Dec');
    expect(screen.getByRole('button', { name: /MS-2/ })).toHaveTextContent('11 Dec');
  });

  test('opens the milestone that is pressed', async () => {
    const { opened } = show(milestone({ forecastOn: '2026-12-11' }));
    await userEvent.click(screen.getByRole('button', { name: /MS-1/ }));
    expect(opened).toEqual(['MS-1']);
  });
});
