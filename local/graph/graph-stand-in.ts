/**
 * A stand-in for Microsoft Graph, as far as Steerline asks it: people, transcripts and subscriptions. It keeps the rules the
 * documentation states, answers nothing the official definition does not have, and remembers whatever strayed from it.
 */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { PERSONAS, TENANT_ID } from '../personas.ts';
import { readOfficialShapes } from './official-shapes.ts';
import { GOOD_DAY, type Switches } from './switches.ts';

/** A call that Teams ran. */
interface GraphCallHeld {
  readonly organizerId: string;
  readonly onlineMeetingId: string;
  /** When transcribing began; before it there must be a subscription for anybody to be told. */
  readonly startedAt: Date;
}

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
  transcribe(call: GraphCallHeld, vtt: string, callId?: string): void;
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

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly type?: string;
  readonly retryAfterSeconds?: number;
}
interface Transcript extends GraphCallHeld {
  readonly id: string;
  readonly callId: string;
  readonly contentCorrelationId: string;
  readonly endedAt: Date;
  readonly readyAt: number;
  readonly vtt: string;
}
interface Subscription {
  readonly id: string;
  readonly resource: string;
  readonly onlineMeetingId: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly clientState: string;
  readonly madeAt: number;
  expiresAt: number;
}

const USERS = PERSONAS.filter(({ tenantId }) => tenantId === TENANT_ID).map(({ id, name, upn }) => ({
  '@odata.type': '#microsoft.graph.user',
  id,
  displayName: name,
  userPrincipalName: upn,
}));
const MINUTE_MS = 60_000;
const LONGEST_MS = 4_320 * MINUTE_MS;
const SHORTEST_MS = 45 * MINUTE_MS;
const HANDSHAKE_MS = 10_000;
const RETRIES = 3;
const PAGE = 2;
const NAMELESS = 'application/vnd.microsoft.graph.transcript+text';

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
  const shown = (subscription: Subscription) => ({
    id: subscription.id,
    resource: subscription.resource,
    changeType: 'created',
    clientState: subscription.clientState,
    notificationUrl: subscription.notificationUrl,
    lifecycleNotificationUrl: subscription.lifecycleNotificationUrl ?? null,
    expirationDateTime: new Date(subscription.expiresAt).toISOString(),
    applicationId: null,
    creatorId: null,
  });

  /** What is asked of transcripts is asked of the tenant first. */
  const barred = (): Answer | undefined => {
    if (!switches.givesTranscripts) return refused(403, 'Forbidden', '', 'GraphAccessToTranscriptsDisabled');
    if (!switches.hasAccessPolicy) return refused(403, 'Forbidden', 'No application access policy found for this app.');
    if (!switches.hasConsent) return refused(403, 'Forbidden', 'Missing role permissions on the request.');
    return undefined;
  };

  const handlers: Readonly<
    Record<string, (at: Readonly<Record<string, string>>, asked: Asked) => Answer | Promise<Answer>>
  > = {
    'GET /users': (_at, { query }) => {
      const filter = /^startswith\(displayName,'((?:[^']|'')*)'\)$/.exec(query.get('$filter') ?? '');
      if (!filter) return refused(400, 'BadRequest');
      const begins = (filter[1] ?? '').replaceAll("''", "'").toLowerCase();
      const users = USERS.filter(({ displayName }) => displayName.toLowerCase().startsWith(begins));
      return found(users.slice(0, Number(query.get('$top') ?? 100)));
    },
    'POST /directoryObjects/getByIds': (_at, { body }) => {
      const { ids } = body as { ids: readonly string[] };
      return found(USERS.filter(({ id }) => ids.includes(id)));
    },
    'GET /users/{user-id}/onlineMeetings/{onlineMeeting-id}/transcripts': (at, { query, origin }) => {
      const why = barred();
      if (why) return why;
      const mine = transcripts.filter(
        (each) => each.organizerId === at['user-id'] && each.onlineMeetingId === at['onlineMeeting-id'],
      );
      const ready = mine.filter(({ readyAt }) => readyAt <= Date.now());
      // Pages are small and the first of several is empty: both are allowed, and easily forgotten.
      const token = query.get('$skiptoken');
      const from = token === null ? (ready.length > 1 ? -PAGE : 0) : Number(atob(token));
      const next = from + PAGE < ready.length ? `${origin}?$skiptoken=${btoa(String(from + PAGE))}` : undefined;
      const page = ready.slice(Math.max(0, from), Math.max(0, from + PAGE)).map(shownTranscript);
      return { status: 200, body: { ...(next && { '@odata.nextLink': next }), value: page } };
    },
    'GET /users/{user-id}/onlineMeetings/{onlineMeeting-id}/transcripts/{callTranscript-id}/content': (
      at,
      { accept },
    ) => {
      const why = barred();
      if (why) return why;
      const transcript = transcripts.find(({ id }) => id === at['callTranscript-id']);
      if (!transcript || transcript.readyAt > Date.now()) return refused(404, 'NotFound');
      if (accept === NAMELESS) return { status: 200, type: NAMELESS, body: nameless(transcript.vtt) };
      if (!switches.givesNames) return refused(403, 'Forbidden', '', 'SpeakerAttributionNotAllowed');
      return { status: 200, type: 'text/vtt', body: transcript.vtt };
    },
    'GET /subscriptions': () => found(live().map(shown)),
    'POST /subscriptions': async (_at, { body }) => {
      const wish = body as SubscriptionWish;
      const why = barred() ?? unfit(wish);
      if (why) return why;
      const there = live().find(({ resource }) => resource === wish.resource);
      if (there)
        return refused(409, 'Conflict', `Subscription Id <${there.id}> already exists for the requested combination`);
      for (const url of [wish.notificationUrl, wish.lifecycleNotificationUrl])
        if (url !== undefined && !(await shakesHands(reach(url))))
          return refused(400, 'ValidationError', 'Subscription validation request failed.');
      const made: Subscription = {
        ...wish,
        id: randomUUID(),
        onlineMeetingId: decodeURIComponent(MEETING.exec(wish.resource)?.[1] ?? ''),
        clientState: wish.clientState ?? '',
        madeAt: Date.now(),
        expiresAt: lifetime(wish.expirationDateTime),
      };
      subscriptions.set(made.id, made);
      return { status: 201, body: shown(made) };
    },
    'PATCH /subscriptions/{subscription-id}': (at, { body }) => {
      const subscription = live().find(({ id }) => id === at['subscription-id']);
      if (!subscription) return refused(404, 'ResourceNotFound');
      const { expirationDateTime } = body as { expirationDateTime: string };
      if (Date.parse(expirationDateTime) - Date.now() > LONGEST_MS) return refused(400, 'InvalidRequest');
      subscription.expiresAt = lifetime(expirationDateTime);
      return { status: 200, body: shown(subscription) };
    },
    'DELETE /subscriptions/{subscription-id}': (at) =>
      subscriptions.delete(at['subscription-id'] ?? '') ? { status: 204 } : refused(404, 'ResourceNotFound'),
  };

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
    const given = (await handlers[operation.name]?.(operation.params, asked)) ?? refused(501, 'NotImplemented');
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
        signal: AbortSignal.timeout(HANDSHAKE_MS),
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

