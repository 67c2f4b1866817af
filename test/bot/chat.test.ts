import { COMMANDS } from '#bot/commands.ts';
import { verbHandlers } from '#bot/app.ts';
import { refusalText } from '#shared/text/refusal-text.ts';
import { bindChat } from '#shared/usecases/program/bind-chat.ts';
import { indexProgram } from '#shared/usecases/delivery/index-program.ts';
import { actOf, ELENA_SPONSOR, JONAS, MEI_VIEWER, PRIYA_TPM, SAM_OUTSIDE } from '../shared/usecases/world.ts';
import { GROUP, openBotWorld, wordsIn, wordsOf, type BotWorld } from './bot-world.ts';
import { openApprovalWorld } from './sample-approval.ts';

let world: BotWorld;
beforeEach(async () => {
  world = await openBotWorld();
  await world.add('risk', { title: 'The lab is late', ownerId: JONAS, probability: 3, impact: { schedule: 4 } });
  await world.add('action', { title: 'Rotate the keys', ownerId: JONAS, dueOn: '2026-12-01' });
  await world.add('action', { title: 'Let Bob go', ownerId: JONAS, confidential: true });
  await world.deliverAll();
});
afterEach(async () => {
  expect(world.connector.complaints).toEqual([]);
  expect(await world.findings()).toEqual([]);
  await world.stop();
});
const said = async (personId: string, text: string) => {
  await world.write(personId, text);
  return world.cardsOf(personId).at(-1) ?? '';
};
const risks = async () => (await world.anotherLedger().open(world.key)).list('risk').map(({ title }) => title);

describe('a message to the bot', () => {
  afterEach(() => expect(world.faults).toEqual([]));

  test('is answered with help when it is “help” or no command', async () => {
    for (const text of ['help', 'HELP', 'what can you do', 'statusquo'])
      for (const { says } of Object.values(COMMANDS)) expect(await said(JONAS, text)).toContain(says);
  });

  test('is answered with the person’s work, of which confidential items are only counted', async () => {
    const words = await said(JONAS, '  my   work ');
    expect(words).toContain('You have 3 open items');
    expect(words).toContain('ACT-1');
    expect(words).toContain('1 more in Steerline');
    expect(words).not.toContain('Bob');
    expect(await said(SAM_OUTSIDE, 'my work')).toContain('Nothing is open');
  });

  test('is answered with no list of work in a group chat, and “show” needs a number', async () => {
    await world.write(JONAS, 'my work', { activity: world.inGroup });
    expect(world.connector.messages(GROUP).map(wordsOf)).toEqual([
      'Ask me that in our own chat: here everybody would read your list.',
    ]);
    expect(await said(JONAS, 'show')).toContain('Write the number');
  });

  test('is answered with the status of a program that is named in part', async () => {
    expect(await said(JONAS, 'status checkout')).toContain('Status | Checkout rewrite | No status was reported yet.');
    for (const text of ['status of checkout?', 'status  CHECKOUT!', 'Status: the checkout–rewrite', 'status?'])
      expect(await said(JONAS, text)).toContain('Status | Checkout rewrite');
    expect(await said(JONAS, 'status Chekout')).toBe('Which one? Write “status” and one of: Checkout rewrite.');
    expect(await said(SAM_OUTSIDE, 'status checkout')).toContain('You have a place in no program yet');
  });

  test('is answered with a question when two programs fit, and with the status for a whole name', async () => {
    const other = await world.begin({ title: 'Checkout rewrite, part two' });
    await world.deps.index.putProgram(world.key.tenantId, {
      ...(await world.deps.index.programs(world.key.tenantId))[0]!,
      programId: other,
      name: 'Checkout rewrite, part two',
    });
    expect(await said(JONAS, 'status checkout')).toBe(
      'Which one? Write “status” and one of: Checkout rewrite, Checkout rewrite, part two.',
    );
    expect(await said(JONAS, 'status Checkout rewrite')).toContain('Status | Checkout rewrite | No status');
  });

  test('is answered with a form for a risk, which logs one risk when it is sent twice', async () => {
    expect(await said(JONAS, 'log risk')).toContain('Log a risk');
    const form = { programId: world.programId, title: 'Keys expire', cause: 'Nobody looks', event: '', effect: '' };
    const send = () => world.press(JONAS, 'risk.create', form, { activity: { replyToId: 'form-1' } });
    const [first, second] = await Promise.all([send(), send()]);
    for (const { body } of [first, second]) expect(wordsIn(body.value).join(' | ')).toContain('Logged R-2');
    await world.submit(
      JONAS,
      { ...form, verb: 'risk.create', title: 'Keys expire, too' },
      { activity: { replyToId: 'form-1' } },
    );
    expect(world.cardsOf(JONAS).at(-1)).not.toContain('Logged');
    expect(world.connector.messages().at(-1)?.text).toContain(refusalText('command/key-reused'));
    expect(await risks()).toEqual(['The lab is late', 'Keys expire']);
  });

  test('lets a person outside the program log a risk when the program accepts submissions', async () => {
    expect(await said(SAM_OUTSIDE, 'log risk')).toContain('Log a risk');
    const form = { programId: world.programId, title: 'Sam sees it coming' };
    const { body } = await world.press(SAM_OUTSIDE, 'risk.create', form);
    expect(wordsIn(body.value).join(' | ')).toContain('Logged R-2');
  });
});

