/** @jest-environment jsdom */
import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { HaltBar } from '../../teams-app/src/features/program/halt-bar.tsx';
import SettingsPage from '../../teams-app/src/features/settings/settings-page.tsx';
import { FakeApi, Problem, type Answer } from './fake-api.ts';
import { InProgram } from './in-program.tsx';
import { JONAS, MEI, NAMES, PRIYA, program } from './samples.ts';

configure({ asyncUtilTimeout: 6000, defaultHidden: true });

const ELENA = '5f0c0de0-0000-4000-8000-000000000103';
const ANNA = '5f0c0de0-0000-4000-8000-000000000110';
const payments: Program = {
  ...program,
  members: [...program.members, { personId: ELENA, roles: ['sponsor'] }],
  calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: ['2026-12-25'] },
};
const paused: Program = {
  ...payments,
  status: 'paused',
  halt: { byId: ELENA, haltedAt: '2026-11-20T09:00:00.000Z', reason: 'The budget is frozen.' },
};

function show(meId = PRIYA, read = payments, answers: Readonly<Record<string, Answer>> = {}) {
  const api = new FakeApi({
    'GET people': ({ query }: { query: URLSearchParams }) => ({
      people: query.has('q')
        ? [{ id: ANNA, name: 'Anna Kim' }]
        : [...NAMES, { id: ELENA, name: 'Elena Petrova' }, { id: ANNA, name: 'Anna Kim' }],
    }),
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
    'GET programs/p1': read,
    'PATCH programs/p1': ({ body }: { body: object }) => ({ ...read, ...body, version: 2 }),
    ...answers,
  });
  render(
    <InProgram api={api} meId={meId} program={read}>
      <HaltBar />
      <SettingsPage />
    </InProgram>,
  );
  return { api, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}
const form = () => screen.findByRole('form', { name: 'Edit the program' });
const patches = (api: FakeApi) =>
  api.sent('PATCH programs/p1').map(({ body, headers }) => [body, headers.get('if-match')]);

describe('the settings of a program', () => {
  test('are read by everybody in it, and changed by those who lead it', async () => {
    const { api } = show(MEI);
    for (const text of ['Standard', '7 days', '90 days', 'Saturday, Sunday', 'Europe/Berlin', '25 Dec', 'Viewer'])
      expect(await screen.findByText(text)).toBeVisible();
    expect(await screen.findAllByText('Elena Petrova')).toHaveLength(2);
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'More acts' })).toBeNull();
    expect(api.unknown).toEqual([]);
  });

  test('take a member from the whole organisation, with roles and a team', async () => {
    const { api, user } = show();
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const edited = await form();
    await user.click(within(edited).getByRole('combobox', { name: 'Add a member' }));
    await user.paste('an');
    await user.click(await screen.findByRole('option', { name: 'Anna Kim' }));
    const anna = await within(edited).findByRole('group', { name: 'Anna Kim' });
    await user.selectOptions(within(anna).getByRole('combobox', { name: 'Team of Anna Kim' }), 'Core');
    await user.click(within(anna).getByRole('combobox', { name: 'Roles of Anna Kim' }));
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Director' }));
    await user.click(within(edited).getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The program is saved')).toBeInTheDocument();
    const added = { personId: ANNA, roles: ['contributor', 'director'], team: 'Core' };
    expect(patches(api)).toEqual([[{ members: [...payments.members, added] }, '"1"']]);
  });

  const offeredToJonas = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.click(within(await form()).getByRole('combobox', { name: 'Roles of Jonas Weber' }));
    const enabled = (await screen.findAllByRole('menuitemcheckbox')).filter(
      (option) => option.getAttribute('aria-disabled') !== 'true',
    );
    return enabled.map(({ textContent }) => textContent);
  };

  test('show the TPM who has authority, and let the sponsor give and take it', async () => {
    const { user } = show();
    expect(await offeredToJonas(user)).toEqual(['Cover for the TPM', 'Contributor', 'Director', 'Viewer']);
    expect(screen.getByRole('menuitemcheckbox', { name: 'Sponsor' })).toBeInTheDocument();
    expect(screen.getByText(/The sponsor gives the roles of sponsors, TPMs and approvers/)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Remove Elena Petrova' })).toBeDisabled();
    expect(screen.getByRole('button', { name: 'Remove Jonas Weber' })).toBeEnabled();
  });

  test('let the sponsor make an approver of a member', async () => {
    const { api, user } = show(ELENA);
    expect(await offeredToJonas(user)).toContain('Sponsor');
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Approver, security' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(patches(api)).toHaveLength(1));
    expect(JSON.stringify(patches(api))).toContain('"approver:security"');
  });

  test('let the TPM raise the governance profile, and the sponsor lower it', async () => {
    const open = async (meId: string) => {
      const { user } = show(meId);
      await user.click(await screen.findByRole('button', { name: 'Edit' }));
      const profile = within(await form()).getByRole('combobox', { name: 'Governance' });
      return ['Light', 'Standard', 'Regulated'].filter(
        (name) => !within(profile).getByRole<HTMLOptionElement>('option', { name }).disabled,
      );
    };
    expect(await open(PRIYA)).toEqual(['Standard', 'Regulated']);
    cleanup();
    expect(await open(ELENA)).toEqual(['Light', 'Standard', 'Regulated']);
  });

  test('offer nobody a role of their own, and leave nobody without one', async () => {
    const { user } = show();
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await form();
    await user.click(await screen.findByRole('combobox', { name: 'Roles of Priya Raman' }));
    expect((await screen.findAllByRole('menuitemcheckbox')).map(({ textContent }) => textContent)).toEqual(['TPM']);
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'TPM' }));
    expect(screen.getByRole('menuitemcheckbox', { name: 'TPM' })).toBeChecked();
  });

  test('say at the members what the server says of them', async () => {
    const errors = [{ path: '/members', message: 'A program has a sponsor.' }];
    const refused = new Problem(400, { code: 'input/invalid', errors });
    const { user } = show(ELENA, payments, { 'PATCH programs/p1': refused });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const edited = await form();
    await user.click(await within(edited).findByRole('button', { name: 'Remove Elena Petrova' }));
    await user.click(within(edited).getByRole('button', { name: 'Save' }));
    const members = within(edited).getByRole('group', { name: 'Members' });
    expect(await within(members).findByText('A program has a sponsor.')).toBeVisible();
  });

  test('take zone, weekend and holidays', async () => {
    const { api, user } = show(ELENA);
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const calendar = within(await form()).getByRole('group', { name: 'Calendar' });
    await user.selectOptions(within(calendar).getByRole('combobox', { name: 'Time zone' }), 'Asia/Dubai');
    await user.click(within(calendar).getByRole('checkbox', { name: 'Sunday' }));
    await user.click(within(calendar).getByRole('checkbox', { name: 'Friday' }));
    await user.click(within(calendar).getByRole('button', { name: /Remove 25 Dec/ }));
    await user.click(within(calendar).getByLabelText('Holiday'));
    await user.paste('2026-12-02');
    await user.keyboard('{Enter}');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(patches(api)).toEqual([
        [{ calendar: { zone: 'Asia/Dubai', weekend: [5, 6], holidays: ['2026-12-02'] } }, '"1"'],
      ]),
    );
  });

  test('when somebody saved first, ask which are kept', async () => {
    const theirs = {
      ...payments,
      title: 'Payments, all of them',
      statusCadenceDays: 14,
      version: 5,
      updatedById: ELENA,
    };
    const { api, user } = show(PRIYA, payments, {
      'PATCH programs/p1': ({ headers, body }: { headers: Headers; body: object }) =>
        headers.get('if-match') === '"5"'
          ? { ...theirs, ...body, version: 6 }
          : new Problem(412, { code: 'record/changed' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    api.on('GET programs/p1', theirs);
    const name = within(await form()).getByRole('textbox', { name: /Name/ });
    await user.clear(name);
    await user.click(name);
    await user.paste('Payments core');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog', { name: /The program was changed while you were writing/ });
    expect(within(dialog).getByText('Payments, all of them')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByText('The program is saved');
    expect(patches(api).at(-1)).toEqual([{ title: 'Payments core' }, '"5"']);
  });
});

describe('the state of a program', () => {
  test('is paused with a reason', async () => {
    const { api, user } = show(ELENA, payments, { 'POST programs/p1/pause': { ...paused, version: 2 } });
    expect(screen.queryByText(/^Paused\./)).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'More acts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pause program' }));
    const asked = await screen.findByRole('form', { name: 'Pause program' });
    await user.click(within(asked).getByRole('textbox', { name: /Reason/ }));
    await user.paste('The budget is frozen.');
    await user.click(within(asked).getByRole('button', { name: 'Pause program' }));
    expect(await screen.findByText('The program is paused')).toBeInTheDocument();
    expect(api.sent('POST programs/p1/pause')[0]?.body).toEqual({ reason: 'The budget is frozen.' });
  });

  test('is said with who, when and why, and is taken back first of all', async () => {
    show(ELENA, paused);
    const bar = (await screen.findByText('Paused.')).closest('.fui-MessageBar') as HTMLElement;
    expect(await within(bar).findByText(/Elena Petrova/)).toHaveTextContent(/2 days ago: The budget is frozen\./);
    expect(await screen.findByRole('button', { name: 'Resume program' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Edit' })).toBeVisible();
  });

  test('leaves nothing to do once it is closed', async () => {
    show(PRIYA, { ...paused, status: 'closed' });
    expect(await screen.findByText('Closed.')).toBeVisible();
    await screen.findByText('Europe/Berlin');
    for (const name of ['Edit', 'More acts', 'Resume program', 'Add link'])
      expect(screen.queryByRole('button', { name })).toBeNull();
  });

  test('is for those who lead it to change', async () => {
    show(JONAS, paused);
    await screen.findByText('Europe/Berlin');
    expect(screen.queryByRole('button', { name: 'Resume program' })).toBeNull();
  });
});

describe('the chats of a program', () => {
  const weekly = {
    chatId: '19:meeting_weekly@thread.v2',
    series: 'Weekly steering',
    boundAt: '2026-11-20T10:00:00.000Z',
    boundById: ELENA,
  };
  const channel = { chatId: '19:abc@thread.tacv2', boundAt: '2026-11-21T10:00:00.000Z', boundById: PRIYA };
  const bound: Program = { ...payments, chats: [weekly, channel] };
  const rows = async () =>
    within(await screen.findByRole('list', { name: 'Teams chats' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);

  test('are listed with what they are, since when, and by whom', async () => {
    show(PRIYA, bound);
    await screen.findByText(/by Elena Petrova/);
    expect(await rows()).toEqual([
      'A channel or group chatBound yesterday by Priya RamanRelease',
      'Meetings of Weekly steeringBound 2 days ago by Elena PetrovaRelease',
    ]);
  });

  test('are released by the TPM, who is asked first', async () => {
    const { api, user } = show(PRIYA, bound, {
      'POST programs/p1/release-chat': { ...bound, chats: [channel], version: 2 },
    });
    await user.click(await screen.findByRole('button', { name: 'Release: Meetings of Weekly steering' }));
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(api.sent('POST programs/p1/release-chat')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Release: Meetings of Weekly steering' }));
    const asked = await screen.findByRole('dialog', { name: 'Release this chat?' });
    expect(within(asked).getByText('Meetings of Weekly steering')).toBeVisible();
    api.on('GET programs/p1', { ...bound, chats: [channel], version: 2 });
    await user.click(within(asked).getByRole('button', { name: 'Release chat' }));
    expect(await screen.findByText('The chat is released')).toBeInTheDocument();
    expect(api.sent('POST programs/p1/release-chat').map(({ body }) => body)).toEqual([{ chatId: weekly.chatId }]);
    expect(await rows()).toHaveLength(1);
  });

  test('stay when the server says no', async () => {
    const { user } = show(PRIYA, bound, {
      'POST programs/p1/release-chat': new Problem(403, { code: 'access/denied' }),
    });
    await user.click(await screen.findByRole('button', { name: 'Release: Meetings of Weekly steering' }));
    await user.click(await screen.findByRole('button', { name: 'Release chat' }));
    expect(await screen.findByText('The chat is bound as before')).toBeInTheDocument();
    expect(await rows()).toHaveLength(2);
  });

  test('are read by everybody in it, and released by nobody else', async () => {
    show(ELENA, bound);
    expect(await screen.findByText('The program’s TPM binds and releases chats.')).toBeVisible();
    expect(await rows()).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Release/ })).toBeNull();
  });

  test('while there are none, teach how one is bound', async () => {
    show();
    expect(await screen.findByText('No chat is bound to this program')).toBeVisible();
    expect(screen.getByText(/add Steerline as a tab to a meeting or a channel/)).toBeVisible();
  });
});
