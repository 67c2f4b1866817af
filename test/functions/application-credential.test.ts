import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { applicationCredential } from '#functions/graph/application-credential.ts';

const SCOPE = 'https://graph.microsoft.com/.default';
const asked: { readonly path: string; readonly form: URLSearchParams }[] = [];
let answer: { readonly status: number; readonly body: string };
let server: Server;
let clock = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (text: Buffer) => (body += text.toString()));
    request.on('end', () => {
      asked.push({ path: request.url ?? '', form: new URLSearchParams(body) });
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  asked.length = 0;
  clock = 0;
  answer = { status: 200, body: JSON.stringify({ access_token: 'of-the-application', expires_in: 3600 }) };
});

const scopesOfIdentity: unknown[] = [];
const credential = () => {
  const rules = {
    authority: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tenantId: 'tenant',
    apiAppId: 'application',
  };
  const identity = {
    getToken: async (scope: unknown) => {
      scopesOfIdentity.push(scope);
      return { token: 'of-the-identity', expiresOnTimestamp: 0 };
    },
  };
  return applicationCredential(rules, identity, () => clock);
};

describe('the application’s token', () => {
  test('is asked for with the identity’s token in place of a secret', async () => {
    expect((await credential().getToken(SCOPE))?.token).toBe('of-the-application');
    expect(asked[0]?.path).toBe('/tenant/oauth2/v2.0/token');
    expect(Object.fromEntries(asked[0]?.form ?? [])).toEqual({
      grant_type: 'client_credentials',
      client_id: 'application',
      scope: SCOPE,
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: 'of-the-identity',
    });
    expect(scopesOfIdentity).toEqual(['api://AzureADTokenExchange/.default']);
  });

  test('is kept until five minutes before it ends', async () => {
    const tokens = credential();
    await tokens.getToken(SCOPE);
    clock = 3300_000 - 1;
    await tokens.getToken(SCOPE);
    expect(asked).toHaveLength(1);
    clock = 3300_000;
    await tokens.getToken(SCOPE);
    expect(asked).toHaveLength(2);
  });

  test.each([
    ['its request is refused', { status: 401, body: '{"error":"invalid_client"}' }, /401 invalid_client/],
    ['the answer is not JSON', { status: 200, body: '<html>' }, /200/],
  ])('cannot be had when %s, and is asked for again on the next call', async (_what, given, says) => {
    const tokens = credential();
    answer = given;
    await expect(tokens.getToken(SCOPE)).rejects.toThrow(says);
    answer = { status: 200, body: JSON.stringify({ access_token: 'later', expires_in: 60 }) };
    expect((await tokens.getToken(SCOPE))?.token).toBe('later');
  });
});
