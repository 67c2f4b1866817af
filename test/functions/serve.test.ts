import { HttpRequest } from '@azure/functions';
import { readConfig } from '#functions/config.ts';
import { serveHealth } from '#functions/http/health.ts';
import { STATUS, toProblem } from '#functions/http/problem.ts';
import { rateLimit } from '#functions/http/rate-limit.ts';
import { handle } from '#functions/http/serve.ts';
import { ledgerTools as tools } from '#functions/storage/ledger-tools.ts';
import { BAD_TOKENS } from '#local/identity.ts';
import { ROUTES } from '#shared/contracts/routes.ts';
import { Refusal, REFUSAL_CODES } from '#shared/domain/refusal.ts';
import { VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import { beginAtlas, expectProblem, make, RISK } from './atlas.ts';
import { UNMEASURED } from '#shared/ports/telemetry.ts';
import { openEdge } from './edge.ts';

describe('a refusal', () => {
  test.each(REFUSAL_CODES)(
    'with the code %s becomes a problem with only a type, title, status, code and correlation id',
    (code) => {
      const { status, headers, body } = toProblem(new Refusal(code), 'correlation');
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(504);
      expect(headers).toMatchObject({ 'content-type': 'application/problem+json' });
      expect(JSON.parse(body as string)).toEqual({
        type: `urn:steerline:problem:${code}`,
        title: expect.stringMatching(/^\p{Lu}.+[.!?]$/u) as string,
        status,
        code,
        correlationId: 'correlation',
      });
    },
  );

  test('has a Retry-After header only when the caller is too fast or the program is busy', () => {
    const again = REFUSAL_CODES.filter((code) => 'retry-after' in (toProblem(new Refusal(code), '').headers ?? {}));
    expect(again.sort()).toEqual(['caller/too-fast', 'program/busy']);
    expect(REFUSAL_CODES.filter((code) => STATUS[code] >= 500)).toEqual(['program/busy']);
  });
});

describe('a person who asks too fast', () => {
  test('is refused with Retry-After while others are answered, and is answered again ten seconds later', async () => {
    const edge = await openEdge({ rateLimit: 10 });
    const me = (as: 'tpm' | 'viewer') => edge.ask('GET', 'me', { as });
    for (let count = 0; count < 10; count += 1) expect((await me('tpm')).status).toBe(200);
    const told = await me('tpm');
    expectProblem(told, 429, 'caller/too-fast');
    expect(told.headers['retry-after']).toBe('2');
    expect((await me('viewer')).status).toBe(200);
    edge.clock.now = '2026-11-20T09:00:10.000Z';
    expect((await me('tpm')).status).toBe(200);
  });

  test('is also limited by requests that are refused', async () => {
    const edge = await openEdge({ rateLimit: 10 });
    for (let count = 0; count < 10; count += 1)
      expectProblem(await edge.ask('GET', 'programs/none', { as: 'tpm' }), 404, 'program/not-found');
    expectProblem(await edge.ask('GET', 'me', { as: 'tpm' }), 429, 'caller/too-fast');
  });

  test('is not limited by requests with a token that is refused, which are not counted for anybody', async () => {
    const edge = await openEdge({ rateLimit: 10 });
    const refused = [
      [403, 'caller/foreign-tenant', await edge.token('outsider')],
      [403, 'caller/foreign-tenant', await edge.token('viewer', BAD_TOKENS['of another tenant'])],
      [401, 'caller/unknown', await edge.token('viewer', BAD_TOKENS['signed by a stranger'])],
      [401, 'caller/expired', await edge.token('viewer', BAD_TOKENS.expired)],
    ] as const;
    for (const [status, code, token] of refused)
      for (let count = 0; count < 11; count += 1)
        expectProblem(await edge.ask('GET', 'me', { authorization: `Bearer ${token}` }), status, code);
    expect((await edge.ask('GET', 'me', { as: 'viewer' })).status).toBe(200);
  });

  test('is answered up to the limit and refused at the next request', () => {
    const limit = rateLimit(2, () => 0);
    limit('a');
    limit('a');
    expect(() => limit('a')).toThrow(Refusal);
  });
});

describe('an answer', () => {
  test('carries the caller’s correlation id when it is a plain token, and its own otherwise', async () => {
    const edge = await openEdge();
    const ask = async (id: string) =>
      (await edge.ask('GET', 'me', { as: 'tpm', headers: { 'x-correlation-id': id } })).headers['x-correlation-id'];
    expect(await ask('4711-of-a-client')).toBe('4711-of-a-client');
    for (const id of ['short', 'x'.repeat(65), 'with blank inside', '<script>alert(1)</script>', ''])
      expect(await ask(id)).toMatch(/^[0-9a-f]{32}$/);
  });

  test('has headers against shared caches and content sniffing', async () => {
    const edge = await openEdge();
    for (const { headers } of [await edge.ask('GET', 'me', { as: 'tpm' }), await edge.ask('GET', 'me')])
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-cache' });
  });

  test('has a Location header from which the created record can be read', async () => {
    const edge = await openEdge();
    const atlas = await beginAtlas(edge);
    const { headers } = await make(edge, atlas, 'risks', RISK);
    expect(headers['location']).toBe(`/api/programs/${atlas}/risks/R-1`);
    expect((await edge.ask('GET', headers['location']?.slice('/api/'.length) ?? '', { as: 'tpm' })).body).toMatchObject(
      RISK,
    );
  });

  test('is logged under the surface tab or outlook, and under api for any other surface', async () => {
    const edge = await openEdge();
    const atlas = await beginAtlas(edge);
    for (const surface of ['tab', 'outlook', 'bot', 'timer', 'root'])
      await make(edge, atlas, 'risks', RISK, { headers: { 'x-steerline-surface': surface } });
    const { entries } = (await edge.ask('GET', `programs/${atlas}/log?since=1`, { as: 'tpm' })).body;
    expect(entries.map((entry) => entry['surface'])).toEqual(['tab', 'outlook', 'api', 'api', 'api']);
  });
});

describe('a fault', () => {
  const broken = (error: unknown) => {
    const logged: unknown[][] = [];
    const edge = {
      verify: () => Promise.reject(new Error('unused')),
      limit: () => undefined,
      tools,
      telemetry: UNMEASURED,
      build: 'test',
    };
    // oxlint-disable-next-line typescript/prefer-promise-reject-errors -- anything can be thrown
    const handler = handle(edge, 'health.read', () => Promise.reject(error));
    const request = new HttpRequest({ method: 'GET', url: 'https://steerline.example/api/health' });
    return { logged, reply: handler(request, { error: (...said: unknown[]) => void logged.push(said) }) };
  };

  test('is logged once with the correlation id of the answer, which says nothing else about it', async () => {
    const { logged, reply } = broken(new Error('password=hunter2 at C:\\secret'));
    const { status, body } = await reply;
    const told = JSON.parse(body as string) as Record<string, string>;
    expect(status).toBe(500);
    expect(Object.keys(told).sort()).toEqual(['correlationId', 'status', 'title', 'type']);
    expect(body).not.toMatch(/hunter2|secret|Error/);
    expect(logged).toHaveLength(1);
    expect(logged[0]?.[0]).toContain(told['correlationId']);
  });

  test('is logged without people’s names when a regular expression of names is invalid', async () => {
    const names = `(?:${'Priya Raman|'.repeat(3)}Jonas/Weber/u: x`;
    const { logged, reply } = broken(
      (() => {
        try {
          return new RegExp(names, 'gu');
        } catch (error) {
          return error;
        }
      })(),
    );
    expect((await reply).status).toBe(500);
    expect(logged[0]?.[1]).toMatch(/^SyntaxError: Invalid regular expression: Unterminated group\n\s+at /);
    expect(String(logged[0]?.[1])).not.toMatch(/Priya|Jonas/);
  });

  test('is answered 500 whatever is thrown', async () => {
    for (const thrown of [undefined, null, 'text', 7, { code: 'access/denied', more: {} }])
      expect((await broken(thrown).reply).status).toBe(500);
  });
});

describe('health', () => {
  const health = async (checks: Parameters<typeof serveHealth>[2]) => {
    let answer: unknown;
    await new Promise<void>((done) =>
      serveHealth(
        (_verb, run) =>
          void run({} as never).then(({ draw }) => {
            answer = draw();
            done();
          }),
        'b7',
        checks,
      ),
    );
    return answer;
  };

  test('is ok when every part answers, and names the part that does not', async () => {
    expect(await health({ storage: async () => 1 })).toEqual({ status: 'ok', build: 'b7', checks: { storage: true } });
    expect(await health({ storage: () => Promise.reject(new Error('secret')), other: async () => 1 })).toEqual({
      status: 'degraded',
      build: 'b7',
      checks: { storage: false, other: true },
    });
  });

  test('does not wait for a part that hangs', async () => {
    jest.useFakeTimers();
    let signal: AbortSignal | undefined;
    const answer = health({
      storage: async () => 1,
      tables: (deadline) => {
        signal = deadline;
        return new Promise(() => undefined);
      },
    });
    await jest.advanceTimersByTimeAsync(2_000);
    jest.useRealTimers();
    expect(await answer).toMatchObject({ status: 'degraded', checks: { storage: true, tables: false } });
    expect(signal?.aborted).toBe(true);
  });
});

describe('the description of the API', () => {
  test('lists every route, and describes bodies and a file download', async () => {
    const edge = await openEdge();
    const { body } = await edge.ask('GET', 'openapi.json');
    const paths = body['paths'] as Record<
      string,
      Record<string, { operationId: string; requestBody?: object; security?: [] }>
    >;
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    );
    const routes = (Object.keys(VERBS) as Verb[]).map(
      (verb) => `${verb} ${ROUTES[verb].method.toLowerCase()} /api/${ROUTES[verb].path}`,
    );
    expect(described.sort()).toEqual(routes.sort());
    expect(body['openapi']).toBe('3.1.1');
    expect(paths['/api/health']?.['get']?.security).toEqual([]);
    expect(JSON.stringify(paths['/api/programs/{programId}/risks']?.['post'])).toContain('"probability"');
    expect(JSON.stringify(paths['/api/programs/{programId}/erase']?.['post'])).toContain('"fields"');
    expect(paths['/api/programs/{programId}/meetings/{number}/transcript-file']?.['get']).toMatchObject({
      responses: { '200': { content: { 'text/vtt': { schema: { type: 'string', format: 'binary' } } } } },
    });
  });
});

