import { randomUUID } from 'node:crypto';
import type { RequestListener } from 'node:http';

/** A stand-in for the identity that Azure gives a Functions app, by the protocol of App Service (2019-08-01). */
export interface ManagedIdentity {
  readonly listener: RequestListener;
  /** Settings by which `ManagedIdentityCredential` finds the stand-in. */
  readonly settings: Readonly<Record<'IDENTITY_ENDPOINT' | 'IDENTITY_HEADER', string>>;
  /** The identity's own token; it proves to the sign-in stand-in that the application may speak. */
  readonly token: string;
}

const LIFETIME_SECONDS = 24 * 3600;

/** @param endpoint Address under which `listener` is reachable. */
export function createManagedIdentity(endpoint: string): ManagedIdentity {
  const [secret, token] = [randomUUID(), `local-app.${randomUUID()}`];
  return {
    token,
    settings: { IDENTITY_ENDPOINT: endpoint, IDENTITY_HEADER: secret },
    listener(request, response) {
      const resource = new URL(request.url ?? '/', endpoint).searchParams.get('resource');
      const isOurs = request.headers['x-identity-header'] === secret && resource;
      const expiresOn = Math.floor(Date.now() / 1000) + LIFETIME_SECONDS;
      const answer = { access_token: token, expires_on: String(expiresOn), resource, token_type: 'Bearer' };
      response.writeHead(isOurs ? 200 : 401, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(JSON.stringify(isOurs ? answer : { statusCode: 401, message: 'Not the app of this world.' }));
    },
  };
}
