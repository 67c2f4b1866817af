import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { openStorage } from '#functions/storage/open-storage.ts';
import { isTransient } from '#functions/storage/storage-error.ts';

const KEY = Buffer.from('no key').toString('base64');
const NOBODY = { getToken: async () => null };

describe('a storage account that takes calls and never answers', () => {
  const sockets = new Set<{ destroy: () => void }>();
  const silent = createServer((socket) => void sockets.add(socket.on('error', () => undefined)));
  let at = '';
  beforeAll(async () => {
    await new Promise<void>((done) => silent.listen(0, '127.0.0.1', done));
    at = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/account`;
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    silent.close();
  });

  test('holds nobody up: reading, listing and writing a row end, and may be tried again', async () => {
    const ends = ['Table', 'Blob', 'Queue'].map((service) => `${service}Endpoint=${at};`).join('');
    const account = `DefaultEndpointsProtocol=http;AccountName=account;AccountKey=${KEY};${ends}`;
    const table = openStorage(account, NOBODY, 200).table('index');
    const calls = [
      table.getEntity('a', 'b'),
      table.listEntities().next(),
      table.createEntity({ partitionKey: 'a', rowKey: 'b' }),
      table.deleteEntity('a', 'b'),
    ];
    for (const call of calls) await expect(call.catch(isTransient)).resolves.toBe(true);
  });
});
