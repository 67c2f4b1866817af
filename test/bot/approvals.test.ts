import { refusalText } from '#shared/text/refusal-text.ts';
import { AISHA, ELENA_SPONSOR, JONAS, MEI_VIEWER, PRIYA_TPM, SAM_OUTSIDE } from '../shared/usecases/world.ts';
import { GROUP, isOpenCard, personalChat, wordsIn, wordsOf, type Reply } from './bot-world.ts';
import { openApprovalWorld, type ApprovalWorld } from './sample-approval.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';
const SENTENCE = 'application/vnd.microsoft.activity.message';

let world: ApprovalWorld;
beforeEach(async () => {
  world = await openApprovalWorld();
});
afterEach(async () => {
  expect(await world.findings()).toEqual([]);
  expect(world.connector.complaints).toEqual([]);
  expect(world.faults).toEqual([]);
  expect(world.reports).toEqual([]);
  await world.stop();
});

/** Opens the world again, in which these people have the bot. */
const openWithBot = async (...people: readonly string[]) => {
  await world.stop();
  world = await openApprovalWorld(people);
};
const decide = (personId: string, answer?: string, more?: object) =>
  world.press(personId, 'approval.decide', world.data(answer, more));
const cardsIn = (chatId: string) =>
  world.connector.messages(chatId).filter(({ card }) => wordsIn(card).join().includes('APR-1'));
const sentenceIn = ({ body }: Reply) =>
  body.type === SENTENCE ? (body.value as string) : `a card: ${wordsIn(body.value).join(' | ')}`;

describe('an approval in Teams', () => {
  test('sends each person who is asked a card with buttons in their own chat, and nobody else', async () => {
    await openWithBot(ELENA_SPONSOR, AISHA, JONAS, MEI_VIEWER, PRIYA_TPM);
    for (const personId of [ELENA_SPONSOR, AISHA]) {
      const [card] = cardsIn(personalChat(personId));
      expect(card && wordsOf(card)).toContain('APR-1: your answer is asked');
      expect(card && isOpenCard(card)).toBe(true);
      expect(card?.card?.['refresh']).toMatchObject({ userIds: [`29:${personId}`] });
    }
    for (const personId of [JONAS, MEI_VIEWER, PRIYA_TPM]) expect(cardsIn(personalChat(personId))).toEqual([]);
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
  });

  test('tells a person who is asked in Steerline, and in Teams only when they have the bot', async () => {
    await openWithBot(ELENA_SPONSOR);
    expect(cardsIn(personalChat(ELENA_SPONSOR))).toHaveLength(1);
    expect(world.connector.messages(personalChat(AISHA))).toEqual([]);
    for (const personId of [ELENA_SPONSOR, AISHA])
      expect(await world.deps.inbox.latest(world.key.tenantId, personId, 50)).toMatchObject([
        { topic: 'asked', subject: 'approval:000000000001' },
      ]);
  });

  test('keeps an answer that is given on a card, and shows it on every card', async () => {
    const reply = await decide(ELENA_SPONSOR, 'approve', { comment: 'Agreed with Legal.' });
    expect(reply).toMatchObject({ status: 200, body: { statusCode: 200, type: CARD } });
    expect(wordsIn(reply.body.value).join(' | ')).toContain('Agreed with Legal.');
    expect(await world.approval()).toMatchObject({ votes: [{ byId: ELENA_SPONSOR, comment: 'Agreed with Legal.' }] });
    await world.deliverAll();
    for (const personId of [ELENA_SPONSOR, AISHA])
      expect(wordsOf(cardsIn(personalChat(personId))[0]!)).toContain('Agreed with Legal.');
    const [entry] = await world.deps.ledger.since(world.key, (await world.seq()) - 1, 1);
    expect(entry).toMatchObject({ command: 'approval.decide', surface: 'bot', actorId: ELENA_SPONSOR });
  });

  test('changes the baseline with the last answer, and closes every card', async () => {
    await decide(ELENA_SPONSOR);
    const last = await decide(AISHA);
    expect(wordsIn(last.body.value).join(' | ')).toContain('the baseline says what was asked for');
    expect(await world.find('MS-1')).toMatchObject({ baselineOn: '2027-02-01' });
    await world.deliverAll();
    expect(world.connector.messages().filter(isOpenCard)).toEqual([]);
  });

  test('takes an answer from a client that only submits, and replies with a sentence', async () => {
    await world.submit(ELENA_SPONSOR, { ...world.data(), verb: 'approval.decide' });
    expect(await world.approval()).toMatchObject({ votes: [{ byId: ELENA_SPONSOR }] });
    expect(world.cardsOf(ELENA_SPONSOR).at(-1)).toBe('Your answer on APR-1 is kept: you approved.');
  });
});

describe('an answer on an approval card counts once', () => {
  test('when the same press is delivered at once and later, through two servers', async () => {
    const before = await world.seq();
    const server = () => world.anotherBot({ ledger: world.anotherLedger() });
    const [one, other] = [server(), server()];
    const press = (bot: typeof one) =>
      world.press(ELENA_SPONSOR, 'approval.decide', world.data(), { activity: { id: 'the-same-press' }, bot });
    const replies = [...(await Promise.all([press(one), press(other)])), await press(one), await press(other)];
    expect(replies.map(({ body }) => body.type)).toEqual([CARD, CARD, CARD, CARD]);
    expect((await world.seq()) - before).toBe(1);
    expect((await world.approval()).votes).toMatchObject([{ byId: ELENA_SPONSOR, answer: 'approve' }]);
  });

  test('when it is clicked twice', async () => {
    const [first, second] = await Promise.all([decide(ELENA_SPONSOR), decide(ELENA_SPONSOR)]);
    expect([first.body.type, second.body.type]).toEqual([CARD, CARD]);
    expect((await world.approval()).votes).toHaveLength(1);
  });

  test('when the other button is clicked afterwards, which is answered with a sentence', async () => {
    await decide(ELENA_SPONSOR);
    expect(sentenceIn(await decide(ELENA_SPONSOR, 'reject'))).toBe(refusalText('approval/voted'));
    expect((await world.approval()).votes).toMatchObject([{ answer: 'approve' }]);
  });
});

