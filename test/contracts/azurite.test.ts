import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobServiceClient } from '@azure/storage-blob';
import { QueueClient } from '@azure/storage-queue';
import { TableClient } from '@azure/data-tables';
import { startAzurite } from '#local/azurite.ts';
import { azuriteForTests } from './azurite.ts';

const SLOW = 40_000;
const tableOf = (connectionString: string, name: string) =>
  TableClient.fromConnectionString(connectionString, name, { allowInsecureConnection: true });

describe('Azurite for tests', () => {
  const azurite = azuriteForTests();

  test('keeps a row, a message and a blob', async () => {
    const rows = tableOf(azurite.connectionString(), 'rows');
    await rows.createTable();
    await rows.createEntity({ partitionKey: 'a', rowKey: '1', title: 'kept' });
    expect(await rows.getEntity('a', '1')).toMatchObject({ title: 'kept' });

    const queue = new QueueClient(azurite.connectionString(), 'messages');
    await queue.create();
    await queue.sendMessage('hello');
    expect((await queue.peekMessages()).peekedMessageItems[0]?.messageText).toBe('hello');

    const blobs = BlobServiceClient.fromConnectionString(azurite.connectionString()).getContainerClient('files');
    await blobs.create();
    await blobs.getBlockBlobClient('a.txt').upload('text', 4);
    expect((await blobs.getBlockBlobClient('a.txt').downloadToBuffer()).toString()).toBe('text');
  });
});

describe('Azurite in a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'azurite-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test(
    'still has its rows after it was stopped and started again',
    async () => {
      const first = await startAzurite({ location: folder });
      await tableOf(first.connectionString, 'rows').createTable();
      await tableOf(first.connectionString, 'rows').createEntity({ partitionKey: 'a', rowKey: '1', title: 'kept' });
      await first.stop();

      const second = await startAzurite({ location: folder });
      try {
        expect(await tableOf(second.connectionString, 'rows').getEntity('a', '1')).toMatchObject({ title: 'kept' });
      } finally {
        await second.stop();
      }
    },
    SLOW,
  );

  test('says what Azurite printed when it cannot start', async () => {
    await writeFile(join(folder, '__azurite_db_table__.json'), '{"broken');
    await expect(startAzurite({ location: folder })).rejects.toThrow(/Azurite ended with .*It printed:/s);
  });

  test('does not wait forever for an Azurite that stays silent', async () => {
    await expect(startAzurite({ location: folder }, 1)).rejects.toThrow(/did not listen within 1 ms/);
  });
});