interface Asked {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly accept: string | undefined;
  /** Address of what was asked, without its query. */
  readonly origin: string;
}
interface SubscriptionWish {
  readonly resource: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly expirationDateTime: string;
  readonly clientState?: string;
}

const MEETING =
  /^communications\/onlineMeetings\/([^/]+)\/transcripts\?useResourceSpecificConsentBasedAuthorization=true$/;

/** Why a subscription is not made; undefined when it is. */
function unfit({ resource, expirationDateTime, lifecycleNotificationUrl }: SubscriptionWish): Answer | undefined {
  const lifeMs = Date.parse(expirationDateTime) - Date.now();
  if (!MEETING.test(resource)) return refused(400, 'InvalidRequest', 'The resource is not supported.');
  if (lifeMs > LONGEST_MS) return refused(400, 'InvalidRequest', 'The subscription would live too long.');
  if (lifeMs > 60 * MINUTE_MS && lifecycleNotificationUrl === undefined)
    return refused(400, 'InvalidRequest', 'lifecycleNotificationUrl is required for longer than an hour.');
  return undefined;
}

/** Graph makes no subscription shorter than 45 minutes. */
const lifetime = (asked: string): number => Math.max(Date.parse(asked), Date.now() + SHORTEST_MS);

const common = ({ id, clientState, expiresAt }: Subscription) => ({
  subscriptionId: id,
  clientState,
  tenantId: TENANT_ID,
  subscriptionExpirationDateTime: new Date(expiresAt).toISOString(),
});

const shownTranscript = ({
  id,
  callId,
  contentCorrelationId,
  onlineMeetingId,
  organizerId,
  startedAt,
  endedAt,
}: Transcript) => ({
  ...{ id, callId, contentCorrelationId, meetingId: onlineMeetingId },
  createdDateTime: startedAt.toISOString().replace('Z', '1234Z'),
  endDateTime: endedAt.toISOString(),
  // Malformed now and then in the wild: whoever follows it goes astray.
  transcriptContentUrl: 'transcripts/content',
  meetingOrganizer: {
    application: null,
    device: null,
    user: {
      '@odata.type': '#microsoft.graph.teamworkUserIdentity',
      id: organizerId,
      displayName: null,
      userIdentityType: 'aadUser',
    },
  },
});

/** The handshake: the decoded token comes back as plain text. It holds what goes wrong when it is decoded twice, or not. */
async function shakesHands(url: string): Promise<boolean> {
  const token = `Validation: a+b%41 ${randomUUID()}`;
  const asked = new URL(url);
  asked.searchParams.set('validationToken', token);
  const response = await fetch(asked, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    signal: AbortSignal.timeout(HANDSHAKE_MS),
  }).catch(() => undefined);
  const isText = response?.headers.get('content-type')?.startsWith('text/plain') === true;
  return response?.status === 200 && isText && (await response.text()) === token;
}

/** The same words as the unattributed media type gives them: no header, no names, a space after each time. */
const nameless = (vtt: string): string =>
  vtt
    .replace(/^\ufeff?WEBVTT[^\n]*\n+/, '')
    .replace(/<\/?v[^>]*>/g, '')
    .replace(/(-->.*)$/gm, '$1 ');

const found = (value: readonly object[]): Answer => ({ status: 200, body: { value } });
const refused = (status: number, code: string, message = 'Refused.', innerCode?: string): Answer => ({
  status,
  body: { error: { code, message, ...(innerCode && { innerError: { code: innerCode } }) } },
});
const typeOf = ({ type, body }: Answer): string | undefined =>
  type ?? (body === undefined ? undefined : 'application/json');

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
