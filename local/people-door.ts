import type { RequestListener } from 'node:http';
import type { Identity } from './identity.ts';
import { findPersona, PERSONAS } from './personas.ts';

/** `GET /local/token?as=NAME`: a token as plain text, for a shell; for an unknown name, a sentence with all of them. */
export function serveTokens(identity: Identity): RequestListener {
  return (request, response) => {
    const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
    const as = new URL(request.url ?? '/', 'http://localhost').searchParams.get('as') ?? '';
    const persona = findPersona(as);
    if (!persona) {
      const names = PERSONAS.map((each) => each.as).join(', ');
      response.writeHead(400, headers).end(`Nobody is called "${as}". Ask with ?as= and one of: ${names}.\n`);
      return;
    }
    identity.tokenFor(persona.as).then(
      (token) => response.writeHead(200, headers).end(`${token}\n`),
      (error: unknown) => response.writeHead(500, headers).end(`${String(error)}\n`),
    );
  };
}

/** `GET /local/people.json`: who is behind each object id of the tenant, as the directory would tell a surface. */
export const servePeople: RequestListener = (_request, response) => {
  const people = PERSONAS.map(({ as, id, name, upn, tenantId, title }) => ({ as, id, name, upn, tenantId, title }));
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(people));
};
