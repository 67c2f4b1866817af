import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { BAD_TOKENS, createIdentity, type Identity } from '#local/identity.ts';
import { API_APP_ID, OTHER_TENANT_ID, PERSONAS, TENANT_ID } from '#local/personas.ts';

let server: Server;
let authority: string;
let identity: Identity;

beforeAll(async () => {
  server = createServer((request, response) => identity.listener(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}/local/identity`;
  identity = await createIdentity(authority);
});
afterAll(() => new Promise((closed) => server.close(closed)));

/** The check an API makes: signature, issuer, audience, times; then tenant, scope and person. */
async function accepts(token: string): Promise<boolean> {
  const keys = createRemoteJWKSet(new URL(`${authority}/${TENANT_ID}/discovery/v2.0/keys`));
  const issuer = [`${authority}/${TENANT_ID}/v2.0`, `https://sts.windows.net/${TENANT_ID}/`];
  const verified = await jwtVerify(token, keys, { issuer, audience: API_APP_ID, algorithms: ['RS256'] }).catch(
    () => null,
  );
  const { tid, scp, oid } = verified?.payload ?? {};
  return tid === TENANT_ID && scp === 'access_as_user' && typeof oid === 'string';
}

describe('a token', () => {
  test.each(PERSONAS.filter(({ tenantId }) => tenantId === TENANT_ID).map(({ as }) => as))(
    'for %s passes the check',
    async (as) => expect(await accepts(await identity.tokenFor(as))).toBe(true),
  );

  test('for the outsider is of the other tenant and does not pass', async () => {
    const token = await identity.tokenFor('outsider');
    expect(decodeJwt(token)).toMatchObject({ tid: OTHER_TENANT_ID, iss: `${authority}/${OTHER_TENANT_ID}/v2.0` });
    expect(await accepts(token)).toBe(false);
  });

  test('lives an hour, names the person by id, and carries app roles only where there are some', async () => {
    const director = decodeJwt(await identity.tokenFor('director'));
    expect(director).toMatchObject({ roles: ['Steerline.Director'], ver: '2.0', scp: 'access_as_user' });
    expect(director.exp! - director.iat!).toBe(3605);
    expect(director).not.toHaveProperty('name');
    expect(decodeJwt(await identity.tokenFor('tpm'))).not.toHaveProperty('roles');
  });

  test('of version 1.0 passes under its own issuer', async () => {
    const token = await identity.tokenFor('tpm', { version: '1.0' });
    expect(decodeJwt(token)).toMatchObject({ ver: '1.0', iss: `https://sts.windows.net/${TENANT_ID}/` });
    expect(await accepts(token)).toBe(true);
  });

  test.each(Object.entries(BAD_TOKENS))('%s does not pass', async (_what, flaw) => {
    expect(await accepts(await identity.tokenFor('tpm', flaw))).toBe(false);
  });

  test('for nobody is not made', async () => {
    await expect(identity.tokenFor('ghost' as 'tpm')).rejects.toThrow('Nobody is called "ghost"');
  });
});

describe('the stand-in', () => {
  test('tells where its keys are, without the private part', async () => {
    const found = await fetch(`${authority}/${TENANT_ID}/v2.0/.well-known/openid-configuration`);
    const configuration = (await found.json()) as { issuer: string; jwks_uri: string };
    expect(configuration.issuer).toBe(`${authority}/${TENANT_ID}/v2.0`);
    const { keys } = (await (await fetch(configuration.jwks_uri)).json()) as { keys: Record<string, string>[] };
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });

  test('answers nothing else', async () => {
    expect((await fetch(`${authority}/${TENANT_ID}/oauth2/v2.0/token`)).status).toBe(404);
    expect((await fetch(authority)).status).toBe(404);
  });

  test('keeps its key in a file only its owner can read, so that tokens outlive a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'identity-'));
    const keyFile = join(folder, 'deep/key.json');
    const before = await createIdentity(authority, keyFile);
    const memory = identity;
    identity = await createIdentity(authority, keyFile);
    expect(await accepts(await before.tokenFor('tpm'))).toBe(true);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    identity = memory;
    await rm(folder, { recursive: true });
  });
});

test('people are told apart by object id, and their principal names are plain', () => {
  expect(new Set(PERSONAS.map(({ id }) => id)).size).toBe(PERSONAS.length);
  expect(PERSONAS.map(({ upn }) => upn)).toContain('tomas.ortega@contoso.example');
  for (const { id } of PERSONAS) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
