import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueueClient } from '@azure/storage-queue';
import { decodeJwt } from 'jose';
import { PortBusyError } from '#local/front-door.ts';
import { API_APP_ID, PERSONAS, TENANT_ID } from '#local/personas.ts';
import { startWorld, type World } from '#local/serve-world.ts';
import { eventually } from '../eventually.ts';
import { buildFixtureApp, type FixtureApp } from '../local/fixture-app.ts';

/** Tells its settings, and works off a queue. */
const APP = `
  const messages = [];
  app.http('settings', { methods: ['GET'], handler: () => ({ jsonBody: process.env }) });
  app.http('act', { methods: ['POST'], handler: () => ({ body: 'done' }) });
  app.storageQueue('work', { queueName: 'work-items', connection: 'AzureWebJobsStorage', handler: (message) => { messages.push(message); } });
  app.timer('wake-due', { schedule: '0 0 3 * * *', handler: () => { woken = new Date().toISOString(); } });
  let woken = '';
  app.http('woken', { methods: ['GET'], handler: () => ({ body: woken }) });
  app.http('messages', { methods: ['GET'], handler: () => ({ jsonBody: messages }) });
`;

let app: FixtureApp;
let tabDir: string;
let world: World;
const get = (path: string, init?: RequestInit) => fetch(world.url + path, init);
const start = (port: number) => startWorld({ port, inMemory: true, appDir: app.appDir, tabDir, log: () => undefined });

beforeAll(async () => {
  app = await buildFixtureApp(APP);
  tabDir = await mkdtemp(join(tmpdir(), 'tab-'));
  await writeFile(join(tabDir, 'index.html'), '<!doctype html><title>Tab</title>');
  world = await start(0);
});
afterAll(async () => {
  await world.stop();
  await app.remove();
  await rm(tabDir, { recursive: true });
});

/** What the server answers under another name of its own, which fetch cannot send. */
function statusFor(host: string, path = '/'): Promise<number> {
  return new Promise((answered, failed) => {
    const options = { host: '127.0.0.1', port: world.port, path, headers: { host } };
    httpRequest(options, (response) => answered(response.resume().statusCode ?? 0))
      .on('error', failed)
      .end();
  });
}

