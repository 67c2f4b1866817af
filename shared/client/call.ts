import type { BodyOf } from '../contracts/bodies.schema.ts';
import type { ReplyOf } from '../contracts/replies.ts';
import { ROUTES } from '../contracts/routes.ts';
import type { NamedFile } from '../domain/named-file.ts';
import type { Verb } from '../domain/people/verbs.ts';
import { fromProblem, ServerFault } from './problem.ts';

/** How to reach the server. */
export interface Transport {
  /** Origin and prefix of the API, without `/api`: empty for the page's own origin. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch;
  /** The door this is: what the log names as the way a command came. */
  readonly surface: 'tab' | 'outlook';
  /** An access token for our API; asked for at every call, since hosts cache and renew it. */
  readonly token: () => Promise<string>;
}

/** What a call says beyond its verb. */
export interface CallInput<V extends Verb> {
  /** The braces of the route's path. */
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: BodyOf<V>;
  /** A body that is not JSON, with its media type. */
  readonly text?: { readonly body: string; readonly type: string };
  /** The version of the record that the person saw. */
  readonly version?: number;
  /** The same key is the same command: keep it over retries. Made anew when left out. */
  readonly key?: string;
  /** The `etag` of what the caller holds; answers `unchanged` when it still holds. */
  readonly etag?: string;
  readonly signal?: AbortSignal;
}

/** What came back. */
export type Called<V extends Verb> =
  | { readonly isUnchanged: false; readonly reply: ReplyOf<V>; readonly etag: string | undefined }
  | { readonly isUnchanged: true };

/**
 * Calls one route.
 * @throws Refusal as the server made it; `ServerFault` for everything else, the network included.
 */
export async function call<V extends Verb>(via: Transport, verb: V, input: CallInput<V> = {}): Promise<Called<V>> {
  const { method, path, file } = ROUTES[verb];
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.at?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) query.set(name, String(value));
  const headers: Record<string, string> = {
    authorization: `Bearer ${await via.token()}`,
    'x-steerline-surface': via.surface,
    traceparent: newTraceParent(),
  };
  if (method !== 'GET') headers['idempotency-key'] = input.key ?? crypto.randomUUID();
  if (input.version !== undefined) headers['if-match'] = `"${input.version}"`;
  if (input.etag !== undefined) headers['if-none-match'] = input.etag;
  if (input.text) headers['content-type'] = input.text.type;
  else if (method !== 'GET') headers['content-type'] = 'application/json';
  const response = await via
    .fetch(`${via.baseUrl}/api/${address}${query.size > 0 ? `?${query.toString()}` : ''}`, {
      method,
      headers,
      ...(method !== 'GET' && { body: input.text?.body ?? JSON.stringify(input.body ?? {}) }),
      ...(input.signal && { signal: input.signal }),
    })
    .catch((error: unknown) => {
      if (input.signal?.aborted) throw error;
      throw new ServerFault(0);
    });
  if (response.status === 304) return { isUnchanged: true };
  const body: unknown = await (response.ok && file ? fileIn(response) : response.json()).catch(() => undefined);
  if (!response.ok || body === undefined) throw fromProblem(response.status, body);
  return { isUnchanged: false, reply: body as ReplyOf<V>, etag: response.headers.get('etag') ?? undefined };
}

async function fileIn(response: Response): Promise<NamedFile> {
  const [, name = ''] = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
  return {
    name: decodeURIComponent(name),
    type: response.headers.get('content-type') ?? '',
    bytes: new Uint8Array(await response.arrayBuffer()),
  };
}

/** Begins a trace (W3C): its id is the correlation id of everything this call causes. */
function newTraceParent(): string {
  const traceId = crypto.randomUUID().replaceAll('-', '');
  return `00-${traceId}-${traceId.slice(16)}-01`;
}