describe('a press on an approval card', () => {
  test.each<[string, object]>([
    ['another answer', { answer: 'approve-all' }],
    ['an unknown field', { byId: AISHA }],
    ['an invalid hash', { subjectHash: 'x' }],
    ['no number', { number: undefined }],
    ['an invalid number', { number: '../APR-1' }],
    ['an invalid program id', { programId: 'a/b' }],
    ['a comment longer than a record takes', { comment: 'x'.repeat(2001) }],
  ])('is answered with a sentence when its data is changed to %s', async (_, more) => {
    const seq = await world.seq();
    const { status, body } = await decide(ELENA_SPONSOR, undefined, more);
    expect([status, body.statusCode, body.type]).toEqual([200, 200, SENTENCE]);
    expect(body.value).toContain(refusalText('input/invalid'));
    expect(await world.seq()).toBe(seq);
  });

  test('is refused as void when its hash is of another text', async () => {
    expect(sentenceIn(await decide(ELENA_SPONSOR, 'approve', { subjectHash: '0'.repeat(64) }))).toBe(
      refusalText('approval/void'),
    );
  });

  test('does not count for a person whose Teams id and name it carries but who did not send it', async () => {
    await world.press(JONAS, 'approval.decide', world.data(), {
      activity: { from: { id: `29:${ELENA_SPONSOR}`, name: 'Elena Petrova', aadObjectId: JONAS } },
    });
    expect((await world.approval()).votes).toEqual([]);
  });

  test('is refused when it has no person', async () => {
    const { body } = await world.press(ELENA_SPONSOR, 'approval.decide', world.data(), {
      activity: { from: { id: '28:other-bot' } },
    });
    expect(body.value).toBe(refusalText('caller/unknown'));
    expect((await world.approval()).votes).toEqual([]);
  });

  test('is refused when the limit of presses is reached', async () => {
    world.limits.left = 1;
    await decide(ELENA_SPONSOR);
    expect(sentenceIn(await decide(AISHA))).toBe(refusalText('caller/too-fast'));
  });
});

describe('an approval card in a group chat', () => {
  const show = () =>
    world.write(ELENA_SPONSOR, '<at>Steerline</at> show APR-1', {
      activity: {
        ...world.inGroup,
        entities: [{ type: 'mention', mentioned: { id: '28:bot' }, text: '<at>Steerline</at>' }],
      },
    });

  test('has buttons only for the people who are asked', async () => {
    await show();
    const [shared] = world.connector.messages(GROUP);
    expect(JSON.stringify(shared?.card).includes('approval.decide')).toBe(false);
    expect(shared?.card?.['refresh']).toMatchObject({ userIds: [`29:${ELENA_SPONSOR}`, `29:${AISHA}`] });
    const refresh = (personId: string) =>
      world.press(
        personId,
        'approval.refresh',
        { programId: world.programId, number: 'APR-1' },
        { activity: world.inGroup },
      );
    expect(JSON.stringify((await refresh(AISHA)).body.value)).toContain('approval.decide');
    expect(JSON.stringify((await refresh(JONAS)).body.value)).not.toContain('approval.decide');
  });

  test('is edited for everybody after each answer, and closed after the last', async () => {
    await show();
    await decide(ELENA_SPONSOR);
    await world.deliverAll();
    const [shared] = world.connector.messages(GROUP);
    expect(wordsOf(shared!)).toContain('Elena Petrova approved');
    expect(shared?.card?.['refresh']).toMatchObject({ userIds: [`29:${AISHA}`] });
    await decide(AISHA);
    await world.deliverAll();
    expect(world.connector.messages().filter(isOpenCard)).toEqual([]);
  });

  test('is posted once when Teams delivers the request twice', async () => {
    const twice = { activity: { ...world.inGroup, id: 'asked-once' } };
    await world.write(ELENA_SPONSOR, 'show APR-1', twice);
    await world.write(ELENA_SPONSOR, 'show APR-1', twice);
    expect(world.connector.messages(GROUP)).toHaveLength(1);
  });

  test('is not posted for a person who may not see the approval', async () => {
    await world.write(SAM_OUTSIDE, 'show APR-1', { activity: world.inGroup });
    expect(world.connector.messages(GROUP).map(wordsOf)).toEqual(['There is no APR-1 that you may see.']);
  });
});

test('answering a press on an approval card does not edit the message that everybody sees', async () => {
  const calls = world.connector.calls();
  for (let each = 0; each < 2; each += 1) {
    await world.press(ELENA_SPONSOR, 'approval.refresh', { programId: world.programId, number: 'APR-1' });
    await decide(ELENA_SPONSOR);
  }
  // teams-ai would have edited the message for all with the first card that refreshes, and from then on with every other.
  expect(world.connector.calls()).toBe(calls);
});
