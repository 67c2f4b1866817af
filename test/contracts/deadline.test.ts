import { DefaultAzureCredential } from '@azure/identity';
import { blobsContainer } from '#functions/storage/blobs-container.ts';
import { inboxTable } from '#functions/storage/inbox-table.ts';
import { openStorage } from '#functions/storage/open-storage.ts';
import { outboxTable } from '#functions/storage/outbox-table.ts';
import { portfolioIndexTable } from '#functions/storage/portfolio-index-table.ts';
import { wakeupsTable } from '#functions/storage/wakeups-table.ts';
import { startFaultyProxy, throughTablePort, type Fault } from '../faults/faulty-proxy.ts';
import { azuriteForTests } from './azurite.ts';
import { KEY, NOW, TENANT } from './sample-program.ts';

const azurite = azuriteForTests();

test('every call to a table gives up when its answer does not come', async () => {
  let fault: Fault = 'none';
  const proxy = await startFaultyProxy({ target: () => azurite.ports().table, fault: () => fault });
  const address = throughTablePort(azurite.connectionString(), proxy.port);
  const storage = openStorage(address, new DefaultAzureCredential(), 300);
  await storage.prepare();
  fault = 'swallowed';
  const calls = {
    inbox: () => inboxTable(storage.table('inbox')).latest(TENANT, 'ann', 1),
    index: () => portfolioIndexTable(storage.table('index')).programs(TENANT),
    item: () =>
      portfolioIndexTable(storage.table('index')).putItem(TENANT, 'ann', {
        programId: 'atlas',
        id: 'risk:000000000001',
        seq: 1,
      }),
    wakeups: () => wakeupsTable(storage.table('wakeups')).due(NOW, 1),
    claim: () => outboxTable(storage.table('ledger')).claim(KEY, NOW, 1),
    owes: () => outboxTable(storage.table('ledger')).owes(KEY),
  };
  const outcomes = await Promise.all(
    Object.entries(calls).map(async ([name, call]) => {
      const outcome = await call().then(
        () => 'answered',
        () => 'gave up',
      );
      return [name, outcome];
    }),
  );
  expect(outcomes).toEqual(Object.keys(calls).map((name) => [name, 'gave up']));
  await proxy.stop();
});

test('preparing the storage at the start retries requests that the network swallowed or lost', async () => {
  const faults: Fault[] = ['swallowed', 'lost-answer', 'swallowed', 'lost-request'];
  const proxy = await startFaultyProxy({ target: () => azurite.ports().table, fault: () => faults.shift() ?? 'none' });
  const address = throughTablePort(azurite.connectionString(), proxy.port);
  const storage = openStorage(address, new DefaultAzureCredential(), 500);
  await storage.prepare();
  expect(faults).toEqual([]);
  expect(await inboxTable(storage.table('inbox')).latest(TENANT, 'ann', 1)).toEqual([]);
  await proxy.stop();
});

test('every call to a blob gives up when its answer does not come', async () => {
  const proxy = await startFaultyProxy({ target: () => azurite.ports().blob, fault: () => 'swallowed' });
  const address = azurite.connectionString().replace(/(BlobEndpoint=http:\/\/127\.0\.0\.1:)\d+/, `$1${proxy.port}`);
  const blobs = blobsContainer(openStorage(address, new DefaultAzureCredential()).container('transcripts'), 300);
  const calls = {
    put: () => blobs.put('name', new Uint8Array([1]), 'text/plain'),
    get: () => blobs.get('name'),
    list: () => blobs.list('name'),
    remove: () => blobs.remove('name'),
  };
  for (const [name, call] of Object.entries(calls)) {
    const outcome = await call().then(
      () => 'answered',
      () => 'gave up',
    );
    expect([name, outcome]).toEqual([name, 'gave up']);
  }
  await proxy.stop();
});
