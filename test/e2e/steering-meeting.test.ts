import type { Browser } from 'playwright-core';
import type { World } from '#local/serve-world.ts';
import type { Action } from '#shared/domain/kinds/action/action.ts';
import type { Decision } from '#shared/domain/kinds/decision/decision.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { eventually } from '../eventually.ts';
import { lookInEveryTheme, type Looked } from './looks.ts';
import { ask, createAtlas, idOf, openTab, SAMPLE, type TabPage } from './steering-world.ts';
import { withWorld } from './with-world.ts';

const HERE = ['Priya Raman', 'Elena Petrova', 'Marcus Chen'];
const RECOMMENDED = 'We buy the second settlement server now.';
const AGREED = 'We buy the second settlement server in January, from the reserve.';

let world: World;
let browser: Browser;

withWorld((started) => {
  ({ world, browser } = started);
});

/** A program with a decision and an action that wait, and a steering meeting that begins now and has no agenda. Gives its address. */
async function expectSteering(): Promise<string> {
  const { at } = await createAtlas(world);
  const post = (path: string, body: object) => ask(world, 'tpm', 'POST', `${at}/${path}`, body);
  await post('actions', { title: 'Ask the bank for a test window', ownerId: idOf('ops'), dueOn: '2026-11-18' });
  await post('decisions', {
    title: 'A second settlement server',
    question: 'Do we buy a second settlement server?',
    recommendation: RECOMMENDED,
    deciderId: idOf('sponsor'),
  });
  await post('meetings', {
    title: 'Atlas steering',
    ritual: 'steering',
    series: 'Atlas steering',
    startsAt: new Date().toISOString(),
    durationMinutes: 60,
    quorum: 3,
    inviteeIds: (['tpm', 'director', 'sponsor', 'security', 'ops', 'contributor'] as const).map(idOf),
  });
  return at;
}

