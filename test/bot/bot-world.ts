/** The bot in one process: its real adapter, a strict connector and an identity on loopback, everything else in memory. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HttpRequest } from '@azure/functions';
import type { BotDeps } from '#bot/bot-deps.ts';
import { startBot, type Bot } from '#bot/start-bot.ts';
import { tabLink } from '#bot/tab-link.ts';
import { handleMessages } from '#functions/http/bot-messages.ts';
import { startConnector, type SentMessage } from '#local/connector.ts';
import { createIdentity, type Identity, type TokenOverrides } from '#local/identity.ts';
import { cardCopiesMemory } from '#local/memory/card-copies-memory.ts';
import { conversationsMemory } from '#local/memory/conversations-memory.ts';
import { BOT_APP_ID, TEAMS_APP_ID } from '#local/personas.ts';
import type { FieldsOf } from '#shared/domain/kinds.ts';
import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Notifier } from '#shared/ports/notifier.ts';
import { notify } from '#shared/usecases/delivery/notify.ts';
import { wakeDue, type WakeDeps } from '#shared/usecases/delivery/wake-due.ts';
import { openWorld, TENANT } from '../shared/usecases/world.ts';
import { UNMEASURED } from '#shared/ports/telemetry.ts';

const TOKEN = 'token-of-the-bot';
/** By the last digit of a person's id. */
const NAMES = ['', 'Priya Raman', 'Elena Petrova', 'Jonas Weber', 'Aisha Bello', 'Mei Tanaka', 'Sam Okafor'];

export interface Reply {
  readonly status: number;
  /** What an invoke is answered, as deep as tests look into it. */
  readonly body: {
    readonly statusCode?: number;
    readonly type?: string;
    /** A sentence, or a card. */
    readonly value?: string | { readonly actions?: unknown; readonly message?: string };
    readonly task?: { readonly type: string; readonly value: { readonly card?: { readonly content: object } } };
    readonly composeExtension?: {
      readonly type: string;
      readonly text?: string;
      readonly attachments?: readonly { readonly content: object; readonly preview: object }[];
    };
  };
  readonly text: string;
}

/** How what Teams says differs from what is good. */
export interface Saying {
  readonly activity?: object;
  readonly token?: Omit<TokenOverrides, 'version'>;
  /** In place of the whole header. */
  readonly authorization?: string;
  readonly bytes?: string;
  /** Of another process, in place of the world's own. */
  readonly bot?: Bot;
}

export const personalChat = (personId: string): string => `a:${personId}`;
const teamsId = (personId: string): string => `29:${personId}`;
export const GROUP = '19:steerco@thread.v2';

/** One for all worlds of a test file: making its key takes longer than a hundred turns. */
let sharedIdentity: Promise<Identity> | undefined;
async function startIdentity(): Promise<Identity> {
  let listener: RequestListener = (_, response) => void response.end();
  const server = createServer((request, response) => listener(request, response)).unref();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const identity = await createIdentity(`http://127.0.0.1:${(server.address() as AddressInfo).port}/identity`);
  listener = identity.listener;
  return identity;
}

export const openBotWorld = (fields: Partial<FieldsOf<'program'>> = {}) =>
  openBotOver((notifier) => openWorld(fields, { notifier }));

/** What the bot needs of a deployment. */
interface Deployed {
  readonly deps: Pick<BotDeps, 'index' | 'inbox'> & WakeDeps;
}

