/** The bot as a person meets it, in Microsoft 365 Agents Playground: the sponsor sits at it. */
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { startPlayground, type Playground } from '#local/playground.ts';
import type { World } from '#local/serve-world.ts';
import { eventually } from '../eventually.ts';
import { draw } from './looks.ts';
import { ask, createAtlas, openTab } from './steering-world.ts';
import { withWorld } from './with-world.ts';

const ASKED = '2027-02-26';

interface Made {
  readonly number: string;
  readonly version: number;
}

let world: World;
let playground: Playground;
let browser: Browser;
let page: Page;
let at: string;

// Ends before the world does.
afterAll(() => playground?.stop());
withWorld(async (started) => {
  ({ world, browser } = started);
  ({ at } = await createAtlas(world));
  const { version } = await ask<Made>(world, 'tpm', 'GET', at);
  await ask(world, 'sponsor', 'POST', `${at}/commit-baseline`, {}, version);
  playground = await startPlayground(world);
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  // Its fonts and teams-js's list of hosts come from elsewhere; nothing else is asked of the outside.
  await page.context().route(/^https:/, (route) => route.abort());
  await page.goto(playground.url);
  await page.getByText('What you can write to Steerline').waitFor();
});

const picture = (name: string) => draw(page, `playground-${name}`);
const write = async (text: string): Promise<void> => {
  await page.locator('div[role=textbox][contenteditable=true]').fill(text);
  await page.keyboard.press('Enter');
};
const dialog = () => page.getByRole('dialog');

/** Writes the change as the TPM does, and submits it. */
async function askForChange(tab: FrameLocator): Promise<void> {
  await tab.getByRole('button', { name: 'Draft change request' }).first().click();
  const form = tab.getByRole('form', { name: 'Draft change request' });
  await form.getByRole('textbox', { name: 'Title' }).fill('Move the cutover behind the audit');
  await form.getByRole('combobox', { name: 'Add milestone' }).click();
  await tab.getByRole('option', { name: /MS-1/ }).click();
  await form.getByLabel('New day of MS-1').fill(ASKED);
  await form.getByRole('textbox', { name: 'Why' }).fill('The auditor has no slot before February.');
  await form.getByLabel('Schedule', { exact: true }).fill('Six weeks later.');
  await form.getByRole('button', { name: 'Draft change request' }).click();
  await tab.getByRole('button', { name: 'Submit for approval' }).click();
}

test('a change that the TPM writes in the tab is approved on its card, and the tab shows the new baseline', async () => {
  const { tab, close } = await openTab(browser, world, `${at}/changes`);
  await askForChange(tab);
  await page.getByText('APR-1: your answer is asked').waitFor();
  await page.getByLabel('Comment').fill('Agreed with the auditor.');
  await picture('approval-asked');
  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByText('It is approved, and the baseline says what was asked for.').waitFor();
  const [opened] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open in Steerline' }).last().click(),
  ]);
  await opened
    .frameLocator('iframe')
    .getByRole('heading', { name: /^APR-1/ })
    .waitFor();
  await eventually(() => expect(opened.getByRole('combobox').first().inputValue()).resolves.toBe('sponsor'));
  await opened.close();
  await page.getByText('Agreed with the auditor.').waitFor();
  await page.getByRole('button', { name: 'Approve' }).first().waitFor({ state: 'hidden' });
  await picture('approval-approved');
  await tab.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await tab.getByRole('tab', { name: 'Plan' }).click();
  await tab.getByText('26 Feb 2027').first().waitFor();
  await close();
  expect(await ask(world, 'tpm', 'GET', `${at}/milestones/MS-1`)).toMatchObject({ baselineOn: ASKED });
});

test('a risk is logged from a message, once', async () => {
  const WRITTEN = 'The lab is booked out until February';
  await write(WRITTEN);
  await page.getByText('What you can write to Steerline').nth(1).waitFor();
  const log = async () => {
    // The message itself: the list of chats and the log show its words, too, without a menu.
    const menu = page.getByRole('button', { name: 'Show more information' });
    await page.locator('div').filter({ hasText: WRITTEN }).filter({ has: menu }).last().locator(menu).click();
    await page.getByRole('menuitem', { name: 'Action Command' }).click();
    await page.getByPlaceholder(/Input command id/).fill('logMessage');
    await page.getByRole('button', { name: 'Create' }).click();
    await dialog().getByRole('button', { name: 'Log it' }).waitFor();
  };
  await log();
  await eventually(() => expect(dialog().getByLabel('Title').inputValue()).resolves.toContain('The lab is booked out'));
  await picture('log-message');
  await dialog().getByRole('button', { name: 'Log it' }).click();
  await dialog().getByText('Logged R-2').waitFor();
  const risk = await ask<{ sources: readonly { type: string }[] }>(world, 'tpm', 'GET', `${at}/risks/R-2`);
  expect(risk).toMatchObject({ title: 'The lab is booked out until February', sources: [{ type: 'chat' }] });
});

test('a record is found and put into a message as a card', async () => {
  await page.reload();
  await page.getByRole('button', { name: 'Trigger Message Extension App' }).click();
  await page.getByText('Search Command').click();
  await page.getByText('Specify Command ID or Parameter').click();
  await page.getByPlaceholder('Command ID').fill('searchRecords');
  await page.getByPlaceholder('Enter a search term').fill('settlement');
  await page.keyboard.press('Enter');
  await page.getByText('R-1 The settlement file').first().click();
  await page.getByRole('button', { name: 'Send Message' }).click();
  await page.getByText('Risk R-1', { exact: true }).waitFor();
});

test('the weekly summary comes by itself when it is published, as a card', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const period = { periodFromOn: today, periodToOn: today };
  const summary = await ask<Made>(world, 'tpm', 'POST', `${at}/summaries`, period);
  await ask(world, 'tpm', 'POST', `${at}/summaries/${summary.number}/publish`, {}, summary.version);
  await page.getByText(`Weekly summary ${summary.number}`).first().waitFor();
  await picture('weekly-summary');
});
