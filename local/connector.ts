/**
 * A stand-in for the connector of Teams, as far as the bot calls it: sending a message to a chat, editing one, and the
 * details of a meeting. It is strict: what is beyond that is refused aloud and remembered, and a message that is sent twice is there twice.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it stands in its chat now. */
export interface SentMessage {
  readonly chatId: string;
  readonly id: string;
  readonly text?: string;
  /** The card of its only attachment. */
  readonly card?: Readonly<Record<string, unknown>>;
  /** How often it was edited. */
  readonly edits: number;
}

/** A meeting as the connector tells of it. */
interface MeetingHeld {
  readonly onlineMeetingId: string;
  /** Entra object id. */
  readonly organizerId: string;
}

/** The running stand-in. */
export interface Connector {
  /** The service address that activities name. */
  readonly serviceUrl: string;
  /** Every message, oldest first, as it is now. */
  messages(chatId?: string): readonly SentMessage[];
  /** Calls it does not know, or that brought no token of ours. */
  readonly complaints: readonly string[];
  /** Answers with this status from now on, or breaks connections; undefined: works again. */
  fail(how: number | 'break' | undefined): void;
  /** Answers 403 for this chat from now on: the bot was taken out of it. */
  leave(chatId: string): void;
  /** There is such a meeting: its id is the bot's, `onlineMeetingId` Microsoft Graph's. */
  hold(meetingId: string, details: MeetingHeld): void;
  /** How often it was called. */
  readonly calls: () => number;
  stop(): Promise<void>;
}

/** @param token The only one it accepts. */
export async function startConnector(token: string): Promise<Connector> {
  const sent = new Map<string, SentMessage>();
  const left = new Set<string>();
  const held = new Map<string, MeetingHeld>();
  const complaints: string[] = [];
  let failure: number | 'break' | undefined;
  let calls = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    calls += 1;
    const body = await textOf(request);
    if (failure === 'break') return void request.socket.destroy();
    const reply = (status: number, said: object) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(said));
    if (failure) return reply(failure, { error: { code: 'ServiceError', message: 'It fails as it was told to.' } });
    const call = `${request.method} ${request.url}`;
    const [, method, chat, id] =
      /^(POST|PUT) \/v3\/conversations\/([^/?]+)\/activities(?:\/([^/?]+))?$/.exec(call) ?? [];
    if (request.headers.authorization !== `Bearer ${token}`) {
      complaints.push(`${call} without a token of the bot`);
      return reply(401, { error: { code: 'Unauthorized' } });
    }
    const [, meetingId] = /^GET \/v1\/meetings\/([^/?]+)$/.exec(call) ?? [];
    if (meetingId) {
      const meeting = held.get(decodeURIComponent(meetingId));
      if (!meeting) return reply(404, { error: { code: 'MeetingNotFound' } });
      const { onlineMeetingId: msGraphResourceId, organizerId: aadObjectId } = meeting;
      return reply(200, {
        details: { id: decodeURIComponent(meetingId), msGraphResourceId, type: 'Scheduled' },
        organizer: { id: `29:${aadObjectId}`, aadObjectId },
      });
    }
    const chatId = decodeURIComponent(chat ?? '');
    const activity = readActivity(body);
    if (!method || !activity || (method === 'PUT' && !id)) {
      complaints.push(call);
      return reply(501, { error: { code: 'NotImplemented' } });
    }
    if (left.has(chatId)) return reply(403, { error: { code: 'BotNotInConversationRoster' } });
    if (method === 'PUT') {
      const name = `${chatId} ${decodeURIComponent(id ?? '')}`;
      const before = sent.get(name);
      if (!before) return reply(404, { error: { code: 'ActivityNotFoundInConversation' } });
      sent.set(name, { ...before, ...activity, edits: before.edits + 1 });
      return reply(200, { id: before.id });
    }
    const made = String(1_700_000_000_000 + sent.size);
    sent.set(`${chatId} ${made}`, { chatId, id: made, edits: 0, ...activity });
    reply(201, { id: made });
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages: (chatId) => [...sent.values()].filter((each) => chatId === undefined || each.chatId === chatId),
    complaints,
    fail: (how) => void (failure = how),
    leave: (chatId) => void left.add(chatId),
    hold: (meetingId, details) => void held.set(meetingId, details),
    calls: () => calls,
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

/** Undefined for what is no message. */
function readActivity(body: string): Pick<SentMessage, 'text' | 'card'> | undefined {
  try {
    const { type, text, attachments } = JSON.parse(body) as {
      type?: string;
      text?: string;
      attachments?: readonly { contentType: string; content: Readonly<Record<string, unknown>> }[];
    };
    const [card] = attachments ?? [];
    if (type !== 'message' || (card && card.contentType !== 'application/vnd.microsoft.card.adaptive'))
      return undefined;
    return { ...(text && { text }), ...(card && { card: card.content }) };
  } catch {
    return undefined;
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
