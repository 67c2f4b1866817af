import type { Browser } from 'playwright-core';
import type { World } from '#local/serve-world.ts';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import { eventually } from '../eventually.ts';
import { accessibilityFaults, draw, expectSound } from './looks.ts';
import { ask, createAtlas, openTab, sampleTranscript, type TabPage } from './steering-world.ts';
import { withWorld } from './with-world.ts';

let world: World;
let browser: Browser;
let atlas: { readonly id: string; readonly at: string };
let risk: string;

withWorld(async (started) => {
  ({ world, browser } = started);
  atlas = await createAtlas(world);
  risk = `${atlas.at}/risks/R-1`;
  await ask(world, 'tpm', 'POST', `${atlas.at}/meetings/MTG-1/transcript`, sampleTranscript());
});

const button = ({ tab }: TabPage, name: string) => tab.getByRole('button', { name, exact: true });
const title = ({ tab }: TabPage) => tab.getByRole('textbox', { name: 'Title' });
const titleNow = async () => (await ask<Risk>(world, 'tpm', 'GET', risk)).title;

async function writeTitle(opened: TabPage, words: string): Promise<void> {
  await button(opened, 'Edit').click();
  await title(opened).fill(words);
}

describe('the side panel of a meeting, 280 pixels wide', () => {
  const pages = [
    { name: 'overview', sub: () => `${atlas.at}/overview`, shows: 'Cutover of the Nordics' },
    { name: 'risks', sub: () => `${atlas.at}/risks`, shows: '16 Critical' },
    { name: 'risk', sub: () => risk, shows: 'History' },
    { name: 'minutes-review', sub: () => `${atlas.at}/minutes/MIN-1`, shows: '0 of 18 reviewed' },
  ];
  for (const { name, sub, shows } of pages)
    test(`holds the ${name} without a sideways scroll or a fault of access`, async () => {
      const opened = await openTab(browser, world, sub(), { width: 280, height: 700 });
      await opened.tab.getByText(shows).first().waitFor();
      await opened.tab.getByText('Priya Raman').first().waitFor();
      await expectSound(opened.page, opened.frame(), `${name}-light-280`);
      await opened.close();
    });
});

describe('colours forced by the operating system', () => {
  test('leave risks and the review without a fault of access', async () => {
    for (const { name, sub, shows } of [
      { name: 'risks', sub: `${atlas.at}/risks`, shows: '16 Critical' },
      { name: 'minutes-review', sub: `${atlas.at}/minutes/MIN-1`, shows: '0 of 18 reviewed' },
    ]) {
      const opened = await openTab(browser, world, sub, { forcedColors: 'active' });
      await opened.tab.getByText(shows).first().waitFor();
      await expectSound(opened.page, opened.frame(), `${name}-forced-colours-1440`);
      await opened.close();
    }
  });
});

describe('two people who edit one risk', () => {
  test('lose nothing: the second chooses, goes on writing, or keeps their own words', async () => {
    const mine = await openTab(browser, world, risk);
    const theirs = await openTab(browser, world, risk, { as: 'contributor' });
    await writeTitle(mine, 'The settlement file is late: mine');
    await writeTitle(theirs, 'The settlement file is late: theirs');
    await button(theirs, 'Save').click();
    await theirs.tab.getByText('R-1 is saved').first().waitFor();
    await theirs.close();

    await button(mine, 'Save').click();
    const dialog = mine.tab.getByRole('alertdialog', { name: 'R-1 was changed while you were writing' });
    await dialog.getByText('Jonas Weber').waitFor();
    await dialog.getByText('The settlement file is late: theirs').waitFor();
    expect(await accessibilityFaults(mine.frame())).toEqual([]);
    await draw(mine.page, 'conflict-light-1440');
    await dialog.getByRole('button', { name: 'Go on writing' }).click();
    await eventually(() => expect(title(mine).inputValue()).resolves.toBe('The settlement file is late: mine'));
    // The focus is back on the button that asked for it.
    await mine.tab.locator('button:focus', { hasText: 'Save' }).waitFor();
    expect(await titleNow()).toBe('The settlement file is late: theirs');

    await button(mine, 'Save').click();
    await dialog.getByRole('radio', { name: /Keep mine/ }).check();
    // The second click meets what lies below the dialog, and presses nothing there.
    await dialog.getByRole('button', { name: 'Save' }).dblclick();
    await mine.tab.getByText('R-1 is saved').first().waitFor();
    expect(await titleNow()).toBe('The settlement file is late: mine');
    await button(mine, 'Edit').waitFor();
    await mine.close();
  });
});

