/** HTTP requests to functions and back. */
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { FunctionsCore } from './core.ts';
import { compileRoute, refuseOverlaps, type RouteClaim } from './routes.ts';
import type { HttpData, RegisteredFunction } from './worker-contract.ts';

interface HttpFunction extends RouteClaim {
  readonly fn: RegisteredFunction;
}

/** Answers one request; it never throws. */
export type HttpDoor = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** As in Azure: FUNCTIONS_REQUEST_BODY_SIZE_LIMIT, 100 MB. */
const MAX_BODY_BYTES = 104_857_600;

/**
 * The HTTP door of an app.
 *
 * @param onFault Called with what a handler threw; the client gets an empty 500.
 * @throws Error when two routes overlap.
 */
export function openHttpDoor(
  core: FunctionsCore,
  routePrefix: string,
  onFault: (fn: RegisteredFunction, error: unknown) => void,
): HttpDoor {
  const functions = [...core.functions.values()].filter((fn) => isHttp(fn)).map((fn) => claimOf(fn, routePrefix));
  refuseOverlaps(functions);
  return async (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const hit = find(functions, request.method ?? 'GET', url.pathname);
    // The real host answers 404, not 405, for a method which no function takes.
    if (!hit) return end(response, 404);
    try {
      const body = await bodyOf(request);
      if (!body) return end(response, 413);
      const http = toHttpData(request, url, hit.parameters, body);
      const { returnValue } = await core.invoke(hit.fn, { input: { http } });
      send(response, returnValue?.http);
    } catch (error) {
      onFault(hit.fn, error);
      if (response.headersSent) response.destroy();
      else end(response, 500);
    }
  };
}

const isHttp = (fn: RegisteredFunction): boolean => /^httptrigger$/i.test(fn.trigger.type);

function claimOf(fn: RegisteredFunction, routePrefix: string): HttpFunction {
  const template = [routePrefix, fn.trigger.route ?? fn.name].filter(Boolean).join('/');
  const methods = (fn.trigger.methods ?? ['GET', 'POST']).map((method) => method.toUpperCase());
  return { fn, name: fn.name, methods, route: compileRoute(template) };
}

function find(functions: readonly HttpFunction[], method: string, path: string) {
  for (const { fn, methods, route } of functions) {
    const parameters = methods.includes(method) ? route.match(path) : undefined;
    if (parameters) return { fn, parameters };
  }
  return undefined;
}

/** Undefined when the body is larger than Azure would take. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function toHttpData(request: IncomingMessage, url: URL, parameters: Record<string, string>, body: Buffer): HttpData {
  const query = [...new Set(url.searchParams.keys())].map(
    (key) => [key, url.searchParams.getAll(key).join(',')] as const,
  );
  return {
    method: request.method ?? 'GET',
    url: url.href,
    nullableHeaders: nullable(flat(request.headers)),
    nullableQuery: nullable(query),
    nullableParams: nullable(Object.entries(parameters)),
    ...(body.length > 0 && { body: { bytes: body } }),
  };
}

const flat = (headers: IncomingHttpHeaders) =>
  Object.entries(headers).map(
    ([name, value]) => [name, Array.isArray(value) ? value.join(',') : (value ?? '')] as const,
  );

const nullable = (pairs: readonly (readonly [string, string])[]) =>
  Object.fromEntries(pairs.map(([name, value]) => [name, { value }]));

function send(response: ServerResponse, http: HttpData | undefined): void {
  if (!http) return end(response, 204);
  if (http.cookies?.length) throw new Error('Cookies are not supported by the local host.');
  response.statusCode = Number(http.statusCode);
  for (const [name, value] of Object.entries(http.headers ?? {})) response.setHeader(name, value);
  response.end(http.body?.bytes ? Buffer.from(http.body.bytes) : http.body?.string);
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.end();
}
