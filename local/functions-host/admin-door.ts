/** The host's own door: `POST /admin/functions/NAME` with `{"input": …}` runs a timer or queue function by hand. */
import type { HttpDoor } from './http-trigger.ts';
import type { RegisteredFunction } from './worker-contract.ts';

/** As in Azure the answer, 202, comes before the function has run; a fault goes to the log. */
export function openAdminDoor(
  functions: readonly RegisteredFunction[],
  fire: (name: string, input: unknown) => Promise<void>,
  onFault: (fn: RegisteredFunction, error: unknown) => void,
): HttpDoor {
  return async (request, response) => {
    const name = /^\/admin\/functions\/([\w.-]+)$/.exec(request.url ?? '')?.[1];
    const fn = functions.find((each) => each.name === name);
    if (!fn || request.method !== 'POST') {
      response.writeHead(404).end();
      return;
    }
    let body = '';
    for await (const chunk of request as AsyncIterable<Buffer>) body += chunk.toString('utf8');
    const input = inputOf(body);
    if (input === undefined) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end('The body must be empty or {"input": …}.\n');
      return;
    }
    response.writeHead(202).end();
    await fire(fn.name, input.value).catch((error: unknown) => onFault(fn, error));
  };
}

function inputOf(body: string): { readonly value: unknown } | undefined {
  if (body.trim() === '') return { value: undefined };
  try {
    return { value: (JSON.parse(body) as { input?: unknown }).input };
  } catch {
    return undefined;
  }
}
