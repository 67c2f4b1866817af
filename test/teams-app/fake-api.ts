import { attachment } from '#functions/http/content-disposition.ts';
import type { Transport } from '#shared/client/call.ts';
import type { NamedFile } from '#shared/domain/named-file.ts';

/** One answer: a body, or what makes it from the request. */
export type Answer = object | ((request: FakeRequest) => unknown);

/** What was asked. */
export interface FakeRequest {
  /** `PATCH programs/p1/risks/R-1`, without the query. */
  readonly route: string;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** An answer that is not a success. */
export class Problem {
  readonly status: number;
  readonly body: object;

  constructor(status: number, body: object) {
    this.status = status;
    this.body = body;
  }
}

/** A server of the given answers only: any other call fails, and is in `unknown`. */
export class FakeApi {
  readonly asked: FakeRequest[] = [];
  readonly unknown: string[] = [];
  readonly #answers: Map<string, Answer>;

  constructor(answers: Readonly<Record<string, Answer>>) {
    this.#answers = new Map(Object.entries(answers));
  }

  /** From now on this is the answer. */
  on(route: string, answer: Answer): void {
    this.#answers.set(route, answer);
  }

  /** The bodies sent to a route, in order. */
  sent(route: string): readonly FakeRequest[] {
    return this.asked.filter((request) => request.route === route);
  }

  readonly transport: Transport = {
    baseUrl: 'http://api.test',
    surface: 'tab',
    token: async () => 'token',
    fetch: async (input, init) => {
      const url = new URL(input as string);
      const route = `${init?.method ?? 'GET'} ${url.pathname.replace('/api/', '')}`;
      const body = (init?.body ? JSON.parse(init.body as string) : {}) as FakeRequest['body'];
      const request = { route, query: url.searchParams, body, headers: new Headers(init?.headers) };
      this.asked.push(request);
      if (!this.#answers.has(route)) {
        this.unknown.push(route);
        return reply(500, {});
      }
      const answer = this.#answers.get(route);
      const given: unknown =
        typeof answer === 'function' ? await (answer as (r: FakeRequest) => unknown)(request) : answer;
      return given instanceof Problem ? reply(given.status, given.body) : reply(200, given);
    },
  };
}

/** jsdom has no Response. A record's tag is its version, as the server's begins with it. */
const reply = (status: number, body: unknown): Response =>
  ({
    ok: status < 400,
    status,
    headers: { get: (name: string) => headersOf(body)[name] ?? null },
    json: async () => JSON.parse(JSON.stringify(body)) as unknown,
    arrayBuffer: async () => (body as NamedFile).bytes,
  }) as unknown as Response;

function headersOf(body: unknown): Readonly<Record<string, string>> {
  const { version, name, type, bytes } = (body ?? {}) as { readonly version?: number } & Partial<NamedFile>;
  return {
    ...(version !== undefined && { etag: `"${version}"` }),
    ...(bytes && name && type && { 'content-type': type, 'content-disposition': attachment(name) }),
  };
}
