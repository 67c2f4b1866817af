import type { TokenCredential } from '@azure/identity';

/** Which application signs in, and by whose word. */
export interface ApplicationOptions {
  /** `https://login.microsoftonline.com` */
  readonly authority: string;
  readonly tenantId: string;
  /** The Entra application that meetings have given their consent to. */
  readonly clientId: string;
  /** The identity that the application trusts as its federated credential. */
  readonly identity: Pick<TokenCredential, 'getToken'>;
  readonly now?: () => number;
}

const DEADLINE_MS = 10_000;
/** A token is asked for anew while it still has this long to live. */
const EARLY_MS = 5 * 60_000;
const EXCHANGE = 'api://AzureADTokenExchange/.default';
const BEARER = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/**
 * The application's own tokens, for the word of the managed identity in place of a secret. Consent in a meeting's chat is
 * given to the application of the manifest, so it is this one that asks Graph, not the identity.
 */
export function applicationCredential(options: ApplicationOptions): Pick<TokenCredential, 'getToken'> {
  const { authority, tenantId, clientId, identity, now = Date.now } = options;
  const held = new Map<string, { readonly token: string; readonly expiresOnTimestamp: number }>();
  return {
    async getToken(scopes) {
      const scope = [scopes].flat().join(' ');
      const known = held.get(scope);
      if (known && known.expiresOnTimestamp > now() + EARLY_MS) return known;
      const assertion = await identity.getToken(EXCHANGE);
      const response = await fetch(`${authority}/${tenantId}/oauth2/v2.0/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: clientId,
          scope,
          client_assertion_type: BEARER,
          client_assertion: assertion?.token ?? '',
        }),
        signal: AbortSignal.timeout(DEADLINE_MS),
      });
      // What Entra says beside the status may name the assertion; it stays out of logs.
      if (!response.ok) throw new Error(`The application could not sign in: status ${response.status}.`);
      const { access_token: token, expires_in: lifeSeconds } = (await response.json()) as Record<string, unknown>;
      if (typeof token !== 'string') throw new Error('The application got no token.');
      const fresh = { token, expiresOnTimestamp: now() + Number(lifeSeconds ?? 0) * 1000 };
      held.set(scope, fresh);
      return fresh;
    },
  };
}
