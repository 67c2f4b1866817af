import { verbHandlers } from '#bot/app.ts';
import type { BotDeps } from '#bot/bot-deps.ts';
import { findPersona, type PersonaName } from '#local/personas.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { REFUSAL_CODES } from '#shared/domain/refusal.ts';
import { verify } from '#shared/ledger/verify.ts';
import { refusalText } from '#shared/text/refusal-text.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { harbourInMemory } from '../stored/deployment.ts';
import { KEY, pressed, sentCards, storedConversations, storedCopies } from '../stored/harbour.ts';
import { openBotOver, wordsIn, type Reply } from './bot-world.ts';

/** The bot over the stored program, with the chats and card copies it had; their messages are in the connector. */
async function openStoredBot() {
  const world = await openBotOver(async (notifier) => {
    const at = await harbourInMemory();
    return { ...at, deps: { ...at, notifier } };
  });
  const { serviceUrl } = world.connector;
  for (const chat of storedConversations()) await world.conversations.keep({ ...chat, serviceUrl });
  for (const copy of storedCopies()) {
    const answer = await fetch(`${serviceUrl}/v3/conversations/${encodeURIComponent(copy.chatId)}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await world.settings.token()}` },
      body: JSON.stringify({ type: 'message', text: 'A card of then' }),
    });
    const { id: activityId } = (await answer.json()) as { readonly id: string };
    await world.copies.keep({ ...copy, activityId });
  }
  return world;
}
type StoredBot = Awaited<ReturnType<typeof openStoredBot>>;
let world: StoredBot;

const drawn = (card: { readonly actions?: unknown } | undefined): string => {
  const actions = JSON.stringify(card?.actions ?? '');
  if (actions.includes('message.log')) return 'form';
  return actions.includes('Action.Execute') ? 'card to answer' : 'card';
};
/** A sentence as its refusal's code, when it is one. */
const said = (sentence: string): string =>
  REFUSAL_CODES.find((code) => sentence.startsWith(refusalText(code))) ?? sentence;

function answerOf({ status, body }: Reply, told: readonly string[]): string {
  const { value, task, composeExtension } = body;
  if (status !== 200) return String(status);
  if (composeExtension) return `${composeExtension.attachments?.length ?? 0} found`;
  if (task) return drawn(task.value.card?.content);
  if (value) return typeof value === 'string' ? said(value) : drawn(value);
  return told.join(' and ');
}

/** What a stored activity is answered, by an invoke's body or by messages. */
async function answered(bot: StoredBot, { activity }: ReturnType<typeof pressed>[number]): Promise<string> {
  const before = bot.connector.messages().length;
  const reply = await bot.say(activity.from.aadObjectId, activity);
  const told = bot.connector.messages().slice(before);
  return answerOf(
    reply,
    told.map(({ text, card }) => text ?? drawn(card)),
  );
}
const idOf = (as: PersonaName): string => findPersona(as)?.id ?? '';
/** Title of the change that the open approval is about. */
const ASKED = 'Launch at all piers in April';
const find = async (number: string): Promise<AnyRecord | undefined> => (await world.ledger.open(KEY)).find(number);
const about = (pattern: RegExp) => pressed().filter(({ what }) => pattern.test(what));

