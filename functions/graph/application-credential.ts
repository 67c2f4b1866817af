import type { AccessToken, TokenCredential } from '@azure/identity';

/** Renewed this long before it ends. */
const MARGIN_MS = 5 * 60_000;
const DEADLINE_MS = 5_000;
/** What the application trusts a token of the identity to be made for. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

/** Whom to ask for tokens, and as which application. */
export interface ApplicationRules {
  /** `https://login.microsoftonline.com` */
  readonly authority: string;
  readonly tenantId: string;
  readonly apiAppId: string;
}

/**
 * Tokens of the Entra application, which has no secret: it trusts the app's identity, whose token stands in for one (federated
 * credential). Consent in a meeting is given to the application, so Graph is asked as it and not as the identity.
 */
export function applicationCredential(
  { authority, tenantId, apiAppId }: ApplicationRules,
  identity: TokenCredential,
  now: () => number,
): TokenCredential {
  const kept = new Map<string, AccessToken>();
  const fetched = async (scope: string): Promise<AccessToken> => {
    const assertion = await identity.getToken(EXCHANGE);
    const response = await fetch(`${authority}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: apiAppId,
        scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: assertion?.token ?? '',
      }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
    const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
    const { access_token: token, expires_in: seconds, error } = answer;
    if (!response.ok || typeof token !== 'string')
      throw new Error(
        `Entra gave the application no token: ${response.status} ${typeof error === 'string' ? error : ''}.`,
      );
    return { token, expiresOnTimestamp: now() + Number(seconds) * 1000 };
  };
  return {
    async getToken(scopes) {
      const scope = [scopes].flat().join(' ');
      const held = kept.get(scope);
      if (held && held.expiresOnTimestamp - now() > MARGIN_MS) return held;
      const token = await fetched(scope);
      kept.set(scope, token);
      return token;
    },
  };
}