describe('a steering meeting, in the side panel and in the tab', () => {
  let at: string;
  /** The TPM, beside the meeting. */
  let panel: TabPage;
  /** The sponsor, in the tab. */
  let sponsor: TabPage;
  beforeAll(async () => {
    at = await expectSteering();
    sponsor = await openTab(browser, world, `${at}/meetings/MTG-2`, { as: 'sponsor' });
    panel = await openTab(browser, world, at, { context: 'sidePanel', width: 300, height: 760 });
  });
  afterAll(async () => {
    await panel?.close();
    await sponsor?.close();
  });
  const button = ({ tab }: TabPage, name: string | RegExp) => tab.getByRole('button', { name, exact: true });
  const press = ({ tab }: TabPage, key: string) => tab.locator('body').press(key);
  const capture = async (page: TabPage, key: string, kind: string, words: string) => {
    await press(page, key);
    const form = page.tab.getByRole('form', { name: `Capture ${kind}` });
    await form.getByRole('textbox').first().fill(words);
    return form;
  };
  const read = <T>(path: string) => ask<T>(world, 'tpm', 'GET', `${at}/${path}`);

  test('gets its agenda from what waits, by one click', async () => {
    const waits = sponsor.tab.getByRole('region', { name: 'What waits' });
    await waits.getByText('Ask the bank for a test window').waitFor();
    await button(sponsor, /^Add all 3 to agenda$/).click();
    await sponsor.tab.getByText('3 records added to the agenda', { exact: true }).waitFor();
    await sponsor.tab.getByText('45 of 60 min').waitFor();
    await eventually(() => expect(waits.getByText('On the agenda').count()).resolves.toBe(3));
    const { agenda } = await read<Meeting>('meetings/MTG-2');
    expect(agenda.map(({ title, records }) => [title, ...records].join(' '))).toEqual([
      'Open actions ACT-2',
      'A second settlement server D-1',
      'Top risks R-1',
      'Status and outlook',
    ]);
  });

  test('opens beside the meeting by itself, starts there, and the tab follows', async () => {
    await panel.tab.getByRole('heading', { name: 'Atlas steering' }).waitFor();
    await panel.tab.getByRole('navigation').waitFor({ state: 'hidden' });
    await button(panel, 'Start meeting').click();
    await panel.tab.getByText('Point 1 of 4 · Discuss').waitFor();
    await button(sponsor, 'Go to the meeting').click();
    await sponsor.tab.getByText('Point 1 of 4 · Discuss').waitFor();
  });

  test('knows who is here, and when they are enough', async () => {
    for (const name of HERE) await panel.tab.getByRole('checkbox', { name }).check();
    for (const page of [panel, sponsor]) await page.tab.getByText('Quorum 3 of 3').waitFor();
  });

  test('looks back on its actions in place', async () => {
    await button(panel, 'Mark done, ACT-2').click();
    const form = panel.tab.getByRole('form', { name: 'Mark done, ACT-2' });
    await form.getByLabel('Evidence').fill('The bank confirmed the window.');
    await form.getByRole('button', { name: 'Mark done' }).click();
    const actions = sponsor.tab.getByRole('region', { name: 'Actions to look back on' });
    await actions.getByText('Done', { exact: true }).waitFor();
  });

  test('goes to the next point by a key, for everybody', async () => {
    await press(panel, 'n');
    for (const page of [panel, sponsor]) await page.tab.getByText('Point 2 of 4 · Decide').waitFor();
  });

  test('reads a decision back, and only its decider agrees to it, in exactly the words that were read', async () => {
    await button(panel, 'Read back D-1').click();
    const drafted = panel.tab.getByRole('dialog', { name: 'Read back D-1' });
    await drafted.getByText('Waits for Elena Petrova, who decides.').waitFor();
    expect(await drafted.getByRole('button', { name: 'Agreed as read' }).count()).toBe(0);
    await drafted.getByLabel('In these words').fill(AGREED);
    await drafted.getByRole('button', { name: 'Save wording' }).click();
    await drafted.waitFor({ state: 'hidden' });

    await button(sponsor, 'Read back D-1').click();
    const reading = sponsor.tab.getByRole('dialog', { name: 'Read back D-1' });
    await reading.getByText(AGREED).waitFor();
    await reading.getByRole('button', { name: 'Agreed as read' }).click();
    const about = panel.tab.getByRole('region', { name: 'About' });
    await about.getByText('Decided', { exact: true }).waitFor();
    await about.getByText(AGREED).waitFor();
    const { ruling } = await read<Decision>('decisions/D-1');
    expect(ruling).toMatchObject({ text: AGREED, byId: idOf('sponsor') });
  });

  test('captures a decision, an action and a risk by key; what is half written stays', async () => {
    const action = await capture(panel, 'a', 'action', 'Update the runbook before the next rehearsal');
    await action.press('Escape');
    await press(panel, 'a');
    await eventually(() =>
      expect(action.getByRole('textbox').first().inputValue()).resolves.toBe(
        'Update the runbook before the next rehearsal',
      ),
    );
    await action.getByRole('combobox', { name: 'Owner' }).pressSequentially('Jonas');
    await panel.tab.getByRole('option', { name: 'Jonas Weber' }).click();
    await action.getByRole('textbox').first().press('Enter');
    await panel.tab.getByRole('region', { name: 'Captured' }).getByText('ACT-3').waitFor();
    const decision = await capture(panel, 'd', 'decision', 'The Nordics go first');
    const risk = await capture(sponsor, 'r', 'risk', 'The reserve does not last until spring');
    // Both at the same moment, over the same version of the meeting.
    await Promise.all([decision, risk].map((form) => form.getByRole('textbox').first().press('Enter')));
    for (const page of [panel, sponsor])
      for (const number of ['D-2', 'ACT-3', 'R-2'])
        await page.tab.getByRole('region', { name: 'Captured' }).getByText(number).waitFor();
  });

  test('takes a capture back where it was a mistake', async () => {
    await button(sponsor, 'Close risk, R-2').click();
    const form = sponsor.tab.getByRole('form', { name: 'Close risk, R-2' });
    await form.getByRole('textbox').fill('It was R-1 again.');
    await form.getByRole('button', { name: 'Close risk' }).click();
    await panel.tab.getByRole('region', { name: 'Captured' }).getByText('Closed').waitFor();
  });

  test('is found again from My work and after a reload, with what was half written', async () => {
    const jonas = await openTab(browser, world, '', { as: 'contributor' });
    await jonas.tab.getByText('Atlas steering is live.').waitFor();
    await button(jonas, 'Go to the meeting').click();
    await jonas.tab.getByText('Point 2 of 4 · Decide').waitFor();
    await jonas.tab.getByText('Live', { exact: true }).click();
    const form = await capture(jonas, 'r', 'risk', 'Nobody knows the');
    await jonas.page.reload();
    await form.waitFor();
    await eventually(() => expect(form.getByRole('textbox').first().inputValue()).resolves.toBe('Nobody knows the'));
    await jonas.close();
  });

  test('is found by a side panel that no link and no chat leads to it', async () => {
    const beside = await openTab(browser, world, '', { context: 'sidePanel', width: 300 });
    await beside.tab.getByText('Point 2 of 4 · Decide').waitFor();
    await beside.close();
  });

  test('shows before its end what was not read back, and which action has no day', async () => {
    for (const point of ['Point 3 of 4', 'Point 4 of 4']) {
      await press(panel, 'n');
      await panel.tab.getByText(point).waitFor();
      // A point that is left within a second counts as one nobody came to.
      await panel.tab.getByText(/^0:(0[1-9]|[1-5]\d)$/).waitFor();
    }
    await button(panel, 'End meeting').click();
    await panel.tab.getByText('1 decision was not read back.', { exact: false }).waitFor();
    const vague = panel.tab.getByRole('group', { name: 'ACT-3, who and when' });
    await vague.getByLabel('Due day').fill('2027-01-08');
    await vague.getByLabel('Due day').blur();
    await vague.waitFor({ state: 'hidden' });
    await button(panel, 'End meeting').click();
    for (const page of [panel, sponsor]) {
      await page.tab.getByText('The meeting has ended').waitFor();
      await page.tab.getByRole('region', { name: 'Decided' }).getByText('A second settlement server').waitFor();
    }
    const { status, spentSeconds } = await read<Meeting>('meetings/MTG-2');
    expect({ status, points: spentSeconds.length }).toEqual({ status: 'held', points: 4 });
  });

  test('meets what its transcript suggests in one review', async () => {
    await button(panel, 'Bring the transcript').click();
    await panel.tab.getByLabel('Transcript file').setInputFiles(SAMPLE);
    await panel.tab.getByText('0 of 18 reviewed').waitFor();
    for (const number of ['D-2', 'ACT-3', 'R-2'])
      await panel.tab.getByRole('article', { name: `Captured in the meeting: ${number}` }).waitFor();
    const card = panel.tab.getByRole('article', { name: /^Action, .*Update the runbook and send it around/ });
    await card.getByText('Captured in the meeting').waitFor();
    await card.getByRole('button', { name: /^It is ACT-3/ }).click();
    await panel.tab.getByText('1 of 18 reviewed', { exact: true }).waitFor();
    await panel.tab.getByText('Accepted as ACT-3').first().waitFor();
    const { sources } = await read<Action>('actions/ACT-3');
    expect(sources.map(({ type }) => type)).toEqual(['meeting', 'transcript']);
  });

  test('leaves the decision that was not read back to the next one', async () => {
    await button(sponsor, 'Details').click();
    await button(sponsor, 'Plan the next one').click();
    const form = sponsor.tab.getByRole('form', { name: 'Plan meeting' });
    await eventually(() => expect(form.getByLabel('Series').inputValue()).resolves.toBe('Atlas steering'));
    await form.getByRole('button', { name: 'Plan meeting' }).click();
    await sponsor.tab.getByText('The Nordics go first').waitFor();
    const { agenda, quorum } = await read<Meeting>('meetings/MTG-3');
    expect(agenda.map(({ records }) => records)).toEqual([['D-2']]);
    expect(quorum).toBe(3);
  });

  test('is planned by choosing its series', async () => {
    await button(sponsor, 'Meetings').click();
    await button(sponsor, 'Plan meeting').click();
    const form = sponsor.tab.getByRole('form', { name: 'Plan meeting' });
    await form.getByRole('combobox', { name: 'Series' }).click();
    await sponsor.tab.getByRole('option', { name: 'Atlas steering' }).click();
    await form.getByText('Filled in from MTG-3.').waitFor();
    await form.getByRole('button', { name: 'Plan meeting' }).click();
    await sponsor.tab.getByRole('heading', { name: 'Atlas steering', level: 2 }).waitFor();
    const [third, fourth] = [await read<Meeting>('meetings/MTG-3'), await read<Meeting>('meetings/MTG-4')];
    expect(fourth).toMatchObject({ series: 'Atlas steering', quorum: 3, inviteeIds: third.inviteeIds, agenda: [] });
  });
});

