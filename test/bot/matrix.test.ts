import { verbHandlers } from '#bot/app.ts';
import type { BotDeps } from '#bot/bot-deps.ts';
import { COMMANDS } from '#bot/commands.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';
import { refusalText } from '#shared/text/refusal-text.ts';
import { OTHER_TENANT_ID } from '#local/personas.ts';
import { AISHA, ELENA_SPONSOR, FIELDS, JONAS, MEI_VIEWER, PRIYA_TPM, SAM_OUTSIDE } from '../shared/usecases/world.ts';
import { wordsIn, wordsOf, type BotWorld, type Reply } from './bot-world.ts';
import manifest from '../../teams-app/manifest/manifest.json' with { type: 'json' };
import { PEOPLE, ROWS, send, SENT, type Row } from './matrix-rows.ts';

const IDS: Readonly<Record<(typeof PEOPLE)[number], string>> = {
  sponsor: ELENA_SPONSOR,
  tpm: PRIYA_TPM,
  approver: AISHA,
  contributor: JONAS,
  viewer: MEI_VIEWER,
  'nobody of the program': SAM_OUTSIDE,
};

let world: BotWorld | undefined;
const close = async () => {
  const closing = world;
  world = undefined;
  await closing?.stop();
  expect(await closing?.findings()).toEqual([]);
  expect([closing?.connector.complaints, closing?.faults, closing?.reports]).toEqual([[], [], []]);
};
afterEach(() => world?.stop());

/** A sentence as its refusal's code, when it is one. */
const said = (sentence: string): string =>
  REFUSAL_CODES.find((code) => sentence.startsWith(refusalText(code))) ?? sentence;
const drawn = (card: object): string => {
  const words = wordsIn(card);
  if (words.join(' | ').includes('Something confidential')) return 'confidential card';
  if (JSON.stringify(card).includes('message.log'))
    return ['form', ...words.map(said).filter((code) => !words.includes(code))].join(', ');
  return JSON.stringify((card as { actions?: unknown }).actions ?? '').includes('Action.Execute')
    ? 'card to answer'
    : 'card';
};

function answerOf({ status, body }: Reply, told: readonly string[]): string {
  if (status !== 200) return String(status);
  const { value, task, composeExtension } = body;
  if (composeExtension)
    return (
      composeExtension.attachments?.map(({ content }) => wordsIn(content)[1]).join(', ') ??
      said(composeExtension.text ?? '')
    );
  if (task) return task.value.card ? drawn(task.value.card.content) : said(JSON.stringify(task.value).slice(1, -1));
  if (typeof value === 'string') return said(value);
  return value ? drawn(value) : told.join(' and ');
}

/** What one person is answered, and whether anything was written for it. */
async function cell(world: BotWorld, { ask }: Pick<Row, 'ask'>, personId: string, saying: object): Promise<string> {
  const [rows, seen] = [world.rows(), world.connector.messages().length];
  const seq = (await world.anotherLedger().open(world.key)).head.seq;
  const reply = await ask(world, personId, saying);
  const told = world.connector
    .messages()
    .slice(seen)
    .map((message) => (message.card ? drawn(message.card) : said(wordsOf(message))));
  const answer = answerOf(reply, told);
  if (world.rows() === rows) return answer;
  const kept = (await world.anotherLedger().open(world.key)).head.seq - seq;
  return `${answer}, kept${kept === 1 ? '' : ` ${kept} times`}`;
}

const FOREIGN = { activity: { channelData: { tenant: { id: OTHER_TENANT_ID } } } };

const CASES = Object.entries(ROWS).flatMap(([asked, row]) =>
  Object.entries(row.states).map(([state, [before, answers]]) => ({ asked, state, row, before, answers })),
);

test.each(CASES)(
  '$asked, $state: each person gets the expected answer, and what is refused is not kept',
  async ({ row, before, answers }) => {
    const open = async () => {
      const opened = (world = await row.open());
      await before(opened);
      return opened;
    };
    let opened = await open();
    const found: Record<string, string> = {};
    for (const role of PEOPLE) {
      found[role] = await cell(opened, row, IDS[role], {});
      // What was refused left everything as it was.
      if (!found[role].includes('kept')) continue;
      await close();
      opened = await open();
    }
    const calls = opened.connector.calls();
    const foreign = await cell(opened, row, ELENA_SPONSOR, FOREIGN);
    const expected = Object.fromEntries(PEOPLE.map((role, at) => [role, answers[at]]));
    expect({ ...found, foreign }).toEqual({ ...expected, foreign: '403' });
    expect(opened.connector.calls()).toBe(calls);
    await close();
  },
);

test('everything that can be asked of the bot has its row', () => {
  const [extension] = manifest.composeExtensions;
  const declared = [
    ...Object.keys(verbHandlers({} as BotDeps)),
    ...Object.keys(COMMANDS),
    ...(extension?.commands ?? []).map(({ id }) => id),
  ];
  const rows = new Set(Object.keys(ROWS).map((name) => name.split(',')[0]));
  expect([...rows].sort()).toEqual(declared.sort());
});

describe.each(Object.entries(SENT))('a card of %s', (verb, { open, data }) => {
  const answered = async (sent: unknown, personId = ELENA_SPONSOR) => {
    if (!world) throw new Error('No world is open.');
    return cell(world, { ask: (each) => send(each, personId, verb, sent) }, personId, {});
  };
  beforeEach(async () => {
    world = await open();
  });
  afterEach(close);

  test('is answered with a card when its data is unchanged', async () => {
    expect(await answered(await data(world!))).toContain('card');
  });

  test('is refused with a sentence when a client changed a field to an invalid value', async () => {
    const good = await data(world!);
    for (const field of Object.keys(good))
      for (const wrong of [null, 7.5, true, [], {}, { $gt: '' }, '../x', '\u0000', 'x'.repeat(5_000)]) {
        const isText = typeof wrong === 'string' && wrong.startsWith('../');
        if (isText && ['title', 'comment', 'cause', 'event', 'effect'].includes(field)) continue;
        expect([field, wrong, await answered({ ...good, [field]: wrong })]).toEqual([field, wrong, 'input/invalid']);
      }
  });

  test('is refused with a sentence when a required field or all its data is missing', async () => {
    const good = await data(world!);
    for (const field of ['programId', 'number', 'title', 'kind', 'answer', 'subjectHash', 'confidence'])
      if (field in good)
        expect([field, await answered({ ...good, [field]: undefined })]).toEqual([field, 'input/invalid']);
    for (const none of [null, undefined, 'x', 7, [], {}]) expect(await answered(none)).toBe('input/invalid');
  });

  test('is refused alike for a hidden program and for one that does not exist', async () => {
    const members = FIELDS.members.filter(({ personId }) => personId !== JONAS);
    const programId = await world!.begin({ title: 'Of others', members, acceptsSubmissions: false });
    const good = await data(world!);
    for (const id of [programId, 'no-such-program'])
      expect([id, await answered({ ...good, programId: id }, JONAS)]).toEqual([id, 'program/not-found']);
  });

  test('is refused for an unknown field, which a refresh ignores', async () => {
    const refreshes = verb.endsWith('.refresh');
    for (const more of [{ createdById: AISHA }, { confidential: true }, { status: 'approved' }])
      expect(await answered({ ...(await data(world!)), ...more })).toEqual(
        refreshes ? expect.stringContaining('card') : 'input/invalid',
      );
  });
});

test('every verb that a card can carry is tested with changed data', () => {
  expect(Object.keys(SENT).sort()).toEqual([...Object.keys(verbHandlers({} as BotDeps)), 'message.log'].sort());
});
