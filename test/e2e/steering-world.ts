import { readFileSync } from 'node:fs';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import { PERSONAS, type PersonaName } from '#local/personas.ts';
import type { World } from '#local/serve-world.ts';
import { addDays } from '#shared/domain/time/day-arithmetic.ts';

/** The steering meeting that the tests bring to the program. */
export const SAMPLE = 'local/samples/steering-2026-11-20.vtt';

/** Object id of a persona. */
export const idOf = (as: PersonaName): string => PERSONAS.find((persona) => persona.as === as)?.id ?? '';

/** One call of the API as a persona. @throws Error with the server's words for anything but a success. */
export async function ask<T>(
  world: World,
  as: PersonaName,
  method: string,
  path: string,
  body?: object | string,
  version?: number,
): Promise<T> {
  const token = await (await fetch(`${world.url}/local/token?as=${as}`)).text();
  const response = await fetch(`${world.url}/api/${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token.trim()}`,
      ...(method !== 'GET' && { 'idempotency-key': crypto.randomUUID() }),
      ...(body !== undefined && { 'content-type': typeof body === 'string' ? 'text/vtt' : 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return JSON.parse(text) as T;
}

/** A program with its people, a report, a risk, an action, a milestone, and a steering meeting with an agenda. Gives the program's address. */
export async function createAtlas(world: World): Promise<{ readonly id: string; readonly at: string }> {
  const { id } = await ask<{ id: string }>(world, 'director', 'POST', 'programs', {
    title: 'Atlas payments migration',
    purpose: 'Payments run on the new ledger.',
    tier: 1,
    profile: 'standard',
    teams: ['Payments', 'Platform'],
    calendar: { zone: 'Europe/Berlin', weekend: [6, 7], holidays: [] },
    members: [
      { personId: idOf('tpm'), roles: ['tpm'] },
      { personId: idOf('sponsor'), roles: ['sponsor'] },
      { personId: idOf('director'), roles: ['sponsor'] },
      { personId: idOf('security'), roles: ['approver:security'] },
      { personId: idOf('ops'), roles: ['approver:operations'] },
      { personId: idOf('contributor'), roles: ['contributor'] },
      { personId: idOf('viewer'), roles: ['viewer'] },
    ],
  });
  const at = `programs/${id}`;
  const post = (path: string, body: object) =>
    ask<{ number: string; version: number }>(world, 'tpm', 'POST', `${at}/${path}`, body);
  await post('risks', {
    title: 'The settlement file of the mainframe keeps arriving late',
    probability: 4,
    impact: { schedule: 4 },
    ownerId: idOf('ops'),
  });
  await post('milestones', { title: 'Cutover of the Nordics', milestoneType: 'ready', forecastOn: '2027-01-16' });
  await post('actions', { title: 'Look into the transfer of the settlement file', ownerId: idOf('ops') });
  const report = await post('status-reports', {
    title: 'Atlas, week 47',
    overall: 'amber',
    reason: 'The settlement file arrives late every third night.',
    pathToGreen: 'Operations repairs the transfer.',
    greenByOn: addDays(new Date().toISOString().slice(0, 10), 12),
    dimensions: { schedule: 'amber', scope: 'green', cost: 'green' },
  });
  await ask(world, 'tpm', 'POST', `${at}/status-reports/${report.number}/publish`, {}, report.version);
  await planSteering(world, at, 'Atlas steering, 20 November');
  return { id, at };
}

async function planSteering(world: World, at: string, title: string): Promise<void> {
  const item = (name: string, purpose: string, as: PersonaName, durationMinutes: number) => ({
    title: name,
    purpose,
    ownerId: idOf(as),
    durationMinutes,
    records: [],
  });
  await ask(world, 'tpm', 'POST', `${at}/meetings`, {
    title,
    ritual: 'steering',
    series: 'Atlas steering',
    startsAt: '2026-11-20T09:00:00Z',
    durationMinutes: 60,
    inviteeIds: (['tpm', 'director', 'sponsor', 'security', 'ops', 'contributor'] as const).map(idOf),
    agenda: [
      item('Cutover plan', 'decide', 'contributor', 25),
      item('Security review', 'discuss', 'security', 15),
      item('Budget for the parallel run', 'decide', 'sponsor', 15),
    ],
  });
}

/** The words of the sample meeting. */
export const sampleTranscript = (): string => readFileSync(SAMPLE, 'utf8');

/** A page with the tab in it, inside the Teams stand-in. */
export interface TabPage {
  readonly page: Page;
  readonly tab: FrameLocator;
  /** The tab's own frame, to run code in. */
  readonly frame: () => Frame;
  readonly close: () => Promise<void>;
}

/** How the tab is opened. */
export interface TabOptions {
  readonly as?: PersonaName;
  readonly theme?: 'default' | 'dark' | 'contrast';
  readonly width?: number;
  readonly height?: number;
  /** Colours by the operating system in place of the page's own. */
  readonly forcedColors?: 'active';
  /** Where in Teams it is shown; the tab when left out. */
  readonly context?: 'content' | 'sidePanel';
}

/** Opens a page of the tab and lets it fill the window, so that the window's width is the tab's. */
export async function openTab(
  browser: Browser,
  world: World,
  subPage: string,
  { as = 'tpm', theme = 'default', width = 1440, height = 900, context: place = 'content', ...more }: TabOptions = {},
): Promise<TabPage> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    viewport: { width, height },
    locale: 'en-GB',
    ...more,
  });
  // teams-js asks Microsoft's list of hosts; there is no network in a test.
  await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ json: { validOrigins: [] } }));
  const page = await context.newPage();
  await page.goto(
    `http://localhost:${world.port}/teams/?as=${as}&theme=${theme}&context=${place}&subPage=${encodeURIComponent(subPage)}`,
  );
  await page.addStyleTag({
    content: `#${place} iframe { position: fixed !important; inset: 0; width: 100vw !important; height: 100vh !important; z-index: 9; border: 0 }`,
  });
  const tab = page.frameLocator(`#${place} iframe`);
  await tab.getByRole('main').waitFor();
  const frame = () => {
    const found = page.frames().find((each) => each.url().includes('/tab/'));
    if (!found) throw new Error('The tab is not there.');
    return found;
  };
  return { page, tab, frame, close: () => context.close() };
}
