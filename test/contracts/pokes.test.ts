import { QueueClient } from '@azure/storage-queue';
import { pokesQueue } from '#functions/storage/pokes-queue.ts';
import { isProgramKey } from '#shared/ports/ledger.ts';
import { eventually } from '../eventually.ts';
import { azuriteForTests } from './azurite.ts';
import { KEY } from './sample-program.ts';

const azurite = azuriteForTests();

describe('pokes in an Azure queue', () => {
  let queue: QueueClient;
  beforeEach(async () => {
    queue = new QueueClient(azurite.connectionString(), `pokes-${crypto.randomUUID()}`);
    await queue.create();
  });
  const shown = async () => (await queue.receiveMessages({ numberOfMessages: 32 })).receivedMessageItems;

  test('are hidden at first and show by themselves', async () => {
    const hidden = { ...KEY, programId: 'hidden' };
    await pokesQueue(queue).send(hidden, 600);
    await pokesQueue(queue).send(KEY, 1);
    const messages = await eventually(async () => {
      const found = await shown();
      if (!found.length) throw new Error('No poke shows.');
      return found;
    });
    const keys = messages.map(
      ({ messageText }) => JSON.parse(Buffer.from(messageText, 'base64').toString()) as unknown,
    );
    expect(keys.every(isProgramKey)).toBe(true);
    expect(keys).toEqual([KEY]);
  });

  test('are in the queue when sending returns', async () => {
    await pokesQueue(queue).send(KEY, 60);
    expect((await queue.getProperties()).approximateMessagesCount).toBe(1);
  });

  test('fail when they cannot be kept', async () => {
    await queue.delete();
    await expect(pokesQueue(queue).send(KEY, 60)).rejects.toThrow();
  });
});
