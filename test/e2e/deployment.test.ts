/** What an administrator installs: the tab's settings in Teams, and the pages as the deployed server serves them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { loadApp } from '#local/functions-host/app-module.ts';
import { FunctionsCore } from '#local/functions-host/core.ts';
import { startFunctionsHost, type FunctionsHost } from '#local/functions-host/host.ts';
import type { World } from '#local/serve-world.ts';
import type { TeamsClient } from '#local/teams-host/teams-client.ts';
import { readEnvironment } from '../../infra/manifests/environment.ts';
import { serverFiles } from '../../infra/server-files.ts';
import { eventually } from '../eventually.ts';
import { expectSound } from './looks.ts';
import { ask, createAtlas } from './steering-world.ts';
import { withWorld } from './with-world.ts';

const MEETING_CHAT = '19:meeting_steering@thread.v2';

const folder = mkdtempSync(join(tmpdir(), 'steerline-server-'));
const environment = readEnvironment('sample');
const files = serverFiles(environment);
let world: World;
let deployed: FunctionsHost;
let browser: Browser;
let atlas: { readonly id: string; readonly at: string };

// Ends before the world does.
afterAll(async () => {
  await deployed?.stop();
  rmSync(folder, { recursive: true, force: true });
});
withWorld(async (started) => {
  ({ world, browser } = started);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  deployed = await startFunctionsHost({ appDir: folder, env: world.settings, port: 0, runsTimers: false });
  atlas = await createAtlas(world);
  // Nearer to now than the series' own meeting.
  const soon = { title: 'Another meeting', ritual: 'other', startsAt: new Date().toISOString(), durationMinutes: 30 };
  await ask(world, 'tpm', 'POST', `${atlas.at}/meetings`, soon);
});

const open = async (query: string, width = 1280): Promise<Page> => {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width, height: 800 },
    locale: 'en-GB',
  });
  // teams-js asks Microsoft's list of hosts; there is no network in a test.
  await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
  const page = await context.newPage();
  await page.goto(`http://localhost:${world.port}/teams/?${query}`);
  return page;
};
const settingsIn = (page: Page) => page.frameLocator('#settings iframe');
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true });
const frameOf = (page: Page) => {
  const found = page.frames().find((frame) => frame.url().includes('/tab/'));
  if (!found) throw new Error('The tab is not there.');
  return found;
};
const unknownCalls = (page: Page) =>
  page.evaluate(() =>
    (window as unknown as { teamsClient: TeamsClient }).teamsClient.log.flatMap(({ func, isHandled }) =>
      isHandled ? [] : [func],
    ),
  );

describe('a tab that is added', () => {
  test('to a channel by somebody who reads the program opens it, and ties nothing', async () => {
    const page = await open('as=viewer&context=settings&place=channel');
    const settings = settingsIn(page);
    await settings.getByRole('heading', { name: 'Steerline in this channel' }).waitFor();
    await eventually(() => expect(save(page).isDisabled()).resolves.toBe(true));
    await settings.getByRole('combobox', { name: 'Program' }).selectOption({ label: 'Atlas payments migration' });
    await settings.getByText(/Only the program's TPM ties this channel to it/).waitFor();
    await save(page).click();
    const tab = page.frameLocator('#content iframe');
    await tab.getByRole('heading', { name: 'Atlas payments migration', level: 1 }).waitFor();
    // The server asks Graph for names as the application, with the identity's token in place of a secret.
    await tab.getByText('Priya Raman').first().waitFor();
    await expect(ask(world, 'tpm', 'GET', `chats/${encodeURIComponent('19:steering@thread.tacv2')}`)).rejects.toThrow(
      '404',
    );
    expect(await unknownCalls(page)).toEqual([]);
    await page.context().close();
  });

  test('to a meeting by the TPM binds its chat, and runs the meeting of its series in the side panel', async () => {
    const page = await open('as=tpm&context=settings&place=meeting');
    const settings = settingsIn(page);
    await settings.getByRole('combobox', { name: 'Program' }).selectOption({ label: 'Atlas payments migration' });
    await settings.getByRole('combobox', { name: 'Series' }).click();
    await settings.getByRole('option', { name: 'Atlas steering' }).click();
    await settings.getByText('Its transcripts and minutes then belong to the program.').waitFor();
    await save(page).click();
    await page
      .frameLocator('#content iframe')
      .getByRole('heading', { name: 'Atlas payments migration', level: 1 })
      .waitFor();
    expect(await ask(world, 'tpm', 'GET', `chats/${encodeURIComponent(MEETING_CHAT)}`)).toMatchObject({
      programId: atlas.id,
      series: 'Atlas steering',
    });
    await page.getByRole('radio', { name: 'Side panel' }).check();
    const panel = page.frameLocator('#sidePanel iframe');
    await panel.getByRole('heading', { name: 'Atlas steering, 20 November' }).waitFor();
    expect(await unknownCalls(page)).toEqual([]);

    // Set up anew, it shows what it is set to.
    await page.getByRole('radio', { name: 'Set up' }).check();
    await settings.getByRole('combobox', { name: 'Series' }).waitFor();
    await eventually(() =>
      expect(settings.getByRole('combobox', { name: 'Series' }).inputValue()).resolves.toBe('Atlas steering'),
    );
    await page.context().close();
  });

  test('to a chat of another program says so, and stays open', async () => {
    const { id } = await ask<{ id: string }>(world, 'director', 'POST', 'programs', {
      ...{ title: 'Second program', purpose: 'Another.', tier: 2, profile: 'light', teams: [] },
      calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
      members: [
        { personId: (await ask<{ personId: string }>(world, 'tpm', 'GET', 'me')).personId, roles: ['tpm', 'sponsor'] },
      ],
    });
    const page = await open(`as=tpm&context=settings&place=meeting&tab=programs/${id}`);
    await settingsIn(page).getByText('Its transcripts and minutes').waitFor();
    await save(page).click();
    await settingsIn(page).getByRole('alert').getByText('This chat belongs to another program.').waitFor();
    await page.getByRole('alert').getByText('This chat belongs to another program.').waitFor();
    await eventually(() => expect(save(page).isEnabled()).resolves.toBe(true));
    await page.context().close();
  });

  test('by somebody who is in no program is told what to do', async () => {
    const page = await open('as=anyone&context=settings&place=channel');
    await settingsIn(page).getByText('You are in no program yet').waitFor();
    await eventually(() => expect(save(page).isDisabled()).resolves.toBe(true));
    await page.context().close();
  });

  test.each([
    ['default', 1280],
    ['dark', 1280],
    ['contrast', 1280],
    ['default', 320],
  ])('has no fault of access while it is set up, %s at %i pixels', async (theme, width) => {
    const page = await open(`as=tpm&theme=${theme}&context=settings&place=meeting`, width);
    await settingsIn(page).getByRole('combobox', { name: 'Program' }).waitFor();
    await settingsIn(page).getByText('Its transcripts and minutes').waitFor();
    await expectSound(page, frameOf(page), `tab-settings-${theme === 'default' ? 'light' : theme}-${width}`);
    await page.context().close();
  });
});

describe('a theme', () => {
  const PAGES = [
    ['the tab', '/teams/?as=tpm&theme=dark', '/tab/', 'rgb(41, 41, 41)'],
    ['the pane', '/outlook/?as=tpm&theme=dark&mail=atlas-gateway', '/addin/', 'rgb(41, 41, 41)'],
  ] as const;

  test.each(PAGES)(
    '%s is not drawn before its own theme has come, and then in it',
    async (_, address, path, dark) => {
      const page = await browser.newPage();
      await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
      let release = () => {};
      const released = new Promise<void>((done) => (release = done));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.route('**/assets/theme-dark-*.js', async (route) => {
        await released;
        await route.continue();
      });
      const chunk = page.waitForRequest('**/assets/theme-dark-*.js');
      await page.goto(`http://localhost:${world.port}${address}`);
      await chunk;
      const frame = page.frames().find((each) => each.url().includes(path));
      if (!frame) throw new Error(`${path} is not there.`);
      // Everything but the theme has come.
      await page.waitForTimeout(1500);
      expect(await frame.evaluate(() => document.querySelectorAll('.fui-FluentProvider').length)).toBe(0);
      release();
      const ground = frame.locator('.fui-FluentProvider').first();
      await ground.waitFor();
      expect(await ground.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe(dark);
      expect(asked.filter((url) => /theme-contrast/.test(url))).toEqual([]);
      await page.context().close();
    },
    60_000,
  );

  test.each(PAGES)(
    '%s is drawn in light when its own theme does not come, and in none when no theme does',
    async (_, address, path) => {
      const page = await browser.newPage();
      await page.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
      await page.route('**/assets/theme-dark-*.js', (route) => route.abort());
      await page.goto(`http://localhost:${world.port}${address}`);
      await page.waitForFunction(
        (part) => [...document.querySelectorAll('iframe')].some(({ src }) => src.includes(part)),
        path,
      );
      const frame = page.frames().find((each) => each.url().includes(path));
      const ground = frame?.locator('.fui-FluentProvider').first();
      await ground?.waitFor();
      expect(await ground?.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgb(255, 255, 255)');
      await page.route('**/assets/theme-*.js', (route) => route.abort());
      await page.reload();
      await page.frameLocator(`iframe[src*="${path}"]`).getByRole('main').waitFor();
      await page.context().close();
    },
    60_000,
  );
});

