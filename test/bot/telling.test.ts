import { BOT_APP_ID } from '#local/personas.ts';
import { GoneError } from '#bot/chats.ts';
import { chatsTeams } from '#bot/teams/chats-teams.ts';
import { BotAdapter } from '#bot/teams/teams-adapter.ts';
import { noticeCard } from '#shared/cards/notice-card.ts';
import { attachTranscript } from '#shared/usecases/meeting/attach-transcript.ts';
import { bindChat } from '#shared/usecases/program/bind-chat.ts';
import { draftWeeklySummary } from '#shared/usecases/summary/draft-summary.ts';
import {
  actOf,
  AISHA,
  ELENA_SPONSOR,
  FIELDS,
  JONAS,
  MARCUS_DIRECTOR,
  MEI_VIEWER,
  PRIYA_TPM,
  TENANT,
} from '../shared/usecases/world.ts';
import { GROUP, isOpenCard, openBotWorld, personalChat, wordsOf, type BotWorld } from './bot-world.ts';
import { openApprovalWorld } from './sample-approval.ts';

let world: BotWorld;
const later = (seconds: number) =>
  (world.clock.now = new Date(Date.parse(world.clock.now) + seconds * 1000).toISOString());
const inbox = async (personId: string) =>
  (await world.deps.inbox.latest(TENANT, personId, 50)).map(
    ({ topic, subject }) => `${topic} ${subject.split(':')[0]}`,
  );
afterEach(async () => {
  expect(world.connector.complaints).toEqual([]);
  expect(await world.findings()).toEqual([]);
  await world.stop();
});

describe('a person with the bot', () => {
  beforeEach(async () => {
    world = await openBotWorld();
    await world.install(JONAS);
  });

  test('is told of an assignment in Teams, with a link to the record, and in Steerline', async () => {
    await world.add('action', { title: 'Rotate the keys', ownerId: JONAS, dueOn: '2026-12-01' });
    await world.deliverAll();
    expect(world.cardsOf(JONAS).at(-1)).toContain('ACT-1 is yours now | Rotate the keys. Due day: 1 Dec');
    const { card } = world.connector.messages(personalChat(JONAS)).at(-1) ?? {};
    expect(JSON.stringify(card?.['actions'])).toContain('https://teams.microsoft.com/l/entity/');
    expect(decodeURIComponent(JSON.stringify(card?.['actions']))).toContain(
      `programs/${world.programId}/actions/ACT-1`,
    );
    expect(await inbox(JONAS)).toEqual(['assigned action']);
  });

  test('is told of a confidential record without its title, number or program', async () => {
    await world.add('action', { title: 'Let Bob go', ownerId: JONAS, confidential: true });
    await world.deliverAll();
    const words = world.cardsOf(JONAS).at(-1) ?? '';
    expect(words).toContain('Something confidential has news for you');
    expect(words).not.toMatch(/Bob|Checkout|ACT-1/);
  });

  test('is not told of a change after leaving the program', async () => {
    await world.add('action', { title: 'Rotate the keys', ownerId: JONAS });
    const members = FIELDS.members.filter(({ personId }) => personId !== JONAS);
    await world.edit('action', 'ACT-1', 1, { ownerId: PRIYA_TPM });
    await world.edit('program', 'PRG-1', 1, { members });
    await world.deliverAll();
    expect(world.cardsOf(JONAS)).toHaveLength(1);
  });

  test('gets a published weekly summary as a card, with the asks before the risks', async () => {
    await world.install(ELENA_SPONSOR);
    await world.add('decision', { title: 'Which lab', ownerId: JONAS, neededByOn: '2026-11-25' });
    await world.add('risk', { title: 'The lab is late', ownerId: JONAS, probability: 5, impact: { schedule: 5 } });
    const period = { periodFromOn: '2026-11-16', periodToOn: '2026-11-22' };
    await draftWeeklySummary({ ...world.deps, directory: world.botDeps.directory })(
      actOf(PRIYA_TPM),
      world.programId,
      period,
    );
    await world.command('summary.publish', 'SUM-1', 1, {}, PRIYA_TPM);
    await world.deliverAll();
    const words = world.cardsOf(ELENA_SPONSOR).at(-1) ?? '';
    expect(words).toContain('Weekly summary SUM-1');
    expect(words.indexOf('Asks')).toBeGreaterThan(0);
    expect(words.indexOf('Asks')).toBeLessThan(words.indexOf('Top risks'));
    await world.write(JONAS, 'digest');
    expect(world.cardsOf(JONAS).at(-1)).toContain('Weekly summary SUM-1');
  });

  test('gets the summary, and can ask for it and the status, as a director, too', async () => {
    await world.install(MARCUS_DIRECTOR);
    const members = [...FIELDS.members, { personId: MARCUS_DIRECTOR, roles: ['director'] }];
    await world.edit('program', 'PRG-1', 1, { members });
    await draftWeeklySummary({ ...world.deps, directory: world.botDeps.directory })(actOf(PRIYA_TPM), world.programId, {
      periodFromOn: '2026-11-16',
      periodToOn: '2026-11-22',
    });
    await world.command('summary.publish', 'SUM-1', 1, {}, PRIYA_TPM);
    await world.deliverAll();
    expect(world.cardsOf(MARCUS_DIRECTOR).at(-1)).toContain('Weekly summary SUM-1');
    await world.write(MARCUS_DIRECTOR, 'digest');
    expect(world.cardsOf(MARCUS_DIRECTOR).at(-1)).toContain('Weekly summary SUM-1');
    await world.write(MARCUS_DIRECTOR, 'status checkout');
    expect(world.cardsOf(MARCUS_DIRECTOR).at(-1)).toContain('Status | Checkout rewrite');
  });

  test('votes on a card when a confidence vote is opened, and gets the result when it is closed', async () => {
    await world.add('planning', { title: 'Q1', periodFromOn: '2027-01-01', periodToOn: '2027-03-31' });
    await world.edit('program', 'PRG-1', 1, { teams: ['Web'] });
    const proposal = { team: 'Web', demand: 3, title: 'Wave', forecastOn: '2027-02-01' };
    await world.command('planning.propose', 'PLN-1', 1, proposal);
    await world.command('planning.open-vote', 'PLN-1', 2, {});
    await world.deliverAll();
    expect(world.cardsOf(JONAS).at(-1)).toContain('How sure are you of PLN-1?');
    const vote = (confidence: unknown, more: object = {}) =>
      world.press(
        JONAS,
        'planning.vote',
        { programId: world.programId, number: 'PLN-1', confidence },
        { activity: more },
      );
    const votes = async () => {
      const session = await world.find('PLN-1');
      return session?.kind === 'planning' ? session.votes.map(({ confidence }) => confidence) : [];
    };
    await Promise.all([vote(2, { id: 'press-1' }), vote(2, { id: 'press-1' })]);
    await vote(4, { id: 'press-2' });
    // A delivery of the first press that comes late changes nothing.
    await vote(2, { id: 'press-1' });
    expect(await votes()).toEqual([4]);
    for (const wrong of ['5', 6, 0, undefined, { $gt: 0 }]) await vote(wrong);
    expect(await votes()).toEqual([4]);
    await world.command('planning.close-vote', 'PLN-1', 0, {});
    await world.deliverAll();
    expect(world.cardsOf(JONAS).at(-1)).toContain('4 of 5 on average, 1 vote');
    expect(world.connector.messages().filter(isOpenCard)).toEqual([]);
  });
});

