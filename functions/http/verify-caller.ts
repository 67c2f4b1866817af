import type { HttpRequest } from '@azure/functions';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import type { Caller, TenantRole } from '#shared/domain/people/caller.ts';
import { Refusal } from '#shared/domain/refusal.ts';

/** Where tokens come from and whom they must be for. */
export interface TokenRules {
  /** `https://login.microsoftonline.com`, without a slash at the end. */
  readonly authority: string;
  readonly tenantId: string;
  /** Application id of our API. */
  readonly apiAppId: string;
}

/** The authority's signing keys for the tenant; fetched on first use and cached. */
export const signingKeys = ({ authority, tenantId }: TokenRules): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`));

const SCOPE = 'access_as_user';
const TENANT_ROLES: readonly TenantRole[] = ['Steerline.Director', 'Steerline.Admin'];

/** Proves who is asking. @throws Refusal `caller/unknown`, `/expired`, `/foreign-tenant`, `/wrong-token`. */
export type VerifyCaller = (request: HttpRequest) => Promise<Caller>;

/**
 * Takes delegated access tokens of v1 and v2 issuers only: signed by the authority, for our API, of our tenant, within
 * their time, with the scope `access_as_user`. App-only and id tokens have no such scope.
 */
export const verifyCaller =
  (keys: JWTVerifyGetKey, rules: TokenRules): VerifyCaller =>
  async (request) => {
    const { authority, tenantId, apiAppId } = rules;
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
    if (!token) throw new Refusal('caller/unknown');
    const payload = await claimsOf(token, keys, apiAppId);
    if (payload['tid'] !== tenantId) throw new Refusal('caller/foreign-tenant');
    const issuers = [`${authority}/${tenantId}/v2.0`, `https://sts.windows.net/${tenantId}/`];
    if (!issuers.includes(payload.iss ?? '')) throw new Refusal('caller/unknown');
    const scopes = typeof payload['scp'] === 'string' ? payload['scp'].split(' ') : [];
    const personId = payload['oid'];
    if (!scopes.includes(SCOPE) || typeof personId !== 'string') throw new Refusal('caller/wrong-token');
    const roles: readonly unknown[] = Array.isArray(payload['roles']) ? payload['roles'] : [];
    return {
      tenantId,
      personId,
      tenantRoles: TENANT_ROLES.filter((role) => roles.includes(role)),
      surface: surfaceOf(request),
    };
  };

/** A door may name itself; it changes what the log says, never what is allowed. */
function surfaceOf(request: HttpRequest): Caller['surface'] {
  const said = request.headers.get('x-steerline-surface');
  return said === 'tab' || said === 'outlook' ? said : 'api';
}

/** Codes of jose for keys that could not be fetched or read: they say nothing about the caller. */
const NO_KEYS: readonly string[] = [errors.JOSEError.code, errors.JWKSInvalid.code, errors.JWKSTimeout.code];

async function claimsOf(token: string, keys: JWTVerifyGetKey, apiAppId: string): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      audience: [apiAppId, `api://${apiAppId}`],
      algorithms: ['RS256'],
      requiredClaims: ['exp', 'iss', 'tid'],
      clockTolerance: 60,
    });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new Refusal('caller/expired');
    if (error instanceof errors.JOSEError && !NO_KEYS.includes(error.code)) throw new Refusal('caller/unknown');
    throw error;
  }
}
