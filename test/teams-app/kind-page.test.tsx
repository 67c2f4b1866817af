/** @jest-environment jsdom */
import { FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { act, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { createMemory, ServerProvider } from '../../teams-app/src/ui/data/server.tsx';
import { riskSpec } from '../../teams-app/src/ui/kind/risk-spec.tsx';
import { ToastProvider } from '../../teams-app/src/ui/overlay/toasts.tsx';
import { PeopleProvider } from '../../teams-app/src/ui/people/people.tsx';
import { ProgramProvider } from '../../teams-app/src/ui/program-context.tsx';
import { ReaderProvider } from '../../teams-app/src/ui/reader.tsx';
import { KindPage } from '../../teams-app/src/ui/record/kind-page.tsx';
import { FakeApi, Problem, type Answer } from './fake-api.ts';
import { JONAS, MEDIUM, MEI, NAMES, PRIYA, program, risk } from './samples.ts';

// In jsdom Fluent's modal counts itself as hidden, and asking what is hidden takes seconds of a busy machine.
configure({ asyncUtilTimeout: 6000, defaultHidden: true });
const clock = () => new Date('2026-11-22T10:00:00Z');
/** Writes at once: key by key would draw the form for each of them. */
async function write(user: ReturnType<typeof userEvent.setup>, input: HTMLElement, text: string): Promise<void> {
  await user.clear(input);
  await user.click(input);
  await user.paste(text);
}
const page = (...items: readonly object[]) => ({ items, total: items.length, seq: 9 });
const R1 = 'programs/p1/risks/R-1';

function Page({ api, meId, opened }: { readonly api: FakeApi; readonly meId: string; readonly opened?: string }) {
  const [memory] = useState(createMemory);
  const [open, setOpen] = useState<string | undefined>(opened);
  const [me] = useState({ personId: meId, tenantRoles: [] });
  return (
    <FluentProvider theme={teamsLightTheme}>
      <ServerProvider via={api.transport} memory={memory}>
        <ReaderProvider locale="en-GB" clock={clock}>
          <PeopleProvider>
            <ToastProvider>
              <ProgramProvider program={program} me={me} onOpen={setOpen}>
                <KindPage spec={riskSpec} open={open} onOpen={setOpen} />
              </ProgramProvider>
            </ToastProvider>
          </PeopleProvider>
        </ReaderProvider>
      </ServerProvider>
    </FluentProvider>
  );
}

function show(answers: Readonly<Record<string, Answer>>, meId = PRIYA, opened?: string) {
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET programs/p1/log': { entries: [], nextSince: 0, seq: 0 },
    'GET programs/p1/risks': page(risk()),
    [`GET ${R1}`]: risk(),
    ...answers,
  });
  render(<Page api={api} meId={meId} {...(opened && { opened })} />);
  return { api, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

const createForm = () => screen.findByRole('form', { name: 'Log risk' });
const drawer = () => screen.findByRole('dialog');

describe('the page of a kind', () => {
  test('shows number, title, score, state and owner, and how many there are', async () => {
    const { api } = show({});
    const table = await screen.findByRole('table', { name: 'risks' });
    const row = within(table).getAllByRole('row')[1] as HTMLElement;
    for (const text of ['R-1', 'Supplier slips the API', '20 Critical', 'Open', 'Jonas Weber'])
      expect(await within(row).findByText(text)).toBeVisible();
    expect(screen.getByText('1 risk')).toBeVisible();
    expect(api.sent('GET programs/p1/risks')[0]?.query.get('status')).toBe('proposed,open,mitigating,accepted');
    expect(api.unknown).toEqual([]);
  });

  test('opens a record at its heading, and gives the focus back to its row when it closes', async () => {
    const { user } = show({});
    const row = await screen.findByRole('button', { name: /R-1/ });
    await user.click(row);
    expect(within(await drawer()).getByRole('heading', { level: 2 })).toHaveFocus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(row).toHaveFocus());
  });

  test('opens a form at its first field, and gives the focus back to its button', async () => {
    const { user } = show({});
    const button = await screen.findByRole('button', { name: 'Log risk' });
    await user.click(button);
    expect(within(await createForm()).getByRole('textbox', { name: /Title/ })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(button).toHaveFocus());
  });

  test('teaches what goes here while there is nothing, and offers the first act', async () => {
    const { user } = show({ 'GET programs/p1/risks': page() });
    await screen.findByText('No risks here');
    await user.click(screen.getAllByRole('button', { name: 'Log risk' })[1] as HTMLElement);
    expect(await createForm()).toBeInTheDocument();
  });

  test('says that it could not be read, and tries again', async () => {
    const { api, user } = show({ 'GET programs/p1/risks': new Problem(403, { code: 'access/denied' }) });
    await screen.findByText('The risks could not be read.');
    api.on('GET programs/p1/risks', page(risk()));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Supplier slips the API')).toBeVisible();
  });

  test('offers a viewer to propose, and nothing to change', async () => {
    show({}, MEI, 'R-1');
    await within(await drawer()).findByText('Supplier slips the API');
    expect(screen.getByRole('button', { name: 'Propose risk' })).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Log risk' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Start mitigating' })).toBeNull();
  });

  test('offers acceptance to a lead who neither owns nor raised the risk', async () => {
    const { user } = show({ [`GET ${R1}`]: risk({ ...MEDIUM, createdById: JONAS }) }, PRIYA, 'R-1');
    await user.click(await screen.findByRole('button', { name: 'More acts' }));
    expect(await screen.findByRole('menuitem', { name: 'Accept risk' })).toBeVisible();
  });

  test('does not offer acceptance to the one who raised it', async () => {
    const { user } = show({ [`GET ${R1}`]: risk(MEDIUM) }, PRIYA, 'R-1');
    await user.click(await screen.findByRole('button', { name: 'More acts' }));
    await screen.findByRole('menuitem', { name: 'Close risk' });
    expect(screen.getByRole('menuitem', { name: /Accept risk/ })).toHaveAttribute('aria-disabled', 'true');
  });

  test('creates: asks for what is needed first, then shows the server’s words at the field', async () => {
    const { api, user } = show({
      'POST programs/p1/risks': new Problem(400, {
        code: 'input/invalid',
        errors: [{ path: '/title', message: 'Write at most 200 characters.' }],
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Log risk' }));
    const form = await createForm();
    await user.click(within(form).getByRole('button', { name: 'Log risk' }));
    expect(await within(form).findByText('This is needed.')).toBeInTheDocument();
    expect(api.sent('POST programs/p1/risks')).toHaveLength(0);
    await write(user, within(form).getByRole('textbox', { name: /Title/ }), 'Certificates expire');
    await user.click(within(form).getByRole('button', { name: 'Log risk' }));
    expect(await within(form).findByText('Write at most 200 characters.')).toBeInTheDocument();
    expect(api.sent('POST programs/p1/risks')[0]?.body).toEqual({ title: 'Certificates expire' });
    expect(within(form).getByRole('textbox', { name: /Title/ })).toHaveFocus();
  });

  test('edits over the version that was seen, and takes it back by the reverse patch', async () => {
    const { api, user } = show({ [`PATCH ${R1}`]: risk({ title: 'API comes late', version: 2 }) }, JONAS, 'R-1');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    const title = await screen.findByRole('textbox', { name: /Title/ });
    await write(user, title, 'API comes late');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('R-1 is saved')).toBeInTheDocument();
    // The second click of a double click meets the toast while it goes.
    await user.dblClick(screen.getByText('Undo'));
    await waitFor(() => expect(api.sent(`PATCH ${R1}`)).toHaveLength(2));
    const [first, second] = api.sent(`PATCH ${R1}`);
    expect([first?.body, first?.headers.get('if-match')]).toEqual([{ title: 'API comes late' }, '"1"']);
    expect([second?.body, second?.headers.get('if-match')]).toEqual([{ title: 'Supplier slips the API' }, '"2"']);
  });

  test('when somebody saved first, asks which words to keep and saves over theirs', async () => {
    const theirs = risk({ title: 'Supplier is late', version: 5, updatedById: PRIYA });
    let isFirst = true;
    const { api, user } = show(
      {
        [`PATCH ${R1}`]: () => {
          if (!isFirst) return { ...theirs, title: 'API comes late', version: 6 };
          isFirst = false;
          return new Problem(412, { code: 'record/changed', facts: { number: 'R-1', version: 5 } });
        },
      },
      JONAS,
      'R-1',
    );
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    api.on(`GET ${R1}`, theirs);
    const title = await screen.findByRole('textbox', { name: /Title/ });
    await write(user, title, 'API comes late');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog', { name: /R-1 was changed while you were writing/ });
    expect(within(dialog).getByRole('radio', { name: /Keep mine/ })).toBeChecked();
    expect(within(dialog).getByText('Supplier is late')).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await screen.findByText('R-1 is saved');
    const last = api.sent(`PATCH ${R1}`).at(-1);
    expect([last?.body, last?.headers.get('if-match')]).toEqual([{ title: 'API comes late' }, '"5"']);
  });

  test('keeps the form and its words while the server is away, and saves them once when it is back', async () => {
    const { api, user } = show({ 'POST programs/p1/risks': new Problem(500, {}) });
    await user.click(await screen.findByRole('button', { name: 'Log risk' }));
    const form = await createForm();
    await write(user, within(form).getByRole('textbox', { name: /Title/ }), 'Certificates expire');
    for (const route of ['GET programs/p1/risks', 'GET programs/p1/log']) api.on(route, new Problem(500, {}));
    await user.click(within(form).getByRole('button', { name: 'Log risk' }));
    await within(form).findByText(/Nothing is lost; please try again/);
    expect(within(form).getByRole('textbox', { name: /Title/ })).toHaveValue('Certificates expire');
    api.on('POST programs/p1/risks', risk({ number: 'R-2' }));
    await user.click(within(form).getByRole('button', { name: 'Log risk' }));
    await screen.findByText('R-2 is recorded');
    const [first, again] = api.sent('POST programs/p1/risks');
    expect(again?.headers.get('idempotency-key')).toBe(first?.headers.get('idempotency-key'));
  });

  test('keeps an edit when the record can for a while not be read', async () => {
    const { api, user } = show({ [`PATCH ${R1}`]: new Problem(500, {}) }, JONAS, 'R-1');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await write(user, await screen.findByRole('textbox', { name: /Title/ }), 'API comes late');
    api.on(`GET ${R1}`, new Problem(500, {}));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    // The first read and two more tries.
    await waitFor(() => expect(api.sent(`GET ${R1}`).length).toBeGreaterThanOrEqual(4), { timeout: 6000 });
    await waitFor(() => expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('API comes late'));
  });

  test('asks before it leaves what was written, and stays when told so', async () => {
    const { user } = show({}, JONAS, 'R-1');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await write(user, await screen.findByRole('textbox', { name: /Title/ }), 'API comes late');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Go on writing' }));
    expect(screen.getByRole('textbox', { name: /Title/ })).toHaveValue('API comes late');
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(await screen.findByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Title/ })).toBeNull());
  });

  test('leaves an untouched form without a question', async () => {
    const { user } = show({}, JONAS, 'R-1');
    await user.click(await screen.findByRole('button', { name: 'Edit' }));
    await user.click(await screen.findByRole('button', { name: 'Close' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Title/ })).toBeNull());
    expect(screen.queryByText('Leave without saving?')).toBeNull();
  });

  test('says who can close a critical risk, where its owner cannot', async () => {
    const { user } = show(
      { [`GET ${R1}`]: risk({ ownerId: JONAS, probability: 5, impact: { cost: 5 }, score: 25 }) },
      JONAS,
      'R-1',
    );
    await user.click(await screen.findByRole('button', { name: 'More acts' }));
    const close = await screen.findByRole('menuitem', { name: /Close risk/ });
    expect(close).toHaveAttribute('aria-disabled', 'true');
    expect(close).toHaveTextContent(/can do it/);
  });

  test('closes by a command with its reason', async () => {
    const { api, user } = show(
      {
        [`GET ${R1}`]: risk({ probability: 2, impact: { cost: 3 }, score: 6 }),
        [`POST ${R1}/close`]: risk({ status: 'closed', version: 2 }),
      },
      JONAS,
      'R-1',
    );
    await user.click(await screen.findByRole('button', { name: 'More acts' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Close risk' }));
    const form = await screen.findByRole('form', { name: 'Close risk' });
    await write(user, within(form).getByRole('textbox', { name: /Reason/ }), 'Delivered');
    await user.click(within(form).getByRole('button', { name: 'Close risk' }));
    expect(await screen.findByText('R-1 is closed')).toBeInTheDocument();
    expect(api.sent(`POST ${R1}/close`)[0]?.body).toEqual({ reason: 'Delivered' });
  });
});

describe('a page that is left open', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());
  const pass = (seconds: number) => act(() => jest.advanceTimersByTimeAsync(seconds * 1000));
  const theirs = risk({ ...MEDIUM, title: 'Supplier is late', version: 2 });
  const change = (api: FakeApi) => {
    api.on('GET programs/p1/risks', page(theirs));
    api.on(`GET ${R1}`, theirs);
  };

  test('shows in list, drawer and history what others changed, within a quarter of a minute', async () => {
    const { api } = show({}, PRIYA, 'R-1');
    await pass(1);
    expect(screen.getAllByText('Supplier slips the API').length).toBeGreaterThan(1);
    const logs = api.sent('GET programs/p1/log').length;
    change(api);
    await pass(15);
    expect(screen.queryByText('Supplier slips the API')).toBeNull();
    expect(screen.getAllByText('Supplier is late').length).toBeGreaterThan(1);
    expect(api.sent('GET programs/p1/log').length).toBeGreaterThan(logs);
    // What did not change is the same answer under the same tag.
    await pass(15);
    expect(api.sent(`GET ${R1}`).at(-1)?.headers.get('if-none-match')).toBe('"2"');
  });

  test('asks for nothing while it is out of sight, and at once when it is seen again', async () => {
    const { api } = show({}, PRIYA, 'R-1');
    await pass(1);
    const seen = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const asked = api.asked.length;
    await pass(60);
    expect(api.asked).toHaveLength(asked);
    change(api);
    seen.mockRestore();
    window.dispatchEvent(new Event('visibilitychange'));
    await pass(1);
    expect(screen.getAllByText('Supplier is late').length).toBeGreaterThan(1);
  });

  test('leaves a form as it is, and gives its command to the version that was seen', async () => {
    const { api } = show({ [`GET ${R1}`]: risk(MEDIUM) }, PRIYA, 'R-1');
    api.on(`POST ${R1}/close`, ({ headers }) =>
      headers.get('if-match') === '"2"'
        ? risk({ status: 'closed', version: 3 })
        : new Problem(412, { code: 'record/changed' }),
    );
    await pass(1);
    fireEvent.click(screen.getByRole('button', { name: 'More acts' }));
    await pass(1);
    fireEvent.click(screen.getByRole('menuitem', { name: 'Close risk' }));
    await pass(1);
    const form = screen.getByRole('form', { name: 'Close risk' });
    const reason = within(form).getByRole('textbox');
    fireEvent.change(reason, { target: { value: 'It is over.' } });
    change(api);
    await pass(15);
    expect(reason).toHaveValue('It is over.');
    fireEvent.submit(form);
    await pass(1);
    expect(within(form).getByText('Somebody changed this record since you opened it.')).toBeVisible();
    fireEvent.submit(form);
    await pass(1);
    expect(api.sent(`POST ${R1}/close`).map(({ headers }) => headers.get('if-match'))).toEqual(['"1"', '"2"']);
  });
});
