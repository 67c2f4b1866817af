import { QueueClient } from '@azure/storage-queue';
import { startFunctionsHost, type FunctionsHost } from '#local/functions-host/host.ts';
import { spawnFunctionsHost } from '#local/functions-host/spawn.ts';
import type { LogEntry } from '#local/functions-host/worker-contract.ts';
import { eventually } from '../eventually.ts';
import { buildFixtureApp, type FixtureApp } from '../local/fixture-app.ts';
import { azuriteForTests } from './azurite.ts';

/** Remembers what came; fails, or never ends, when the message says so. */
const APP = `
  const seen = [];
  app.storageQueue('work', { queueName: '%QUEUE%', connection: 'AzureWebJobsStorage', handler: async (message, context) => {
    seen.push({ message, tries: context.triggerMetadata.dequeueCount });
    if (message.fails) throw new Error('cannot work');
    if (message.hangs && !process.env.PATIENT) await new Promise(() => {});
  } });
  app.storageQueue('given-up', { queueName: 'sad-items-poison', connection: 'AzureWebJobsStorage', handler: async (message, context) => {
    seen.push({ message, tries: context.triggerMetadata.dequeueCount });
    if (context.triggerMetadata.dequeueCount < 4) throw new Error('not yet');
  } });
  app.http('seen', { methods: ['GET'], handler: () => ({ jsonBody: seen }) });
`;

interface Seen {
  readonly message: unknown;
  readonly tries: number;
}

const azurite = azuriteForTests();
let app: FixtureApp;
beforeAll(async () => {
  app = await buildFixtureApp(APP);
});
afterAll(() => app.remove());

const queueNamed = (name: string) => new QueueClient(azurite.connectionString(), name);
const send = (queue: string, message: unknown, encoding: BufferEncoding = 'base64') =>
  queueNamed(queue).sendMessage(Buffer.from(JSON.stringify(message)).toString(encoding));
const seenBy = async ({ url }: { url: string }) => (await fetch(`${url}/api/seen`)).json() as Promise<Seen[]>;
const settings = (queue: string, more = {}) => ({
  AzureWebJobsStorage: azurite.connectionString(),
  QUEUE: queue,
  ...more,
});

const exists = (queue: string) => eventually(() => expect(queueNamed(queue).exists()).resolves.toBe(true));
const waitingIn = async (queue: string) => (await queueNamed(queue).getProperties()).approximateMessagesCount;
/** The first message that a host saw. */
const firstSeenBy = (host: { url: string }) =>
  eventually(async () => {
    const [first] = await seenBy(host);
    if (!first) throw new Error('Nothing was seen.');
    return first;
  });

describe('a queue function', () => {
  const log: LogEntry[] = [];
  let host: FunctionsHost;
  beforeAll(async () => {
    const env = settings('work-items');
    host = await startFunctionsHost({ appDir: app.appDir, env, port: 0, log: (entry) => log.push(entry) });
    await exists('work-items');
  });
  afterAll(() => host.stop());

  test('gets each message once, parsed from its JSON', async () => {
    await send('work-items', { name: 'Zoë' });
    const isMine = ({ message }: Seen) => (message as { name?: string }).name;
    await eventually(async () => expect((await seenBy(host)).some(isMine)).toBe(true));
    // One in hand counts as waiting: at zero nobody will get it again.
    await eventually(() => expect(waitingIn('work-items')).resolves.toBe(0));
    const mine = (await seenBy(host)).filter(isMine);
    expect(mine).toEqual([{ message: { name: 'Zoë' }, tries: 1 }]);
  });

  test('gets a failing message again, until it lies in the poison queue', async () => {
    await send('work-items', { fails: true });
    const poisoned = await eventually(async () => {
      const [first] = (await queueNamed('work-items-poison').peekMessages()).peekedMessageItems;
      if (!first) throw new Error('The poison queue is empty.');
      return first;
    });
    expect(Buffer.from(poisoned.messageText, 'base64').toString()).toBe('{"fails":true}');
    const tries = (await seenBy(host)).filter(({ message }) => (message as { fails?: boolean }).fails);
    expect(tries.map((each) => each.tries)).toEqual([1, 2]);
    expect(log).toContainEqual(expect.objectContaining({ level: 'error', functionName: 'work' }));
  });

  test('on a poison queue gets a failing message again until it succeeds', async () => {
    await exists('sad-items-poison');
    await send('sad-items-poison', { sad: true });
    const tries = async () =>
      (await seenBy(host)).filter(({ message }) => (message as { sad?: boolean }).sad).map((each) => each.tries);
    await eventually(() => expect(tries()).resolves.toEqual([1, 2, 3, 4]));
    await eventually(() => expect(waitingIn('sad-items-poison')).resolves.toBe(0));
    expect(await queueNamed('sad-items-poison-poison').exists()).toBe(false);
  });

  test('can be fired with a message that never was in the queue', async () => {
    await host.fire('work', { byHand: 1 });
    expect(await seenBy(host)).toContainEqual({ message: { byHand: 1 }, tries: 1 });
    await expect(host.fire('work', { fails: true })).rejects.toMatchObject({ message: 'cannot work' });
  });
});

test('a queue message whose host was killed is given to the next host', async () => {
  const options = { appDir: app.appDir, queueLeaseSeconds: 1 };
  const first = await spawnFunctionsHost({ ...options, env: settings('killed-items') });
  await exists('killed-items');
  await send('killed-items', { hangs: true });
  await firstSeenBy(first);
  await first.kill();

  const second = await spawnFunctionsHost({ ...options, env: settings('killed-items', { PATIENT: 'yes' }) });
  try {
    const again = await firstSeenBy(second);
    expect(again).toEqual({ message: { hangs: true }, tries: 2 });
  } finally {
    await second.stop();
  }
});

test('a host that cannot start says why', async () => {
  const started = spawnFunctionsHost({ appDir: app.appDir, env: { AzureWebJobsStorage: '', QUEUE: 'any-items' } });
  await expect(started).rejects.toThrow(/needs the setting AzureWebJobsStorage/);
});