describe('the pages of a meeting in every theme', () => {
  let planned: string;
  let live: string;
  beforeAll(async () => {
    planned = await expectSteering();
    live = await expectSteering();
    const act = (path: string, body: object, version?: number) =>
      ask<Meeting>(world, 'tpm', 'POST', `${live}/meetings/MTG-2/${path}`, body, version);
    const item = (title: string, purpose: string, records: string[], as: 'tpm' | 'sponsor' | 'ops', minutes = 15) => ({
      ...{ title, purpose, records, durationMinutes: minutes },
      ownerId: idOf(as),
    });
    const agenda = [
      item('Open actions', 'discuss', ['ACT-2'], 'tpm', 10),
      item('A second settlement server', 'decide', ['D-1'], 'sponsor'),
      item('Top risks', 'discuss', ['R-1'], 'ops'),
      item('Status and outlook', 'inform', [], 'tpm', 10),
    ];
    const attendeeIds = (['tpm', 'sponsor', 'ops'] as const).map(idOf);
    const { version } = await ask<Meeting>(world, 'tpm', 'PATCH', `${live}/meetings/MTG-2`, { agenda, attendeeIds }, 1);
    await act('start', {}, version);
    await act('take', { agendaIndex: 1 });
    await act('capture', { kind: 'decision', title: 'The Nordics go first', ownerId: idOf('sponsor') });
    await act('capture', { kind: 'action', title: 'Rewrite the cutover runbook', ownerId: idOf('contributor') });
    await act('capture', { kind: 'risk', title: 'The reserve does not last until spring' });
  });

  lookInEveryTheme('meeting-preparation', {
    open: () => openTab(browser, world, `${planned}/meetings/MTG-2`),
    widths: [1440, 800, 320],
    visit: async ({ tab }, shoot) => {
      await tab.getByText('A second settlement server').first().waitFor();
      await tab.getByText('Elena Petrova').first().waitFor();
      await shoot('meeting-preparation');
    },
  });

  const liveMeeting: Looked['visit'] = async ({ tab }, shoot) => {
    await tab.getByText('The reserve does not last until spring').first().waitFor();
    await tab.getByText('Elena Petrova').first().waitFor();
    await shoot('live-meeting');
  };
  lookInEveryTheme('live-meeting', {
    open: () => openTab(browser, world, `${live}/live/MTG-2`),
    widths: [1440, 800],
    visit: liveMeeting,
  });
  lookInEveryTheme('live-meeting in the side panel', {
    open: () => openTab(browser, world, `${live}/meetings/MTG-2`, { context: 'sidePanel', width: 300 }),
    widths: [300],
    visit: async (opened, shoot) => {
      await liveMeeting(opened, shoot);
      const { tab } = opened;
      // A key goes to the page once somebody is in it.
      await tab.getByText('Live', { exact: true }).click();
      await tab.locator('body').press('a');
      const form = tab.getByRole('form', { name: 'Capture action' });
      await form.waitFor();
      await shoot('meeting-capture');
      await form.press('Escape');
      await tab.getByRole('button', { name: 'Read back D-2' }).click();
      await tab.getByRole('dialog', { name: 'Read back D-2' }).waitFor();
      await shoot('meeting-read-back');
      await tab.getByRole('button', { name: 'Not yet' }).click();
      await tab.getByRole('button', { name: 'End…' }).click();
      await tab.getByText('Actions without owner or day').waitFor();
      await shoot('meeting-end');
      await tab.getByRole('button', { name: 'Back', exact: true }).click();
    },
  });
});

