import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { cardStates } from '#local/card-gallery/card-states.ts';
import { servePage } from '#local/pages.ts';
import { eventually } from '../eventually.ts';
import { accessibilityFaults, draw, LOOKS } from './looks.ts';
import { openBrowser } from './open-browser.ts';

let browser: Browser;
let server: Server;

beforeAll(async () => {
  server = createServer(servePage('/cards/', pathToFileURL(resolve('local/card-gallery/page.ts'))));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await new Promise((closed) => server.close(closed));
});

/** Opens the gallery, and closes it after use; one that failed stays open for its trace. What the page complained about comes with it. */
async function withGallery(
  query: string,
  width: number,
  use: (page: Page, complaints: readonly string[]) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/cards/${query}`);
  await page.getByRole('heading', { name: 'Help' }).waitFor();
  await use(page, complaints);
  await context.close();
}

/** The words of a card, run by run. */
function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { text, ...rest } = value as { readonly text?: string };
  return [...(text === undefined ? [] : [text]), ...Object.values(rest).flatMap(wordsIn)];
}

/** Keeps a picture of these cards, when pictures are asked for. */
async function screen(page: Page, label: string, width: number, families: readonly string[]): Promise<void> {
  for (const family of families)
    await draw(
      page.locator('section').filter({ has: page.getByRole('heading', { name: family, level: 2 }) }),
      `cards-${family.toLowerCase().replaceAll(' ', '-')}-${label}-${width}`,
    );
}

describe('the gallery of cards', () => {
  test.each(LOOKS)('draws every card in every state in $label, open to everybody', ({ label, theme }) =>
    withGallery(`?theme=${theme}`, 1440, async (page, complaints) => {
      const states = cardStates();
      const cards = page.locator('figure > .ac-adaptiveCard');
      await eventually(() => expect(cards.count()).resolves.toBe(states.length));
      expect(await page.locator('figure').count()).toBe(states.length);
      const shown = await cards.allTextContents();
      const missing = states.flatMap(({ card }, index) =>
        wordsIn(card.body).filter((text) => !shown[index]?.includes(text)),
      );
      expect(missing).toEqual([]);
      // Names beside values make no head.
      const heads = new Set(await page.getByRole('columnheader').allInnerTexts());
      expect([...heads].sort()).toEqual([
        'Asked for',
        'Confidence',
        'Promised before',
        'Promised now',
        'Votes',
        'What',
      ]);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await screen(page, label, 1440, ['Approval', 'Weekly summary', 'Confidence vote', 'My work', 'Log a message']);
    }),
  );

  test('changes its theme, and with it the cards', () =>
    withGallery('?theme=default', 1024, async (page) => {
      const ground = () =>
        page
          .locator('.ac-adaptiveCard')
          .first()
          .evaluate((card) => getComputedStyle(card).backgroundColor);
      await eventually(() => expect(ground()).resolves.toBe('rgb(255, 255, 255)'));
      await page.getByLabel('Dark').check();
      await eventually(() => expect(ground()).resolves.toBe('rgb(41, 41, 41)'));
    }));

  test('says what a button would send, with what was written beside it', () =>
    withGallery('', 1440, async (page) => {
      const figure = page.locator('figure').filter({ has: page.getByText('for one who is asked', { exact: true }) });
      await figure.getByLabel('Comment').fill('Fine by me.');
      await figure.getByRole('button', { name: 'Approve' }).click();
      const sent = await figure
        .getByRole('status')
        .filter({ hasText: /^Sends/ })
        .innerText();
      expect(sent).toMatch(/^Sends approval\.decide \{.*"answer":"approve".*"comment":"Fine by me\."/);
    }));

  test('keeps the JSON of a card folded under it', () =>
    withGallery('', 1440, async (page) => {
      const figure = page.locator('figure').first();
      await figure.locator('pre').waitFor({ state: 'hidden' });
      await figure.getByText('JSON').click();
      await figure.locator('pre').waitFor();
      expect(JSON.parse(await figure.locator('pre').innerText())).toEqual(cardStates()[0]?.card);
    }));

  test('fits into 320 pixels, as a card does in the side panel of a meeting', () =>
    withGallery('', 320, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
      const cut = await page
        .locator('.ac-adaptiveCard')
        .evaluateAll((cards) => cards.filter((card) => card.scrollWidth > card.clientWidth).length);
      expect(cut).toBe(0);
      await screen(page, 'light', 320, ['Weekly summary', 'My work', 'Log a message']);
    }));
});
