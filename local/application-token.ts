import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener } from 'node:http';
import { API_APP_ID } from './personas.ts';

/** The token endpoint of the local Entra ID, for Steerline's application. */
export interface ApplicationTokens {
  readonly listener: RequestListener;
  /** The token the application gets; the stand-in for Graph accepts no other. */
  readonly token: string;
}

const LIFETIME_SECONDS = 3600;

/** @param assertion The managed identity's token, which the application trusts as its federated credential. */
export function createApplicationTokens(assertion: string): ApplicationTokens {
  const token = `local-application.${randomUUID()}`;
  return {
    token,
    listener(request, response) {
      void formOf(request).then((form) => {
        const isOurs =
          form.get('grant_type') === 'client_credentials' &&
          form.get('client_id') === API_APP_ID &&
          form.get('client_assertion_type') === 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' &&
          form.get('client_assertion') === assertion &&
          form.get('scope') === 'https://graph.microsoft.com/.default';
        response.writeHead(isOurs ? 200 : 401, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        const good = { token_type: 'Bearer', expires_in: LIFETIME_SECONDS, access_token: token };
        response.end(JSON.stringify(isOurs ? good : { error: 'invalid_client' }));
      });
    },
  };
}

async function formOf(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
