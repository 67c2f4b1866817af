import { setTimeout as sleep } from 'node:timers/promises';
import { QueueClient } from '@azure/storage-queue';
import { pokesQueue } from '#functions/storage/pokes-queue.ts';
import { isProgramKey } from '#shared/ports/ledger.ts';
import { azuriteForTests } from './azurite.ts';
import { KEY } from './sample-program.ts';

const azurite = azuriteForTests();

describe('pokes in an Azure queue', () => {
  let queue: QueueClient;
  beforeEach(async () => {
    queue = new QueueClient(azurite.connectionString(), `pokes-${Date.now()}`);
    await queue.create();
  });
  const shown = async () => (await queue.receiveMessages({ numberOfMessages: 32 })).receivedMessageItems;

  test('are hidden at first and show by themselves', async () => {
    await pokesQueue(queue).send(KEY, 2);
    expect(await shown()).toEqual([]);
    await sleep(2_300);
    const [message] = await shown();
    const key: unknown = JSON.parse(Buffer.from(message?.messageText ?? '', 'base64').toString());
    expect(isProgramKey(key) && key).toEqual(KEY);
  });

  test('are kept before the sender goes on', async () => {
    await pokesQueue(queue).send(KEY, 60);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(1);
  });

  test('that cannot be kept are a failure', async () => {
    await queue.delete();
    await expect(pokesQueue(queue).send(KEY, 60)).rejects.toThrow();
  });
});
