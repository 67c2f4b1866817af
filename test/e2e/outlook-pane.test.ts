import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { PersonaName } from '#local/personas.ts';
import type { World } from '#local/serve-world.ts';
import type { EntryReply, PageReply } from '#shared/contracts/replies.ts';
import type { Escalation } from '#shared/domain/kinds/escalation/escalation.ts';
import type { Risk } from '#shared/domain/kinds/risk/risk.ts';
import { eventually } from '../eventually.ts';
import { draw, expectSound, LOOKS } from './looks.ts';
import { CLIENT_URL, routeRealOffice } from './real-office.ts';
import type { ClientMail } from './real-office/outlook-client.ts';
import { ask, createAtlas, idOf } from './steering-world.ts';
import { withWorld } from './with-world.ts';

let world: World;
let browser: Browser;
let at: string;
const contexts: BrowserContext[] = [];

withWorld(async (started) => {
  ({ world, browser } = started);
  at = (await createAtlas(world)).at;
  const { version } = await ask<{ version: number }>(world, 'tpm', 'GET', at);
  await ask(world, 'tpm', 'PATCH', at, { acceptsSubmissions: true }, version);
});
afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
});

interface Inbox {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly frame: () => Frame;
  readonly select: (mail: string, modifiers?: readonly 'Control'[]) => Promise<void>;
}

async function openContext(more: Parameters<Browser['newContext']>[0] = {}): Promise<BrowserContext> {
  const context = await browser.newContext({ reducedMotion: 'reduce', locale: 'en-GB', ...more });
  contexts.push(context);
  return context;
}

/** The inbox of the local world with the pane beside it. */
async function openInbox(
  as: PersonaName,
  mail: string,
  { theme = 'light', width = 1440, height = 900 } = {},
): Promise<Inbox> {
  const context = await openContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(`http://localhost:${world.port}/outlook/?as=${as}&theme=${theme}&mail=${mail}`);
  return {
    page,
    pane: page.frameLocator('#pane'),
    frame: () => {
      const found = page.frames().find((each) => each.url().includes('/addin/'));
      if (!found) throw new Error('The pane is not there.');
      return found;
    },
    select: (id, modifiers = []) => page.locator(`#mail-${id}`).click({ modifiers: [...modifiers] }),
  };
}

const risksFrom = async (mail: string): Promise<readonly Risk[]> => {
  const { items } = await ask<PageReply<Risk>>(world, 'tpm', 'GET', `${at}/risks`);
  return items.filter(({ sources }) =>
    sources.some((source) => source.type === 'mail' && source.internetMessageId === `<${mail}@mail.example>`),
  );
};
const titleIn = (pane: FrameLocator) => pane.getByRole('textbox', { name: 'Title' });
const saved = (pane: FrameLocator) => pane.getByRole('region', { name: 'Saved' });

