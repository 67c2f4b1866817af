/** What the page of the Graph stand-in asks: its state, its switches, a call begun or ended. */
import type { IncomingMessage, RequestListener } from 'node:http';
import * as z from 'zod/v4';
import { parse } from '#shared/contracts/parse.ts';
import { isChatId } from '#shared/domain/kinds/program/program.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { GraphStandIn } from './graph-stand-in.ts';
import { SAMPLES, type OnlineMeetings } from './online-meetings.ts';
import type { Switches } from './switches.ts';

/** What the page shows. */
export interface GraphState {
  readonly switches: Switches;
  readonly faults: readonly string[];
  /** The latest first. */
  readonly answered: readonly string[];
  readonly running: readonly string[];
  readonly samples: readonly string[];
}

const SHOWN = 30;
const upToAnHour = z.number().min(0).max(3600);

/** Only switches there are, each of its own kind. */
const switches = z
  .strictObject({
    givesTranscripts: z.boolean(),
    givesNames: z.boolean(),
    hasConsent: z.boolean(),
    hasAccessPolicy: z.boolean(),
    grantsSubscriptions: z.boolean(),
    throttledCalls: z.number().int().min(0).max(1000),
    retryAfterSeconds: upToAnHour,
    readyAfterSeconds: upToAnHour,
    notifications: z.enum(['sent', 'sent-twice', 'lost']),
  } satisfies Record<keyof Switches, z.ZodType>)
  .partial();

const chatId = z.string().refine(isChatId, { error: 'Write the id of a chat, such as 19:meeting_…@thread.v2.' });
const call = z.discriminatedUnion('event', [
  z.strictObject({ event: z.literal('start'), chatId, title: z.string().max(200).optional() }),
  z.strictObject({ event: z.literal('end'), chatId, sample: z.enum(SAMPLES).default('steering-2026-11-20') }),
]);

/**
 * `GET PREFIX/state`, `POST PREFIX/switches`, `POST PREFIX/calls` with `{event: 'start', chatId, title?}` or
 * `{event: 'end', chatId, sample?}`. What is not understood is answered 400, naming the field, and changes nothing.
 */
export function serveGraphControl(prefix: string, graph: GraphStandIn, meetings: OnlineMeetings): RequestListener {
  const state = (): GraphState => ({
    switches: graph.switches,
    faults: graph.faults,
    answered: graph.answered.slice(-SHOWN).reverse(),
    running: meetings.running,
    samples: SAMPLES,
  });
  const act = async (name: string, body: unknown): Promise<void> => {
    if (name === 'switches') return graph.turn(parse(switches, body));
    const asked = parse(call, body);
    return asked.event === 'start'
      ? meetings.start(asked.chatId, asked.title)
      : meetings.end(asked.chatId, asked.sample);
  };
  return (request, response) => {
    const name = (request.url ?? '').split('?', 1)[0]?.slice(prefix.length + 1) ?? '';
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.method === 'GET' && name === 'state') return void send(200, state());
    if (request.method !== 'POST' || !['switches', 'calls'].includes(name)) return void send(404, {});
    bodyOf(request)
      .then((body) => act(name, body))
      .then(
        () => send(200, state()),
        (error: unknown) => send(400, { error: sentenceOf(error) }),
      );
  };
}

/** `/throttledCalls: Write at least 0.`; of what is no input, its own words. */
function sentenceOf(error: unknown): string {
  const errors = error instanceof Refusal ? error.more.errors : undefined;
  if (errors) return errors.map(({ path, message }) => `${path || 'The body'}: ${message}`).join(' ');
  return error instanceof Error ? error.message : String(error);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}