describe('the server as deployed', () => {
  test('starts nothing with settings that are missing or malformed, and names them all', async () => {
    const { STEERLINE_STORAGE: _left, ...rest } = world.settings;
    const env = { ...rest, STEERLINE_STORAGE: '', STEERLINE_TENANT_ID: 'contoso', STEERLINE_RATE_LIMIT: 'many' };
    const started = startFunctionsHost({ appDir: folder, env, port: 0 });
    await expect(started).rejects.toThrow(
      /nothing was started[^]*STEERLINE_TENANT_ID: [^]*STEERLINE_STORAGE: is missing[^]*STEERLINE_RATE_LIMIT: /,
    );
  });

  test('answers under /api/, and beside it serves pages only', () => {
    const core = new FunctionsCore(() => undefined);
    loadApp(folder, core.module);
    const routes = [...core.functions.values()].flatMap(({ trigger }) =>
      trigger.type === 'httpTrigger' ? [trigger.route] : [],
    );
    expect(routes).toContain('api/messages');
    const beside = routes.filter((route) => !route?.startsWith('api/'));
    expect(beside).toEqual(['tab/{*path}', 'addin/{*path}', 'icons/{*path}']);
  });
});

describe('the pages as deployed', () => {
  const get = (path: string, encoding = 'identity', at = deployed.url) =>
    fetch(at + path, { headers: { 'accept-encoding': encoding } });

  test('name no other machine of ours, and hold no script of their own', () => {
    const pages = [...files].filter(([path]) => /^pages\/.*\.(html|js|css)$/.test(path));
    expect(pages.length).toBeGreaterThan(10);
    for (const [path, bytes] of pages) {
      const text = Buffer.from(bytes).toString('utf8');
      expect([path, /localhost|127\.0\.0\.1/.exec(text)?.[0]]).toEqual([path, undefined]);
      if (path.endsWith('.html')) {
        expect(text).not.toMatch(/<script(?![^>]*\ssrc=)[^>]*>|\son\w+=|javascript:/i);
        expect(text).not.toMatch(/http:\/\//);
      }
    }
  });

  test('come with a policy that runs our scripts only, and lets Teams and Outlook alone frame them', async () => {
    const page = await get('/tab/');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self';");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/teams\.microsoft\.com .*https:\/\/outlook\.office\.com/);
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe|http:|\*(?!\.)/);
    for (const header of ['x-content-type-options', 'referrer-policy', 'strict-transport-security'])
      expect(page.headers.get(header)).toBeTruthy();
    const data = await get('/api/health');
    expect(data.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(data.status).toBe(200);
    expect(await data.json()).toMatchObject({ status: 'ok', checks: { storage: true, tables: true } });
  });

  test('are kept by browsers when they are named by their hash, and sent packed to those that unpack', async () => {
    const script = [...files.keys()].find((path) => /^pages\/tab\/assets\/index-.*\.js$/.test(path)) ?? '';
    const path = script.replace('pages', '');
    const plain = await get(path);
    expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const bytes = Buffer.from(await plain.arrayBuffer());
    for (const [accepted, encoding] of [
      ['gzip, deflate, br, zstd', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0.1, gzip', 'gzip'],
    ] as const) {
      const [azure, local] = [await get(path, accepted), await get(path, accepted, `http://127.0.0.1:${world.port}`)];
      expect(azure.headers.get('content-encoding')).toBe(encoding);
      expect(azure.headers.get('vary')).toBe('Accept-Encoding');
      expect(azure.headers.get('etag')).not.toBe(plain.headers.get('etag'));
      for (const header of ['content-encoding', 'vary', 'etag'])
        expect(local.headers.get(header)).toBe(azure.headers.get(header));
      expect(Buffer.from(await azure.arrayBuffer()).equals(bytes)).toBe(true);
    }
    expect((await get('/tab/')).headers.get('cache-control')).toBe('no-cache');
    expect((await get('/icons/tile-80.png')).headers.get('content-type')).toBe('image/png');
  });

  test('tell the pane of Outlook how people sign in, and where the tab is', async () => {
    const page = await get('/addin/');
    expect(page.headers.get('content-security-policy')).toContain(
      "script-src 'self' https://appsforoffice.microsoft.com",
    );
    const settings = (await (await get('/addin/settings.json')).json()) as Record<string, string>;
    expect(settings).toMatchObject({ clientId: environment['ENTRA_APP_ID'], tenantId: environment['TENANT_ID'] });
    expect(settings['scope']).toBe(`api://${environment['PUBLIC_HOST']}/${environment['ENTRA_APP_ID']}/access_as_user`);
    const link = new URL(
      settings['tabAddress']?.replace('{subPage}', encodeURIComponent('programs/p1/risks/R-1')) ?? '',
    );
    expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: 'programs/p1/risks/R-1' });
    expect(link.pathname).toBe(`/l/entity/${environment['TEAMS_APP_ID']}/steerline`);
  });

  test('hold nothing beside themselves', async () => {
    for (const path of [
      '/tab/nothing.js',
      '/tab/..%2f..%2fmain.js',
      '/tab/..%5c..%5chost.json',
      '/icons/%2e%2e/%2e%2e/host.json',
      '/tab/%00',
    ])
      expect([path, (await get(path)).status]).toEqual([path, 404]);
  });

  test('let the pane load the real Office.js, and nothing of it is refused', async () => {
    const context = await browser.newContext({ permissions: ['local-network-access'] });
    const hosted = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
    await context.route(`${hosted}**`, (route) =>
      route.fulfill({
        path: join(
          'node_modules/@microsoft/office-js/dist',
          route.request().url().slice(hosted.length).split('?')[0] ?? '',
        ),
      }),
    );
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
    });
    await page.goto(`${deployed.url}/addin/`);
    await page.waitForFunction(
      () => 'Office' in window && (document.getElementById('root')?.innerText.length ?? 0) > 0,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  test('are shown in Teams’ own frame, and in nobody else’s', async () => {
    const framed = async (origin: string) => {
      const context = await browser.newContext({ permissions: ['local-network-access'] });
      const complaints: string[] = [];
      await context.route(`${origin}/**`, (route) =>
        route.fulfill({ contentType: 'text/html', body: `<iframe src="${deployed.url}/tab/"></iframe>` }),
      );
      await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
      const page = await context.newPage();
      page.on('console', (message) => {
        if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
      });
      await page.goto(`${origin}/frame`);
      const alerts = page.frameLocator('iframe').getByRole('alert');
      // One of the two comes: the page, which says that no client answers, or the browser's refusal to frame it.
      await eventually(async () => expect((await alerts.count()) + complaints.length).toBeGreaterThan(0));
      const isDrawn = (await alerts.count()) > 0;
      await context.close();
      return { isDrawn, complaints };
    };
    expect(await framed('https://teams.microsoft.com')).toEqual({ isDrawn: true, complaints: [] });
    const elsewhere = await framed('https://evil.example');
    expect(elsewhere.isDrawn).toBe(false);
    expect(elsewhere.complaints.join()).toMatch(/frame-ancestors/);
  });
});