describe('the local world', () => {
  test.each([
    ['/', 'text/html', 'Choose who you are'],
    ['/page.css', 'text/css', '--brand'],
    ['/page.js', 'text/javascript', 'Priya Raman'],
    ['/teams/?as=tpm', 'text/html', 'Signed in as'],
    ['/teams/page.js', 'text/javascript', 'getAuthToken'],
    ['/tab/', 'text/html', '<title>Tab</title>'],
    ['/local/people.json', 'application/json', 'Aisha Bello'],
    ['/api/messages', 'application/json', '[]'],
  ])('serves %s', async (path, type, text) => {
    const response = await get(path);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
    expect(await response.text()).toContain(text);
  });

  test.each([
    '/nothing',
    '/tab/missing.js',
    '/tab/%2e%2e/%2e%2e/package.json',
    '/tab/%zz',
    '/teams/page.ts',
    '/api/none',
  ])('has nothing at %s', async (path) => expect((await get(path)).status).toBe(404));

  test('redirects an address without its final slash to the page', async () => {
    const response = await get('/teams?as=tpm', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([308, '/teams/?as=tpm']);
  });

  test('forbids inline scripts, and frames by other sites', async () => {
    const policy = (await get('/tab/')).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toMatch(/frame-ancestors 'self' https:\/\/teams\.microsoft\.com /);
  });

  test('answers only to host names of this machine', async () => {
    const { port } = world;
    expect(await statusFor(`localhost:${port}`)).toBe(200);
    expect(await statusFor(`[::1]:${port}`)).toBe(200);
    expect(await statusFor(`evil.example:${port}`)).toBe(421);
    expect(await statusFor(`localhost:${port + 1}`)).toBe(421);
    expect(await statusFor('localhost')).toBe(421);
  });

  test('refuses requests from other sites, except to the API', async () => {
    const from = (origin: string) => ({ method: 'POST', headers: { origin } });
    expect((await get('/admin/functions/work', from('https://evil.example'))).status).toBe(403);
    expect((await get('/admin/functions/work', from(world.url))).status).toBe(202);
    expect((await get('/api/act', from('https://teams.microsoft.com'))).status).toBe(200);
  });

  test('does not start on a port that is taken', async () => {
    await expect(start(world.port)).rejects.toBeInstanceOf(PortBusyError);
  });
});

describe('the token address', () => {
  test('gives a person’s token as plain text that is not cached', async () => {
    const response = await get('/local/token?as=director');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const claims = decodeJwt((await response.text()).trim());
    expect(claims).toMatchObject({
      iss: `${world.url}/local/identity/${TENANT_ID}/v2.0`,
      roles: ['Steerline.Director'],
    });
    expect(decodeJwt(await world.tokenFor('director'))).toMatchObject({ oid: claims['oid'] });
  });

  test('answers an unknown name with all names', async () => {
    const response = await get('/local/token?as=ghost');
    const names = PERSONAS.map(({ as }) => as).join(', ');
    expect([response.status, await response.text()]).toEqual([
      400,
      `Nobody is called "ghost". Ask with ?as= and one of: ${names}.\n`,
    ]);
  });
});

describe('the Functions app', () => {
  test('gets the storage, the tenant, and the address its keys come from', async () => {
    const settings = (await (await get('/api/settings')).json()) as Record<string, string>;
    expect(settings).toMatchObject(world.settings);
    expect(settings['STEERLINE_AUTHORITY']).toBe(`${world.url}/local/identity`);
    expect((await fetch(`${settings['STEERLINE_AUTHORITY']}/${TENANT_ID}/discovery/v2.0/keys`)).status).toBe(200);
  });

  test('runs its queue function for a message in the queue, which is gone then, and when it is fired by hand', async () => {
    const messages = async () => (await (await get('/api/messages')).json()) as unknown;
    const queue = new QueueClient(world.settings['AzureWebJobsStorage'] ?? '', 'work-items');
    await queue.createIfNotExists();
    await queue.sendMessage(Buffer.from('through the queue').toString('base64'));
    await eventually(async () => expect(await messages()).toContain('through the queue'));
    await eventually(async () => expect((await queue.getProperties()).approximateMessagesCount).toBe(0));
    await world.fire('work', 'by hand');
    expect(await messages()).toContain('by hand');
  });
});

describe('the clock', () => {
  const HOUR = 3_600_000;
  const move = (add: string) => get(`/local/clock?add=${add}`, { method: 'POST' });
  let moved: World;
  let location: string;
  const startAgain = async () => {
    moved = await startWorld({ port: 0, location, appDir: app.appDir, tabDir, log: () => undefined });
  };
  beforeAll(async () => {
    location = await mkdtemp(join(tmpdir(), 'world-'));
    await startAgain();
  });
  afterAll(async () => {
    await moved.stop();
    await rm(location, { recursive: true });
  });

  test('moves the app and its tokens ahead, fires due timers, and stays ahead after a restart', async () => {
    const realMs = Date.now();
    const answer = await fetch(`${moved.url}/local/clock?add=26h`, { method: 'POST' });
    expect(await answer.json()).toMatchObject({ aheadSeconds: 26 * 3600 });
    const after = await fetch(`${moved.url}/api/woken`);
    expect(Math.round((Date.parse(await after.text()) - realMs) / HOUR)).toBe(26);
    expect(Math.round((Date.parse(after.headers.get('date') ?? '') - realMs) / HOUR)).toBe(26);
    expect(Math.round(((decodeJwt(await moved.tokenFor('tpm')).exp ?? 0) * 1000 - realMs) / HOUR)).toBe(27);
    await moved.fire('work', 'after the move');
    await moved.stop();
    expect(Math.round((Date.now() - realMs) / HOUR)).toBe(0);
    await startAgain();
    const told = (await (await fetch(`${moved.url}/local/clock`)).json()) as { now: string };
    expect(Math.round((Date.parse(told.now) - realMs) / HOUR)).toBe(26);
  });

  test.each(['', '-1h', '0m', '1w', '1.5h', '401d', '999999d'])('does not move by "%s"', async (add) => {
    const answer = await move(add);
    expect([answer.status, await answer.json()]).toEqual([400, { error: expect.any(String) as string }]);
    expect(await (await get('/local/clock')).json()).toMatchObject({ aheadSeconds: 0 });
  });
});

describe('the directory', () => {
  const graph = (path: string, token: string, body?: object) =>
    fetch(`${world.settings['STEERLINE_GRAPH']}/v1.0/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    });
  /** A token of the application, for which a token of the identity stands in for a secret. */
  const tokenFor = async (assertion: string): Promise<{ readonly access_token?: string; readonly error?: string }> => {
    const body = new URLSearchParams({ client_id: API_APP_ID, client_assertion: assertion });
    const answer = await fetch(`${world.settings['STEERLINE_AUTHORITY']}/${TENANT_ID}/oauth2/v2.0/token`, {
      method: 'POST',
      body,
    });
    return (await answer.json()) as { access_token?: string; error?: string };
  };
  let token: string;
  let ofIdentity: string;
  beforeAll(async () => {
    const { IDENTITY_ENDPOINT, IDENTITY_HEADER } = world.settings;
    const credential = await fetch(`${IDENTITY_ENDPOINT}?api-version=2019-08-01&resource=api://AzureADTokenExchange`, {
      headers: { 'x-identity-header': IDENTITY_HEADER ?? '' },
    });
    ofIdentity = ((await credential.json()) as { access_token: string }).access_token;
    token = (await tokenFor(ofIdentity)).access_token ?? '';
  });

  test('refuses a guessed assertion, and a token of the identity in place of the application’s', async () => {
    expect(await tokenFor('guessed')).toEqual({ error: 'invalid_client' });
    expect((await graph('users', ofIdentity)).status).toBe(401);
  });

  test('knows the people of the tenant by id', async () => {
    const ids = PERSONAS.map(({ id }) => id);
    const { value } = (await (await graph('directoryObjects/getByIds', token, { ids })).json()) as { value: object[] };
    expect(value).toHaveLength(PERSONAS.length - 1);
    expect(value[0]).toMatchObject({ id: ids[0], displayName: 'Priya Raman' });
  });

  test('finds people by how their name begins', async () => {
    const filter = encodeURIComponent("startswith(displayName,'ma')");
    const { value } = (await (await graph(`users?$filter=${filter}`, token)).json()) as { value: object[] };
    expect(value).toEqual([expect.objectContaining({ displayName: 'Marcus Chen' })]);
  });

  test('refuses unknown tokens and unknown requests', async () => {
    expect((await graph('users', 'guessed')).status).toBe(401);
    expect((await fetch(`${world.settings['IDENTITY_ENDPOINT']}?resource=x`)).status).toBe(401);
    expect((await graph('users', token)).status).toBe(400);
    expect((await graph('directoryObjects/getByIds', token, { id: 1 })).status).toBe(400);
    expect((await graph('me', token)).status).toBe(501);
  });
});

