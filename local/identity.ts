/**
 * A stand-in for Microsoft Entra ID: publishes its keys and issues the access tokens the API checks in production with the
 * same code. It is reachable on loopback only, and its tenant exists nowhere else.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener } from 'node:http';
import { dirname } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import {
  API_APP_ID,
  findPersona,
  OTHER_TENANT_ID,
  type Persona,
  type PersonaName,
  TEAMS_CLIENT_ID,
  TENANT_ID,
} from './personas.ts';

const LIFETIME_SECONDS = 3600;
/** Who signs what Teams says to bots, and where its keys are under the authority. */
const CHANNEL_ISSUER = 'https://api.botframework.com';
const CHANNEL = 'botframework';

/** How a token differs from a good one. */
export interface TokenOverrides {
  /** Laid over the usual claims; `undefined` takes a claim away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Negative: the token has expired. */
  readonly expiresInSeconds?: number;
  /** A key nobody published, under the name of ours; or no signature at all. */
  readonly signedBy?: 'stranger' | 'nobody';
  readonly version?: '1.0';
}

/** Tokens an API must refuse, by what is wrong with them. */
export const BAD_TOKENS = {
  expired: { expiresInSeconds: -600 },
  'from the future': { claims: { nbf: Math.floor(Date.now() / 1000) + 7200 }, expiresInSeconds: 9000 },
  'of another tenant': { claims: { tid: OTHER_TENANT_ID } },
  'for another API': { claims: { aud: '5f0c0de0-0000-4000-8000-00000000ffff' } },
  unsigned: { signedBy: 'nobody' },
  'signed by a stranger': { signedBy: 'stranger' },
  'of an application, not a person': { claims: { scp: undefined, roles: ['Steerline.Director'], idtyp: 'app' } },
  'made to sign in (an id token)': { claims: { aud: TEAMS_CLIENT_ID, scp: undefined } },
  'of another scope': { claims: { scp: 'User.Read' } },
  'without a person': { claims: { oid: undefined } },
} as const satisfies Record<string, TokenOverrides>;

/** The running stand-in. */
export interface Identity {
  /** An access token for Steerline's API. @throws Error for an unknown name. */
  tokenFor(as: PersonaName, overrides?: TokenOverrides): Promise<string>;
  /** The token that the application gets for itself; the stand-ins of this world accept no other from the app. */
  readonly applicationToken: string;
  /** A token by which the channel of Teams calls the bot whose app it names, from a connector at `serviceUrl`. */
  channelToken(appId: string, serviceUrl: string, overrides?: Omit<TokenOverrides, 'version'>): Promise<string>;
  /** Where the channel's keys are described: the bot's OpenID address. */
  readonly channelMetadata: string;
  /**
   * Answers `/TENANT/v2.0/.well-known/openid-configuration`, `/TENANT/discovery/v2.0/keys` and, to the identity it trusts,
   * `/TENANT/oauth2/v2.0/token` under the authority.
   */
  readonly listener: RequestListener;
}

interface SigningKey {
  readonly privateKey: CryptoKey | Uint8Array;
  readonly publicJwk: JWK & { readonly kid: string };
}

/**
 * @param authority Address under which `listener` is reachable, without a slash at its end.
 * @param keyFile Where the key is kept, so that tokens outlive a restart; without it the key lives in memory.
 * @param trusted The token of the identity that speaks for the application; without it the application gets none.
 */