describe('the ways to a meeting, and what it leaves, in every theme', () => {
  let at: string;
  beforeAll(async () => {
    at = await expectSteering();
    const other = await expectSteering();
    for (const program of [at, other]) await ask(world, 'tpm', 'POST', `${program}/meetings/MTG-2/start`, {}, 1);
    const ended = await ask<Meeting>(world, 'tpm', 'POST', `${at}/meetings`, {
      title: 'Extraordinary steering',
      ritual: 'steering',
      startsAt: new Date().toISOString(),
      agenda: [{ title: 'Server', purpose: 'decide', durationMinutes: 15, records: ['D-1'] }],
    });
    const of = `${at}/meetings/${ended.number}`;
    await ask(world, 'tpm', 'POST', `${of}/start`, {}, 1);
    await ask(world, 'sponsor', 'POST', `${at}/decisions/D-1/decide`, { text: AGREED }, 1);
    await ask(world, 'tpm', 'POST', `${of}/capture`, { kind: 'action', title: 'Order the server' });
    const { version } = await ask<Meeting>(world, 'tpm', 'GET', of);
    await ask(world, 'tpm', 'POST', `${of}/hold`, {}, version);
  });

  const pages = [
    { name: 'my-work-live', path: () => 'my-work', ready: 'Atlas steering is live.' },
    { name: 'meetings-live-first', path: () => `${at}/meetings`, ready: 'Extraordinary steering' },
    { name: 'meeting-ended', path: () => `${at}/live/MTG-3`, ready: AGREED },
    { name: 'meetings-of-today', path: () => '', ready: 'Atlas steering', isPanel: true },
  ];
  for (const { name, path, ready, isPanel = false } of pages)
    lookInEveryTheme(name, {
      open: () => openTab(browser, world, path(), { context: isPanel ? 'sidePanel' : 'content' }),
      widths: isPanel ? [320] : [1440, 320],
      visit: async ({ tab }, shoot) => {
        await tab.getByText(ready).first().waitFor();
        await shoot(name);
      },
    });
});
