/** @jest-environment jsdom */
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import LivePage from '../../../teams-app/src/features/live-meeting/live-page.tsx';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { clock, InProgram } from '../in-program.tsx';
import { meeting } from '../minutes/samples.ts';
import { JONAS, MEI, NAMES, PRIYA } from '../samples.ts';

configure({ asyncUtilTimeout: 6000 });
beforeEach(() => sessionStorage.clear());

const AT = 'programs/p1/meetings/MTG-1';
const NOTHING_WAITS = { actions: [], undecided: [], escalations: [], changes: [], risks: [] };
const { minutes: _minutes, transcript: _transcript, ...bare } = meeting();
const ago = (seconds: number) => new Date(clock().getTime() - seconds * 1000).toISOString();
const point = (title: string, ...records: string[]) => ({
  ...{ title, purpose: 'decide' as const, durationMinutes: 10 },
  records,
});
const live = (more: Partial<Meeting> = {}): Meeting => ({
  ...bare,
  status: 'live',
  agenda: [point('Open actions'), point('Waves', 'D-1')],
  spentSeconds: [0, 0],
  current: { agendaIndex: 0, sinceAt: ago(90) },
  attendeeIds: [],
  ...more,
});
const record = (kind: string, number: string, more: object) => ({ ...bare, kind, number, captures: [], ...more });
const decision = (more: object = {}) =>
  record('decision', 'D-1', { title: 'Two waves', status: 'proposed', deciderId: JONAS, ...more });
const action = (more: object = {}) =>
  record('action', 'ACT-1', { title: 'Call the lab', status: 'open', carryCount: 1, ownerId: JONAS, ...more });