export async function createIdentity(authority: string, keyFile?: string, trusted = ''): Promise<Identity> {
  const applicationToken = `local-application.${randomUUID()}`;
  const key = await loadSigningKey(keyFile);
  const path = new URL(authority).pathname;
  const sign = async (payload: JWTPayload, signedBy: TokenOverrides['signedBy']): Promise<string> => {
    if (signedBy === 'nobody') return new UnsecuredJWT(payload).encode();
    const { privateKey } = signedBy === 'stranger' ? await newSigningKey() : key;
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.publicJwk.kid })
      .sign(privateKey);
  };
  const channelMetadata = `${authority}/${CHANNEL}/.well-known/openidconfiguration`;
  return {
    applicationToken,
    channelMetadata,
    channelToken(appId, serviceUrl, { claims = {}, expiresInSeconds = LIFETIME_SECONDS, signedBy } = {}) {
      const now = Math.floor(Date.now() / 1000);
      const times = { iat: now - 5, nbf: now - 5, exp: now + expiresInSeconds };
      return sign({ iss: CHANNEL_ISSUER, aud: appId, serviceurl: serviceUrl, ...times, ...claims }, signedBy);
    },
    async tokenFor(as, { claims = {}, expiresInSeconds = LIFETIME_SECONDS, signedBy, version } = {}) {
      const persona = findPersona(as);
      if (!persona) throw new Error(`Nobody is called "${as}".`);
      const now = Math.floor(Date.now() / 1000);
      const payload = {
        ...claimsOf(persona, authority),
        iat: now - 5,
        nbf: now - 5,
        exp: now + expiresInSeconds,
        ...(version && { iss: `https://sts.windows.net/${persona.tenantId}/`, ver: version }),
        ...claims,
      };
      return sign(payload, signedBy);
    },
    listener(request, response) {
      if (request.method === 'POST') {
        void exchange(request, trusted).then((isTrusted) => {
          const answer = { token_type: 'Bearer', expires_in: LIFETIME_SECONDS, access_token: applicationToken };
          response.writeHead(isTrusted ? 200 : 401, { 'content-type': 'application/json' });
          response.end(JSON.stringify(isTrusted ? answer : { error: 'invalid_client' }));
        });
        return;
      }
      const [, tenant, what] = /^\/([\w-]+)\/(.+)$/.exec((request.url ?? '').slice(path.length)) ?? [];
      const documents: Readonly<Record<string, object>> = {
        'discovery/v2.0/keys': { keys: [key.publicJwk] },
        'v2.0/.well-known/openid-configuration': configurationOf(authority, tenant ?? ''),
        ...(tenant === CHANNEL && {
          '.well-known/openidconfiguration': {
            issuer: CHANNEL_ISSUER,
            jwks_uri: `${authority}/${CHANNEL}/.well-known/keys`,
            id_token_signing_alg_values_supported: ['RS256'],
          },
          '.well-known/keys': { keys: [{ ...key.publicJwk, endorsements: ['msteams'] }] },
        }),
      };
      const document = documents[what ?? ''];
      response.writeHead(document ? 200 : 404, { 'content-type': 'application/json' });
      response.end(JSON.stringify(document ?? { error: 'not_found' }));
    },
  };
}

/** Whether a request for a token comes from the application, with the token of the identity it trusts. */
async function exchange(request: IncomingMessage, trusted: string): Promise<boolean> {
  let body = '';
  for await (const part of request as AsyncIterable<Buffer>) body += part.toString();
  const form = new URLSearchParams(body);
  return (
    (request.url ?? '').endsWith(`/${TENANT_ID}/oauth2/v2.0/token`) &&
    form.get('client_id') === API_APP_ID &&
    trusted !== '' &&
    form.get('client_assertion') === trusted
  );
}

/** As Entra writes them into a v2.0 access token; names of people are not among them. */
function claimsOf(persona: Persona, authority: string) {
  return {
    aud: API_APP_ID,
    iss: `${authority}/${persona.tenantId}/v2.0`,
    azp: TEAMS_CLIENT_ID,
    azpacr: '0',
    oid: persona.id,
    preferred_username: persona.upn,
    ...(persona.roles.length > 0 && { roles: persona.roles }),
    scp: 'access_as_user',
    sub: `pairwise-${persona.as}`,
    tid: persona.tenantId,
    uti: randomUUID(),
    ver: '2.0',
  };
}

const configurationOf = (authority: string, tenant: string) => ({
  issuer: `${authority}/${tenant}/v2.0`,
  jwks_uri: `${authority}/${tenant}/discovery/v2.0/keys`,
  id_token_signing_alg_values_supported: ['RS256'],
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
});

async function loadSigningKey(keyFile: string | undefined): Promise<SigningKey> {
  if (!keyFile) return newSigningKey();
  const stored = await readFile(keyFile, 'utf8').catch(() => undefined);
  if (stored) return fromJwk(JSON.parse(stored) as JWK);
  const { jwk, ...key } = await newSigningKey();
  await mkdir(dirname(keyFile), { recursive: true });
  await writeFile(keyFile, JSON.stringify(jwk), { mode: 0o600 });
  return key;
}

async function newSigningKey(): Promise<SigningKey & { readonly jwk: JWK }> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  return { ...(await fromJwk(jwk)), jwk };
}

async function fromJwk(jwk: JWK): Promise<SigningKey> {
  const { kty, n, e } = jwk as { kty: string; n: string; e: string };
  const kid = await calculateJwkThumbprint({ kty, n, e });
  const privateKey = await importJWK(jwk, 'RS256');
  return { privateKey, publicJwk: { kty, n, e, kid, alg: 'RS256', use: 'sig' } };
}
