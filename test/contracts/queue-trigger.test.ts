import { QueueClient } from '@azure/storage-queue';
import { startFunctionsHost, type FunctionsHost } from '#local/functions-host/host.ts';
import { spawnFunctionsHost } from '#local/functions-host/spawn.ts';
import type { LogEntry } from '#local/functions-host/worker-contract.ts';
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

/** Asks every 50 ms until `answer` gives something. */
async function eventually<T>(answer: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end;) {
    const found = await answer();
    if (found !== undefined) return found;
    await new Promise((soon) => setTimeout(soon, 50));
  }
  throw new Error('It did not happen within ten seconds.');
}

describe('a queue function', () => {
  const log: LogEntry[] = [];
  let host: FunctionsHost;
  beforeAll(async () => {
    const env = settings('work-items');
    host = await startFunctionsHost({ appDir: app.appDir, env, port: 0, log: (entry) => log.push(entry) });
    await eventually(async () => ((await queueNamed('work-items').exists()) ? true : undefined));
  });
  afterAll(() => host.stop());

  test('gets each message once, as what its JSON says', async () => {
    await send('work-items', { name: 'Zoë' });
    await eventually(async () => (await seenBy(host)).find(({ message }) => (message as { name?: string }).name));
    await new Promise((pause) => setTimeout(pause, 300));
    const mine = (await seenBy(host)).filter(({ message }) => (message as { name?: string }).name);
    expect(mine).toEqual([{ message: { name: 'Zoë' }, tries: 1 }]);
    expect((await queueNamed('work-items').getProperties()).approximateMessagesCount).toBe(0);
  });

  test('gets a failing message again, until it lies in the poison queue', async () => {
    await send('work-items', { fails: true });
    const poisoned = await eventually(async () => {
      const poison = queueNamed('work-items-poison');
      return (await poison.exists()) ? (await poison.peekMessages()).peekedMessageItems[0] : undefined;
    });
    expect(Buffer.from(poisoned.messageText, 'base64').toString()).toBe('{"fails":true}');
    const tries = (await seenBy(host)).filter(({ message }) => (message as { fails?: boolean }).fails);
    expect(tries.map((each) => each.tries)).toEqual([1, 2]);
    expect(log).toContainEqual(expect.objectContaining({ level: 'error', functionName: 'work' }));
  });

  test('on a poison queue gets what fails there until it is done: there is nowhere further for it to go', async () => {
    const poison = queueNamed('sad-items-poison');
    await eventually(async () => ((await poison.exists()) ? true : undefined));
    await send('sad-items-poison', { sad: true });
    const tries = async () =>
      (await seenBy(host)).filter(({ message }) => (message as { sad?: boolean }).sad).map((each) => each.tries);
    await eventually(async () => ((await tries()).length === 4 ? true : undefined));
    expect(await tries()).toEqual([1, 2, 3, 4]);
    await eventually(async () => ((await poison.getProperties()).approximateMessagesCount === 0 ? true : undefined));
    expect(await queueNamed('sad-items-poison-poison').exists()).toBe(false);
  });

  test('can be fired with a message that never was in the queue', async () => {
    await host.fire('work', { byHand: 1 });
    expect(await seenBy(host)).toContainEqual({ message: { byHand: 1 }, tries: 1 });
    await expect(host.fire('work', { fails: true })).rejects.toMatchObject({ message: 'cannot work' });
  });
});

test('a message whose host was killed comes back to the next one', async () => {
  const options = { appDir: app.appDir, queueLeaseSeconds: 1 };
  const first = await spawnFunctionsHost({ ...options, env: settings('killed-items') });
  await eventually(async () => ((await queueNamed('killed-items').exists()) ? true : undefined));
  await send('killed-items', { hangs: true });
  await eventually(async () => (await seenBy(first))[0]);
  await first.kill();

  const second = await spawnFunctionsHost({ ...options, env: settings('killed-items', { PATIENT: 'yes' }) });
  try {
    const again = await eventually(async () => (await seenBy(second))[0]);
    expect(again).toEqual({ message: { hangs: true }, tries: 2 });
  } finally {
    await second.stop();
  }
}, 30_000);

test('a host that cannot start says why', async () => {
  const started = spawnFunctionsHost({ appDir: app.appDir, env: { AzureWebJobsStorage: '', QUEUE: 'any-items' } });
  await expect(started).rejects.toThrow(/needs the setting AzureWebJobsStorage/);
});