function show(now: Meeting, answers: Readonly<Record<string, Answer>> = {}, meId = PRIYA) {
  const went: string[] = [];
  let held = now;
  const put = (more: Partial<Meeting>) => (held = { ...held, version: held.version + 1, ...more });
  const api = new FakeApi({
    'GET people': { people: NAMES },
    [`GET ${AT}`]: () => held,
    [`GET ${AT}/preparation`]: NOTHING_WAITS,
    'GET programs/p1/decisions/D-1': decision(),
    'GET programs/p1/actions/ACT-1': action(),
    ...answers,
  });
  render(
    <InProgram api={api} meId={meId}>
      <LivePage place="live" rest="MTG-1" go={(place, number) => went.push([place, number].join(' '))} />
    </InProgram>,
  );
  return { api, went, put, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}

describe('a live meeting', () => {
  test('shows the point that is on with its time, and goes on by a key', async () => {
    const { api, user, put } = show(live());
    api.on(`POST ${AT}/take`, () => put({ current: { agendaIndex: 1, sinceAt: ago(0) }, spentSeconds: [90, 0] }));
    expect(await screen.findByText('Point 1 of 2 · Decide')).toBeVisible();
    expect(screen.getAllByText('1 of 10 min')).toHaveLength(2);
    await user.keyboard('n');
    expect(await screen.findByText('Point 2 of 2 · Decide')).toBeVisible();
    expect(api.sent(`POST ${AT}/take`)[0]?.body).toEqual({ agendaIndex: 1 });
    expect(await screen.findByText('Two waves')).toBeVisible();
    await user.keyboard('p');
    await waitFor(() => expect(api.sent(`POST ${AT}/take`)[1]?.body).toEqual({ agendaIndex: 0 }));
    expect(api.unknown).toEqual([]);
  });

  test('says an overrun in words, and aloud', async () => {
    show(live({ current: { agendaIndex: 0, sinceAt: ago(610) } }));
    expect(await screen.findAllByText('1 min over its 10')).toHaveLength(2);
    expect(screen.getByText('This point runs over its time.')).toBeInTheDocument();
  });

  test('follows what others do to it', async () => {
    const { put } = show(live());
    await screen.findByText('Point 1 of 2 · Decide');
    put({ current: { agendaIndex: 1, sinceAt: ago(0) } });
    expect(await screen.findByText('Point 2 of 2 · Decide')).toBeVisible();
  });

  test('is read without acts by those who only read', async () => {
    show(live(), {}, MEI);
    await screen.findByText('Point 1 of 2 · Decide');
    for (const name of [/Next point/, /^Decision/, 'End…']) expect(screen.queryByRole('button', { name })).toBeNull();
    for (const box of screen.getAllByRole('checkbox')) expect(box).toBeDisabled();
  });

  test('follows its keys also after a tick, which is no writing', async () => {
    const { user, put, api } = show(live({ inviteeIds: [PRIYA] }));
    api.on(`PATCH ${AT}`, ({ body }) => put(body));
    await user.click(await screen.findByRole('checkbox', { name: 'Priya Raman' }));
    await user.keyboard('d');
    expect(screen.getByRole('form', { name: 'Capture decision' })).toBeVisible();
    await user.keyboard('r');
    expect(screen.getByLabelText(/What is decided/)).toHaveValue('r');
  });

  test('shows each tick at once, and says it again over what others changed', async () => {
    const { api, user, put } = show(live({ inviteeIds: [PRIYA, JONAS], quorum: 2 }));
    let tries = 0;
    api.on(`PATCH ${AT}`, ({ body }) => {
      tries += 1;
      return tries === 1 ? new Problem(412, { code: 'record/changed' }) : put(body);
    });
    await screen.findByText('Quorum 0 of 2');
    await user.click(await screen.findByRole('checkbox', { name: 'Priya Raman' }));
    await user.click(screen.getByRole('checkbox', { name: 'Jonas Weber' }));
    expect(screen.getByText('Quorum 2 of 2')).toBeVisible();
    await waitFor(() => expect(api.sent(`PATCH ${AT}`).at(-1)?.body).toEqual({ attendeeIds: [PRIYA, JONAS] }));
    expect(await screen.findByText('Quorum 2 of 2')).toBeVisible();
  });
});

describe('a capture', () => {
  const captured = { record: 'ACT-1', agendaIndex: 0, capturedAt: ago(0), byId: PRIYA };

  test('is saved by Enter under the point that is on', async () => {
    const { api, user, put } = show(live());
    api.on(`POST ${AT}/capture`, () => put({ captures: [captured] }));
    await screen.findByText('Point 1 of 2 · Decide');
    await user.keyboard('a');
    const form = screen.getByRole('form', { name: 'Capture action' });
    await user.type(within(form).getByLabelText(/What is to be done/), 'Call the lab{Enter}');
    expect(await screen.findByRole('region', { name: 'Captured' })).toHaveTextContent('ACT-1Call the lab');
    expect(api.sent(`POST ${AT}/capture`)[0]?.body).toEqual({ kind: 'action', title: 'Call the lab', agendaIndex: 0 });
    expect(screen.getByText('ACT-1 is captured')).toBeInTheDocument();
    await user.keyboard('a');
    expect(screen.getByLabelText(/What is to be done/)).toHaveValue('');
  });

  test('keeps what was written when it is left, and when it could not be saved', async () => {
    const { api, user } = show(live());
    api.on(`POST ${AT}/capture`, new Problem(409, { code: 'record/wrong-state', detail: 'The meeting is over.' }));
    await screen.findByText('Point 1 of 2 · Decide');
    await user.keyboard('r');
    await user.type(screen.getByLabelText(/What may happen/), 'Keys expire{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    await user.keyboard('r');
    expect(screen.getByLabelText(/What may happen/)).toHaveValue('Keys expire');
    await user.keyboard('{Enter}');
    expect(await screen.findByText('The meeting is over.')).toBeVisible();
    expect(screen.getByLabelText(/What may happen/)).toHaveValue('Keys expire');
  });

  test('is taken back in place where the rules allow it; a decision stays proposed', async () => {
    const { api, user } = show(live({ captures: [captured, { ...captured, record: 'D-1' }] }));
    const list = await screen.findByRole('region', { name: 'Captured' });
    expect(await within(list).findByRole('button', { name: 'Read back D-1' })).toBeVisible();
    const acts = within(list)
      .getAllByRole('button')
      .map((button) => button.textContent);
    expect(acts).toEqual(['ACT-1', 'Drop action', 'D-1', 'Read back']);
    const dropped = { ...action(), status: 'dropped', version: 2 };
    api.on('POST programs/p1/actions/ACT-1/drop', dropped);
    api.on('GET programs/p1/actions/ACT-1', dropped);
    await user.click(within(list).getByRole('button', { name: 'Drop action, ACT-1' }));
    await user.type(within(list).getByLabelText(/Reason/), 'Said twice.');
    await user.click(within(list).getByRole('button', { name: 'Drop action' }));
    expect(await within(list).findByText('Dropped')).toBeVisible();
    expect(api.sent('POST programs/p1/actions/ACT-1/drop')[0]?.body).toEqual({ reason: 'Said twice.' });
  });
});

describe('the first point', () => {
  test('looks back on the actions that wait; they can be completed, carried or dropped in place', async () => {
    const { api, user } = show(live(), { [`GET ${AT}/preparation`]: { ...NOTHING_WAITS, actions: [action()] } });
    const list = await screen.findByRole('region', { name: 'Actions to look back on' });
    for (const name of ['Mark done, ACT-1', 'Carry over, ACT-1', 'Drop action, ACT-1'])
      expect(await within(list).findByRole('button', { name })).toBeVisible();
    const done = { ...action(), status: 'done', version: 2 };
    api.on('POST programs/p1/actions/ACT-1/complete', done);
    await user.click(within(list).getByRole('button', { name: 'Mark done, ACT-1' }));
    await user.type(within(list).getByLabelText(/Evidence/), 'The lab confirmed.');
    api.on(`GET ${AT}/preparation`, NOTHING_WAITS);
    api.on('GET programs/p1/actions/ACT-1', done);
    await user.click(within(list).getByRole('button', { name: 'Mark done' }));
    expect(await within(list).findByText('Done')).toBeVisible();
  });
});

describe('reading a decision back', () => {
  const second = live({ current: { agendaIndex: 1, sinceAt: ago(0) } });
  const open = async (user: ReturnType<typeof userEvent.setup>) => {
    await user.click(await screen.findByRole('button', { name: 'Read back D-1' }));
    return (await screen.findByText('Read back D-1')).closest('[role=dialog]') as HTMLElement;
  };

  test('closes it in exactly the words that were read, by the one who decides', async () => {
    const { api, user } = show(
      second,
      { 'GET programs/p1/decisions/D-1': decision({ recommendation: 'Two waves.' }) },
      JONAS,
    );
    api.on('POST programs/p1/decisions/D-1/decide', decision({ status: 'decided', version: 2 }));
    const dialog = await open(user);
    const words = within(dialog).getByLabelText('In these words');
    expect(words).toHaveValue('Two waves.');
    await user.clear(words);
    await user.type(words, 'Two waves, Nordics first.');
    await user.click(within(dialog).getByText('Agreed as read'));
    await waitFor(() => expect(screen.queryByText('Read back D-1')).toBeNull());
    const [sent] = api.sent('POST programs/p1/decisions/D-1/decide');
    expect(sent?.body).toEqual({ text: 'Two waves, Nordics first.' });
    expect(sent?.headers.get('if-match')).toBe('"1"');
  });

  test('lets others save another wording, and says whom it waits for', async () => {
    const { api, user } = show(second);
    api.on('PATCH programs/p1/decisions/D-1', decision({ recommendation: 'Three waves', version: 2 }));
    const dialog = await open(user);
    expect(await within(dialog).findByText(/Waits for Jonas Weber, who decides/)).toBeVisible();
    expect(within(dialog).queryByText('Agreed as read')).toBeNull();
    const words = within(dialog).getByLabelText('In these words');
    await user.clear(words);
    await user.type(words, 'Three waves');
    await user.click(within(dialog).getByText('Save wording'));
    await waitFor(() =>
      expect(api.sent('PATCH programs/p1/decisions/D-1')[0]?.body).toEqual({ recommendation: 'Three waves' }),
    );
  });

  test('is closed by those who lead when nobody is named', async () => {
    const { deciderId: _decider, ...unnamed } = decision() as ReturnType<typeof decision> & { deciderId: string };
    const { user } = show(second, { 'GET programs/p1/decisions/D-1': unnamed });
    expect(within(await open(user)).getByText('Agreed as read')).toBeVisible();
  });

  test('is closed by no one else when nobody is named', async () => {
    const { deciderId: _decider, ...unnamed } = decision() as ReturnType<typeof decision> & { deciderId: string };
    const { user } = show(second, { 'GET programs/p1/decisions/D-1': unnamed }, JONAS);
    const dialog = await open(user);
    expect(within(dialog).getByText(/Waits for the TPM or the sponsor/)).toBeVisible();
    expect(within(dialog).queryByText('Agreed as read')).toBeNull();
  });
});

describe('a decision that is closed', () => {
  test('says in its row what was decided', async () => {
    const ruling = { text: 'Two waves, from March.', byId: JONAS, decidedAt: ago(5), effectiveOn: '2026-11-22' };
    show(live({ current: { agendaIndex: 1, sinceAt: ago(9) } }), {
      'GET programs/p1/decisions/D-1': decision({ status: 'decided', ruling }),
    });
    const about = await screen.findByRole('region', { name: 'About' });
    expect(await within(about).findByText('Two waves, from March.')).toBeVisible();
  });
});

describe('the end of a meeting', () => {
  const last = live({
    current: { agendaIndex: 1, sinceAt: ago(0) },
    captures: [{ record: 'ACT-1', agendaIndex: 0, capturedAt: ago(0), byId: PRIYA }],
  });

  test('shows what was not read back and which action lacks a day, and has it mended in place', async () => {
    const { api, user, put } = show(last);
    await user.click(await screen.findByRole('button', { name: 'End meeting' }));
    expect(await screen.findByText(/1 decision was not read back/)).toBeVisible();
    const vague = await screen.findByRole('group', { name: 'ACT-1, who and when' });
    const dated = action({ dueOn: '2026-12-04', version: 2 });
    api.on('PATCH programs/p1/actions/ACT-1', dated);
    api.on('GET programs/p1/actions/ACT-1', dated);
    await user.type(within(vague).getByLabelText('Due day'), '2026-12-04');
    await user.tab();
    await waitFor(() => expect(screen.queryByRole('group', { name: 'ACT-1, who and when' })).toBeNull());
    expect(api.sent('PATCH programs/p1/actions/ACT-1')[0]?.body).toEqual({ dueOn: '2026-12-04' });
    api.on(`POST ${AT}/hold`, () => put({ status: 'held', endedAt: ago(0) }));
    await user.click(screen.getByRole('button', { name: 'End meeting' }));
    expect(await screen.findByText('The meeting has ended')).toBeVisible();
  });

  test('can be left for the meeting again', async () => {
    const { user } = show(last);
    await user.click(await screen.findByRole('button', { name: 'End meeting' }));
    await user.click(await screen.findByRole('button', { name: 'Back' }));
    expect(await screen.findByText('Point 2 of 2 · Decide')).toBeVisible();
  });

  test('is told of what is half written, and can be left for it', async () => {
    const { user } = show(last);
    await screen.findByText('Point 2 of 2 · Decide');
    await user.keyboard('r');
    await user.click(screen.getByLabelText(/What may happen/));
    await user.paste('Keys expire');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'End meeting' }));
    expect(await screen.findByText('The risk “Keys expire” is half written and not captured.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go on writing' }));
    expect(await screen.findByLabelText(/What may happen/)).toHaveValue('Keys expire');
  });

  const held = live({ status: 'held', startedAt: ago(3600), endedAt: ago(0) });

  test('leaves what is half written to be recorded or discarded', async () => {
    const drafts = { decision: { title: 'Two waves' }, action: { title: '' }, risk: { title: 'Keys expire' } };
    sessionStorage.setItem(`steerline.written.${PRIYA} p1 capture MTG-1`, JSON.stringify({ value: drafts }));
    const { api, user } = show(held);
    const left = await screen.findByRole('region', { name: 'Half written' });
    expect(within(left).getByText('Two waves')).toBeVisible();
    await user.click(within(left).getByText('Log risk'));
    api.on('POST programs/p1/risks', record('risk', 'R-9', { title: 'Keys expire', status: 'open' }));
    fireEvent.submit(await screen.findByLabelText('Log risk', { selector: 'form' }));
    await waitFor(() => expect(within(left).queryByText('Keys expire')).toBeNull());
    expect(api.sent('POST programs/p1/risks')[0]?.body).toEqual({ title: 'Keys expire' });
    await user.click(within(left).getByText('Discard'));
    const question = (await screen.findByText('Discard these words?')).closest('[role=dialog]') as HTMLElement;
    await user.click(within(question).getByText('Discard'));
    await waitFor(() => expect(left).not.toBeInTheDocument());
  });

  const ruled = (text: string, meeting: string | undefined, more: object = {}) => {
    const ruling = { text, byId: JONAS, decidedAt: ago(30), effectiveOn: '2026-11-22', ...(meeting && { meeting }) };
    return decision({ status: 'decided', ruling, ...more });
  };

  test('lists what was decided in it, in the words that were read back, whether linked or captured', async () => {
    const captures = [{ record: 'D-2', agendaIndex: 0, capturedAt: ago(60), byId: PRIYA }];
    show(
      { ...held, captures },
      {
        'GET programs/p1/decisions/D-1': ruled('We go in two waves, the Nordics first.', held.number),
        'GET programs/p1/decisions/D-2': ruled('A freeze in December', held.number, {
          number: 'D-2',
          title: 'A freeze in December',
        }),
      },
    );
    const list = await screen.findByRole('region', { name: 'Decided' });
    await within(list).findByText('We go in two waves, the Nordics first.');
    // The words of the other one are its title.
    expect(await within(list).findAllByText('A freeze in December')).toHaveLength(1);
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    expect(screen.queryByRole('region', { name: 'Captured' })).toBeNull();
  });

  test('does not list what was decided elsewhere', async () => {
    for (const at of ['MTG-99', undefined]) {
      const { api } = show(held, { 'GET programs/p1/decisions/D-1': ruled('We wait.', at) });
      await waitFor(() => expect(api.sent('GET programs/p1/decisions/D-1')).not.toEqual([]));
      expect(await screen.findByText('Nothing was decided or captured in this meeting.')).toBeVisible();
      cleanup();
    }
  });

  test('leads to the transcript', async () => {
    const { user, went } = show(held);
    expect(await screen.findByText(/It took 60 min/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Bring the transcript' }));
    expect(went).toEqual(['meetings MTG-1']);
  });

  test('leads to the minutes once they are drafted', async () => {
    const { user, went } = show({ ...held, status: 'minutes-drafted', minutes: 'MIN-1' });
    await user.click(await screen.findByRole('button', { name: 'Open minutes' }));
    expect(went).toEqual(['minutes MIN-1']);
  });
});

describe('the page without a number in its address', () => {
  const showNone = (items: readonly Meeting[]) => {
    const api = new FakeApi({
      'GET people': { people: NAMES },
      'GET programs/p1/meetings': { items, total: items.length, seq: 1 },
      [`GET ${AT}`]: items[0] ?? {},
    });
    const went: string[] = [];
    render(
      <InProgram api={api}>
        <LivePage place="live" rest={undefined} go={(place) => went.push(place)} />
      </InProgram>,
    );
    return { api, went, user: userEvent.setup({ pointerEventsCheck: 0 }) };
  };

  test('opens the meeting of now, ready to be started', async () => {
    const { api, user } = showNone([{ ...bare, status: 'planned' }]);
    await user.click(await screen.findByRole('button', { name: 'Start meeting' }));
    await waitFor(() => expect(api.unknown).toEqual([`POST ${AT}/start`]));
  });

  test('says so when no meeting is planned', async () => {
    const { user, went } = showNone([]);
    expect(await screen.findByText('No meeting is planned')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Plan a meeting' }));
    expect(went).toEqual(['meetings']);
  });
});