/** The bot over a deployment, which tells people by the notifier it is opened with. */
export async function openBotOver<W extends Deployed>(open: (notifier: Notifier) => Promise<W>) {
  const identity = await (sharedIdentity ??= startIdentity());
  const connector = await startConnector(TOKEN);

  const conversations = conversationsMemory();
  const copies = cardCopiesMemory();
  const events: MeetingEvent[] = [];
  const faults: string[] = [];
  const limits = { left: Infinity };
  const inner = await open({
    tell: (telling) => notifier.tell(telling),
    redraw: (redrawing) => notifier.redraw(redrawing),
    post: (posting) => notifier.post(posting),
  });
  const settings = {
    appId: BOT_APP_ID,
    tenantId: TENANT,
    openIdMetadata: identity.channelMetadata,
    token: async () => TOKEN,
  };
  const botDeps: BotDeps = {
    ...inner.deps,
    directory: {
      people: async (ids) => ids.map((id) => ({ id, name: NAMES[Number(id.slice(-1))] ?? '' })),
      search: async () => [],
    },
    conversations,
    copies,
    limit: () => {
      if ((limits.left -= 1) < 0) throw new Refusal('caller/too-fast');
    },
    linkTo: tabLink(TEAMS_APP_ID),
    noteMeetingEvent: async (event) => void events.push(event),
    report: (message, error) => void faults.push(`${message} ${String(error)}`),
  };
  /** A process of its own on the same storage; over a ledger of its own when one is given. */
  const anotherBot = (more: Partial<BotDeps> = {}) => startBot(settings, { ...botDeps, ...more });
  const bot = anotherBot();
  const notifier = notify(inner.deps.inbox, { conversations, copies, load: async () => bot.notifier });

  let said = 0;
  /** Says an activity as somebody, in their personal chat unless another is named. */
  const say = async (personId: string, activity: object, saying: Saying = {}): Promise<Reply> => {
    said += 1;
    const whole = {
      id: `said-${said}`,
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      locale: 'en-GB',
      from: { id: teamsId(personId), aadObjectId: personId, name: 'Somebody' },
      recipient: { id: '28:bot', name: 'Steerline' },
      conversation: { id: personalChat(personId), conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      ...activity,
      ...saying.activity,
    };
    const authorization =
      saying.authorization ?? `Bearer ${await identity.channelToken(BOT_APP_ID, connector.serviceUrl, saying.token)}`;
    const request = new HttpRequest({
      method: 'POST',
      url: 'https://steerline.example/api/messages',
      headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
      body: { bytes: new TextEncoder().encode(saying.bytes ?? JSON.stringify(whole)) },
    });
    const handler = handleMessages(async () => (saying.bot ?? bot).receive, UNMEASURED);
    const reply = await handler(request, {
      error: (...all: unknown[]) => void faults.push(all.join(' ')),
    });
    const sent: unknown = reply.jsonBody;
    const text = typeof reply.body === 'string' ? reply.body : JSON.stringify(sent ?? null);
    return { status: reply.status ?? 200, body: sent ?? {}, text };
  };
  const inGroup = { conversation: { id: GROUP, conversationType: 'groupChat', isGroup: true, tenantId: TENANT } };

  return {
    ...inner,
    settings,
    botDeps,
    conversations,
    copies,
    connector,
    identity,
    events,
    faults,
    limits,
    say,
    /** Lets everything happen whose time has come. */
    wake: wakeDue(inner.deps),
    inGroup,
    anotherBot,
    install: (personId: string) => say(personId, { type: 'installationUpdate', action: 'add' }),
    write: (personId: string, text: string, saying?: Saying) => say(personId, { type: 'message', text }, saying),
    /** Presses a button of a card: `Action.Execute`. */
    press: (personId: string, verb: string, data: unknown, saying?: Saying) =>
      say(
        personId,
        { type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data } } },
        saying,
      ),
    /** Presses it in a client that knows `Action.Submit` only. */
    submit: (personId: string, data: unknown, saying?: Saying) =>
      say(personId, { type: 'message', value: data, replyToId: 'card' }, saying),
    invoke: (personId: string, name: string, value: unknown, saying?: Saying) =>
      say(personId, { type: 'invoke', name, value }, saying),
    /** Cards that a person sees in their chat, in words. */
    cardsOf: (personId: string) => connector.messages(personalChat(personId)).map(wordsOf),
    stop: () => connector.stop(),
  };
}
export type BotWorld = Awaited<ReturnType<typeof openBotWorld>>;

/** Everything a message says. */
export const wordsOf = ({ card, text }: SentMessage): string => text ?? wordsIn(card).join(' | ');

/** Everything a card says, element by element. */
export function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { inlines, text, title, ...rest } = value as { inlines?: { text: string }[]; text?: string; title?: string };
  if (inlines) return [inlines.map((run) => run.text).join('')];
  const own = text ?? (typeof title === 'string' ? title : undefined);
  return own === undefined ? Object.values(rest).flatMap(wordsIn) : [own];
}

/** True for a card on which somebody can still answer. */
export const isOpenCard = ({ card }: SentMessage): boolean => JSON.stringify(card ?? {}).includes('Action.Execute');