describe('a press of a button', () => {
  const VERBS = ['approval.decide', 'approval.refresh', 'planning.vote', 'planning.refresh', 'risk.create'] as const;

  test('has a handler for every verb that a card can carry', () => {
    expect(Object.keys(verbHandlers(world.botDeps)).sort()).toEqual([...VERBS].sort());
  });

  test.each(VERBS)('with %s by somebody from outside is answered as if the program did not exist', async (verb) => {
    await world.stop();
    const asked = await openApprovalWorld();
    world = asked;
    await asked.add('planning', { title: 'Q1', periodFromOn: '2027-01-01', periodToOn: '2027-03-31' });
    await asked.edit('program', 'PRG-1', 2, { acceptsSubmissions: false, teams: ['Web'] });
    const proposal = { team: 'Web', demand: 3, title: 'Wave', forecastOn: '2027-02-01' };
    await asked.command('planning.propose', 'PLN-1', 1, proposal);
    await asked.command('planning.open-vote', 'PLN-1', 2, {});
    const data = {
      'approval.decide': asked.data(),
      'approval.refresh': { number: 'APR-1' },
      'planning.vote': { number: 'PLN-1', confidence: 3 },
      'planning.refresh': { number: 'PLN-1' },
      'risk.create': { title: 'Keys expire' },
    }[verb];
    const press = async (personId: string, programId: string) => {
      const { status, body } = await asked.press(personId, verb, { ...data, programId });
      return { status, type: body.type, value: body.value };
    };
    const nothing = {
      status: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: refusalText('program/not-found'),
    };
    expect(await press(SAM_OUTSIDE, 'no-such-program')).toEqual(nothing);
    expect(await press(SAM_OUTSIDE, asked.programId)).toEqual(nothing);
    const { type, value } = await press(ELENA_SPONSOR, asked.programId);
    expect([type, wordsIn(value).join()]).toEqual([
      'application/vnd.microsoft.card.adaptive',
      expect.stringContaining('Checkout rewrite'),
    ]);
  });

  test.each(['approval.annul', '', 'message.log', 'constructor'])(
    'with the unknown verb “%s” is answered with a sentence',
    async (verb) => {
      const { status, body } = await world.press(JONAS, verb, {});
      expect([status, body.statusCode, body.type]).toEqual([200, 200, 'application/vnd.microsoft.activity.message']);
      expect(body.value).toContain('another time');
    },
  );

  test('with an unknown verb in a client that only submits is answered with a sentence', async () => {
    await world.submit(JONAS, { verb: 'approval.annul' });
    expect(world.cardsOf(JONAS).at(-1)).toContain('another time');
  });

  test.each([null, 'x', 7, [], { programId: {} }])('with %j as its data is answered with a sentence', async (data) => {
    const { status, body } = await world.press(JONAS, 'risk.create', data);
    expect([status, body.statusCode]).toEqual([200, 200]);
    expect(body.value).toContain(refusalText('input/invalid'));
  });

  test('is answered with an error without internal details when the server fails', async () => {
    const open = jest.spyOn(world.deps.ledger, 'open').mockRejectedValue(new Error('secret of the storage'));
    const { status, body, text } = await world.press(JONAS, 'approval.refresh', {
      programId: world.programId,
      number: 'R-1',
    });
    expect([status, body.statusCode, body.type]).toEqual([200, 500, 'application/vnd.microsoft.error']);
    expect(text).not.toContain('secret');
    await world.write(JONAS, 'show R-1');
    expect(world.cardsOf(JONAS).at(-1)).toContain('Something went wrong on our side');
    open.mockRestore();
    expect(world.faults).toHaveLength(2);
  });

  test('is answered 200 when its invoke is unknown', async () => {
    const { status, body } = await world.invoke(JONAS, 'fileConsent/invoke', {});
    expect([status, body.statusCode]).toEqual([200, 200]);
  });
});

