import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applicationCredential } from '#functions/graph/application-credential.ts';
import { createApplicationTokens } from '#local/application-token.ts';
import { API_APP_ID, TENANT_ID } from '#local/personas.ts';

const SCOPE = 'https://graph.microsoft.com/.default';
const tokens = createApplicationTokens('word of the identity');
let server: Server;
let authority: string;
let asked: string[];
const clock = { now: 0 };

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    tokens.listener(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  asked = [];
  clock.now = 0;
});
afterAll(() => new Promise((closed) => server.close(closed)));

const credential = (word = 'word of the identity', clientId: string = API_APP_ID) =>
  applicationCredential({
    ...{ authority, tenantId: TENANT_ID, clientId },
    now: () => clock.now,
    identity: {
      getToken: async (scopes) => {
        expect(scopes).toBe('api://AzureADTokenExchange/.default');
        return { token: word, expiresOnTimestamp: Infinity };
      },
    },
  });

test('the application signs in by the word of the identity it trusts', async () => {
  expect(await credential().getToken(SCOPE)).toMatchObject({ token: tokens.token });
  expect(asked).toEqual([`/${TENANT_ID}/oauth2/v2.0/token`]);
});

test('a token is asked for anew five minutes before it ends', async () => {
  const application = credential();
  await application.getToken(SCOPE);
  clock.now = 54 * 60_000;
  await application.getToken(SCOPE);
  expect(asked).toHaveLength(1);
  clock.now = 55 * 60_000;
  await application.getToken(SCOPE);
  expect(asked).toHaveLength(2);
});

test.each([
  ['by the word of another identity', () => credential('another')],
  ['as another application', () => credential('word of the identity', TENANT_ID)],
])('nobody signs in %s, and the word stays out of what is said', async (_name, make) => {
  await expect(make().getToken(SCOPE)).rejects.toThrow('The application could not sign in: status 401.');
});
