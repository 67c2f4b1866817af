/** @jest-environment jsdom */
import { cleanup, configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MeetingOfTodayReply } from '#shared/contracts/replies.ts';
import { App } from '../../../teams-app/src/app/app.tsx';
import type { Host } from '../../../teams-app/src/platform/host.ts';
import { FakeApi, Problem, type Answer } from '../fake-api.ts';
import { clock } from '../in-program.tsx';
import { meeting } from '../minutes/samples.ts';
import { NAMES, PRIYA, program } from '../samples.ts';

jest.mock('@microsoft/teams-js', () => ({ app: { notifySuccess: () => {} }, authentication: {}, pages: {} }));
configure({ asyncUtilTimeout: 6000 });
beforeEach(() => sessionStorage.clear());

const CHAT = '19:meeting_a@thread.v2';
const { minutes: _minutes, transcript: _transcript, ...bare } = meeting();
const live = { ...bare, status: 'live' as const, agenda: [], captures: [], attendeeIds: [], inviteeIds: [PRIYA] };
const of = (number: string, more: Partial<MeetingOfTodayReply> = {}): MeetingOfTodayReply => ({
  ...{ programId: 'p1', programName: 'Payments platform', number, title: `Meeting ${number}`, status: 'live' },
  ...more,
});
const page = (...items: object[]) => ({ items, total: items.length, seq: 1 });

/** The tab, as Teams opens it. */
function open(
  host: Partial<Host>,
  today: readonly MeetingOfTodayReply[],
  answers: Readonly<Record<string, Answer>> = {},
) {
  const api = new FakeApi({
    'GET people': { people: NAMES },
    'GET me': { personId: PRIYA, name: 'Priya Raman', tenantRoles: [], mayCreatePrograms: false },
    'GET me/work': { items: [], tellings: [] },
    'GET me/meetings': { items: today },
    'GET programs': { items: [] },
    'GET programs/p1': program,
    'GET programs/p1/status-reports': page(),
    'GET programs/p1/milestones': page(),
    'GET programs/p1/log': { entries: [], seq: 0, nextSince: 0 },
    'GET programs/p1/meetings': page(live),
    'GET programs/p1/meetings/MTG-1': live,
    ...answers,
  });
  const around: Host = {
    ...{ theme: 'default', locale: 'en-GB', frame: 'content', subPage: undefined, isLinked: false, seat: 'priya' },
    ...{ chat: undefined, setUp: undefined, token: async () => '', onTheme: () => {}, share: () => {} },
    ...host,
  };
  render(<App host={around} via={api.transport} clock={clock} />);
  return { api, user: userEvent.setup({ pointerEventsCheck: 0 }) };
}
const reload = (...given: Parameters<typeof open>) => {
  cleanup();
  return open(...given);
};

describe('a tab that is reloaded', () => {
  test('comes back to the live meeting, and to what was half written there', async () => {
    const { user } = open({}, [of('MTG-1')]);
    expect(await screen.findByText('Meeting MTG-1 is live.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Go to the meeting' }));
    await user.click(await screen.findByRole('button', { name: /^Action/ }));
    await user.type(screen.getByLabelText(/What is to be done/), 'Call the lab');
    reload({}, []);
    expect(await screen.findByLabelText(/What is to be done/)).toHaveValue('Call the lab');
  });

  test('opens what a link asks for, and nothing of another person or tab', async () => {
    const { user } = open({}, [of('MTG-1')]);
    await user.click(await screen.findByRole('button', { name: 'Go to the meeting' }));
    await screen.findByRole('button', { name: /^Action/ });
    reload({ seat: 'marcus' }, []);
    expect(await screen.findByRole('heading', { name: 'My work' })).toBeVisible();
    reload({ subPage: 'programs', isLinked: true }, []);
    expect(await screen.findByRole('heading', { name: 'Programs' })).toBeVisible();
  });
});

describe('my work', () => {
  test('names no meeting that is not live', async () => {
    open({}, [of('MTG-1', { status: 'planned' })]);
    expect(await screen.findByText('Nothing is waiting for you')).toBeVisible();
    expect(screen.queryByText(/is live/)).toBeNull();
  });
});

describe('the side panel of a meeting', () => {
  const beside = { frame: 'sidePanel', chat: { id: CHAT, isMeeting: true } } as const;
  const nobodys = { [`GET chats/${encodeURIComponent(CHAT)}`]: new Problem(404, { code: 'program/not-found' }) };

  test('opens the meeting of its chat’s series, whatever else is live', async () => {
    const bound = { programId: 'p1', programName: 'Payments platform', series: 'Weekly' };
    open(beside, [of('MTG-8'), of('MTG-9')], {
      [`GET chats/${encodeURIComponent(CHAT)}`]: bound,
      'GET programs/p1/meetings': page({ ...live, number: 'MTG-7' }, { ...live, series: 'Weekly' }),
    });
    expect(await screen.findByRole('button', { name: /^Action/ })).toBeVisible();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  test('opens the only live meeting when its chat is nobody’s', async () => {
    open(beside, [of('MTG-1'), of('MTG-9', { status: 'planned' })], nobodys);
    expect(await screen.findByRole('button', { name: /^Action/ })).toBeVisible();
  });

  test('offers several live ones, and those planned for today, in that order', async () => {
    const { user } = open(beside, [of('MTG-8'), of('MTG-1'), of('MTG-9', { status: 'planned' })], nobodys);
    const names = await screen.findAllByRole('button', { name: /^MTG-/ });
    expect(names.map(({ textContent }) => textContent?.slice(0, 5))).toEqual(['MTG-8', 'MTG-1', 'MTG-9']);
    await user.click(screen.getByRole('button', { name: /^MTG-1/ }));
    expect(await screen.findByRole('button', { name: /^Action/ })).toBeVisible();
  });

  test('offers the one planned for today, and says so when there is none', async () => {
    open(beside, [of('MTG-9', { status: 'planned' })], nobodys);
    expect(await screen.findByRole('button', { name: /^MTG-9/ })).toBeVisible();
    reload(beside, [], nobodys);
    expect(await screen.findByText('No meeting is live or planned for today')).toBeVisible();
  });
});