test('a server that dies while it sends notices to many people repeats at most the last one sent', async () => {
  const sponsors = [ELENA_SPONSOR, JONAS, AISHA, MEI_VIEWER];
  const members = sponsors.map((personId) => ({ personId, roles: ['sponsor'] as const }));
  const others = [
    { personId: PRIYA_TPM, roles: ['tpm'] },
    { personId: MARCUS_DIRECTOR, roles: ['sponsor'] },
  ] as const;
  world = await openBotWorld({ members: [...others, ...members] });
  for (const personId of sponsors) await world.install(personId);
  const before = sponsors.map((personId) => world.cardsOf(personId).length);
  await world.command('program.pause', 'PRG-1', 1, { reason: 'The budget is under review.' }, MARCUS_DIRECTOR);
  // The third is sent, and then nothing happens any more.
  const noteArrival = world.deps.inbox.noteArrival.bind(world.deps.inbox);
  let notes = 0;
  await new Promise<void>((killed) => {
    jest.spyOn(world.deps.inbox, 'noteArrival').mockImplementation((telling) => {
      notes += 1;
      if (notes !== 3) return noteArrival(telling);
      killed();
      return new Promise<never>(() => undefined);
    });
    void world.deliver();
  });
  later(200);
  await world.deliverAll();
  const counts = sponsors.map((personId, at) => world.cardsOf(personId).length - (before[at] ?? 0));
  expect(counts.toSorted()).toEqual([1, 1, 1, 2]);
  for (const personId of sponsors) expect(await inbox(personId)).toEqual(['paused program']);
  expect(await world.deps.outbox.owes(world.key)).toBe(false);
});

