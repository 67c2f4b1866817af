/** @jest-environment jsdom */
import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { act, cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../outlook-addin/src/app/app.tsx';
import { FakeApi, Problem, type Answer } from '../teams-app/fake-api.ts';
import { JONAS, NAMES, PRIYA, program, risk } from '../teams-app/samples.ts';
import { FakeHost, MESSAGE } from './fake-host.ts';

// jsdom has neither.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
Object.assign(globalThis, { TextEncoder });
if (!('timeout' in AbortSignal)) Object.assign(AbortSignal, { timeout: () => new AbortController().signal });

const ATLAS = { id: 'p1', name: 'Atlas payments', acceptsSubmissions: true, isMember: true, status: 'active' };
const FOREIGN = { id: 'p2', name: 'Data centre exit', acceptsSubmissions: true, isMember: false };
const TEXT = 'The lab is likely to be late.';
const PROPOSAL = {
  text: TEXT,
  kind: 'risk',
  kindFrom: { place: 'body', from: 11, to: 17, words: 'likely' },
  title: 'The lab is late',
  impact: [],
  probability: { place: 'body', from: 11, to: 17, words: 'likely', value: 4 },
};
const FOUND = { programId: 'p1', programName: 'Atlas payments', number: 'R-7', kind: 'risk', isSameMessage: true };

let host: FakeHost;
let api: FakeApi;
function show(answers: Readonly<Record<string, Answer>> = {}, prepare: (host: FakeHost) => void = () => undefined) {
  host = new FakeHost();
  prepare(host);
  api = new FakeApi({
    'GET me': { personId: PRIYA, tenantRoles: [] },
    'GET programs': { items: [ATLAS, FOREIGN] },
    'GET programs/p1': program,
    'GET people': { people: NAMES },
    'GET records/find-from-source': { items: [] },
    'POST records/propose-from-message': PROPOSAL,
    'POST programs/p1/risks': { ...risk, number: 'R-7', title: 'The lab is late', ownerId: JONAS },
    ...answers,
  });
  render(<App host={host} via={api.transport} tabAddress={(subPage) => `https://teams.example/${subPage}`} />);
  return userEvent.setup();
}
const title = () => screen.findByRole('textbox', { name: /Title/ });
const save = () => screen.findByRole('button', { name: 'Log risk' });

beforeEach(() => localStorage.clear());
afterEach(() => {
  cleanup();
  expect(api.unknown).toEqual([]);
});

test('a mail is read, its proposal shown with the words that suggested it, and saved by Ctrl+Enter with the key of the mail', async () => {
  const user = show();
  expect(await title()).toHaveValue('The lab is late');
  await screen.findByText('Suggested by “likely”');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Probability' }), '2');
  expect(screen.queryByText('Suggested by “likely”')).toBeNull();
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Owner' }), 'Jonas Weber');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await screen.findByText('R-7 is saved');
  expect(screen.getByRole('link', { name: 'Open R-7 in Teams' })).toHaveAttribute(
    'href',
    'https://teams.example/programs/p1/risks/R-7',
  );
  const [sent] = api.sent('POST programs/p1/risks');
  expect(sent?.body).toMatchObject({ title: 'The lab is late', probability: 2, ownerId: JONAS });
  expect(sent?.headers.get('idempotency-key')).toMatch(/^outlook-[0-9a-f]{40}$/);
  expect(sent?.headers.get('x-steerline-surface')).toBe('tab');
  await screen.findByText('The message is marked', { exact: false });
  expect([host.marks, host.kept]).toEqual([[{ programId: 'p1', number: 'R-7' }], ['p1']]);
});

test('the text of a mail that was left while it was read belongs to no other', async () => {
  let answer: (text: string) => void = () => undefined;
  show(
    {
      'POST records/propose-from-message': ({ body }) => ({
        ...PROPOSAL,
        title: (body['body'] as { content: string }).content,
      }),
    },
    (client) => {
      client.body = () => new Promise((done) => (answer = done));
    },
  );
  await screen.findByRole('heading', { name: 'RE: The lab' });
  const late = answer;
  host.body = async () => 'The second mail';
  await act(async () =>
    host.choose({ state: 'message', message: { ...MESSAGE, key: 'two', internetMessageId: '<2@lab.example>' } }),
  );
  await act(async () => late('The first mail'));
  expect(await title()).toHaveValue('The second mail');
  expect(api.sent('POST records/propose-from-message')).toHaveLength(1);
});

test('what is being written is kept while another item is chosen', async () => {
  const user = show();
  await user.clear(await title());
  await user.type(await title(), 'Half');
  await act(async () => host.choose({ state: 'several' }));
  await screen.findByRole('heading', { name: 'Several messages are chosen' });
  await act(async () => host.choose({ state: 'message', message: MESSAGE }));
  expect(await title()).toHaveValue('Half');
  expect(api.sent('POST records/propose-from-message')).toHaveLength(1);
});

test('what is being written outlives a reload of the pane, and goes when it is saved', async () => {
  const user = show();
  await user.clear(await title());
  await user.type(await title(), 'Half');
  cleanup();
  const again = show();
  expect(await title()).toHaveValue('Half');
  await again.click(await save());
  await screen.findByText('R-7 is saved');
  cleanup();
  show();
  expect(await title()).toHaveValue('The lab is late');
});

test('a refusal that the mail is recorded already shows the record', async () => {
  const user = show({ 'POST programs/p1/risks': new Problem(409, { code: 'record/duplicate' }) });
  await title();
  api.on('GET records/find-from-source', { items: [FOUND] });
  await user.click(await save());
  await screen.findByRole('heading', { name: 'This message is already R-7' });
  await screen.findByText('Only members of its program read it.', { exact: false });
});

test('another refusal stands beside what it is about, and nothing written is lost', async () => {
  const errors = [{ path: '/title', message: 'Write a shorter title.' }];
  const user = show({ 'POST programs/p1/risks': new Problem(422, { code: 'input/invalid', errors }) });
  await title();
  await user.click(await save());
  expect(await screen.findAllByText('Write a shorter title.')).toHaveLength(2);
  expect(await title()).toHaveValue('The lab is late');
});

test('who has no place in the program proposes a risk or an escalation, without owner', async () => {
  const user = show({ 'GET programs': { items: [FOREIGN] }, 'POST programs/p2/risks': { ...risk, number: 'R-1' } });
  expect(await screen.findAllByRole('radio')).toHaveLength(2);
  expect(screen.queryByRole('combobox', { name: 'Owner' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Propose risk' }));
  await screen.findByText('R-1 is saved');
});

test('without the server’s reading a mail can be written down; its mark says what it is', async () => {
  show(
    {
      'POST records/propose-from-message': new Problem(500, {}),
      'GET records/find-from-source': new Problem(500, {}),
    },
    (client) => (client.marked = { programId: 'p1', number: 'R-7' }),
  );
  await screen.findByText('In this mailbox the message is marked as R-7.', { exact: false });
  await screen.findByText('Write it down yourself', { exact: false });
  expect(await title()).toHaveValue('The lab');
});

test('a mail whose text is not given out is said to have none', async () => {
  show({}, (client) => (client.body = () => Promise.reject(new Error('protected'))));
  await screen.findByText('Outlook does not give out the text', { exact: false });
});

test.each([
  ['no program takes anything', { items: [] }, 'No program takes anything from you'],
  ['the programs cannot be read', new Problem(500, {}), 'Your programs could not be read'],
] as const)('it is said when %s', async (_, answer, said) => {
  show({ 'GET programs': answer });
  await screen.findByRole('heading', { name: said });
});
