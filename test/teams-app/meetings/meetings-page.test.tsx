/** @jest-environment jsdom */
import { configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import MeetingsPage from '../../../teams-app/src/features/meetings/meetings-page.tsx';
import { FakeApi, Problem, type Answer, type FakeRequest } from '../fake-api.ts';
import { InProgram } from '../in-program.tsx';
import { cues, meeting } from '../minutes/samples.ts';
import { MEI, NAMES, PRIYA } from '../samples.ts';

// In jsdom Fluent's modal counts itself as hidden.
configure({ asyncUtilTimeout: 6000, defaultHidden: true });

const LIST = 'programs/p1/meetings';
const NOTHING_WAITS = { actions: [], undecided: [], escalations: [], changes: [], risks: [] };
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 1 });

function show(
  answers: Readonly<Record<string, Answer>> = {},
  { meId = PRIYA, rest = undefined as string | undefined } = {},
) {
  const went: string[] = [];
  const api = new FakeApi({ 'GET people': { people: NAMES }, [`GET ${LIST}`]: page(meeting()), ...answers });
  render(
    <InProgram api={api} meId={meId}>
      <MeetingsPage
        place="meetings"
        rest={rest}
        go={(place, number) => went.push([place, number].join(' '))}
        halfWritten={() => null}
      />
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

  test('stand below the one that is live, however they are sorted', async () => {
    const live = meeting({ number: 'MTG-1', status: 'live', startsAt: '2026-11-10T09:00:00.000Z' });
    const items = [meeting({ number: 'MTG-2' }), live, meeting({ number: 'MTG-3', title: 'All hands' })];
    const { user } = show({ [`GET ${LIST}`]: { items, total: 3, seq: 1 } });
    const first = async () => (await screen.findAllByRole('button', { name: /^MTG-/ }))[0]?.textContent;
    expect(await first()).toContain('MTG-1');
    await user.click(screen.getByRole('button', { name: 'Meeting' }));
    expect(await first()).toContain('MTG-1');
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
    show({ [`GET ${LIST}/MTG-1`]: planned, [`GET ${LIST}/MTG-1/preparation`]: NOTHING_WAITS }, { rest: 'MTG-1' });
    const input = await screen.findByLabelText('Transcript file');
    await userEvent.upload(input, new File(['x'], 'minutes.docx'), { applyAccept: false });
    expect(await screen.findByText(/minutes\.docx is no \.vtt or \.txt file\./)).toBeVisible();
    expect(screen.getByText(/Bring a \.vtt file/)).toBeVisible();
  });

  test('starts, and goes to where it is run', async () => {
    const { minutes: _minutes, transcript: _transcript, ...planned } = meeting({ status: 'planned' });
    const { api, user, went } = show(
      {
        [`GET ${LIST}/MTG-1`]: planned,
        [`GET ${LIST}/MTG-1/preparation`]: NOTHING_WAITS,
        [`POST ${LIST}/MTG-1/start`]: { ...planned, status: 'live', version: 2 },
      },
      { rest: 'MTG-1' },
    );
    await user.click(await screen.findByRole('button', { name: 'Start meeting' }));
    await waitFor(() => expect(went).toEqual(['live MTG-1']));
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
    // Fluent's modal loses its name in jsdom now and then.
    const question = await screen.findByText(/MTG-1 was changed while you were writing/);
    const dialog = question.closest('[role=alertdialog]') as HTMLElement;
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

describe('a planned meeting', () => {
  const { minutes: _minutes, transcript: _transcript, ...before } = meeting({ status: 'planned', agenda: [] });
  const common = { ...before, title: '', version: 1 };
  const action = { ...common, kind: 'action', number: 'ACT-1', title: 'Call the lab', status: 'open', carryCount: 2 };
  const decision = { ...common, kind: 'decision', number: 'D-1', title: 'Two waves', status: 'proposed' };
  const waiting = { ...NOTHING_WAITS, actions: [action], undecided: [decision] };
  const showPlanned = (planned: object = before, options: Parameters<typeof show>[1] = {}) => {
    let now = planned;
    return show(
      {
        [`GET ${LIST}/MTG-1`]: () => now,
        [`GET ${LIST}/MTG-1/preparation`]: waiting,
        [`PATCH ${LIST}/MTG-1`]: ({ body }) => (now = { ...planned, ...body, version: 2 }),
      },
      { rest: 'MTG-1', ...options },
    );
  };
  const agendaSent = (api: FakeApi) =>
    (api.sent(`PATCH ${LIST}/MTG-1`)[0]?.body['agenda'] as { title: string; records: string[] }[]).map(
      ({ title, records }) => [title, ...records].join(' '),
    );

  test('shows what waits, and takes one of it onto the steering agenda by a click', async () => {
    const { api, user } = showPlanned();
    const actions = await screen.findByRole('list', { name: 'Open actions' });
    expect(within(actions).getByText('Call the lab')).toBeVisible();
    expect(within(actions).getByText('carried 2×')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add to agenda: ACT-1' }));
    expect(await within(actions).findByText('On the agenda')).toBeVisible();
    expect(agendaSent(api)).toEqual(['Open actions ACT-1', 'Decisions', 'Top risks', 'Status and outlook']);
  });

  test('without an agenda is offered the one of a steering meeting, and no other meeting is', async () => {
    const { api, user } = showPlanned();
    await user.click(await screen.findByRole('button', { name: 'Use the steering agenda' }));
    expect(await screen.findByText('55 of 60 min')).toBeVisible();
    expect(agendaSent(api)).toEqual(['Open actions', 'Decisions', 'Top risks', 'Status and outlook']);
    showPlanned({ ...before, ritual: 'other' });
    expect(await screen.findByText(/^No agenda/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Use the steering agenda' })).toBeNull();
  });

  test('takes all of it at once, and only what is not there yet', async () => {
    const agenda = [{ title: 'Waves', purpose: 'decide', durationMinutes: 20, records: ['D-1'] }];
    const third = { ...decision, number: 'D-2', title: 'Budget' };
    const { api, user } = showPlanned({ ...before, agenda });
    api.on(`GET ${LIST}/MTG-1/preparation`, { ...waiting, undecided: [decision, third] });
    await user.click(await screen.findByRole('button', { name: 'Add all 2 to agenda' }));
    expect(await screen.findByText('2 records added to the agenda')).toBeVisible();
    expect(agendaSent(api)).toEqual(['Open actions ACT-1', 'Waves D-1', 'Budget D-2']);
  });

  test('is read without being changed by those who only read', async () => {
    showPlanned(before, { meId: MEI });
    expect(await screen.findByText('Two waves')).toBeVisible();
    expect(screen.queryByRole('button', { name: /agenda/ })).toBeNull();
  });

  test('says so when nothing waits', async () => {
    const { api } = showPlanned();
    api.on(`GET ${LIST}/MTG-1/preparation`, NOTHING_WAITS);
    expect(await screen.findByText(/^Nothing waits/)).toBeVisible();
  });
});

describe('the meeting after one that was held', () => {
  test('is planned with its series, length and people, as confidential, and with the points that were not finished', async () => {
    const point = (title: string, ...records: string[]) => ({
      ...{ title, purpose: 'decide', durationMinutes: 20 },
      records,
    });
    const held = meeting({
      status: 'held',
      series: 'Steering',
      inviteeIds: [PRIYA],
      confidential: true,
      watcherIds: [PRIYA],
      quorum: 2,
      agenda: [point('Waves', 'D-1'), point('Budget'), point('Team')] as never,
      spentSeconds: [60, 0, 60],
    });
    const { api, user, went } = show(
      {
        [`GET ${LIST}/MTG-1`]: held,
        [`GET ${LIST}/MTG-1/preparation`]: { ...NOTHING_WAITS, undecided: [{ number: 'D-1' }] },
        [`POST ${LIST}`]: ({ body }) => ({ ...held, ...body, number: 'MTG-2' }),
      },
      { rest: 'MTG-1' },
    );
    await user.click(await screen.findByRole('button', { name: 'Plan the next one' }));
    const form = await screen.findByRole('form', { name: 'Plan meeting', hidden: true });
    await user.click(within(form).getByRole('button', { name: 'Plan meeting', hidden: true }));
    await waitFor(() => expect(went).toEqual(['meetings MTG-2']));
    expect(api.sent(`POST ${LIST}`)[0]?.body).toEqual({
      title: 'Steering',
      ritual: 'steering',
      series: 'Steering',
      startsAt: '2026-12-04T09:00:00.000Z',
      durationMinutes: 60,
      quorum: 2,
      inviteeIds: [PRIYA],
      confidential: true,
      watcherIds: [PRIYA],
      agenda: [point('Waves', 'D-1'), point('Budget')],
    });
  });
});

describe('a new meeting', () => {
  const point = { title: 'Waves', purpose: 'decide' as const, durationMinutes: 20, records: ['D-1'] };
  const board = meeting({ number: 'MTG-3', title: 'Board, 20 November', series: 'Board', status: 'held' });
  const last = { ...board, ritual: 'operating-review', quorum: 2, inviteeIds: [PRIYA], agenda: [point] };
  const sync = meeting({ number: 'MTG-4', title: 'Sync', series: 'Sync', status: 'planned', agenda: [point] });

  const plan = async (answers: Readonly<Record<string, Answer>> = {}) => {
    const shown = show({
      [`GET ${LIST}`]: page(sync, last),
      [`GET ${LIST}/MTG-3/preparation`]: { ...NOTHING_WAITS, undecided: [{ number: 'D-1' }] },
      [`POST ${LIST}`]: ({ body }: FakeRequest) => ({ ...board, ...body, number: 'MTG-5' }),
      ...answers,
    });
    await shown.user.click(await screen.findByRole('button', { name: 'Plan meeting' }));
    const form = within(await screen.findByRole('form', { name: 'Plan meeting' }));
    const series = form.getByRole('combobox', { name: 'Series' });
    const choose = async (name: string) => {
      await shown.user.click(series);
      await shown.user.click(await screen.findByRole('option', { name }));
    };
    const save = () => shown.user.click(form.getByRole('button', { name: 'Plan meeting' }));
    return { ...shown, form, series, choose, save };
  };

  test('of a series that is chosen is filled in from its last meeting', async () => {
    const { api, form, choose, save, went } = await plan();
    await choose('Board');
    expect(await form.findByText('Filled in from MTG-3.')).toBeVisible();
    expect(form.getByRole('textbox', { name: /Title/ })).toHaveValue('Board');
    expect(form.queryByRole('button', { name: /^Fill in/ })).toBeNull();
    await save();
    await waitFor(() => expect(went).toEqual(['meetings MTG-5']));
    expect(api.sent(`POST ${LIST}`)[0]?.body).toEqual({
      title: 'Board',
      ritual: 'operating-review',
      series: 'Board',
      startsAt: '2026-12-04T09:00:00.000Z',
      durationMinutes: 60,
      quorum: 2,
      inviteeIds: [PRIYA],
      agenda: [point],
    });
  });

  test('takes nothing over from the agenda of a meeting that is still to come', async () => {
    const { api, form, choose } = await plan();
    await choose('Sync');
    expect(await form.findByText('Filled in from MTG-4.')).toBeVisible();
    expect(form.queryByRole('textbox', { name: /Point/ })).toBeNull();
    expect(api.unknown).toEqual([]);
  });

  test('is filled in anew when another series is chosen before anything is written', async () => {
    const { form, choose } = await plan();
    await choose('Board');
    await form.findByText('Filled in from MTG-3.');
    await choose('Sync');
    expect(await form.findByText('Filled in from MTG-4.')).toBeVisible();
    expect(form.getByRole('textbox', { name: /Title/ })).toHaveValue('Sync');
    expect(form.getByRole('spinbutton', { name: 'Quorum' })).toHaveValue(null);
  });

  test('in which something is written already is filled in on demand, around what is written', async () => {
    const { form, series, choose, user } = await plan();
    const title = form.getByRole('textbox', { name: /Title/ });
    await user.type(title, 'Extraordinary board');
    await choose('Board');
    expect(form.getByRole('spinbutton', { name: 'Quorum' })).toHaveValue(null);
    await user.click(await form.findByRole('button', { name: 'Fill in from MTG-3' }));
    expect(await form.findByText('Filled in from MTG-3.')).toBeVisible();
    expect(series).toHaveFocus();
    expect(title).toHaveValue('Extraordinary board');
    expect(form.getByRole('spinbutton', { name: 'Quorum' })).toHaveValue(2);
    expect(form.queryByRole('button', { name: /^Fill in/ })).toBeNull();
  });

  test('keeps what is written while the last meeting is still being read', async () => {
    let answer = (_: object) => {};
    const { form, choose, user } = await plan({
      [`GET ${LIST}/MTG-3/preparation`]: () => new Promise((resolve) => (answer = resolve)),
    });
    await choose('Board');
    const title = form.getByRole('textbox', { name: /Title/ });
    await user.type(title, 'Mine');
    answer(NOTHING_WAITS);
    expect(await form.findByText('Filled in from MTG-3.')).toBeVisible();
    expect(title).toHaveValue('Mine');
  });

  test('is of a new series whose name is typed, though another begins like it', async () => {
    const { api, form, series, save, user } = await plan();
    await user.type(form.getByRole('textbox', { name: /Title/ }), 'First');
    await user.type(series, 'Bo');
    await user.tab();
    expect(series).toHaveValue('Bo');
    await user.type(series, 'ok club');
    expect(screen.getByRole('option', { name: 'A new series' })).toBeVisible();
    await save();
    await waitFor(() =>
      expect(api.sent(`POST ${LIST}`)[0]?.body).toMatchObject({ title: 'First', series: 'Book club' }),
    );
  });

  test('is chosen by the keyboard alone', async () => {
    const { form, series, user } = await plan();
    await user.type(series, 'sy');
    await user.keyboard('{Enter}');
    expect(await form.findByText('Filled in from MTG-4.')).toBeVisible();
    expect(series).toHaveValue('Sync');
  });

  test('that is refused leads to the first wrong field, and judges none that is written in before the next attempt', async () => {
    const { api, form, save, user } = await plan();
    await user.click(form.getByRole('button', { name: 'Add item' }));
    await save();
    const title = form.getByRole('textbox', { name: /Title/ });
    await waitFor(() => expect(title).toHaveFocus());
    expect(title).toHaveAttribute('aria-invalid', 'true');
    expect(form.getByText('An item needs words and minutes.')).toBeVisible();
    await user.type(title, 'B{Backspace}');
    expect(title).not.toHaveAttribute('aria-invalid');
    expect(form.getByText('An item needs words and minutes.')).toBeVisible();
    await save();
    await waitFor(() => expect(title).toHaveAttribute('aria-invalid', 'true'));
    expect(api.sent(`POST ${LIST}`)).toEqual([]);
  });

  test('that the server refuses says so at the field alone, or above where it is of no field', async () => {
    const at = (path: string) =>
      new Problem(400, { code: 'input/invalid', errors: [{ path, message: `Wrong at ${path}.` }] });
    const { api, form, save, user } = await plan({ [`POST ${LIST}`]: at('/quorum') });
    await user.type(form.getByRole('textbox', { name: /Title/ }), 'Board');
    await save();
    expect(await form.findByText('Wrong at /quorum.')).toBeVisible();
    await waitFor(() => expect(form.getByRole('spinbutton', { name: 'Quorum' })).toHaveFocus());
    expect(form.queryByRole('group')).toBeNull();
    for (const [path, said] of [
      ['/agenda', 'Agenda: Wrong at /agenda.'],
      ['/links', 'Links: Wrong at /links.'],
    ] as const) {
      api.on(`POST ${LIST}`, at(path));
      await save();
      expect(await within(await form.findByRole('group')).findByText(said)).toBeVisible();
    }
  });

  test('has its errors taken away where it is filled in', async () => {
    const { form, choose, save } = await plan();
    await save();
    expect(await form.findByText('This is needed.')).toBeVisible();
    await choose('Board');
    await form.findByText('Filled in from MTG-3.');
    expect(form.queryByText('This is needed.')).toBeNull();
  });

  test('says what time its start is where the reader is', async () => {
    const { form, choose } = await plan();
    const starts = form.getByLabelText('Starts');
    expect(starts).toHaveAccessibleDescription('In Europe/Berlin.');
    const here = jest.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      timeZone: 'Asia/Tokyo',
    } as Intl.ResolvedDateTimeFormatOptions);
    await choose('Board');
    await form.findByText('Filled in from MTG-3.');
    expect(starts).toHaveAccessibleDescription('In Europe/Berlin; 18:00 where you are.');
    here.mockRestore();
  });
});

describe('a meeting that is edited', () => {
  test('is not filled in, whatever series it is put in', async () => {
    const board = meeting({ number: 'MTG-3', title: 'Board', series: 'Board' });
    const { user } = show({ [`GET ${LIST}`]: page(board), [`GET ${LIST}/MTG-1`]: meeting() }, { rest: 'MTG-1' });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const form = within(await screen.findByRole('form', { name: 'Edit MTG-1' }));
    await user.click(form.getByRole('combobox', { name: 'Series' }));
    await user.click(await screen.findByRole('option', { name: 'Board' }));
    expect(form.getByRole('textbox', { name: /Title/ })).toHaveValue('Steering');
    expect(form.queryByRole('button', { name: /^Fill in/ })).toBeNull();
  });

  test('can have its length and its quorum taken away', async () => {
    const { api, user } = show(
      {
        [`GET ${LIST}/MTG-1`]: meeting({ quorum: 3 }),
        [`PATCH ${LIST}/MTG-1`]: ({ body }: FakeRequest) => ({ ...meeting(), ...body, version: 2 }),
      },
      { rest: 'MTG-1' },
    );
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const form = within(await screen.findByRole('form', { name: 'Edit MTG-1' }));
    for (const name of ['Quorum', 'Length in minutes']) await user.clear(form.getByRole('spinbutton', { name }));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await screen.findByText('MTG-1 is saved');
    expect(api.sent(`PATCH ${LIST}/MTG-1`)[0]?.body).toEqual({ quorum: null, durationMinutes: null });
  });
});

describe('the transcript of a meeting', () => {
  const { minutes: _minutes, transcript, ...bare } = meeting({ status: 'held' });
  const CALL = { chatId: '19:meeting_a@thread.v2', startedAt: '2026-11-20T09:00:00.000Z' };
  const called = { ...bare, calls: [{ ...CALL, endedAt: '2026-11-20T10:00:00.000Z' }] };

  test('that never came is looked for again', async () => {
    const { api, user } = show(
      { [`GET ${LIST}/MTG-1`]: called, [`POST ${LIST}/MTG-1/look-again`]: { ...called, version: 2 } },
      { rest: 'MTG-1' },
    );
    expect(await screen.findByText(/no transcript of it has come/)).toBeVisible();
    expect(screen.getByText('Drop the meeting’s transcript here')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Look again' }));
    expect(await screen.findByText(/The transcript is looked for again/)).toBeInTheDocument();
    expect(api.sent(`POST ${LIST}/MTG-1/look-again`)[0]?.headers.get('if-match')).toBe('"1"');
  });

  test('that never came is told to those who only read, without an act', async () => {
    show({ [`GET ${LIST}/MTG-1`]: called }, { rest: 'MTG-1', meId: MEI });
    expect(await screen.findByText(/no transcript of it has come/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
  });

  test('is waited for, and not looked for again, soon after the call', async () => {
    const soon = { ...bare, calls: [{ ...CALL, endedAt: '2026-11-22T09:30:00.000Z' }] };
    show({ [`GET ${LIST}/MTG-1`]: soon }, { rest: 'MTG-1' });
    expect(await screen.findByText(/mostly within minutes/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Look again' })).toBeNull();
  });

  describe('that grew after the minutes were published', () => {
    const grown = meeting({ transcript: { ...transcript!, road: 'graph', cueCount: 5, minutesCueCount: 3 } });

    test('says so, and shows what was said later', async () => {
      const { user } = show(
        {
          [`GET ${LIST}/MTG-1`]: grown,
          [`GET ${LIST}/MTG-1/transcript`]: { cues, isAttributed: true },
        },
        { rest: 'MTG-1' },
      );
      expect(await screen.findByText(/2 more lines came from Teams\. They are not in the minutes/)).toBeVisible();
      await user.click(screen.getByRole('button', { name: 'Read what was said later' }));
      const lines = within(await screen.findByRole('list', { name: 'What was said later' })).getAllByRole('listitem');
      expect(lines.map(({ textContent }) => textContent)).toEqual([
        expect.stringContaining('Jonas'),
        expect.stringContaining('Is anybody in touch with the vendor?'),
      ]);
    });

    test('keeps the words from those who were not there', async () => {
      const { user } = show(
        {
          [`GET ${LIST}/MTG-1`]: grown,
          [`GET ${LIST}/MTG-1/transcript`]: new Problem(403, { code: 'transcript/not-yours' }),
        },
        { rest: 'MTG-1', meId: MEI },
      );
      await user.click(await screen.findByRole('button', { name: 'Read what was said later' }));
      expect(await screen.findByText(/Only those who were in the meeting/)).toBeVisible();
    });
  });
});
