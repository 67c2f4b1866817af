import { TableClient } from '@azure/data-tables';
import { DefaultAzureCredential } from '@azure/identity';
import { conversationsTable } from '#functions/storage/conversations-table.ts';
import { ledgerOverStore } from '#functions/storage/ledger/ledger-over-store.ts';
import { ledgerStoreTable } from '#functions/storage/ledger/ledger-store-table.ts';
import { ledgerTools } from '#functions/storage/ledger-tools.ts';
import { openStorage } from '#functions/storage/open-storage.ts';
import { verify } from '#shared/ledger/verify.ts';
import { startFaultyProxy, throughTablePort, type Fault } from '../faults/faulty-proxy.ts';
import { azuriteForTests } from './azurite.ts';
import { addRisk, begin, command, KEY, NOW, partsOver, TENANT } from './sample-program.ts';

const azurite = azuriteForTests();
const SEPARATED = 'one\u2028two\u2029three, and in words: \\u2028 \\\\u2029';
const open = (address = azurite.connectionString(), deadlineMs?: number) =>
  openStorage(address, new DefaultAzureCredential(), deadlineMs);

test('storage: a text with line separators is stored, hashed and read as it is, and the program goes on', async () => {
  const storage = open();
  await storage.prepare();
  const store = ledgerStoreTable(storage.table('ledger'));
  const ledger = () => ledgerOverStore(partsOver(store, { now: () => NOW }));
  const sources = [{ type: 'transcript', speaker: `Ann\u2028Diaz`, quote: SEPARATED }];
  await ledger().run(KEY, command(), begin, true);
  await ledger().run(KEY, command(), addRisk({ title: SEPARATED, sources }));
  await ledger().run(KEY, command(), addRisk({ title: 'The next' }));

  const state = await ledger().open(KEY);
  expect(state.find('R-1')).toMatchObject({ title: SEPARATED, sources });
  expect(state.find('R-2')).toMatchObject({ title: 'The next' });
  const [head, log, records] = [await store.head(KEY), await store.log(KEY, 0), await store.records(KEY)];
  if (!head) throw new Error('no head');
  expect(verify({ head: head.head, log, records }, ledgerTools)).toMatchObject({ entries: 3, findings: [] });
  // What is kept is the text itself: a client of Azure's own reads it without undoing anything.
  const row = await storage.table('ledger').getEntity(`${TENANT}:atlas`, 'rec:risk:000000000001');
  expect(JSON.parse(String(row['j0']))).toMatchObject({ title: SEPARATED });
});

test('storage: a row that another client wrote with line separators stays readable', async () => {
  const plain = TableClient.fromConnectionString(azurite.connectionString(), 'ledger', {
    allowInsecureConnection: true,
  });
  await plain.upsertEntity({ partitionKey: `${TENANT}:old`, rowKey: 'rec:risk:000000000001', seq: 1, j0: SEPARATED });
  const [record] = await ledgerStoreTable(open().table('ledger')).records({ tenantId: TENANT, programId: 'old' });
  expect(record?.text).toBe(SEPARATED);
});

test('storage: line separators in a chat of the bot are kept, too', async () => {
  const conversations = conversationsTable(open().table('conversations'));
  const chat = { tenantId: TENANT, chatId: '19:a@thread.v2', serviceUrl: `https://smba.example/${SEPARATED}` };
  await conversations.keep(chat as unknown as Parameters<typeof conversations.keep>[0]);
  expect(await conversations.ofChat(TENANT, '19:a@thread.v2')).toEqual(chat);
});

test('health: asking the tables gives up at the deadline, and fails when a table is missing', async () => {
  let fault: Fault = 'none';
  const proxy = await startFaultyProxy({ target: () => azurite.ports().table, fault: () => fault });
  const storage = open(throughTablePort(azurite.connectionString(), proxy.port));
  await storage.prepare();
  await storage.askTables(AbortSignal.timeout(2_000));
  fault = 'swallowed';
  const start = performance.now();
  await expect(storage.askTables(AbortSignal.timeout(200))).rejects.toThrow(/abort/i);
  expect(performance.now() - start).toBeLessThan(2_000);
  fault = 'none';
  await storage.table('ledger').deleteTable();
  await expect(storage.askTables(AbortSignal.timeout(2_000))).rejects.toThrow(/TableNotFound|does not exist/);
  await proxy.stop();
});