describe('the bot conversation of a person', () => {
  beforeEach(async () => {
    world = await openBotWorld();
  });
  const assign = async () => {
    await world.add('action', { title: 'Rotate the keys', ownerId: JONAS });
    await world.deliverAll();
  };

  test('is not needed to tell a person in Steerline', async () => {
    await assign();
    expect(world.connector.calls()).toBe(0);
    expect(await inbox(JONAS)).toEqual(['assigned action']);
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
    expect(world.reports).toEqual([]);
  });

  test.each<[string, object]>([
    ['an installation', { type: 'installationUpdate', action: 'add' }],
    ['adding the bot', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] }],
    ['any message', { type: 'message', text: 'hello' }],
  ])('is kept after %s', async (_, activity) => {
    await world.say(JONAS, activity);
    expect(await world.conversations.ofPerson(TENANT, JONAS)).toEqual({
      version: 1,
      tenantId: TENANT,
      chatId: personalChat(JONAS),
      type: 'personal',
      serviceUrl: world.connector.serviceUrl,
      botId: '28:bot',
      person: { id: JONAS, teamsId: `29:${JONAS}`, locale: 'en-GB' },
    });
  });

  test('is never a group chat', async () => {
    await world.write(JONAS, 'help', { activity: world.inGroup });
    expect(await world.conversations.ofPerson(TENANT, JONAS)).toBeUndefined();
    expect(await world.conversations.ofChat(TENANT, GROUP)).toMatchObject({ type: 'group' });
  });

  test.each<[string, object]>([
    ['uninstalling', { type: 'installationUpdate', action: 'remove' }],
    ['removing the bot', { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }],
  ])('ends with %s', async (_, activity) => {
    await world.install(JONAS);
    await world.say(JONAS, activity);
    const calls = world.connector.calls();
    await assign();
    expect(world.connector.calls()).toBe(calls);
    expect(await world.conversations.ofChat(TENANT, personalChat(JONAS))).toBeUndefined();
  });

  test('ends when the connector says that the bot is gone, and nothing is owed', async () => {
    await world.install(JONAS);
    world.connector.leave(personalChat(JONAS));
    await assign();
    expect(await world.conversations.ofPerson(TENANT, JONAS)).toBeUndefined();
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
    expect(world.reports).toEqual([]);
  });

  test('gets a notice after the connector was down, while the inbox has it at once', async () => {
    await world.install(JONAS);
    world.connector.fail(400);
    await assign();
    expect(await inbox(JONAS)).toEqual(['assigned action']);
    expect(await world.deps.outbox.owes(world.key)).toBe(true);
    world.connector.fail(undefined);
    later(5);
    await world.deliverAll();
    expect(world.cardsOf(JONAS).at(-1)).toContain('ACT-1 is yours now');
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
    expect(world.reports).toHaveLength(1);
  });
});

describe('a connector that does not answer', () => {
  test('is not called again until five seconds have passed', async () => {
    world = await openBotWorld();
    await world.install(JONAS);
    world.connector.fail('break');
    const clock = { now: 0 };
    const chats = chatsTeams(new BotAdapter(world.settings), BOT_APP_ID, () => clock.now);
    const chat = await world.conversations.ofPerson(TENANT, JONAS);
    if (!chat) throw new Error('Jonas has no chat.');
    const { record, context } = await sample();
    const send = () => chats.send(chat, noticeCard('assigned', record, context));
    await expect(send()).rejects.not.toBeInstanceOf(GoneError);
    const calls = world.connector.calls();
    await expect(send()).rejects.toThrow('did not answer');
    expect(world.connector.calls()).toBe(calls);
    world.connector.fail(undefined);
    clock.now = 5_000;
    expect(await send()).toMatch(/^\d+$/);
  });
  async function sample() {
    const record = await world.add('action', { title: 'Rotate the keys' });
    const state = await world.anotherLedger().open(world.key);
    const program = state.program;
    if (!program) throw new Error('There is no program.');
    const context = {
      locale: 'en',
      zone: 'UTC',
      now: world.clock.now,
      nameOf: () => '',
      program,
      linkTo: () => 'https://x',
    };
    return { record, context };
  }
});

