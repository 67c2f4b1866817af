/**
 * A stand-in for the directory of Microsoft Graph, as far as Steerline asks it: `POST directoryObjects/getByIds`, and `GET
 * users` with `$filter=startswith(displayName,'…')`. What is beyond that is refused aloud, never guessed.
 */
import type { IncomingMessage, RequestListener } from 'node:http';
import { PERSONAS, TENANT_ID } from './personas.ts';

interface Answer {
  readonly status: number;
  readonly body: object;
}

const USERS = PERSONAS.filter(({ tenantId }) => tenantId === TENANT_ID).map(({ id, name, upn }) => ({
  '@odata.type': '#microsoft.graph.user',
  id,
  displayName: name,
  userPrincipalName: upn,
}));

/** @param token The only one accepted. */
export function serveGraphDirectory(prefix: string, token: string): RequestListener {
  return (request, response) => {
    const answered =
      request.headers.authorization === `Bearer ${token}`
        ? answer(request, prefix)
        : refused(401, 'InvalidAuthenticationToken');
    void Promise.resolve(answered).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  };
}

async function answer(request: IncomingMessage, prefix: string): Promise<Answer> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  switch (`${request.method} ${url.pathname.slice(prefix.length)}`) {
    case 'POST /v1.0/directoryObjects/getByIds': {
      const ids = idsIn(await textOf(request));
      return ids ? found(USERS.filter(({ id }) => ids.includes(id))) : refused(400, 'BadRequest');
    }
    case 'GET /v1.0/users': {
      const filter = /^startswith\(displayName,'((?:[^']|'')*)'\)$/.exec(url.searchParams.get('$filter') ?? '');
      if (!filter) return refused(400, 'BadRequest');
      const begins = (filter[1] ?? '').replaceAll("''", "'").toLowerCase();
      const users = USERS.filter(({ displayName }) => displayName.toLowerCase().startsWith(begins));
      return found(users.slice(0, Number(url.searchParams.get('$top') ?? 100)));
    }
    default:
      return refused(501, 'NotImplemented');
  }
}

const found = (users: typeof USERS): Answer => ({ status: 200, body: { value: users } });
const refused = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: 'The local stand-in for Microsoft Graph refused this.' } },
});

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/** Undefined when the body is not what Graph asks for. */
function idsIn(body: string): readonly unknown[] | undefined {
  try {
    const { ids } = JSON.parse(body) as { ids?: unknown };
    return Array.isArray(ids) && ids.length <= 1000 ? ids : undefined;
  } catch {
    return undefined;
  }
}