describe('a Teams client', () => {
  const address = () => `http://localhost:${world.port}`;
  const where = 'Steerline opens inside Microsoft Teams';

  test('that is not there makes the tab say where it opens', async () => {
    const page = await browser.newPage();
    await page.goto(`${address()}/tab/`);
    await page.getByRole('heading', { name: where }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  test('that answers late finds the tab waiting, whatever it said meanwhile', async () => {
    const page = await browser.newPage();
    await page.clock.install();
    // What the tab says to the client is held back until it is let go.
    await page.addInitScript(() => {
      if (parent !== self) return;
      const held: MessageEvent[] = [];
      const hold = (event: MessageEvent) => {
        event.stopImmediatePropagation();
        held.push(event);
      };
      addEventListener('message', hold, true);
      addEventListener('let-go', () => {
        removeEventListener('message', hold, true);
        for (const { data, origin, source, ports } of held)
          dispatchEvent(new MessageEvent('message', { data: data as unknown, origin, source, ports: [...ports] }));
      });
    });
    await page.goto(`${address()}/teams/?as=tpm&subPage=${encodeURIComponent(risk)}`);
    const tab = page.frameLocator('#content iframe');
    await tab.locator('#root').waitFor({ state: 'attached' });
    await page.clock.fastForward(5_000);
    await tab.getByRole('heading', { name: where }).waitFor();
    await page.evaluate(() => dispatchEvent(new Event('let-go')));
    await tab.getByRole('heading', { name: /R-1/ }).waitFor();
    await page.close();
  });
});

describe('a server that goes away', () => {
  test('in the middle of a save leaves the form as it was, and the risk is logged once', async () => {
    const opened = await openTab(browser, world, `${atlas.at}/risks`);
    const { page, tab } = opened;
    await button(opened, 'Log risk').click();
    await title(opened).fill('Certificates expire');
    const logged = async () =>
      (await ask<{ readonly total: number }>(world, 'tpm', 'GET', `${atlas.at}/risks?q=certificates`)).total;
    await page.context().route('**/api/**', async (route) => {
      // The command arrives; its answer does not.
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    const form = tab.getByRole('form', { name: 'Log risk' });
    await form.getByRole('button', { name: 'Log risk' }).click();
    await form.getByText('Nothing is lost; please try again.', { exact: false }).waitFor();
    await tab.getByText('What you see may be out of date.').first().waitFor({ state: 'attached' });
    await eventually(() => expect(title(opened).inputValue()).resolves.toBe('Certificates expire'));
    await page.context().unroute('**/api/**');
    await form.getByRole('button', { name: 'Log risk' }).click();
    await tab.getByText('R-2 is recorded').first().waitFor();
    expect(await logged()).toBe(1);
    await opened.close();
  });

  test('in the middle of a review keeps every decision, and takes each one over once', async () => {
    const opened = await openTab(browser, world, `${atlas.at}/minutes/MIN-1`);
    const { page, tab } = opened;
    await tab.getByText('0 of 18 reviewed').waitFor();
    await page.context().route('**/api/**', async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    for (let times = 0; times < 3; times++) {
      await tab.locator('article[aria-current=true]').focus();
      await page.keyboard.press('a');
    }
    await tab.getByText('3 changes are not saved yet.').waitFor();
    await draw(opened.page, 'review-stopped-light-1440');
    await page.context().unroute('**/api/**');
    await button(opened, 'Try again').click();
    for (const words of ['Accepted as I-1', 'Accepted as ACT-2', 'Accepted as D-1'])
      await tab.getByText(words).first().waitFor();
    const { total } = await ask<{ readonly total: number }>(world, 'tpm', 'GET', `${atlas.at}/issues`);
    expect(total).toBe(1);
    await opened.close();
  });
});

test('what is written waits where it was written, and is dropped only when its writer says so', async () => {
  const opened = await openTab(browser, world, risk);
  const { page, tab } = opened;
  await writeTitle(opened, 'Not saved yet');
  await tab.getByRole('tab', { name: 'Decisions' }).click();
  await tab.getByText('What you wrote is not saved.', { exact: false }).first().waitFor();
  await tab.getByRole('tab', { name: 'Decisions', selected: true }).waitFor();
  expect(await title(opened).count()).toBe(0);
  await tab.getByRole('tab', { name: 'RAID' }).click();
  await tab.getByText('R-1', { exact: true }).first().click();
  await title(opened).waitFor();
  expect(await title(opened).inputValue()).toBe('Not saved yet');
  const question = tab.getByRole('dialog', { name: 'Leave without saving?' });
  await button(opened, 'Close').click();
  await question.waitFor();
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'hidden' });
  await eventually(() => expect(title(opened).inputValue()).resolves.toBe('Not saved yet'));
  await button(opened, 'Close').click();
  await question.getByRole('button', { name: 'Discard' }).click();
  await title(opened).waitFor({ state: 'detached' });
  await tab.getByText('R-1', { exact: true }).first().click();
  await button(opened, 'Edit').waitFor();
  await opened.close();
});
