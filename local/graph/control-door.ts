/** What the page of the Graph stand-in asks: its state, its switches, a call begun or ended. */
import type { IncomingMessage, RequestListener } from 'node:http';
import type { GraphStandIn } from './graph-stand-in.ts';
import { SAMPLES, type OnlineMeetings } from './online-meetings.ts';
import { GOOD_DAY, type Switches } from './switches.ts';

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

/** `GET PREFIX/state`, `POST PREFIX/switches`, `POST PREFIX/calls` with `{event, chatId, title?, sample?}`. */
export function serveGraphControl(prefix: string, graph: GraphStandIn, meetings: OnlineMeetings): RequestListener {
  const state = (): GraphState => ({
    switches: graph.switches,
    faults: graph.faults,
    answered: graph.answered.slice(-SHOWN).reverse(),
    running: meetings.running,
    samples: SAMPLES,
  });
  const act = async (name: string, body: Readonly<Record<string, unknown>>): Promise<void> => {
    if (name === 'switches') return graph.turn(switchesIn(body));
    const chatId = String(body['chatId']);
    if (body['event'] === 'start') return meetings.start(chatId, body['title'] as string | undefined);
    const sample = SAMPLES.find((each) => each === body['sample']) ?? 'steering-2026-11-20';
    return meetings.end(chatId, sample);
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
        (error: unknown) => send(400, { error: error instanceof Error ? error.message : String(error) }),
      );
  };
}

/** Only switches there are, each of its own kind. */
function switchesIn(body: Readonly<Record<string, unknown>>): Partial<Switches> {
  const known = Object.entries(GOOD_DAY).filter(([name, value]) => typeof body[name] === typeof value);
  return Object.fromEntries(known.map(([name]) => [name, body[name]]));
}

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Readonly<Record<string, unknown>>;
}
