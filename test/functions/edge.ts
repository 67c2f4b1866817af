import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpRequest, type HttpResponseInit } from '@azure/functions';
import { createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { serveHealth } from '#functions/http/health.ts';
import { serveMeetings } from '#functions/http/meetings.ts';
import { serveMessages } from '#functions/http/messages.ts';
import { serveOpenApi } from '#functions/http/openapi.ts';
import { servePeople } from '#functions/http/people.ts';
import { servePrograms } from '#functions/http/programs.ts';
import { rateLimit } from '#functions/http/rate-limit.ts';
import { serveRecords } from '#functions/http/records.ts';
import { handle, type Serve } from '#functions/http/serve.ts';
import { serveSetup } from '#functions/http/setup.ts';
import { serveSummaries } from '#functions/http/summaries.ts';
import { verifyCaller, type TokenRules } from '#functions/http/verify-caller.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { inspectionOverStore } from '#functions/storage/ledger/inspection-over-store.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { compileRoute } from '#local/functions-host/routes.ts';
import { createIdentity, type Identity, type TokenOverrides } from '#local/identity.ts';
import { blobsMemory } from '#local/memory/blobs-memory.ts';
import { jobsMemory } from '#local/memory/jobs-memory.ts';
import { inboxMemory } from '#local/memory/inbox-memory.ts';
import { ledgerStoreMemory, type LedgerStoreMemory } from '#local/memory/ledger-store-memory.ts';
import { outboxMemory } from '#local/memory/outbox-memory.ts';
import { portfolioIndexMemory } from '#local/memory/portfolio-index-memory.ts';
import { roadStateMemory } from '#local/memory/road-state-memory.ts';
import { wakeupsMemory } from '#local/memory/wakeups-memory.ts';
import { API_APP_ID, findPersona, PERSONAS, TENANT_ID, type PersonaName } from '#local/personas.ts';
import { ROUTES } from '#shared/contracts/routes.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { verify, type Finding } from '#shared/ledger/verify.ts';
import type { Ledger } from '#shared/ports/ledger.ts';
import { UNMEASURED, type Telemetry } from '#shared/ports/telemetry.ts';
import { deliverOwed } from '#shared/usecases/delivery/deliver-owed.ts';
import { notify } from '#shared/usecases/delivery/notify.ts';

const AUTHORITY = 'https://login.example/local/identity';
export const RULES: TokenRules = { authority: AUTHORITY, tenantId: TENANT_ID, apiAppId: API_APP_ID };

type Handler = (request: HttpRequest, context: { error: (...said: unknown[]) => void }) => Promise<HttpResponseInit>;

export interface Asking {
  readonly as?: PersonaName;
  /** In place of the persona's good token. */
  readonly authorization?: string;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly bytes?: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Told {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** As they are sent: the text of a file loses its byte order mark. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** The answer's JSON, which tests ask for whatever they expect in it. */
  readonly body: AnswerBody;
}

export interface AnswerBody {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly version: number;
  readonly seq: number;
  readonly total: number;
  readonly nextCursor?: string;
  readonly items: readonly AnswerBody[];
  readonly entries: readonly AnswerBody[];
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
  readonly [more: string]: unknown;
}

export interface EdgeOptions {
  readonly mayCreate?: 'directors' | 'everyone';
  readonly rateLimit?: number;
  readonly build?: string;
  readonly telemetry?: Telemetry;
}

/** The HTTP edge of the product over adapters in memory: what the Functions host would call, with a clock in hand. */
export interface TestEdge {
  /** Asks as the host does: the address finds its route, percent escapes are decoded. */
  ask(method: string, path: string, asking?: Asking): Promise<Told>;
  /** Asks a verb's handler with these braces of its path, decoded by no host. */
  askVerb(verb: Verb, params: Readonly<Record<string, string>>, asking?: Asking, query?: string): Promise<Told>;
  readonly served: ReadonlySet<Verb>;
  /** What was logged as a fault. */
  readonly faults: unknown[][];
  readonly clock: { now: string };
  readonly store: LedgerStoreMemory;
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly keys: JSONWebKeySet;
  token(as: PersonaName, overrides?: TokenOverrides): Promise<string>;
  /** Delivers everything that is owed. */
  deliver(): Promise<void>;
  /** What `verify` finds in any program. */
  findings(): Promise<readonly Finding[]>;
}

let identity: Identity | undefined;
let keys: JSONWebKeySet | undefined;
const tokens = new Map<PersonaName, Promise<string>>();

/** One key for all edges of a test file: making one takes longer than a hundred requests. */
async function identityOf(): Promise<{ identity: Identity; keys: JSONWebKeySet }> {
  identity ??= await createIdentity(AUTHORITY);
  keys ??= await new Promise<JSONWebKeySet>((found) =>
    identity?.listener(
      { url: `/local/identity/${TENANT_ID}/discovery/v2.0/keys` } as IncomingMessage,
      {
        writeHead: () => undefined,
        end: (text: string) => found(JSON.parse(text) as JSONWebKeySet),
      } as unknown as ServerResponse<IncomingMessage> & { req: IncomingMessage },
    ),
  );
  return { identity, keys };
}

export const idOf = (as: PersonaName): string => findPersona(as)?.id ?? '';

export async function openEdge(options: EdgeOptions = {}): Promise<TestEdge> {
  const { mayCreate = 'directors', build = 'test', telemetry = UNMEASURED } = options;
  const { identity: issuer, keys: published } = await identityOf();
  const clock = { now: '2026-11-20T09:00:00.000Z' };
  const now = () => clock.now;
  const faults: unknown[][] = [];
  const report = (...said: unknown[]) => void faults.push(said);
  const tools = ledgerTools;
  const store = ledgerStoreMemory();
  const pokes = { send: async () => undefined };
  const ledger = ledgerOverStore({
    store,
    tools,
    now,
    pokes,
    pause: async () => undefined,
    dice: () => 0,
  });
  const inspection = inspectionOverStore(store);
  const [index, inbox, wakeups, outbox] = [portfolioIndexMemory(), inboxMemory(), wakeupsMemory(), outboxMemory(store)];
  const directory = {
    people: async (ids: readonly string[]) => PERSONAS.filter(({ id }) => ids.includes(id)),
    search: async (text: string) => PERSONAS.filter(({ name }) => name.toLowerCase().startsWith(text.toLowerCase())),
  };
  const transcripts = blobsMemory();
  const jobs = jobsMemory(now);
  const kept = { ledger, transcripts, index, inbox, wakeups, outbox, pokes, inspection, jobs };
  const deps = { ...kept, directory, tools, telemetry, now, report, mayCreate };
  const limit = rateLimit(options.rateLimit ?? 1_000_000, () => Date.parse(clock.now));
  const edge = { verify: verifyCaller(createLocalJWKSet(published), RULES), limit, tools, telemetry, build };

  const handlers = new Map<Verb, Handler>();
  const serve: Serve = (verb, run) => void handlers.set(verb, handle(edge, verb, run));
  serveHealth(serve, build, { storage: async () => undefined });
  serveOpenApi(serve, build);
  servePeople(serve, deps);
  servePrograms(serve, deps);
  serveRecords(serve, deps);
  serveMeetings(serve, deps);
  serveMessages(serve, deps);
  serveSummaries(serve, deps);
  serveSetup(serve, { ...deps, road: roadStateMemory(), applicationId: API_APP_ID, isReachable: true });
  const routes = [...handlers.keys()].map((verb) => ({ verb, route: compileRoute(`api/${ROUTES[verb].path}`) }));

  const token = (as: PersonaName, overrides?: TokenOverrides) => {
    if (overrides) return issuer.tokenFor(as, overrides);
    const kept = tokens.get(as) ?? issuer.tokenFor(as);
    tokens.set(as, kept);
    return kept;
  };

  const askVerb: TestEdge['askVerb'] = async (verb, params, asking = {}, query = '') => {
    const handler = handlers.get(verb);
    if (!handler) throw new Error(`Nobody serves ${verb}.`);
    const { as, authorization, body, bytes } = asking;
    const sent = bytes ?? (body === undefined ? '' : JSON.stringify(body));
    const proof = authorization ?? (as && `Bearer ${await token(as)}`);
    const headers = {
      ...(proof !== undefined && { authorization: proof }),
      ...(sent.length > 0 && { 'content-type': 'application/json' }),
      ...asking.headers,
    };
    const request = new HttpRequest({
      method: ROUTES[verb].method,
      url: `https://steerline.example/api/${verb}${query}`,
      headers,
      params: { ...params },
      ...(sent.length > 0 && { body: { bytes: bytesOf(sent) } }),
    });
    const reply = await handler(request, { error: report });
    const answered = bytesOf(reply.body as string | Uint8Array | undefined);
    const text = new TextDecoder().decode(answered);
    return {
      status: reply.status ?? 200,
      headers: reply.headers as Record<string, string>,
      bytes: answered,
      text,
      body: JSON.parse(reply.headers && isJson(reply.headers as Record<string, string>) ? text : '{}') as AnswerBody,
    };
  };

  return {
    ask: async (method, path, asking) => {
      const { pathname, search } = new URL(`https://steerline.example/api/${path}`);
      for (const { verb, route } of routes) {
        const params = ROUTES[verb].method === method ? route.match(pathname) : undefined;
        if (params) return askVerb(verb, params, asking, search);
      }
      return { status: 404, headers: {}, bytes: bytesOf(), text: '', body: {} as AnswerBody };
    },
    askVerb,
    served: new Set(handlers.keys()),
    faults,
    clock,
    store,
    ledger,
    identity: issuer,
    keys: published,
    token,
    deliver: async () => {
      const programs = await store.programs(TENANT_ID);
      for (const programId of programs)
        while ((await deliverOwed({ ...deps, notifier: notify(inbox) })({ tenantId: TENANT_ID, programId })) > 0);
    },
    findings: async () => {
      const found: Finding[] = [];
      for (const programId of await store.programs(TENANT_ID)) {
        const stored = await inspection.read({ tenantId: TENANT_ID, programId });
        if (stored) found.push(...verify(stored, tools).findings);
      }
      return found;
    },
  };
}

const bytesOf = (body: string | Uint8Array = ''): Uint8Array =>
  typeof body === 'string' ? new TextEncoder().encode(body) : body;

const isJson = (headers: Readonly<Record<string, string>>): boolean => /json/.test(headers['content-type'] ?? '');
