import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type Axe from 'axe-core';
import { build } from 'esbuild';
import { decodeJwt } from 'jose';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PERSONAS } from '#local/personas.ts';
import { startWorld, type World } from '#local/serve-world.ts';
import type { TeamsClient } from '#local/teams-host/teams-client.ts';
import { buildFixtureApp, type FixtureApp } from '../local/fixture-app.ts';
import { eventually } from '../eventually.ts';
import { openBrowser } from './open-browser.ts';

/** A tab that uses the real teams-js and shows what it was told. */
const TAB = `
  import { app, authentication, meeting, pages } from '@microsoft/teams-js';
  const show = (id, value) => { document.getElementById(id).textContent = value; };
  document.getElementById('share').onclick = () => meeting.shareAppContentToStage((error) => show('shared', String(error)), location.href);
  document.getElementById('unknown').onclick = () => void pages.tabs.getMruTabInstances();
  await app.initialize();
  app.registerOnThemeChangeHandler((theme) => show('theme', theme));
  const context = await app.getContext();
  show('theme', context.app.theme);
  show('place', [context.page.frameContext, context.meeting?.id ? 'in a meeting' : 'no meeting', context.page.subPageId].join(' '));
  show('token', await authentication.getAuthToken());
  app.notifySuccess();
`;
const TAB_HTML = `<!doctype html><html lang="en"><title>Tab</title><script type="module" src="tab.js"></script><h1>Fixture</h1>
  <p id="theme"></p><p id="place"></p><p id="token"></p><p id="shared"></p>
  <button id="share">Share</button><button id="unknown">Ask the unknown</button>`;
const HEALTH = `app.http('health', { methods: ['GET'], handler: () => ({ jsonBody: {} }) });`;

let tabDir: string;
let app: FixtureApp;
let world: World;
let browser: Browser;

beforeAll(async () => {
  tabDir = await mkdtemp(join(tmpdir(), 'tab-'));
  const entry = { contents: TAB, resolveDir: resolve('test/e2e') };
  await build({ stdin: entry, outfile: join(tabDir, 'tab.js'), bundle: true, format: 'esm', logLevel: 'silent' });
  await writeFile(join(tabDir, 'index.html'), TAB_HTML);
  app = await buildFixtureApp(HEALTH);
  world = await startWorld({ port: 0, inMemory: true, appDir: app.appDir, tabDir });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await world.stop();
  await app.remove();
  await rm(tabDir, { recursive: true });
});

/** Opens a page of the world by its friendly name, and closes it after use; one that failed stays open for its trace. */
async function withPage<T>(
  path: string,
  use: (page: Page) => Promise<T>,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<T> {
  const context: BrowserContext = await browser.newContext({ reducedMotion: 'reduce', ...options });
  // teams-js asks Microsoft's list of hosts; there is no network in a test.
  await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
  const page = await context.newPage();
  await page.goto(`http://localhost:${world.port}${path}`);
  const result = await use(page);
  await context.close();
  return result;
}

const tabIn = (page: Page, place: string) => page.frameLocator(`#${place} iframe`);
const ready = (page: Page) => page.getByText(/^Tab ready/).waitFor();
const unhandled = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { teamsClient: TeamsClient }).teamsClient.log
      .filter((call) => !call.isHandled)
      .map(({ func }) => func),
  );

describe('the Teams stand-in', () => {
  test('starts the tab, tells it who and where, and leaves no question open', () =>
    withPage('/teams/?as=director&subPage=programs/p1', async (page) => {
      await ready(page);
      const tab = tabIn(page, 'content');
      await eventually(() => expect(tab.locator('#place').innerText()).resolves.toBe('content no meeting programs/p1'));
      const token = decodeJwt(await tab.locator('#token').innerText());
      expect(token).toMatchObject({ oid: PERSONAS[1]?.id, roles: ['Steerline.Director'] });
      expect(await unhandled(page)).toEqual([]);
    }));

  test('changes the theme of a running tab, and remembers it in the address', () =>
    withPage('/teams/?as=tpm', async (page) => {
      await ready(page);
      for (const [name, theme] of [
        ['Dark', 'dark'],
        ['Contrast', 'contrast'],
        ['Light', 'default'],
      ] as const) {
        await page.getByRole('radio', { name }).check();
        await tabIn(page, 'content').locator('#theme', { hasText: theme }).waitFor();
        await page.waitForURL((url) => url.searchParams.get('theme') === theme);
      }
    }));

  test('shows the tab 320 pixels wide beside a meeting, and on its stage when asked', () =>
    withPage('/teams/?as=tpm&context=sidePanel', async (page) => {
      await ready(page);
      const panel = tabIn(page, 'sidePanel');
      await eventually(() => expect(panel.locator('#place').innerText()).resolves.toMatch(/^sidePanel in a meeting/));
      expect(await panel.locator('html').evaluate(() => innerWidth)).toBeGreaterThanOrEqual(319);
      await panel.getByRole('button', { name: 'Share' }).click();
      await tabIn(page, 'meetingStage').locator('#place', { hasText: 'meetingStage' }).waitFor();
      await eventually(() => expect(panel.locator('#shared').innerText()).resolves.toBe('null'));
    }));

  test('becomes another person on request', () =>
    withPage('/teams/?as=tpm', async (page) => {
      await ready(page);
      await page.getByLabel('Signed in as').selectOption('viewer');
      await page.waitForURL(/as=viewer/);
      await ready(page);
      expect(decodeJwt(await tabIn(page, 'content').locator('#token').innerText())).toMatchObject({
        oid: PERSONAS[6]?.id,
      });
    }));

  test('says which question of the tab it does not know', () =>
    withPage('/teams/?as=tpm', async (page) => {
      await ready(page);
      await tabIn(page, 'content').getByRole('button', { name: 'Ask the unknown' }).click();
      await page.getByText(/1 unknown/).click();
      expect(await page.getByText(/does not know/).innerText()).toBe(
        'This stand-in does not know: getMruTabInstances.',
      );
    }));

  test('says so when nobody has that name', () =>
    withPage('/teams/?as=ghost', async (page) => {
      await page.getByText('Nobody is called "ghost"').waitFor();
    }));
});

