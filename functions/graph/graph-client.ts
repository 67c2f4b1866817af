import type { TokenCredential } from '@azure/identity';
import { Client, ResponseType, type Context, type Middleware } from '@microsoft/microsoft-graph-client';

/** What Graph answered, whatever the status. */
export interface GraphAnswer {
  readonly status: number;
  readonly text: string;
  /** How long it asks to be left alone, when it says so. */
  readonly retryAfterSeconds?: number;
}

/** A call beyond method and path. */
export interface GraphCall {
  /** Sent as JSON. */
  readonly body?: object;
  readonly accept?: string;
}

/** Microsoft Graph, over HTTP. */
export interface Graph {
  /** @param path Below the version, percent-encoded. @throws Error when no answer came. */
  ask(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', path: string, call?: GraphCall): Promise<GraphAnswer>;
  /** The path of an `@odata.nextLink`. @throws Error for a link that leads elsewhere: our token would go with it. */
  pathOf(nextLink: string): string;
}

/** Which Graph, and how patient to be. */
export interface GraphOptions {
  /** Origin, and prefix where there is one: `https://graph.microsoft.com`. */
  readonly address: string;
  readonly credential: Pick<TokenCredential, 'getToken'>;
  readonly deadlineMs?: number;
  readonly pause?: (milliseconds: number) => Promise<void>;
}

const VERSION = 'v1.0';
const DEADLINE_MS = 10_000;
const PASSING = [429, 503, 504];
const RETRIES = 2;
/** Longer waits are the caller's business: a function that sleeps costs like one that works. */
const LONGEST_PAUSE_MS = 5_000;

const sleep = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));

/**
 * The one client of Microsoft Graph, the same in production and over plain HTTP in the local world. The library's own chain
 * attaches no token to an http address, has no deadline and sleeps up to three minutes; ours does as its parts say.
 */
export function createGraph({ address, credential, deadlineMs = DEADLINE_MS, pause = sleep }: GraphOptions): Graph {
  const base = `${address}/${VERSION}/`;
  const client = Client.initWithMiddleware({
    baseUrl: address,
    defaultVersion: VERSION,
    middleware: [authorised(base, credential), retried(pause), fetched(deadlineMs)],
  });
  return {
    async ask(method, path, { body, accept } = {}) {
      const request = client.api(path).responseType(ResponseType.RAW);
      if (accept) request.header('Accept', accept);
      const response = (await (method === 'GET'
        ? request.get()
        : method === 'POST'
          ? request.post(body ?? {})
          : method === 'PATCH'
            ? request.patch(body ?? {})
            : request.delete())) as Response;
      const retryAfterSeconds = retryAfterOf(response);
      return {
        status: response.status,
        text: await response.text(),
        ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
      };
    },
    pathOf(nextLink) {
      if (!nextLink.startsWith(base)) throw new Error('A page of Microsoft Graph leads elsewhere.');
      return nextLink.slice(base.length);
    },
  };
}

/** Each part of the chain does its work and hands on to the next. */
function part(execute: (context: Context, next: () => Promise<void>) => Promise<void>): Middleware {
  let following: Middleware | undefined;
  return {
    execute: (context) => execute(context, async () => following?.execute(context)),
    setNext: (next) => void (following = next),
  };
}

/** The token goes to Graph and nowhere else. */
const authorised = (base: string, credential: GraphOptions['credential']): Middleware =>
  part(async (context, next) => {
    if (!urlOf(context).startsWith(base)) throw new Error('This is no address of Microsoft Graph.');
    const token = await credential.getToken('https://graph.microsoft.com/.default');
    const headers = new Headers(context.options?.headers);
    headers.set('authorization', `Bearer ${token?.token ?? ''}`);
    context.options = { ...context.options, headers };
    await next();
  });

/** Asks again after what passes by itself, as long as that is soon. */
const retried = (pause: (milliseconds: number) => Promise<void>): Middleware =>
  part(async (context, next) => {
    for (let tries = 0; ; tries += 1) {
      await next();
      const { response } = context;
      if (!response || !PASSING.includes(response.status) || tries >= RETRIES) return;
      const waitMs = (retryAfterOf(response) ?? 2 ** tries) * 1000;
      if (waitMs > LONGEST_PAUSE_MS) return;
      await pause(waitMs);
    }
  });

const fetched = (deadlineMs: number): Middleware =>
  part(async (context) => {
    const { method, body, headers } = context.options ?? {};
    context.response = await fetch(urlOf(context), {
      ...(method && { method }),
      ...(headers && { headers }),
      ...(body !== undefined && { body }),
      redirect: 'error',
      signal: AbortSignal.timeout(deadlineMs),
    });
  });

/** The client's types speak of a browser's request; here it is Node's. */
function urlOf(context: Context): string {
  const request = context.request as string | Request;
  return typeof request === 'string' ? request : request.url;
}

/** `Retry-After` in seconds, written as seconds or as a date. */
function retryAfterOf({ headers }: Response): number | undefined {
  const written = headers.get('retry-after');
  if (!written) return undefined;
  const seconds = /^\d+$/.test(written) ? Number(written) : (Date.parse(written) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined;
}
