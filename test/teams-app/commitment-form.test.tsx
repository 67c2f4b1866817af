/** @jest-environment jsdom */
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { milestoneSpec } from '../../teams-app/src/ui/kind/milestone-spec.tsx';
import { RecordPanel } from '../../teams-app/src/ui/record/record-panel.tsx';
import { promised } from './changes/samples.ts';
import { FakeApi } from './fake-api.ts';
import { InProgram } from './in-program.tsx';
import { ELENA, milestone, NAMES, PRIYA } from './samples.ts';

configure({ asyncUtilTimeout: 6000, defaultHidden: true });

async function commitment(meId: string, isQuarterCommitment: boolean) {
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
    'GET programs/p1/milestones': { items: [], total: 0, seq: 1 },
    'GET programs/p1/milestones/MS-1': milestone({ isQuarterCommitment }),
  });
  render(
    <InProgram api={api} meId={meId} program={promised}>
      <RecordPanel spec={milestoneSpec} number="MS-1" />
    </InProgram>,
  );
  const user = userEvent.setup({ pointerEventsCheck: 0 });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  return screen.findByRole('switch', { name: 'Quarter commitment' });
}

describe('the commitment of a milestone', () => {
  test('once made is the sponsor’s to take away', async () => {
    expect(await commitment(PRIYA, true)).toBeDisabled();
    expect(screen.getByText('Once it is one, only the sponsor takes that away.')).toBeVisible();
  });

  test('is taken away by the sponsor', async () => {
    expect(await commitment(ELENA, true)).toBeEnabled();
  });

  test('is made by anybody who plans', async () => {
    expect(await commitment(PRIYA, false)).toBeEnabled();
  });
});