describe('the start page', () => {
  test('opens Teams as each person', () =>
    withPage('/', async (page) => {
      for (const { as, name } of PERSONAS)
        expect(
          await page.getByRole('link', { name: new RegExp(`${name}.*Open as ${name}`) }).getAttribute('href'),
        ).toBe(`/teams/?as=${as}`);
    }));

  test('gives the command that asks for a token', () =>
    withPage(
      '/',
      async (page) => {
        await page.getByRole('button', { name: 'Copy' }).click();
        await page.getByRole('button', { name: 'Copied' }).waitFor();
        const command = await page.evaluate(() => navigator.clipboard.readText());
        expect(command).toBe(`TOKEN=$(curl -s "http://localhost:${world.port}/local/token?as=tpm")`);
      },
      { permissions: ['clipboard-read', 'clipboard-write'] },
    ));

  test('leads to the gallery of cards, and from there back', () =>
    withPage('/', async (page) => {
      await page.getByRole('link', { name: 'Cards' }).click();
      await page.getByRole('heading', { name: 'Every card in every state' }).waitFor();
      await page.getByRole('link', { name: 'Start page' }).click();
      await page.getByText('The API is up').waitFor();
    }));

  test('says how the API is', () =>
    withPage('/', async (page) => {
      await page.getByText('The API is up').waitFor();
      await page.route('**/api/health', (route) => route.fulfill({ status: 503 }));
      await page.reload();
      await page.getByText('The API answers 503').waitFor();
      await page.unroute('**/api/health');
      await page.route('**/api/health', (route) => route.fulfill({ json: { status: 'degraded' } }));
      await page.reload();
      await page.getByText('its storage does not answer').waitFor();
      await page.unroute('**/api/health');
      await page.route('**/api/health', (route) => route.abort());
      await page.reload();
      await page.getByText('This server has stopped').waitFor();
    }));
});

describe('both pages', () => {
  const axe = readFileSync(createRequire(resolve('package.json')).resolve('axe-core'), 'utf8');

  test.each([
    ['/', 'light', undefined],
    ['/', 'dark', undefined],
    ['/teams/?as=tpm&theme=default', 'light', 'tab'],
    ['/teams/?as=tpm&theme=dark&context=sidePanel', 'light', 'tab'],
    ['/teams/?as=tpm&theme=contrast&context=meetingStage', 'light', 'tab'],
  ] as const)('%s in %s passes the accessibility rules', (path, colorScheme, tab) =>
    withPage(
      path,
      async (page) => {
        await (tab ? ready(page) : page.getByText('The API is up').waitFor());
        await page.evaluate(axe);
        const violations = await page.evaluate(async () => {
          const { axe: checker } = window as unknown as { axe: typeof Axe };
          const found = await checker.run({ exclude: [['iframe']] });
          return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
        });
        expect(violations).toEqual([]);
      },
      { colorScheme },
    ),
  );

  test.each([280, 360, 800])('fit into %s pixels', (width) =>
    withPage(
      '/',
      async (page) => {
        const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        await page.getByText('The API is up').waitFor();
        expect(await overflow()).toBe(0);
        await page.goto(`http://localhost:${world.port}/teams/?as=tpm`);
        await ready(page);
        expect(await overflow()).toBe(0);
      },
      { viewport: { width, height: 700 } },
    ),
  );
});