describe('the message extension', () => {
  const payload = (id = '1700000000001', content = '<p>The lab is <b>booked out</b> &amp; late</p>') => ({
    id,
    body: { contentType: 'html', content },
    from: { user: { displayName: 'Jonas Weber' } },
  });
  const value = (more: object = {}) => ({ commandId: 'logMessage', messagePayload: payload(), ...more });
  const submit = (personId: string, data: object, more: object = {}, activity: object = world.inGroup) =>
    world.invoke(
      personId,
      'composeExtension/submitAction',
      value({ data: { programId: world.programId, ...data }, ...more }),
      { activity },
    );
  const cardIn = ({ body }: Awaited<ReturnType<typeof submit>>) =>
    wordsIn(body.task?.value.card?.content).join(' | ') || JSON.stringify(body.task?.value);

  const form = async (personId: string, messagePayload: object = payload()) => {
    const { body } = await world.invoke(personId, 'composeExtension/fetchTask', value({ messagePayload }), {
      activity: world.inGroup,
    });
    return shown(body);
  };
  const shown = ({ task }: Awaited<ReturnType<typeof submit>>['body']) => {
    const content: { body?: readonly { id?: string; value?: unknown }[] } | undefined = task?.value.card?.content;
    return {
      words: wordsIn(content).join(' | '),
      values: Object.fromEntries((content?.body ?? []).flatMap(({ id, value: begins }) => (id ? [[id, begins]] : []))),
    };
  };
  const WARNING = {
    ...payload(
      '1700000000003',
      '<p>Certification is likely to slip by three weeks because the lab is booked out.</p><p>Jonas will call them by Friday.</p>',
    ),
    createdDateTime: '2026-11-20T08:00:00.000Z',
  };

  test('fills in its form from a message, whose HTML it reads as text', async () => {
    expect((await form(JONAS)).words).toContain('Jonas Weber wrote: The lab is booked out & late');
  });

  test('fills in its form with suggestions and the words behind them, and logs it as a risk', async () => {
    const { words, values } = await form(MEI_VIEWER, WARNING);
    expect(values).toMatchObject({
      kind: 'risk',
      programId: world.programId,
      ownerId: JONAS,
      dueOn: '2026-11-27',
      cause: 'the lab is booked out',
      event: 'Certification is likely to slip by three weeks',
      probability: '4',
      'impact-schedule': '4',
    });
    for (const said of ['Jonas', 'by Friday', 'the lab is booked out', 'likely', 'by three weeks'])
      expect(words).toContain(`Suggested by “${said}”`);
    expect(cardIn(await submit(MEI_VIEWER, values, { messagePayload: WARNING }))).toContain('Logged R-2');
    expect(await world.find('R-2')).toMatchObject({
      ownerId: JONAS,
      proximityOn: '2026-11-27',
      cause: 'the lab is booked out',
      probability: 4,
      impact: { schedule: 4 },
    });
  });

  test('suggests no due day that has passed', async () => {
    const { words, values } = await form(JONAS, { ...WARNING, createdDateTime: '2026-11-09T08:00:00.000Z' });
    expect(values['dueOn']).toBeUndefined();
    expect(words).not.toContain('by Friday”');
  });

  test('names no member of the program to a person without a place in it', async () => {
    const { words, values } = await form(SAM_OUTSIDE, WARNING);
    expect(values).not.toHaveProperty('ownerId');
    expect(words).not.toContain('Suggested by “Jonas”');
  });

  test('offers the program that is bound to the chat first', async () => {
    const id = await world.begin({ title: 'Zebra' });
    await bindChat(world.deps)(actOf(PRIYA_TPM), id, { chatId: GROUP });
    await indexProgram(world.deps)({ ...world.key, programId: id }, []);
    expect((await form(JONAS)).values).toMatchObject({ programId: id });
  });

  test('logs no owner and no probability when “none” is chosen', async () => {
    await submit(JONAS, { kind: 'risk', title: 'x', ownerId: 'none', probability: 'none' });
    const record = await world.find('R-2');
    expect(record).not.toHaveProperty('ownerId');
    expect(record).not.toHaveProperty('probability');
  });

  test('shows the record, its owner and its link instead of a form for a message that is already logged', async () => {
    await submit(JONAS, { kind: 'risk', title: 'Booked out', ownerId: JONAS });
    await world.deliverAll();
    for (const personId of [PRIYA_TPM, SAM_OUTSIDE]) {
      const { words, values } = await form(personId);
      expect(words).toContain(
        'This is already R-2 | Nothing was logged a second time. Jonas Weber owns it. | Open R-2',
      );
      expect(words).not.toContain('Booked out');
      expect(values).toEqual({});
    }
  });

  test('does not log a message as an action when it has just been logged as a risk', async () => {
    await submit(JONAS, { kind: 'risk', title: 'Booked out' });
    for (const personId of [JONAS, PRIYA_TPM])
      expect(cardIn(await submit(personId, { kind: 'action', title: 'Call them' }))).toContain('This is already R-2');
    expect(await world.find('ACT-3')).toBeUndefined();
  });

  test('logs a message once, with the message as its source, whoever logs it again', async () => {
    expect(cardIn(await submit(JONAS, { kind: 'risk', title: 'Booked out' }))).toContain('Logged R-2');
    const record = await world.find('R-2');
    expect(record?.sources).toEqual([
      { type: 'chat', url: `https://teams.microsoft.com/l/message/${encodeURIComponent(GROUP)}/1700000000001` },
    ]);
    // The same press delivered again, then another person with other words.
    expect(cardIn(await submit(JONAS, { kind: 'risk', title: 'Booked out' }))).toContain('Logged R-2');
    const twin = cardIn(await submit(PRIYA_TPM, { kind: 'risk', title: 'The lab' }));
    expect(twin).toContain('This is already R-2');
    expect(twin).not.toContain('Booked out');
    expect(await risks()).toHaveLength(2);
  });

  test('logs a message as an action with its text as detail', async () => {
    expect(cardIn(await submit(JONAS, { kind: 'action', title: 'Call the lab', dueOn: '2026-12-01' }))).toContain(
      'Logged ACT-3',
    );
    expect(await world.find('ACT-3')).toMatchObject({ detail: 'The lab is booked out & late', dueOn: '2026-12-01' });
  });

  test('removes from a message what the text of a record may not hold', async () => {
    const messagePayload = payload('1700000000002', `a\u0000b\u0007c &#7;${'<script'.repeat(20_000)}`);
    await submit(JONAS, { kind: 'action', title: 'Call the lab' }, { messagePayload });
    const { detail } = (await world.find('ACT-3')) as { detail?: string };
    expect(detail).toMatch(/^abc /);
    expect(detail).not.toMatch(/\p{Cc}/u);
  });

  test.each<[string, string, object, string]>([
    ['a viewer', MEI_VIEWER, { kind: 'action', title: 'x' }, refusalText('access/denied')],
    ['somebody from outside', SAM_OUTSIDE, { kind: 'action', title: 'x' }, refusalText('program/not-found')],
    ['an invalid day', JONAS, { kind: 'action', title: 'x', dueOn: '2026-02-31' }, refusalText('input/invalid')],
    ['another kind', JONAS, { kind: 'program', title: 'x' }, refusalText('input/invalid')],
    ['an unknown field', JONAS, { kind: 'risk', title: 'x', createdById: PRIYA_TPM }, refusalText('input/invalid')],
    ['an invalid level', JONAS, { kind: 'risk', title: 'x', probability: 6 }, refusalText('input/invalid')],
    [
      'an owner who is not a member',
      JONAS,
      { kind: 'risk', title: 'x', ownerId: SAM_OUTSIDE },
      refusalText('owner/not-a-member'),
    ],
  ])('refuses %s with a sentence', async (_, personId, data, sentence) => {
    expect(cardIn(await submit(personId, data))).toContain(sentence);
    expect(await world.find('R-2')).toBeUndefined();
  });

  test('returns a refused form as it was filled in, without its invalid owner', async () => {
    const id = await world.begin({ title: 'Zebra' });
    await indexProgram(world.deps)({ ...world.key, programId: id }, []);
    const filled = { kind: 'risk', title: 'Booked out', cause: 'They are busy', ownerId: 'nobody', 'impact-cost': '2' };
    const { body } = await submit(JONAS, { ...filled, programId: id, probability: 'none' });
    const { words, values } = shown(body);
    expect(words).toContain(refusalText('input/invalid'));
    expect(values).toMatchObject({ ...filled, programId: id, ownerId: 'none', probability: 'none' });
  });

  test('answers without a form when there is no message', async () => {
    const { body } = await world.invoke(JONAS, 'composeExtension/fetchTask', { commandId: 'logMessage' });
    expect(body.task?.type).toBe('message');
  });

  const search = (personId: string, words: string, name = 'q') =>
    world.invoke(personId, 'composeExtension/query', {
      commandId: 'searchRecords',
      parameters: [{ ...(name && { name }), value: words }],
    });

  test('finds records to put into a message, but nothing confidential and nothing of others’ programs', async () => {
    const { body } = await search(JONAS, 'the');
    expect(body.composeExtension?.attachments?.map(({ content }) => wordsIn(content)[1])).toEqual([
      'Action ACT-1',
      'Risk R-1',
    ]);
    expect((await search(JONAS, 'bob')).body.composeExtension?.text).toContain('Nothing of yours');
    expect((await search(SAM_OUTSIDE, 'lab')).body.composeExtension?.text).toContain('Nothing of yours');
  });

  test('finds records by a parameter that a client sends without its name', async () => {
    expect((await search(ELENA_SPONSOR, 'lab', '')).body.composeExtension?.attachments).toHaveLength(1);
  });
});

