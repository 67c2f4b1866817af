import type { Browser } from 'playwright-core';
import type { World } from '#local/serve-world.ts';
import type { Decision } from '#shared/domain/kinds/decision/decision.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { eventually } from '../eventually.ts';
import { draw } from './looks.ts';
import { ask, createAtlas, idOf, openTab, type TabPage } from './steering-world.ts';
import { withWorld } from './with-world.ts';

const WORDS = 'We buy the second settlement server in January, from the reserve.';

let world: World;
let browser: Browser;

withWorld((started) => {
  ({ world, browser } = started);
});

/** A live meeting about a decision that the sponsor takes. Gives the program's address. */
async function decideLive(): Promise<string> {
  const { at } = await createAtlas(world);
  const post = <T>(path: string, body: object, version?: number) =>
    ask<T>(world, 'tpm', 'POST', `${at}/${path}`, body, version);
  await post('decisions', {
    title: 'A second settlement server',
    question: 'Do we buy a second settlement server?',
    deciderId: idOf('sponsor'),
  });
  const point = { title: 'Settlement', purpose: 'decide', durationMinutes: 10, records: ['D-1'] };
  const meeting = await post<Meeting>('meetings', {
    ...{ title: 'Board', ritual: 'steering', startsAt: new Date().toISOString(), agenda: [point] },
    inviteeIds: [idOf('sponsor')],
  });
  const started = await post<Meeting>(`meetings/${meeting.number}/start`, {}, meeting.version);
  await post(`meetings/${meeting.number}/take`, { agendaIndex: 0 }, started.version);
  return at;
}

const places = ({ tab }: TabPage) =>
  Promise.all(
    ['Not yet', 'Agreed as read'].map((name) => tab.getByRole('button', { name, exact: true }).boundingBox()),
  );

test('words of a decision stay through a poll that fails, the end of the meeting and a reload, and are then decided', async () => {
  const at = await decideLive();
  const opened = await openTab(browser, world, `${at}/live/MTG-2`, { as: 'sponsor' });
  const { page, tab } = opened;
  await tab.getByRole('button', { name: 'Read back D-1' }).click();
  const box = tab.getByLabel('In these words');
  await box.fill(WORDS);
  const before = await places(opened);
  const stays = async () => {
    expect(await box.inputValue()).toBe(WORDS);
    expect(await box.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await places(opened)).toEqual(before);
  };

  let failed = 0;
  await page.context().route('**/api/programs/**', (route) => {
    if (route.request().url().includes('/meetings/MTG-2')) failed += 1;
    return route.fulfill({ status: 503 });
  });
  // A poll and its two tries, and one more poll after it.
  while (failed < 4) await page.waitForTimeout(200);
  await stays();
  await page.context().unroute('**/api/programs/**');

  const { version } = await ask<Meeting>(world, 'tpm', 'GET', `${at}/meetings/MTG-2`);
  await ask(world, 'tpm', 'POST', `${at}/meetings/MTG-2/hold`, {}, version);
  await tab.getByText('The meeting has ended').waitFor({ state: 'attached' });
  await stays();
  await draw(page, 'read-back-meeting-ended-light-1440');

  await page.reload();
  await box.waitFor();
  expect(await box.inputValue()).toBe(WORDS);
  await tab.getByRole('button', { name: 'Agreed as read' }).click();
  await box.waitFor({ state: 'hidden' });
  const { ruling } = await ask<Decision>(world, 'tpm', 'GET', `${at}/decisions/D-1`);
  expect(ruling).toMatchObject({ text: WORDS, byId: idOf('sponsor') });
  await opened.close();
}, 90_000);

test('evidence of an action stays under the hand when somebody takes the next point, and waits after the meeting', async () => {
  const { at } = await createAtlas(world);
  const post = <T>(path: string, body: object, version?: number) =>
    ask<T>(world, 'tpm', 'POST', `${at}/${path}`, body, version);
  const points = ['Open actions', 'Outlook'].map((title) => ({
    ...{ title, purpose: 'discuss', durationMinutes: 10 },
    records: title === 'Outlook' ? [] : ['ACT-1'],
  }));
  const meeting = await post<Meeting>('meetings', { title: 'Board', ritual: 'steering', agenda: points });
  const started = await post<Meeting>(`meetings/${meeting.number}/start`, {}, meeting.version);
  const first = await post<Meeting>(`meetings/${meeting.number}/take`, { agendaIndex: 0 }, started.version);
  const opened = await openTab(browser, world, `${at}/live/${meeting.number}`, { as: 'ops' });
  const { page, tab } = opened;
  await tab.getByRole('button', { name: 'Mark done, ACT-1' }).click();
  const box = tab.getByRole('form', { name: 'Mark done, ACT-1' }).getByLabel('Evidence');
  await box.fill('The transfer runs');

  const next = await post<Meeting>(`meetings/${meeting.number}/take`, { agendaIndex: 1 }, first.version);
  await tab.getByText('Point 2 of 2').waitFor();
  await page.keyboard.type(' every night.');
  await eventually(() => expect(box.inputValue()).resolves.toBe('The transfer runs every night.'));
  await draw(page, 'meeting-still-being-written-light-1440');

  await post(`meetings/${meeting.number}/hold`, {}, next.version);
  const left = tab.getByRole('region', { name: 'Half written' });
  await left.getByText('The transfer runs every night.').waitFor();
  await draw(page, 'meeting-half-written-light-1440');
  await left.getByRole('button', { name: 'Mark done' }).click();
  await tab.getByRole('dialog').getByRole('button', { name: 'Mark done' }).click();
  await tab.getByText('ACT-1 is done').first().waitFor();
  await left.waitFor({ state: 'hidden' });
  const done = await ask<{ readonly status: string }>(world, 'tpm', 'GET', `${at}/actions/ACT-1`);
  expect(done.status).toBe('done');
  await opened.close();
}, 90_000);