describe('a message in the inbox', () => {
  test('becomes a risk with its source, and shows that it did; a second person sees it is one already', async () => {
    const { page, pane } = await openInbox('tpm', 'atlas-certification');
    await pane.getByRole('region', { name: 'Words from the message' }).getByText('four weeks').waitFor();
    await eventually(() => expect(pane.getByRole('radio', { name: 'Risk' }).isChecked()).resolves.toBe(true));
    await eventually(() => expect(pane.getByLabel('Program').inputValue()).resolves.toBe(at.split('/')[1]));
    await eventually(() => expect(pane.getByLabel('Probability').inputValue()).resolves.toBe('4'));
    await eventually(() => expect(pane.getByLabel('Impact on schedule').inputValue()).resolves.toBe('4'));
    await pane.getByText('Suggested by “likely”').waitFor();
    await pane.getByLabel('Probability').focus();
    await pane.locator('mark', { hasText: /^likely$/ }).waitFor();
    await draw(page, 'outlook-proposal-light-1440');
    await pane.getByLabel('Owner').selectOption({ label: 'Jonas Weber' });
    await page.keyboard.press('Control+Enter');
    await saved(pane).getByText('R-2 is saved').waitFor();
    await saved(pane).getByText('owned by Jonas Weber', { exact: false }).waitFor();
    const link = saved(pane).getByRole('link', { name: 'Open R-2 in Teams' });
    await eventually(() =>
      expect(link.getAttribute('href')).resolves.toBe(
        `/teams/?as=tpm&subPage=${encodeURIComponent(`${at}/risks/R-2`)}`,
      ),
    );
    await page.getByRole('main').getByText('Recorded in Steerline as R-2.').waitFor();
    await page.locator('#mail-atlas-certification').getByText('Steerline').waitFor();
    await saved(pane).getByText('The message is marked', { exact: false }).waitFor();
    await draw(page, 'outlook-saved-light-1440');
    expect(await risksFrom('atlas-certification')).toMatchObject([
      {
        number: 'R-2',
        status: 'open',
        ownerId: idOf('contributor'),
        probability: 4,
        cause: 'our test lab is booked out until the new year',
        sources: [{ conversationId: 'AAQkatlas-certification', sender: 'Vera Novak' }],
      },
    ]);
    const { entries } = await ask<{ entries: EntryReply[] }>(world, 'tpm', 'GET', `${at}/log?since=0&limit=200`);
    expect(entries.find(({ subject }) => subject?.startsWith('risk:') && subject.endsWith('2'))?.surface).toBe(
      'outlook',
    );

    const jonas = await openInbox('contributor', 'atlas-certification');
    const before = jonas.pane.getByRole('region', { name: 'Recorded before' });
    await before.getByRole('heading', { name: 'This message is already R-2' }).waitFor();
    await before.getByText('The scheme certification will likely slip', { exact: false }).waitFor();
    await titleIn(jonas.pane).waitFor({ state: 'hidden' });
    await jonas.select('atlas-certification-reply');
    await before.getByRole('heading', { name: 'This conversation is already R-2' }).waitFor();
    await before.getByRole('button', { name: 'Record something else' }).click();
    await jonas.pane.getByText('Suggested by “30% chance”').waitFor();

    const sam = await openInbox('anyone', 'atlas-certification');
    const known = sam.pane.getByRole('region', { name: 'Recorded before' });
    await known.getByText('owned by Jonas Weber', { exact: false }).waitFor();
    expect(await known.textContent()).not.toContain('certification');
    expect(await known.getByRole('link').count()).toBe(0);
    await draw(sam.page, 'outlook-already-light-1440');
  });

  test('keeps what was half filled while others are looked at, and says why there is nothing to record', async () => {
    const { pane, page, select } = await openInbox('tpm', 'mobile-store');
    await titleIn(pane).fill('Half a thought');
    await pane.getByLabel('Severity').selectOption('critical');
    await select('exit-line');
    await pane.getByText('cannot confirm', { exact: false }).first().waitFor();
    await eventually(() => expect(titleIn(pane).inputValue()).resolves.not.toBe('Half a thought'));
    await select('mobile-store', ['Control']);
    await pane.getByRole('heading', { name: 'Several messages are chosen' }).waitFor();
    await page.getByRole('button', { name: /^Drafts/ }).click();
    await pane.getByRole('heading', { name: 'Choose a message' }).waitFor();
    await select('draft');
    await pane.getByRole('heading', { name: 'This message is not sent yet' }).waitFor();
    await page.getByRole('button', { name: /^Calendar/ }).click();
    await select('appointment');
    await pane.getByRole('heading', { name: 'This is an appointment' }).waitFor();
    await page.getByRole('button', { name: /^Inbox/ }).click();
    await select('mobile-store');
    await eventually(() => expect(titleIn(pane).inputValue()).resolves.toBe('Half a thought'));
    await eventually(() => expect(pane.getByLabel('Severity').inputValue()).resolves.toBe('critical'));
  });

  test('is recorded once: saved twice, without a net, or with its answer lost', async () => {
    const { page, pane, select } = await openInbox('tpm', 'mobile-agency');
    await pane.getByLabel('Owner').waitFor();
    await page.context().setOffline(true);
    await pane.getByRole('button', { name: 'Log risk' }).dblclick();
    await pane.getByRole('heading', { name: 'Not saved yet' }).waitFor();
    await draw(page, 'outlook-waiting-light-1440');
    expect(await risksFrom('mobile-agency')).toEqual([]);
    await page.context().setOffline(false);
    await saved(pane).getByText('R-3 is saved').waitFor();

    await select('atlas-hsm-offer');
    await pane.getByLabel('Owner').waitFor();
    let lost = 0;
    await page.route('**/risks', async (route) => {
      if (lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      return route.abort();
    });
    await pane.getByRole('button', { name: 'Log risk' }).click();
    await saved(pane).getByText('R-4 is saved').waitFor();
    expect(lost).toBe(1);
    expect([await risksFrom('mobile-agency'), await risksFrom('atlas-hsm-offer')]).toMatchObject([
      [{ number: 'R-3' }],
      [{ number: 'R-4' }],
    ]);
  });

  test('waits for its answer over a reload of the pane', async () => {
    const { page, pane } = await openInbox('tpm', 'identity-pentest');
    await pane.getByLabel('Owner').waitFor();
    await page.route('**/risks', (route) => route.abort());
    await page.keyboard.press('Tab');
    await pane.getByRole('button', { name: 'Log risk' }).click();
    await pane.getByRole('heading', { name: 'Not saved yet' }).waitFor();
    await page.unroute('**/risks');
    await page.reload();
    await pane.getByText('is already R-5', { exact: false }).or(saved(pane).getByText('R-5 is saved')).waitFor();
    expect(await risksFrom('identity-pentest')).toHaveLength(1);
  });

  test('of a second pane that does not know yet is refused, and shown', async () => {
    const [one, other] = [await openInbox('tpm', 'exit-line'), await openInbox('contributor', 'exit-line')];
    for (const { pane } of [one, other]) await pane.getByLabel('Owner').waitFor();
    await one.pane.getByRole('button', { name: 'Log risk' }).click();
    await saved(one.pane).getByText('R-6 is saved').waitFor();
    await other.pane.getByRole('button', { name: 'Log risk' }).click();
    await other.pane.getByRole('heading', { name: 'This message is already R-6' }).waitFor();
  });

  test('becomes an escalation by somebody without a role, by keys alone', async () => {
    const { page, pane } = await openInbox('anyone', 'atlas-cutover-staffing');
    await pane.getByRole('button', { name: 'Raise escalation' }).waitFor();
    await eventually(() => expect(pane.getByRole('radio').count()).resolves.toBe(2));
    await pane.getByLabel('Owner').waitFor({ state: 'hidden' });
    await eventually(() =>
      expect(pane.getByLabel('What is asked').inputValue()).resolves.toContain('I need a decision from Elena'),
    );
    const focused = () =>
      pane
        .locator(':focus')
        .evaluateAll(([node]) => (node as HTMLInputElement | undefined)?.labels?.[0]?.textContent ?? '');
    await page.locator('#reader').focus();
    for (let steps = 0; steps < 20 && !(await focused()).startsWith('Title'); steps += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Nobody covers the second cutover night');
    await page.keyboard.press('Control+Enter');
    await saved(pane).getByText('ESC-1 is saved').waitFor();
    await saved(pane).getByText('Priya Raman decides', { exact: false }).waitFor();
    const told = await ask<Escalation>(world, 'tpm', 'GET', `${at}/escalations/ESC-1`);
    expect(told).toMatchObject({
      title: 'Nobody covers the second cutover night',
      createdById: idOf('anyone'),
      severity: 'high',
      escalationKind: 'staffing',
    });
  });

  test('is never drawn, obeyed or fetched for, whatever it holds', async () => {
    const { page, pane, select } = await openInbox('tpm', 'orders');
    const outside: string[] = [];
    page.on('request', (request) => new URL(request.url()).hostname !== 'localhost' && outside.push(request.url()));
    page.on('dialog', () => outside.push('a dialog'));
    await pane.getByText('will expire', { exact: false }).first().waitFor();
    await eventually(() =>
      expect(titleIn(pane).inputValue()).resolves.toContain('The certificate of the Atlas test gateway will expire'),
    );
    expect(await pane.getByText('approve CR-3').count()).toBe(0);
    await select('script');
    await pane.getByText('<script>alert(1)</script>', { exact: false }).first().waitFor();
    await select('large');
    await pane.getByRole('button', { name: 'Log risk' }).waitFor();
    await select('empty');
    await pane.getByText('Message without a subject').waitFor();
    await pane.getByRole('button', { name: 'Log risk' }).click();
    await pane.getByText('Write what it is about.').waitFor();
    expect(outside).toEqual([]);
  });

  test('of a shared mailbox says whose it is, and in whose name it is recorded', async () => {
    const { pane } = await openInbox('tpm', 'atlas-merchant');
    await pane.getByText('in the mailbox of pmo@contoso.example', { exact: false }).waitFor();
    await pane.getByText('recorded in your own name', { exact: false }).waitFor();
  });

  for (const { label, theme, widthsOf } of LOOKS)
    test(`is read in ${label} at the width of a pane`, async () => {
      for (const width of widthsOf([320, 280])) {
        const look = theme === 'default' ? 'light' : theme;
        const { page, pane, frame } = await openInbox('tpm', 'atlas-gateway', { theme: look, width, height: 1400 });
        await page.addStyleTag({
          content: '#pane { position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 9 }',
        });
        await pane.getByRole('radio', { name: 'Risk' }).check({ force: true });
        await pane.getByLabel('Owner').waitFor();
        await expectSound(page, frame(), `outlook-pane-${label}-${width}`);
      }
    });
});

describe('over Microsoft’s own Office.js', () => {
  const MAIL: ClientMail = {
    id: 'AAMk/1+=',
    subject: 'RE: Atlas: the reserve slot',
    from: { name: 'Vera Novak', email: 'vera@northlab.example' },
    to: [{ name: 'Priya Raman', email: 'priya.raman@contoso.example' }],
    internetMessageId: '<slot@mail.example>',
    conversationId: 'AAQk-slot',
    text: 'The reserve slot may be cancelled by two weeks of delay in customs.',
  };
  const OTHER: ClientMail = {
    ...MAIL,
    id: 'AAMk/2',
    subject: 'Atlas: shared',
    internetMessageId: '<shared@mail.example>',
    conversationId: 'AAQk-2',
    sharedBy: 'pmo@contoso.example',
  };

  async function openClient(permission: 2 | 3, master: readonly string[], mail = MAIL) {
    const context = await openContext({
      viewport: { width: 320, height: 900 },
      permissions: ['local-network-access'],
    });
    const paneUrl = `http://localhost:${world.port}/addin/tpm/`;
    await routeRealOffice(context, paneUrl, 'tpm');
    const page = await context.newPage();
    await page.goto(CLIENT_URL);
    await page.evaluate(([url, shown, may, names]) => window.outlook.open(url, shown, may, names), [
      paneUrl,
      mail,
      permission,
      master,
    ] as const);
    return { page, pane: page.frameLocator('iframe') };
  }
  const stateOf = (page: Page) =>
    page.evaluate(() => {
      const { categories, properties, notices, master, unhandled } = window.outlook;
      return { categories, properties, notices, master, unhandled };
    });

  test('a message is read, recorded and marked, and the pane follows what is chosen', async () => {
    const { page, pane } = await openClient(3, ['Steerline']);
    await pane.getByText('RE: Atlas: the reserve slot').waitFor();
    await pane.getByText('Vera Novak').waitFor();
    await pane.getByText('Suggested by “may”').waitFor();
    await pane.getByRole('button', { name: 'Log risk' }).click();
    await saved(pane).getByText('The message is marked', { exact: false }).waitFor();
    const [risk] = await risksFrom('slot');
    expect(await stateOf(page)).toMatchObject({
      categories: { [MAIL.id]: ['Steerline'] },
      notices: { [MAIL.id]: [{ key: 'steerline', message: `Recorded in Steerline as ${risk?.number}.` }] },
      unhandled: [],
    });
    expect(JSON.stringify((await stateOf(page)).properties)).toContain(risk?.number);
    await page.evaluate((mail) => window.outlook.select(mail), OTHER);
    await pane.getByText('in the mailbox of pmo@contoso.example', { exact: false }).waitFor();
    await page.evaluate(() => window.outlook.select(undefined));
    await pane.getByRole('heading', { name: 'Choose a message' }).waitFor();
  });

  test('the category is made where the pane may change the whole mailbox, and left out where it may not', async () => {
    for (const [permission, master, id] of [
      [2, ['Steerline'], 'whole'],
      [3, [], 'item'],
    ] as const) {
      const mail = { ...MAIL, internetMessageId: `<${id}@mail.example>`, conversationId: id };
      const { page, pane } = await openClient(permission, [], mail);
      await pane.getByLabel('Owner').waitFor();
      await pane.getByRole('button', { name: 'Log risk' }).click();
      await saved(pane).getByText('The message is marked', { exact: false }).waitFor();
      expect(await stateOf(page)).toMatchObject({ master, unhandled: [] });
    }
  });
});

test('an Outlook that answers late finds the pane waiting, whatever it said meanwhile', async () => {
  const page = await browser.newPage();
  await page.clock.install();
  await page.route(/office.*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `window.Office = { HostType: { Outlook: 'Outlook' }, EventType: {}, context: { requirements: { isSetSupported: () => false }, roamingSettings: { get() {} }, mailbox: { item: null, addHandlerAsync() {} } }, onReady: () => new Promise((answer) => (window.answer = answer)) };`,
    }),
  );
  await page.goto(`http://localhost:${world.port}/addin/tpm/`);
  await page.waitForFunction(() => 'answer' in window);
  const where = page.getByText('Steerline opens inside Outlook');
  await page.clock.fastForward(10_000);
  await where.waitFor();
  await page.evaluate(() => (window as unknown as { answer: (host: object) => void }).answer({ host: 'Outlook' }));
  await where.waitFor({ state: 'hidden' });
  await page.close();
});
