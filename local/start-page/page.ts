import { byId } from '../by-id.ts';
import { initials } from '../initials.ts';
import { PERSONAS, type Persona } from '../personas.ts';

const HEALTH_EVERY_MS = 10_000;

function element(name: string, className: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
}

function cardOf({ as, name, title, sees }: Persona): HTMLElement {
  const link = document.createElement('a');
  link.className = 'person';
  link.href = `/teams/?as=${as}`;
  const face = element('span', 'face', initials(name));
  face.ariaHidden = 'true';
  const who = document.createElement('span');
  who.append(element('div', 'name', name), element('div', 'title', title));
  link.append(face, who, element('span', 'sees', sees), element('span', 'open', `Open as ${name}`));
  const item = document.createElement('li');
  item.append(link);
  return item;
}

async function showHealth(): Promise<void> {
  const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined);
  const health = (answer?.ok ? await answer.json().catch(() => undefined) : undefined) as
    { status?: unknown } | undefined;
  const [state, text] = answer?.ok
    ? health?.status === 'degraded'
      ? ['down', 'The API is up, its storage does not answer']
      : ['up', 'The API is up']
    : answer
      ? ['down', `The API answers ${answer.status}`]
      : ['down', 'This server has stopped: npm start'];
  byId('health').dataset['state'] = state;
  const shown = byId('health-text');
  if (shown.textContent !== text) shown.textContent = text;
}

async function copyCommand(): Promise<void> {
  const button = byId('copy');
  const copied = await navigator.clipboard.writeText(byId('command').textContent).then(
    () => true,
    () => false,
  );
  if (!copied) getSelection()?.selectAllChildren(byId('command'));
  button.textContent = copied ? 'Copied' : 'Selected: press Ctrl+C';
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}

/** Reads the local clock, or moves it on by `30m`, `8h` or `7d`. */
async function askClock(add?: string): Promise<void> {
  const answer = await fetch(`/local/clock${add ? `?add=${add}` : ''}`, { method: add ? 'POST' : 'GET' }).catch(
    () => undefined,
  );
  const told = (await answer?.json().catch(() => undefined)) as { now?: string; aheadSeconds?: number; error?: string };
  if (!told?.now) {
    byId('clock').textContent = told?.error ?? 'The clock cannot be read';
    return;
  }
  const days = Math.floor((told.aheadSeconds ?? 0) / 86_400);
  const hours = Math.floor(((told.aheadSeconds ?? 0) % 86_400) / 3600);
  const lead = [days && `${days} d`, hours && `${hours} h`].filter(Boolean).join(' ');
  const shown = new Date(told.now).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  byId('clock').textContent = lead ? `${shown}, ${lead} ahead` : shown;
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-add]'))
  button.addEventListener('click', () => {
    button.disabled = true;
    void askClock(button.dataset['add']).finally(() => (button.disabled = false));
  });
void askClock();
byId('people').append(...PERSONAS.map(cardOf));
byId('command').textContent = `TOKEN=$(curl -s "${location.origin}/local/token?as=tpm")`;
byId('copy').addEventListener('click', () => void copyCommand());
void showHealth();
setInterval(() => {
  if (document.visibilityState === 'visible') void showHealth();
}, HEALTH_EVERY_MS);
