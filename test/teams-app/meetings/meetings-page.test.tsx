/** @jest-environment jsdom */
import { configure, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import MeetingsPage from '../../../teams-app/src/features/meetings/meetings-page.tsx';
import { FakeApi, Problem, type Answer, type FakeRequest } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { meeting } from '../minutes/samples.ts';
import { MEI, NAMES, PRIYA } from '../samples.ts';

// In jsdom Fluent's modal counts itself as hidden.
configure({ asyncUtilTimeout: 6000, defaultHidden: true });

const LIST = 'programs/p1/meetings';
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 1 });

function show(
  answers: Readonly<Record<string, Answer>> = {},
  { meId = PRIYA, rest = undefined as string | undefined } = {},
) {
  const went: string[] = [];
  const api = new FakeApi({ 'GET people': { people: NAMES }, [`GET ${LIST}`]: page(meeting()), ...answers });
  render(
    <InProgram api={api} meId={meId}>
      <MeetingsPage place="meetings" rest={rest} go={(place, number) => went.push([place, number].join(' '))} />
    </InProgram>,
  );
  return { api, went, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('the meetings of a program', () => {
  test('are listed with day, state and the way to their minutes', async () => {
    const { api, user, went } = show();
    const table = await screen.findByRole('table', { name: 'Meetings' });
    for (const text of ['MTG-1', 'Steering', '20 Nov', 'Minutes drafted', 'MIN-1'])
      expect(within(table).getByText(text)).toBeVisible();
    await user.click(within(table).getByText('Steering'));
    expect(went).toEqual(['meetings MTG-1']);
    expect(api.unknown).toEqual([]);
  });

  test('teach what goes here while there are none', async () => {
    show({ [`GET ${LIST}`]: page() });
    expect(await screen.findByText('No meetings yet')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Plan meeting' })).toBeVisible();
  });

  test('say that they could not be read', async () => {
    show({ [`GET ${LIST}`]: new Problem(403, { code: 'access/denied' }) });
    expect(await screen.findByText('The meetings could not be read.')).toBeVisible();
  });

  test('cannot be planned by those who only read', async () => {
    show({}, { meId: MEI });
    await screen.findByRole('table', { name: 'Meetings' });
    expect(screen.queryByRole('button', { name: 'Plan meeting' })).toBeNull();
  });
});

describe('one meeting', () => {
  test('shows its agenda against its length, and leads to the review', async () => {
    const { user, went } = show({ [`GET ${LIST}/MTG-1`]: meeting() }, { rest: 'MTG-1' });
    expect(await screen.findByText('30 of 60 min')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Review minutes' }));
    expect(went).toEqual(['minutes MIN-1']);
  });

  test('refuses a file that is no transcript with what to do instead', async () => {
    const { minutes: _minutes, transcript: _transcript, ...planned } = meeting({ status: 'planned' });
    show({ [`GET ${LIST}/MTG-1`]: planned }, { rest: 'MTG-1' });
    const input = await screen.findByLabelText('Transcript file');
    await userEvent.upload(input, new File(['x'], 'minutes.docx'), { applyAccept: false });
    expect(await screen.findByText(/minutes\.docx is no \.vtt or \.txt file\./)).toBeVisible();
    expect(screen.getByText(/Bring a \.vtt file/)).toBeVisible();
  });

  test('starts and ends', async () => {
    const { minutes: _minutes, transcript: _transcript, ...planned } = meeting({ status: 'planned' });
    const { api, user } = show(
      { [`GET ${LIST}/MTG-1`]: planned, [`POST ${LIST}/MTG-1/start`]: { ...planned, status: 'live', version: 2 } },
      { rest: 'MTG-1' },
    );
    await user.click(await screen.findByRole('button', { name: 'Start meeting' }));
    expect(await screen.findByText('MTG-1 has started')).toBeVisible();
    expect(api.sent(`POST ${LIST}/MTG-1/start`)[0]?.headers.get('if-match')).toBe('"1"');
  });

  test('is not saved over what somebody else changed since editing began, even when the page knows of it', async () => {
    const theirs = meeting({ title: 'Steering, room 4', version: 5 });
    const { api, user } = show(
      {
        [`GET ${LIST}/MTG-1`]: meeting(),
        [`PATCH ${LIST}/MTG-1`]: ({ headers }: FakeRequest) =>
          headers.get('if-match') === '"5"' ? theirs : new Problem(412, { code: 'record/changed' }),
      },
      { rest: 'MTG-1' },
    );
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const form = await screen.findByRole('form', { name: 'Edit MTG-1' });
    const title = within(form).getByRole('textbox', { name: /Title/ });
    await user.clear(title);
    await user.paste('Steering, online');
    api.on(`GET ${LIST}/MTG-1`, theirs);
    await user.click(within(form).getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog', { name: /MTG-1 was changed while you were writing/ });
    expect(within(dialog).getByText('Steering, room 4')).toBeInTheDocument();
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByText('MTG-1 is saved');
    const sent = api.sent(`PATCH ${LIST}/MTG-1`).map(({ body, headers }) => [body, headers.get('if-match')]);
    expect(sent).toEqual([
      [{ title: 'Steering, online' }, '"1"'],
      [{ title: 'Steering, online' }, '"5"'],
    ]);
  });
});