describe('approval cards of all asked people', () => {
  test('all close in the end, even when a server dies between sending a card and keeping its copy', async () => {
    const approvals = await openApprovalWorld();
    world = approvals;
    const keep = world.copies.keep.bind(world.copies);
    const dying = jest.spyOn(world.copies, 'keep').mockRejectedValueOnce(new Error('killed'));
    world.clock.now = '2026-11-23T00:30:00.000Z';
    await world.wake();
    await world.deliver();
    dying.mockImplementation(keep);
    later(60);
    await world.deliverAll();
    const sent = world.connector.messages().filter((each) => wordsOf(each).includes('APR-1'));
    // Two were asked, both are reminded; one reminder is there twice, as a notice without buttons.
    expect(sent).toHaveLength(5);
    await world.press(ELENA_SPONSOR, 'approval.decide', approvals.data());
    await world.press(AISHA, 'approval.decide', approvals.data());
    await world.deliverAll();
    expect(world.connector.messages().filter(isOpenCard)).toEqual([]);
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
  });

  test('are sent once for each notice, even when a server dies before the notice is marked done', async () => {
    const approvals = await openApprovalWorld();
    world = approvals;
    world.clock.now = '2026-11-23T00:30:00.000Z';
    await world.wake();
    jest.spyOn(world.deps.outbox, 'done').mockRejectedValueOnce(new Error('killed'));
    await expect(world.deliver()).rejects.toThrow('killed');
    await world.press(ELENA_SPONSOR, 'approval.decide', approvals.data());
    await world.press(AISHA, 'approval.decide', approvals.data());
    later(200);
    await world.deliverAll();
    for (const personId of [ELENA_SPONSOR, AISHA]) {
      const sent = world.connector.messages(personalChat(personId)).filter((each) => wordsOf(each).includes('APR-1'));
      expect(sent.length).toBe(2);
    }
    expect(world.connector.messages().filter(isOpenCard)).toEqual([]);
    expect(await world.deps.outbox.owes(world.key)).toBe(false);
  });

  test('are edited again when an answer comes while one of them is being sent', async () => {
    const approvals = await openApprovalWorld();
    world = approvals;
    // Somebody answers at the moment at which the reminder is on its way.
    const keep = world.copies.keep.bind(world.copies);
    jest.spyOn(world.copies, 'keep').mockImplementationOnce(async (copy) => {
      await world.press(AISHA, 'approval.decide', approvals.data('reject'));
      await keep(copy);
    });
    world.clock.now = '2026-11-23T00:30:00.000Z';
    await world.wake();
    await world.deliver();
    await world.deliverAll();
    expect(world.connector.messages().filter(isOpenCard)).toEqual([]);
  });

  test('are edited except for one whose message is gone', async () => {
    const approvals = await openApprovalWorld();
    world = approvals;
    world.connector.leave(personalChat(ELENA_SPONSOR));
    await world.press(AISHA, 'approval.decide', approvals.data('reject'));
    await world.deliverAll();
    expect(await world.copies.of(world.key, 'approval:000000000001')).toMatchObject([{ personId: AISHA }]);
    expect(world.cardsOf(AISHA).at(-1)).toContain('Rejected');
  });

  test('do not show an approval that has become confidential', async () => {
    world = await openApprovalWorld();
    await world.edit('change', 'CR-1', 2, { confidential: true }, JONAS);
    await world.deliverAll();
    expect(world.cardsOf(AISHA).at(-1)).toContain('Something confidential');
    expect(JSON.stringify(world.connector.messages(personalChat(AISHA)).at(-1)?.card)).not.toContain('February');
  });
});

describe('the chat of a meeting', () => {
  const TRANSCRIPT = `WEBVTT

00:00:01.000 --> 00:00:05.000
<v Priya Raman>Let us begin, thank you all for coming.</v>
`;
  const approveMinutes = async (confidential = false) => {
    world = await openBotWorld();
    await world.write(PRIYA_TPM, 'hello', { activity: world.inGroup });
    await bindChat(world.deps)(actOf(PRIYA_TPM), world.programId, { chatId: GROUP, series: 'Steering' });
    await world.add('meeting', { title: 'Steering, week 47', series: 'Steering', attendeeIds: [JONAS], confidential });
    const deps = { ...world.deps, directory: world.botDeps.directory };
    const bytes = new TextEncoder().encode(TRANSCRIPT);
    await attachTranscript(deps)(actOf(PRIYA_TPM), world.programId, 'MTG-1', bytes, 'text/vtt');
    await world.command('minutes.publish', 'MIN-1', 1, {});
    await world.deliverAll();
    expect(world.connector.messages(GROUP)).toHaveLength(1);
    await world.command('minutes.approve', 'MIN-1', 2, {}, ELENA_SPONSOR);
    await world.deliverAll();
    return world.connector.messages(GROUP).map(wordsOf).slice(1);
  };

  test('gets the minutes when they are approved', async () => {
    expect(await approveMinutes()).toEqual([expect.stringContaining('Minutes MIN-1 | Steering, week 47')]);
  });

  test('does not get the minutes of a confidential meeting', async () => {
    expect(await approveMinutes(true)).toEqual([]);
  });
});