describe('a card that an earlier version sent', () => {
  afterEach(async () => {
    await world.stop();
    expect([world.connector.complaints, world.faults, world.reported]).toEqual([[], [], []]);
    const stored = await world.inspection.read(KEY);
    expect(stored && verify(stored, world.tools).findings).toEqual([]);
  });

  test.each(
    about(/^approval (approve|reject|abstain).*, by (the sponsor|operations), who/).map(
      (each) => [each.what, each] as const,
    ),
  )('keeps an answer: %s', async (what, each) => {
    world = await openStoredBot();
    const isSubmit = what.includes('plain submit');
    expect(await answered(world, each)).toBe(isSubmit ? 'Your answer on APR-6 is kept: you approved.' : 'card');
    const [, answer = ''] = /^approval (\w+)/.exec(what) ?? [];
    expect(await find('APR-6')).toMatchObject({
      status: answer === 'reject' ? 'rejected' : 'open',
      votes: [{ answer: 'approve' }, { answer, byId: each.activity.from.aadObjectId }],
    });
  });

  test('is answered for every other press, and is drawn anew by a refresh', async () => {
    world = await openStoredBot();
    const others = about(/^(?!approval (approve|reject|abstain).*, by )/);
    const answers: Record<string, string> = {};
    for (const each of others) answers[each.what] = await answered(world, each);
    const kept = (confidence: number) => `Your vote on PLN-2 is kept: ${confidence} of 5.`;
    const votes = ['sponsor', 'contributor', 'ops'].flatMap((by) => [
      ...[1, 2, 3, 4, 5].map((confidence) => [`confidence vote ${confidence}, by ${by}`, 'card to answer']),
      [`confidence vote 2 by plain submit, by ${by}`, kept(2)],
      [`confidence refresh, by ${by}`, 'card to answer'],
    ]);
    expect(answers).toEqual({
      'approval refresh, by the sponsor, who is asked': 'card to answer',
      'approval refresh, by operations, who are asked': 'card to answer',
      'approval refresh in a chat of several, by the sponsor': 'card to answer',
      ...Object.fromEntries(votes),
      'approval refresh of APR-1, approved': 'card',
      'approval approve of APR-1, approved': 'approval/closed',
      'approval refresh of APR-2, rejected': 'card',
      'approval approve of APR-2, rejected': 'approval/closed',
      'approval refresh of APR-3, void': 'card',
      'approval approve of APR-3, void': 'approval/void',
      'approval refresh of APR-5, expired': 'card',
      'approval approve of APR-5, expired': 'approval/closed',
      'log risk form, by contributor': 'card',
      'log risk form, title only, by contributor': 'card',
      'log risk form by plain submit, by contributor': 'card',
      'log risk form that was sent already, by contributor': 'card',
      'message extension, form asked for, by contributor': 'form',
      'message extension, logged as a risk, by contributor': 'card',
      'message extension, logged as an action, by operations': 'card',
      'message extension, refused form (no title), by contributor': 'form',
      'message extension, logged already, by contributor': 'card',
      'message extension, form of a message logged already, by operations': 'card',
      'message extension, search, by contributor': expect.stringMatching(/^[1-9] found$/) as string,
      'message "my work", by tpm': 'card',
      'message "status harbour", by tpm': 'card',
      'message "digest", by tpm': 'card',
      'message "show R-1", by tpm': 'card',
      'message "help", by tpm': 'card',
    });
    const { votes: given } = (await find('PLN-2')) as Extract<AnyRecord, { readonly kind: 'planning' }>;
    expect(given.map(({ confidence }) => confidence)).toEqual([5, 5, 5]);
    const risks = (await world.ledger.open(KEY)).list('risk');
    expect(risks.slice(13).map(({ title }) => title)).toEqual([
      'Ice on the rails of crane seven',
      'Ice on the gangway',
      'Ice on the ladder',
      'The fog lamps may fail in December because the cable is old, which would delay us by four weeks',
    ]);
  });

  test('is redrawn in every chat when its approval is answered', async () => {
    world = await openStoredBot();
    const [approve] = about(/^approval approve, by the sponsor/);
    await answered(world, approve!);
    const deliver = deliverOwed({ ...world.deps });
    while ((await deliver(KEY)) > 0);
    const copies = storedCopies().filter(({ subject }) => subject === 'approval:000000000006');
    expect(copies.length).toBeGreaterThan(3);
    const stillAsked = [idOf('ops'), idOf('tpm')];
    for (const { chatId, personId } of copies) {
      const [message] = world.connector.messages(chatId).filter(({ card }) => wordsIn(card).join().includes(ASKED));
      expect([personId, drawn(message?.card)]).toEqual([
        personId,
        stillAsked.includes(personId ?? '') ? 'card to answer' : 'card',
      ]);
    }
  });
});

test('every verb on cards that an earlier version sent has a handler', () => {
  const handlers = Object.keys(verbHandlers({} as BotDeps));
  const sent = JSON.stringify(sentCards()).matchAll(/"type":"Action.Execute"[^{}]*"verb":"([\w.-]+)"/g);
  const verbs = new Set([...sent].map(([, verb]) => verb));
  expect([...verbs].sort()).toEqual([
    'approval.decide',
    'approval.refresh',
    'planning.refresh',
    'planning.vote',
    'risk.create',
  ]);
  expect(handlers).toEqual(expect.arrayContaining([...verbs]));
});
