import { byId } from '../by-id.ts';
import type { GraphState } from './control-door.ts';

const EVERY_MS = 1_500;

const [program, series, sample] = [
  byId<HTMLSelectElement>('program'),
  byId<HTMLSelectElement>('series'),
  byId<HTMLSelectElement>('sample'),
];
const [start, end, said] = [byId<HTMLButtonElement>('start'), byId<HTMLButtonElement>('end'), byId('said')];

const option = (value: string, text: string) => new Option(text, value);

/** Asks the API as the program manager. */
async function api<T>(method: string, path: string, body?: object): Promise<T> {
  const token = await (await fetch('/local/token?as=tpm')).text();
  const response = await fetch(`/api/${path}`, {
    method,
    headers: { authorization: `Bearer ${token.trim()}`, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as T & { readonly title?: string };
  if (!response.ok) throw new Error(answer.title ?? String(response.status));
  return answer;
}

async function control(name: string, body?: object): Promise<GraphState> {
  const response = await fetch(`control/${name}`, {
    method: body ? 'POST' : 'GET',
    ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as GraphState & { readonly error?: string };
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer;
}

/** The chat of a program's series: made up, and always the same. */
function chatId(): string {
  const name = `${program.value}_${series.value}`.replace(/[^\w-]/g, '_');
  return `19:meeting_${name.slice(0, 180)}@thread.v2`;
}

function show(state: GraphState): void {
  const isRunning = state.running.includes(chatId());
  start.disabled = isRunning || program.value === '';
  end.disabled = !isRunning;
  byId('answered').replaceChildren(
    ...state.answered.map((line) => Object.assign(document.createElement('li'), { textContent: line })),
  );
  byId('faults').textContent = state.faults.join(' ');
  if (sample.options.length === 0) sample.append(...state.samples.map((name) => option(name, name)));
  for (const field of byId<HTMLFormElement>('switches').querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    '[name]',
  )) {
    if (field === document.activeElement) continue;
    const value = state.switches[field.name as keyof GraphState['switches']];
    if (field instanceof HTMLInputElement && field.type === 'checkbox') field.checked = value === true;
    else field.value = String(value);
  }
}

const refresh = () => control('state').then(show, () => undefined);

/** Does something, and says what came of it. */
async function doing(work: () => Promise<GraphState>, done: (state: GraphState) => string): Promise<void> {
  try {
    const state = await work();
    show(state);
    said.textContent = done(state);
  } catch (error) {
    said.textContent = error instanceof Error ? error.message : String(error);
  }
}

async function fillSeries(): Promise<void> {
  const { items } = await api<{ items: readonly { readonly series?: string }[] }>(
    'GET',
    `programs/${program.value}/meetings?limit=200`,
  );
  const names = [...new Set(items.flatMap((meeting) => meeting.series ?? []))];
  const chosen = series.value;
  series.replaceChildren(...names.map((name) => option(name, name)), option('', 'none: a meeting that stands alone'));
  if (names.includes(chosen)) series.value = chosen;
  await refresh();
}

byId('hold').addEventListener('submit', (event) => {
  event.preventDefault();
  void doing(
    async () => {
      await api('POST', `programs/${program.value}/bind-chat`, {
        chatId: chatId(),
        ...(series.value && { series: series.value }),
      });
      // Steerline finds a chat by its index, which follows a moment later.
      await new Promise((soon) => setTimeout(soon, 500));
      return control('calls', { event: 'start', chatId: chatId(), title: series.value || 'Meeting' });
    },
    () => 'The call is on: it stands on the meeting in the tab.',
  );
});
end.addEventListener('click', () => {
  void doing(
    () => control('calls', { event: 'end', chatId: chatId(), sample: sample.value }),
    ({ switches: { givesTranscripts, hasConsent, hasAccessPolicy } }) =>
      givesTranscripts && hasConsent && hasAccessPolicy
        ? 'The call has ended. The draft of its minutes comes by itself.'
        : 'The call has ended. Its transcript is refused, as the switches are set: the Set-up page says so, and what helps.',
  );
});
byId('switches').addEventListener('change', ({ target }) => {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLSelectElement)) return;
  const value =
    target instanceof HTMLInputElement && target.type === 'checkbox'
      ? target.checked
      : target.type === 'number'
        ? Number(target.value)
        : target.value;
  void doing(
    () => control('switches', { [target.name]: value }),
    () => '',
  );
});
program.addEventListener('change', () => void fillSeries());
series.addEventListener('change', () => void refresh());

const { items } = await api<{ items: readonly { id: string; name: string; status?: string; tpmId?: string }[] }>(
  'GET',
  'programs',
);
const { personId } = await api<{ personId: string }>('GET', 'me');
program.append(
  ...items
    .filter(({ status, tpmId }) => status === 'active' && tpmId === personId)
    .map(({ id, name }) => option(id, name)),
);
if (program.value) await fillSeries();
setInterval(() => void refresh(), EVERY_MS);
await refresh();
