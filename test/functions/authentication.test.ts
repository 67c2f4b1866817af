import { createRemoteJWKSet, customFetch, exportSPKI, importJWK, SignJWT, type JWK, type JWTVerifyGetKey } from 'jose';
import { HttpRequest } from '@azure/functions';
import { signingKeys, verifyCaller } from '#functions/http/verify-caller.ts';
import { BAD_TOKENS } from '#local/identity.ts';
import { API_APP_ID, OTHER_TENANT_ID, TENANT_ID } from '#local/personas.ts';
import { expectProblem } from './atlas.ts';
import { idOf, openEdge, RULES, type TestEdge } from './edge.ts';

let edge: TestEdge;
beforeAll(async () => {
  edge = await openEdge();
});
afterAll(() => expect(edge.faults).toEqual([]));

const me = (authorization: string) => edge.ask('GET', 'me', { authorization });
const with_ = async (overrides: Parameters<TestEdge['token']>[1]) => me(`Bearer ${await edge.token('tpm', overrides)}`);
const publicJwk = () => edge.keys.keys[0] as JWK;

describe('the caller', () => {
  test('is the person of a good token', async () => {
    const { status, body } = await edge.ask('GET', 'me', { as: 'director' });
    expect(status).toBe(200);
    expect(body).toEqual({
      personId: idOf('director'),
      name: 'Marcus Chen',
      tenantRoles: ['Steerline.Director'],
      mayCreatePrograms: true,
    });
  });

  test('is recognised whatever the case of the word Bearer', async () => {
    const token = await edge.token('tpm');
    for (const word of ['bearer', 'BEARER', 'Bearer']) expect((await me(`${word} ${token}`)).status).toBe(200);
  });

  test('is recognised by a token from the v1 issuer of our tenant', async () => {
    expect((await with_({ version: '1.0' })).status).toBe(200);
  });

  test('is recognised by a token for the address of the API instead of its id', async () => {
    expect((await with_({ claims: { aud: `api://${API_APP_ID}` } })).status).toBe(200);
  });

  test('is recognised by a token with further scopes', async () => {
    expect((await with_({ claims: { scp: 'openid access_as_user profile' } })).status).toBe(200);
  });

  test('is recognised by a token that expired thirty seconds ago, since clocks differ', async () => {
    expect((await with_({ expiresInSeconds: -30 })).status).toBe(200);
  });

  test('holds no role the product does not know', async () => {
    const { body } = await with_({ claims: { roles: ['Steerline.Owner', 'Steerline.Admin', 7, null] } });
    expect(body).toMatchObject({ tenantRoles: ['Steerline.Admin'] });
  });

  test('holds no role when the roles claim is not a list', async () => {
    for (const roles of ['Steerline.Director', { 0: 'Steerline.Director' }, null])
      expect((await with_({ claims: { roles } })).body).toMatchObject({ tenantRoles: [] });
  });
});