test('a local world that keeps its data has a storage.json with its connection string while it runs', async () => {
  const location = await mkdtemp(join(tmpdir(), 'world-'));
  const kept = await startWorld({ port: 0, location, appDir: app.appDir, tabDir, log: () => undefined });
  try {
    const told = JSON.parse(await readFile(join(location, 'storage.json'), 'utf8')) as { connectionString: string };
    expect(told.connectionString).toBe(kept.settings['STEERLINE_STORAGE']);
  } finally {
    await kept.stop();
  }
  await expect(readFile(join(location, 'storage.json'))).rejects.toThrow('ENOENT');
  await rm(location, { recursive: true });
});

test('a local world whose app is missing does not start', async () => {
  const broken = startWorld({ port: 0, inMemory: true, appDir: tabDir });
  await expect(broken).rejects.toThrow(/host\.json/);
});

test('a local world whose app fails while it is loaded ends what it had started', async () => {
  const location = await mkdtemp(join(tmpdir(), 'world-'));
  const told = join(location, 'settings.json');
  const failing = await buildFixtureApp(`
    require('node:fs').writeFileSync(process.env.TOLD, JSON.stringify(process.env));
    throw new Error('as planned');
  `);
  const clock = Date;
  const broken = startWorld({ port: 0, location, appDir: failing.appDir, env: { TOLD: told } });
  await expect(broken).rejects.toThrow('as planned');
  expect(Date).toBe(clock);
  const settings = JSON.parse(await readFile(told, 'utf8')) as World['settings'];
  const addresses = `${settings['STEERLINE_AUTHORITY']};${settings['STEERLINE_STORAGE']}`.match(/http:[^;]+/g) ?? [];
  expect(addresses).toHaveLength(4);
  for (const address of addresses)
    await expect(fetch(address)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  await expect(readFile(join(location, 'storage.json'))).rejects.toThrow('ENOENT');
  await failing.remove();
  await rm(location, { recursive: true });
});
