/**
 * A stand-in for Microsoft Graph, as far as Steerline asks it: people, transcripts and subscriptions. It keeps the rules the
 * documentation states, answers nothing the official definition does not have, and remembers whatever strayed from it.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { refused, typeOf, type Answer } from './answer.ts';
import { PATIENCE_MS } from './handshake.ts';
import { common, type HeldCall, type Subscription, type Transcript } from './held.ts';
import { graphOperations } from './operations.ts';
import { readOfficialShapes } from './official-shapes.ts';
import { GOOD_DAY, type Switches } from './switches.ts';

/** The stand-in of one world. */
export interface GraphStandIn {
  /** Answers `PREFIX/v1.0/…`. */
  readonly listener: RequestListener;
  /** What strayed from the official definition, in sentences: empty, or something is wrong. */
  readonly faults: readonly string[];
  /** What was answered, by the definition's own names: `GET /users 200`. */
  readonly answered: readonly string[];
  readonly switches: Switches;
  turn(switches: Partial<Switches>): void;
  /** Somebody stops transcribing: the transcript is there a little later, and whoever subscribed is told. */
  transcribe(call: HeldCall, vtt: string, callId?: string): void;
  /** Says of every subscription that it must be renewed. */
  askForReauthorization(): Promise<void>;
  /** Resolves when nothing is left to be told. */
  quiet(): Promise<void>;
  stop(): void;
}

/** What the stand-in needs to know of its world. */
export interface GraphStandInOptions {
  /** Path under which it is reached: `/local/graph`. */
  readonly prefix: string;
  /** The only token accepted. */
  readonly token: string;
  /** Turns the https address by which Graph reaches the app into one of this machine. */
  readonly reach: (url: string) => string;
}

const RETRIES = 3;

/** A tenant in which nothing was said yet. */
export function createGraphStandIn({ prefix, token, reach }: GraphStandInOptions): GraphStandIn {
  const shapes = readOfficialShapes();
  const faults: string[] = [];
  const answered: string[] = [];
  const transcripts: Transcript[] = [];
  const subscriptions = new Map<string, Subscription>();
  const telling = new Set<Promise<void>>();
  const timers = new Set<NodeJS.Timeout>();
  let switches: Switches = GOOD_DAY;

  const live = () => [...subscriptions.values()].filter(({ expiresAt }) => expiresAt > Date.now());
  const operations = graphOperations({
    ...{ transcripts, subscriptions, live, reach },
    get switches() {
      return switches;
    },
  });

  async function answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
    const path = url.pathname.slice(`${prefix}/v1.0`.length);
    const operation = shapes.operation(request.method ?? '', path);
    if (!operation) {
      faults.push(`Microsoft Graph has no ${request.method} ${path}, as far as Steerline uses it.`);
      return refused(501, 'NotImplemented');
    }
    const text = await textOf(request);
    if (request.headers.authorization !== `Bearer ${token}`) return refused(401, 'InvalidAuthenticationToken');
    const body = parsed(text);
    const strays = operation.requestFaults(url.searchParams, body);
    if (strays.length > 0) {
      faults.push(...strays);
      return refused(400, 'BadRequest', strays.join('; '));
    }
    if (switches.throttledCalls > 0) {
      switches = { ...switches, throttledCalls: switches.throttledCalls - 1 };
      answered.push(`${operation.name} 429`);
      return { ...refused(429, 'TooManyRequests'), retryAfterSeconds: switches.retryAfterSeconds };
    }
    const accept = request.headers.accept;
    const asked = { query: url.searchParams, body, accept, origin: `${url.origin}${url.pathname}` };
    const given = (await operations[operation.name]?.(operation.params, asked)) ?? refused(501, 'NotImplemented');
    faults.push(...operation.answerFaults(given.status, typeOf(given), given.body));
    answered.push(`${operation.name} ${given.status}`);
    return given;
  }

  /** Sends a notification until it is taken, as Graph does, though not for four hours. */
  async function tell(url: string, items: readonly object[]): Promise<void> {
    const body = { value: items };
    faults.push(...shapes.notificationFaults(body));
    for (let tries = 0; tries <= RETRIES; tries += 1) {
      const response = await fetch(reach(url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).catch(() => undefined);
      if (response?.ok) return;
      await new Promise((soon) => setTimeout(soon, 200 * 2 ** tries));
    }
  }

  const during = (work: Promise<void>) => {
    telling.add(work);
    void work.finally(() => telling.delete(work));
  };

  function announce(transcript: Transcript): void {
    if (switches.notifications === 'lost') return;
    const { onlineMeetingId, startedAt, id, organizerId } = transcript;
    for (const subscription of live()) {
      const isTold = subscription.onlineMeetingId === onlineMeetingId && subscription.madeAt <= startedAt.getTime();
      if (!isTold) continue;
      const resource = `users/${organizerId}/onlineMeetings('${onlineMeetingId}')/transcripts('${id}')`;
      const item = {
        ...common(subscription),
        changeType: 'created',
        resource,
        resourceData: { id, '@odata.type': '#Microsoft.Graph.callTranscript', '@odata.id': resource },
      };
      during(tell(subscription.notificationUrl, [item]));
      if (switches.notifications === 'sent-twice') during(tell(subscription.notificationUrl, [item, item]));
    }
  }

  return {
    faults,
    answered,
    get switches() {
      return switches;
    },
    turn: (changed) => void (switches = { ...switches, ...changed }),
    listener: (request, response) => {
      void answer(request)
        .catch((error: unknown) => {
          faults.push(String(error));
          return refused(500, 'InternalServerError');
        })
        .then((given) => {
          const { status, body, retryAfterSeconds } = given;
          const type = typeOf(given);
          response.writeHead(status, {
            ...(type && { 'content-type': type }),
            ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
            'request-id': randomUUID(),
          });
          response.end(body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body));
        });
    },
    transcribe(call, vtt, callId = randomUUID()) {
      const transcript: Transcript = {
        ...call,
        id: btoa(`1##0##${randomUUID()}`),
        callId,
        contentCorrelationId: `${randomUUID()}-0`,
        endedAt: new Date(),
        readyAt: Date.now() + switches.readyAfterSeconds * 1000,
        vtt,
      };
      transcripts.push(transcript);
      const timer = setTimeout(() => {
        timers.delete(timer);
        announce(transcript);
      }, switches.readyAfterSeconds * 1000);
      timers.add(timer);
    },
    async askForReauthorization() {
      for (const subscription of live())
        await tell(subscription.lifecycleNotificationUrl ?? '', [
          { ...common(subscription), lifecycleEvent: 'reauthorizationRequired' },
        ]);
    },
    async quiet() {
      while (timers.size + telling.size > 0) {
        await Promise.all(telling);
        await new Promise((soon) => setTimeout(soon, 20));
      }
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined for no body, and for one that is no JSON. */
function parsed(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
