/**
 * The page `/teams/?as=PERSONA&theme=default|dark|contrast&context=content|sidePanel|meetingStage|settings`
 * `&place=personal|channel|meeting&subPage=…&tab=…`: a client frame around the real tab, with switches for who, how and where.
 * `tab` is what the tab was set to, in the words of the tab.
 */
import { byId } from '../by-id.ts';
import { initials } from '../initials.ts';
import { offerPeople } from '../offer-people.ts';
import { findPersona, LOCALE, PERSONAS, TENANT_ID, type Persona } from '../personas.ts';
import { remember } from '../remember.ts';
import type { FrameContext, Theme } from './protocol.ts';
import type { Place } from './surroundings.ts';
import { TeamsClient } from './teams-client.ts';

declare global {
  interface Window {
    /** For tests: what the tab has asked, and what the client made of it. */
    teamsClient?: TeamsClient;
  }
}

const SHOWN_CALLS = 200;
const query = new URLSearchParams(location.search);
const persona = findPersona(query.get('as') ?? 'tpm');
if (!query.has('theme') && matchMedia('(prefers-color-scheme: dark)').matches) query.set('theme', 'dark');

/** The value of a switch that the address asks for, or its first. */
function chosen<T extends string>(name: string): T {
  const values = radios(name).map(({ value }) => value);
  const asked = query.get(name);
  return (asked && values.includes(asked) ? asked : values[0]) as T;
}

const radios = (name: string) => [...document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];

async function tokenOf(as: string): Promise<string> {
  const answer = await fetch(`/local/token?as=${encodeURIComponent(as)}`);
  const text = (await answer.text()).trim();
  if (!answer.ok) throw new Error(text);
  return text;
}

/** Those in the meeting, on its stage. */
function fillTiles(): void {
  for (const { name } of PERSONAS.filter(({ tenantId }) => tenantId === TENANT_ID).slice(0, 6)) {
    const tile = document.createElement('li');
    const [face, label] = [document.createElement('span'), document.createElement('span')];
    Object.assign(face, { className: 'face', textContent: initials(name), ariaHidden: 'true' });
    Object.assign(label, { className: 'name', textContent: name });
    tile.append(face, label);
    byId('tiles').append(tile);
  }
}

/** One line on what goes on between client and tab; unknown functions stand out. */
function showTraffic({ log, state, navigations }: TeamsClient): void {
  const unknown = [...new Set(log.filter(({ isHandled }) => !isHandled).map(({ func }) => func))];
  const words = { loading: 'Waiting for the tab', loaded: 'Tab loaded', ready: 'Tab ready', failed: 'The tab failed' };
  const counts = [`${log.length} calls`, `${unknown.length} unknown`, `${navigations.length} navigations`];
  byId('traffic').textContent = [words[state], ...counts].join(' · ');
  byId('traffic').parentElement?.setAttribute('data-unhandled', String(unknown.length > 0));
  byId('unhandled').textContent = unknown.length ? `This stand-in does not know: ${unknown.join(', ')}.` : '';
  const lines = log.slice(-SHOWN_CALLS).reverse();
  byId('calls').replaceChildren(
    ...lines.map(({ context, func, args }) => {
      const item = document.createElement('li');
      item.textContent = `${context}  ${func}  ${args.length ? JSON.stringify(args).slice(0, 160) : ''}`;
      return item;
    }),
  );
}

function showTheme(theme: Theme): void {
  document.body.dataset['theme'] = theme;
}

function showContext(client: TeamsClient, context: FrameContext): void {
  document.body.dataset['context'] = context;
  const titles = {
    content: 'Steerline',
    settings: 'Set up a tab',
    sidePanel: 'Steering meeting',
    meetingStage: 'Steering meeting',
  };
  byId('title').textContent = titles[context];
  for (const each of ['content', 'sidePanel', 'meetingStage', 'settings'] as const)
    if (each !== context) client.close(each);
  client.open(context);
}

/** The client's buttons below the tab's own settings; once they are saved, the tab is shown as it was set. */
function runDialog(client: TeamsClient, show: (context: FrameContext) => void): () => void {
  const [save, failure] = [byId<HTMLButtonElement>('save'), byId('save-failure')];
  save.addEventListener('click', () => client.save());
  byId('cancel').addEventListener('click', () => show('content'));
  return () => {
    const { isValid, outcome, settings } = client.dialog;
    save.disabled = !isValid;
    failure.textContent = typeof outcome === 'object' ? outcome.failed : '';
    if (outcome !== 'saved') return;
    // Taken note of: what follows changes the client, too.
    client.dialog.outcome = 'open';
    const entityId = String(settings['entityId']);
    client.surroundings = { ...client.surroundings, entityId };
    remember('tab', entityId);
    show('content');
  };
}

function start(current: Persona): void {
  const theme = chosen<Theme>('theme');
  const [subPageId, entityId] = [query.get('subPage'), query.get('tab')];
  const client: TeamsClient = new TeamsClient({
    contentUrl: '/tab/?theme={theme}',
    surroundings: {
      persona: current,
      theme,
      locale: LOCALE.toLowerCase(),
      place: chosen<Place>('place'),
      ...(subPageId && { subPageId }),
      ...(entityId && { entityId }),
    },
    getToken: () => tokenOf(current.as),
    placeOf: (context) => byId(context),
    onChange: () => {
      showTraffic(client);
      afterDialog();
    },
  });
  const setPlace = (place: Place) => {
    remember('place', place);
    for (const radio of radios('place')) radio.checked = radio.value === place;
    client.surroundings = { ...client.surroundings, place };
  };
  const showView = (context: FrameContext) => {
    // The personal app has nothing to set up.
    if (context === 'settings' && client.surroundings.place === 'personal') setPlace('meeting');
    remember('context', context);
    for (const radio of radios('context')) radio.checked = radio.value === context;
    showContext(client, context);
  };
  const afterDialog = runDialog(client, showView);
  window.teamsClient = client;
  offerPeople(current);
  fillTiles();
  for (const radio of radios('theme')) {
    radio.checked = radio.value === theme;
    radio.addEventListener('change', () => {
      remember('theme', radio.value);
      showTheme(radio.value as Theme);
      client.setTheme(radio.value as Theme);
    });
  }
  for (const radio of radios('context')) radio.addEventListener('change', () => showView(radio.value as FrameContext));
  for (const radio of radios('place')) {
    radio.checked = radio.value === client.surroundings.place;
    radio.addEventListener('change', () => {
      setPlace(radio.value as Place);
      showView(document.body.dataset['context'] as FrameContext);
    });
  }
  showTheme(theme);
  showView(chosen<FrameContext>('context'));
}

if (persona) start(persona);
else byId('content').textContent = `Nobody is called "${query.get('as')}". Choose somebody on the start page.`;
