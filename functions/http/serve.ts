import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { randomUUID } from 'node:crypto';
import { BODIES, type BodyVerb } from '#shared/contracts/bodies.schema.ts';
import { parse } from '#shared/contracts/parse.ts';
import type { ReplyOf } from '#shared/contracts/replies.ts';
import { ROUTES } from '#shared/contracts/routes.ts';
import type { NamedFile } from '#shared/domain/named-file.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import { canonical } from '#shared/ledger/canonical.ts';
import type { LedgerTools } from '#shared/ledger/tools.ts';
import type { Telemetry } from '#shared/ports/telemetry.ts';
import type { Act } from '#shared/usecases/act.ts';
import { attachment } from './content-disposition.ts';
import { correlationOf } from './correlation-id.ts';
import { faultText } from './fault-text.ts';
import { etagOf, holds, versionIn } from './etag.ts';
import { toFault, toProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import type { VerifyCaller } from './verify-caller.ts';

/** A request that has been proven, parsed and checked against its contract. */
export interface Asked {
  readonly caller: Caller;
  readonly act: Act;
  /** A brace of the path: `at('number')`. */
  readonly at: (name: string) => string;
  readonly query: Readonly<Record<string, string>>;
  /** Checked against the verb's schema; bytes where the route takes a text. */
  readonly body: unknown;
  /** The version in `If-Match`; asked for on versioned routes, 0 elsewhere. */
  readonly version: number;
}

/** What a route answers. With `seq` it carries an `ETag`, and `draw` is called only for those who do not hold it. */
export interface Reply<T = unknown> {
  readonly draw: () => T;
  readonly seq?: number;
  /** Path of what was made, under `/api/`. */
  readonly location?: (body: unknown) => string;
}

/** What every route passes through before its use case. */
export interface Edge {
  readonly verify: VerifyCaller;
  readonly limit: (personId: string) => void;
  readonly tools: LedgerTools;
  readonly telemetry: Telemetry;
  readonly build: string;
}

/** Registers a verb's route; what it draws is what the contract says. */
export type Serve = <V extends Verb>(verb: V, run: (asked: Asked) => Promise<Reply<ReplyOf<V>>>) => void;

/** The one way from HTTP to the use cases: token, rate, body, contract, run, reply. */
export const serveOn =
  (edge: Edge): Serve =>
  (verb, run) =>
    app.http(verb.replace('.', '-'), {
      methods: [ROUTES[verb].method],
      route: `api/${ROUTES[verb].path}`,
      authLevel: 'anonymous',
      handler: handle(edge, verb, run),
    });

/** A verb's handler alone. A refusal leaves as a problem; a fault is logged once and leaves as a neutral one. */
export const handle =
  (edge: Edge, verb: Verb, run: (asked: Asked) => Promise<Reply>) =>
  (request: HttpRequest, context: Pick<InvocationContext, 'error'>): Promise<HttpResponseInit> => {
    const correlationId = correlationOf(request);
    const { method, path } = ROUTES[verb];
    const facts = { verb, method, route: `/api/${path}` };
    return edge.telemetry.measure({ name: verb, correlationId, facts }, async (note) => {
      const reply = await answerOnce(edge, verb, run, request, context, correlationId);
      note({ status: reply.status ?? 200 });
      return reply;
    });
  };

async function answerOnce(
  edge: Edge,
  verb: Verb,
  run: (asked: Asked) => Promise<Reply>,
  request: HttpRequest,
  context: Pick<InvocationContext, 'error'>,
  correlationId: string,
): Promise<HttpResponseInit> {
  const headers = {
    'x-correlation-id': correlationId,
    ...API_HEADERS,
  };
  const finish = (reply: HttpResponseInit): HttpResponseInit => ({
    ...reply,
    headers: { ...headers, ...(reply.headers as Record<string, string> | undefined) },
  });
  try {
    const asked = await ask(edge, verb, request, correlationId);
    return finish(answer(edge, verb, request, asked, await run(asked)));
  } catch (error) {
    if (error instanceof Refusal) return finish(toProblem(error, correlationId));
    context.error(`${verb} failed (${correlationId})`, faultText(error));
    return finish(toFault(correlationId));
  }
}

/** An answer of the API is data for the one who asked: nobody frames it, sniffs it, or keeps it for others. */
const API_HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'cache-control': 'private, no-cache',
};

const NOBODY: Caller = { tenantId: '', personId: '', tenantRoles: [], surface: 'api' };

async function ask(
  { verify, limit, tools }: Edge,
  verb: Verb,
  request: HttpRequest,
  correlationId: string,
): Promise<Asked> {
  const route = ROUTES[verb];
  const caller = VERBS[verb].access === 'public' ? NOBODY : await verify(request);
  if (caller.personId) limit(caller.personId);
  const version = route.isVersioned ? versionIn(request.headers.get('if-match')) : 0;
  const sent = await readBody(request, route);
  const body = verb in BODIES ? parse(BODIES[verb as BodyVerb], sent) : sent;
  const key = keyOf(request);
  const params = request.params;
  const told = body instanceof Uint8Array ? tools.sha256(body) : (body ?? null);
  return {
    caller,
    act: {
      caller,
      commandId: key === undefined ? randomUUID() : tools.sha256(`${caller.personId} ${key}`).slice(0, 32),
      request: route.method === 'GET' ? '' : tools.sha256(canonical({ verb, params, version, told })),
      correlationId,
    },
    at: (name) => params[name] ?? '',
    query: Object.fromEntries(request.query),
    body,
    version,
  };
}

function answer(
  { tools, build }: Edge,
  verb: Verb,
  request: HttpRequest,
  { caller }: Asked,
  { draw, seq, location }: Reply,
): HttpResponseInit {
  const route = ROUTES[verb];
  // A record's tag begins with its version and is known only when drawn; a list's is known before.
  const listTag = seq === undefined || verb.endsWith('.read') ? undefined : etagOf(caller, seq, build, tools);
  const held = route.method === 'GET' ? request.headers.get('if-none-match') : null;
  if (listTag && holds(held, listTag)) return { status: 304, headers: { etag: listTag } };
  const body = draw();
  const version = (body as { version?: unknown } | undefined)?.version;
  const isRecord = seq !== undefined && typeof version === 'number';
  const etag = isRecord ? etagOf(caller, seq, build, tools, version) : listTag;
  if (etag && holds(held, etag)) return { status: 304, headers: { etag } };
  const sent = route.file ? asFile(body as NamedFile) : asJson(body);
  return {
    ...sent,
    status: route.creates ? 201 : 200,
    headers: {
      ...sent.headers,
      ...(etag && { etag }),
      ...(location && { location: `/api/${location(body)}` }),
    },
  };
}

const asJson = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

const asFile = ({ name, type, bytes }: NamedFile) => ({
  headers: { 'content-type': type, 'content-disposition': attachment(name) },
  body: bytes,
});

/** @throws Refusal `input/invalid` for a key that is no plain text of 1 to 200 characters. */
function keyOf(request: HttpRequest): string | undefined {
  const key = request.headers.get('idempotency-key');
  if (key === null) return undefined;
  if (/^[\x21-\x7e]{1,200}$/.test(key)) return key;
  throw new Refusal('input/invalid', {
    errors: [{ path: 'Idempotency-Key', message: 'Send 1 to 200 visible ASCII characters.' }],
  });
}