test.each([
  [
    'start',
    'application/vnd.microsoft.meetingStart',
    { StartTime: '2026-11-20T09:00:00.1234567Z' },
    '2026-11-20T09:00:00.123Z',
  ],
  ['end', 'application/vnd.microsoft.meetingEnd', { EndTime: 'soon' }, '2026-11-20T09:00:00.000Z'],
] as const)(
  'the %s event of a meeting is noted with its chat, time, title, online meeting and organizer',
  async (event, name, times, at) => {
    world.connector.hold('bot-meeting', { onlineMeetingId: 'MSo2graph', organizerId: ELENA_SPONSOR });
    await world.say(JONAS, {
      type: 'event',
      name,
      value: { Title: 'Steering', Id: 'MSoxMjM', JoinUrl: 'https://teams.microsoft.com/l/meetup-join/x', ...times },
      conversation: { id: '19:meeting_x@thread.v2', conversationType: 'groupChat', tenantId: world.key.tenantId },
      channelData: { tenant: { id: world.key.tenantId }, meeting: { id: 'bot-meeting' } },
    });
    expect(world.events).toEqual([
      {
        tenantId: world.key.tenantId,
        chatId: '19:meeting_x@thread.v2',
        event,
        at,
        title: 'Steering',
        onlineMeetingId: 'MSo2graph',
        organizerId: ELENA_SPONSOR,
      },
    ]);
  },
);