describe('the settings', () => {
  const GOOD = {
    STEERLINE_TENANT_ID: '5f0c0de0-0000-4000-8000-000000000001',
    STEERLINE_API_APP_ID: '5f0c0de0-0000-4000-8000-00000000a001',
    STEERLINE_BOT_APP_ID: '5f0c0de0-0000-4000-8000-00000000a003',
    STEERLINE_TEAMS_APP_ID: '5f0c0de0-0000-4000-8000-00000000a004',
    STEERLINE_STORAGE: 'steerline',
  };

  test('have defaults where they are optional, and take an authority that ends with a slash', () => {
    expect(readConfig(GOOD)).toMatchObject({
      STEERLINE_AUTHORITY: 'https://login.microsoftonline.com',
      STEERLINE_CREATORS: 'directors',
      STEERLINE_RATE_LIMIT: 300,
    });
    expect(readConfig({ ...GOOD, STEERLINE_AUTHORITY: 'http://127.0.0.1:4280/x/' }).STEERLINE_AUTHORITY).toBe(
      'http://127.0.0.1:4280/x',
    );
  });

  test('are all named at once when they are wrong, without their values', () => {
    const wrong = { STEERLINE_TENANT_ID: 'secret-value', STEERLINE_CREATORS: 'all', STEERLINE_RATE_LIMIT: '0' };
    const read = () => readConfig({ ...GOOD, ...wrong, STEERLINE_STORAGE: ' ', STEERLINE_AUTHORITY: 'ftp://x' });
    for (const name of [...Object.keys(wrong), 'STEERLINE_STORAGE', 'STEERLINE_AUTHORITY']) expect(read).toThrow(name);
    expect(read).not.toThrow('secret-value');
    expect(() => readConfig({})).toThrow('STEERLINE_API_APP_ID');
  });
});
