import { nativeProcess } from '#local/functions-host/app-module.ts';
import { startFunctionsHost, type FunctionsHost } from '#local/functions-host/host.ts';
import type { LogEntry } from '#local/functions-host/worker-contract.ts';
import { eventually } from '../eventually.ts';
import { buildFixtureApp } from './fixture-app.ts';

/** Starts an app which has what `source` registers; `app` is there already. */
async function hostOf(source: string, env: Record<string, string> = {}, log: LogEntry[] = []): Promise<FunctionsHost> {
  const { appDir, remove } = await buildFixtureApp(source);
  try {
    const host = await startFunctionsHost({ appDir, env, port: 0, log: (entry) => log.push(entry) });
    const stop = async () => {
      try {
        await host.stop();
      } finally {
        await remove();
      }
    };
    return { ...host, stop };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Starts an app for one test and stops it whatever happens. */
async function withHost<T>(host: Promise<FunctionsHost>, use: (host: FunctionsHost) => Promise<T>): Promise<T> {
  const running = await host;
  try {
    return await use(running);
  } finally {
    await running.stop();
  }
}

const route = (name: string, template: string, methods = ['GET']) =>
  `app.http('${name}', { methods: ${JSON.stringify(methods)}, route: '${template}', handler: () => ({ body: '${name}' }) });`;

describe('HTTP functions', () => {
  const log: LogEntry[] = [];
  let host: FunctionsHost;
  const get = (path: string, init?: RequestInit) => fetch(host.url + path, init);

  beforeAll(async () => {
    const source = `
      app.http('hello', { methods: ['GET'], route: 'hello/{name?}', handler: (r) => ({ headers: { etag: '"1"' },
        jsonBody: { name: r.params.name ?? null, q: r.query.get('q'), agent: r.headers.get('x-agent'), url: r.url } }) });
      app.http('echo', { methods: ['POST', 'PUT'], route: 'echo', handler: async (r) => ({ status: 201,
        body: new Uint8Array(await r.arrayBuffer()), headers: { 'content-type': r.headers.get('content-type') } }) });
      app.http('nothing', { methods: ['DELETE'], route: 'nothing', handler: () => undefined });
      app.http('boom', { methods: ['GET'], route: 'boom', handler: () => { throw new Error('as planned'); } });
      app.http('says', { methods: ['GET'], route: 'says', handler: (r, context) => { context.warn('careful'); return {}; } });
      const seen = [];
      app.hook.appStart(() => void seen.push('started'));
      app.hook.preInvocation(({ inputs, invocationContext }) => void seen.push('before ' + invocationContext.functionName));
      app.hook.postInvocation(({ error }) => void (error && seen.push('failed: ' + error.message)));
      app.http('seen', { methods: ['GET'], route: 'seen', handler: () => ({ jsonBody: seen }) });
    `;
    host = await hostOf(source, {}, log);
  });
  afterAll(() => host.stop());

  test('get route values, query, headers and the address that was asked for', async () => {
    const response = await get('/api/hello/Ann%20B?q=1&q=2', { headers: { 'x-agent': 'test' } });
    expect(response.headers.get('etag')).toBe('"1"');
    expect(response.headers.get('content-type')).toMatch('application/json');
    const url = `${host.url}/api/hello/Ann%20B?q=1&q=2`;
    expect(await response.json()).toEqual({ name: 'Ann B', q: '1,2', agent: 'test', url });
  });

  test('match without regard to case, and without an optional part', async () => {
    expect(await (await get('/api/HELLO')).json()).toMatchObject({ name: null });
  });

  test('give bytes back as they came', async () => {
    const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 256);
    const response = await get('/api/echo', { method: 'PUT', body: bytes, headers: { 'content-type': 'image/x' } });
    expect(response.status).toBe(201);
    expect(response.headers.get('content-type')).toBe('image/x');
    expect(Buffer.from(await response.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
  });

  test('that return nothing answer 204', async () => {
    expect((await get('/api/nothing', { method: 'DELETE' })).status).toBe(204);
  });

  test('that throw answer an empty 500, and the log says why', async () => {
    const response = await get('/api/boom');
    expect([response.status, await response.text()]).toEqual([500, '']);
    const fault = log.find(({ level }) => level === 'error');
    expect(fault).toMatchObject({ functionName: 'boom', message: expect.stringContaining('as planned') as string });
  });

  test('write to the log under their name', async () => {
    await get('/api/says');
    expect(log).toContainEqual(expect.objectContaining({ level: 'warning', functionName: 'says', message: 'careful' }));
  });

  test.each([
    ['a path of nobody', '/api/hello/a/b', 'GET'],
    ['a method of nobody', '/api/echo', 'GET'],
    ['a path outside the prefix', '/hello', 'GET'],
    ['the admin door without a function', '/admin/functions/boom', 'POST'],
  ])('%s is 404', async (_what, path, method) => {
    expect((await get(path, { method })).status).toBe(404);
  });

  test('hooks run at the start and around every call', async () => {
    const seen = (await (await get('/api/seen')).json()) as string[];
    expect(seen[0]).toBe('started');
    expect(seen.at(-1)).toBe('before seen');
    expect(seen).toContain('failed: as planned');
  });
});

describe('timers', () => {
  const timer = `
    let ticks = 0;
    let open;
    const gate = process.env.GATED && new Promise((done) => { open = done; });
    app.http('open', { methods: ['GET'], handler: () => { open(); return {}; } });
    app.timer('tick', { schedule: process.env.SCHEDULE, handler: async (timer) => {
      await gate;
      if (process.env.FAILS) throw new Error('no tick');
      if (timer.isPastDue === false) ticks++;
    } });
    app.http('ticks', { methods: ['GET'], handler: () => ({ jsonBody: ticks }) });
  `;
  const NEW_YEAR = '0 0 0 1 1 *';
  const ticks = async (host: FunctionsHost) => Number(await (await fetch(`${host.url}/api/ticks`)).text());

  test('run on their schedule', () =>
    withHost(hostOf(timer, { SCHEDULE: '* * * * * *' }), async (host) => {
      await eventually(() => expect(ticks(host)).resolves.toBeGreaterThan(0));
    }));

  test('run when fired, and two firings at once are one run', () =>
    withHost(hostOf(timer, { SCHEDULE: NEW_YEAR }), async (host) => {
      await Promise.all([host.fire('tick'), host.fire('tick')]);
      expect(await ticks(host)).toBe(1);
    }));

  test('run by the admin door, which answers before they end', () =>
    withHost(hostOf(timer, { SCHEDULE: NEW_YEAR, GATED: 'yes' }), async (host) => {
      const response = await fetch(`${host.url}/admin/functions/tick`, { method: 'POST', body: '{}' });
      expect([response.status, await ticks(host)]).toEqual([202, 0]);
      await fetch(`${host.url}/api/open`);
      await eventually(() => expect(ticks(host)).resolves.toBe(1));
    }));

  test('that fail tell whoever fired them', () =>
    withHost(hostOf(timer, { SCHEDULE: NEW_YEAR, FAILS: 'yes' }), (host) =>
      expect(host.fire('tick')).rejects.toMatchObject({ message: 'no tick' }),
    ));

  test('of another name cannot be fired', () =>
    withHost(hostOf(timer, { SCHEDULE: NEW_YEAR }), async (host) => {
      expect(() => host.fire('tock')).toThrow('No timer or queue function is named "tock"');
    }));
});

describe('starting', () => {
  test('gives the app its settings, and takes them back at the end', async () => {
    const greet = `app.http('greet', { handler: () => ({ body: process.env.GREETING ?? 'none' }) });`;
    const greeting = (host: FunctionsHost) => fetch(`${host.url}/api/greet`).then((response) => response.text());
    expect(await withHost(hostOf(greet, { GREETING: 'good morning' }), greeting)).toBe('good morning');
    expect(await withHost(hostOf(greet), greeting)).toBe('none');
  });

  test('loads the app afresh', async () => {
    const { appDir, remove } = await buildFixtureApp(`
      let calls = 0;
      app.http('count', { handler: () => ({ jsonBody: ++calls }) });
    `);
    const count = (host: FunctionsHost) => fetch(`${host.url}/api/count`).then((response) => response.json());
    const start = () => startFunctionsHost({ appDir, port: 0 });
    expect([await withHost(start(), count), await withHost(start(), count)]).toEqual([1, 1]);
    await remove();
  });

  test.each([
    ['routes that overlap', route('a', 'x/{id}') + route('b', 'X/new'), /Routes overlap for GET: a .* and b /],
    ['two functions of one name', route('a', 'x') + route('a', 'y'), /Two functions are named "a"/],
    ['a binding it lacks', `app.storageBlob('b', { path: 'x/{name}', handler: () => {} });`, /"blobTrigger"/],
    [
      'a schedule it cannot read',
      `app.timer('t', { schedule: '61 * * * * *', handler: () => {} });`,
      /"61" is no second/,
    ],
    [
      'a setting that is absent',
      `app.timer('t', { schedule: '%WHEN%', handler: () => {} });`,
      /setting WHEN is not set/,
    ],
    [
      'a queue without storage',
      `app.storageQueue('q', { queueName: 'q', connection: 'S', handler() {} });`,
      /needs the setting S/,
    ],
    ['an app without functions', '', /registered no functions/],
  ])('refuses %s', async (_what, source, message) => {
    await expect(hostOf(source)).rejects.toMatchObject({ message: expect.stringMatching(message) as string });
  });

  test('accepts one path with two methods', () =>
    withHost(hostOf(route('a', 'x/{id}') + route('b', 'x/{key}', ['POST'])), async ({ url }) => {
      expect(await (await fetch(`${url}/api/x/1`)).text()).toBe('a');
      expect(await (await fetch(`${url}/api/x/1`, { method: 'POST' })).text()).toBe('b');
    }));
});

test('stopping lets a request in hand finish, then tells the app', async () => {
  const host = await hostOf(`
    app.http('slow', { handler: async () => {
      process.env.FIXTURE_BEGAN = 'yes';
      while (!process.env.FIXTURE_MAY_END) await new Promise((done) => setTimeout(done, 10));
      return { body: 'done' };
    } });
    app.hook.appTerminate(() => { process.env.FIXTURE_ENDED = 'yes'; });
  `);
  const answer = fetch(`${host.url}/api/slow`).then((response) => response.text());
  await eventually(() => expect(nativeProcess.env['FIXTURE_BEGAN']).toBe('yes'));
  const stopped = host.stop();
  nativeProcess.env['FIXTURE_MAY_END'] = 'yes';
  await stopped;
  expect(await answer).toBe('done');
  expect(nativeProcess.env['FIXTURE_ENDED']).toBe('yes');
  await expect(fetch(`${host.url}/api/slow`)).rejects.toThrow();
});