describe('a request without proof of a person is refused', () => {
  const REFUSALS = {
    expired: [401, 'caller/expired'],
    'from the future': [401, 'caller/unknown'],
    'of another tenant': [403, 'caller/foreign-tenant'],
    'for another API': [401, 'caller/unknown'],
    unsigned: [401, 'caller/unknown'],
    'signed by a stranger': [401, 'caller/unknown'],
    'of an application, not a person': [401, 'caller/wrong-token'],
    'made to sign in (an id token)': [401, 'caller/unknown'],
    'of another scope': [401, 'caller/wrong-token'],
    'without a person': [401, 'caller/wrong-token'],
  } as const satisfies Record<keyof typeof BAD_TOKENS, readonly [number, string]>;

  test.each(Object.keys(REFUSALS) as (keyof typeof REFUSALS)[])('when its token is %s', async (what) => {
    const token = await edge.token('tpm', BAD_TOKENS[what]);
    const told = await me(`Bearer ${token}`);
    const [status, code] = REFUSALS[what];
    expectProblem(told, status, code, token, idOf('tpm'));
    expect(told.headers['www-authenticate']).toBe(told.status === 401 ? 'Bearer' : undefined);
  });

  test('when its token is missing or malformed', async () => {
    expectProblem(await edge.ask('GET', 'me'), 401, 'caller/unknown');
    const token = await edge.token('tpm');
    const none = [
      '',
      'Bearer',
      'Bearer ',
      'Bearer x',
      'Bearer a.b.c',
      'Bearer é',
      `Basic ${token}`,
      token,
      `Bearer ${token} ${token}`,
      `Bearer ${token},Bearer ${token}`,
      `Bearer ${token.slice(0, -4)}AAAA`,
      `Bearer ${token.split('.').slice(0, 2).join('.')}.`,
      `Bearer ${'a'.repeat(20_000)}`,
    ];
    for (const authorization of none) expectProblem(await me(authorization), 401, 'caller/unknown', token);
  });

  test('when the public key was used as a shared secret', async () => {
    const spki = await exportSPKI((await importJWK({ ...publicJwk(), ext: true }, 'RS256')) as CryptoKey);
    for (const secret of [spki, JSON.stringify(publicJwk()), publicJwk().n ?? '']) {
      const claims = { tid: TENANT_ID, oid: idOf('tpm'), scp: 'access_as_user' };
      const token = await new SignJWT(claims)
        .setProtectedHeader({ alg: 'HS256', kid: publicJwk().kid ?? '' })
        .setIssuer(`${RULES.authority}/${TENANT_ID}/v2.0`)
        .setAudience(API_APP_ID)
        .setExpirationTime('1h')
        .sign(new TextEncoder().encode(secret));
      expectProblem(await me(`Bearer ${token}`), 401, 'caller/unknown');
    }
  });

  test('when its token has another issuer although the tenant claim is ours', async () => {
    for (const iss of [
      `https://sts.windows.net/${OTHER_TENANT_ID}/`,
      `${RULES.authority}/${OTHER_TENANT_ID}/v2.0`,
      `${RULES.authority}/${TENANT_ID}/v2.0/`,
      `https://login.evil.example/${TENANT_ID}/v2.0`,
    ])
      expectProblem(await with_({ claims: { iss } }), 401, 'caller/unknown');
  });

  test('when a required claim is missing or malformed', async () => {
    const claims: readonly Readonly<Record<string, unknown>>[] = [
      { exp: undefined },
      { iss: undefined },
      { tid: undefined },
      { aud: undefined },
      { aud: [] },
      { exp: 'tomorrow' },
      { iss: [`${RULES.authority}/${TENANT_ID}/v2.0`] },
      { scp: ['access_as_user'] },
      { scp: 'access_as_users' },
      { scp: '' },
      { oid: 7 },
      { oid: { toString: 'x' } },
    ];
    for (const claim of claims) {
      const { status, body } = await with_({ claims: claim });
      expect({ claim, status, body }).toMatchObject({
        status: 401,
        body: { code: expect.stringMatching(/^caller\//) as string },
      });
    }
  });

  test('on routes that are not public, unlike health and openapi.json', async () => {
    expect((await edge.ask('GET', 'health')).status).toBe(200);
    expect((await edge.ask('GET', 'openapi.json')).status).toBe(200);
    for (const path of [
      'me',
      'me/work',
      'me/meetings',
      'people',
      'programs',
      'programs/p1',
      'programs/p1/risks',
      'programs/p1/log',
    ])
      expectProblem(await edge.ask('GET', path), 401, 'caller/unknown');
  });

  test('before its program, content type and body are checked', async () => {
    const told = await edge.ask('POST', 'programs/nowhere/risks', { bytes: '{', headers: { 'content-type': 'x/y' } });
    expectProblem(told, 401, 'caller/unknown');
  });
});

describe('the keys of the authority', () => {
  const ask = async (keys: JWTVerifyGetKey) =>
    verifyCaller(
      keys,
      RULES,
    )(
      new HttpRequest({
        method: 'GET',
        url: 'https://steerline.example/',
        headers: { authorization: `Bearer ${await edge.token('tpm')}` },
      }),
    );
  const answering = (reply: () => Promise<Response>) =>
    createRemoteJWKSet(new URL('https://login.example/keys'), { [customFetch]: reply });

  test.each([
    ['the authority fails', async () => new Response('', { status: 503 })],
    ['the network fails', () => Promise.reject(new TypeError('fetch failed'))],
    ['its answer is no key set', async () => new Response('<html>', { status: 200 })],
  ])('cause an error, not a refusal of the caller, when %s', async (_why, reply) => {
    await expect(ask(answering(reply))).rejects.not.toMatchObject({ name: 'Refusal' });
  });

  test('lead to a refusal when the key of the token is not among them', async () => {
    const empty = answering(async () => Response.json({ keys: [] }));
    await expect(ask(empty)).rejects.toMatchObject({ code: 'caller/unknown' });
  });

  test('are fetched from the address of our tenant', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(edge.keys));
    try {
      expect(await ask(signingKeys(RULES))).toMatchObject({ personId: idOf('tpm') });
      expect(fetched.mock.calls.map(([address]) => address)).toEqual([
        `${RULES.authority}/${TENANT_ID}/discovery/v2.0/keys`,
      ]);
    } finally {
      fetched.mockRestore();
    }
  });
});
