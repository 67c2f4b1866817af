import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { directoryGraph } from '#functions/graph/directory-graph.ts';
import { createGraph } from '#functions/graph/graph-client.ts';

test('directory: names from Graph are cleaned and never refused', async () => {
  const value = [
    { id: 'a', displayName: '\u202eAna\u2028Diaz\u0007 ' },
    { id: 'b', displayName: '\u3164' },
    { id: 'c', displayName: 'آنا می‌خواهم' },
  ];
  const server = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ value })),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credential = { getToken: async () => ({ token: 'app', expiresOnTimestamp: Date.now() + 60_000 }) };
  const directory = directoryGraph(createGraph({ address, credential }), Date.now, (_message, error) => {
    throw error;
  });
  expect(await directory.search('An')).toEqual([
    { id: 'a', name: 'Ana Diaz' },
    { id: 'b', name: '' },
    { id: 'c', name: 'آنا می‌خواهم' },
  ]);
  await new Promise((closed) => server.close(closed));
});
