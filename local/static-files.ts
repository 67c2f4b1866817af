import { readFile } from 'node:fs/promises';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { pageFolder } from '#functions/files/page-folder.ts';
import { answerPage, type ReadPageFile } from '#functions/http/answer-page.ts';
import { contentTypeOf } from '#functions/http/content-type.ts';
import { pageHeaders } from '#functions/http/page-headers.ts';

/** Serves the built files of `folder` under `prefix`, e.g. `/tab/`, as the deployed server does. */
export function serveFiles(prefix: string, folder: string): RequestListener {
  const read = pageFolder(folder);
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (`${path}/` === prefix) {
      response.writeHead(308, { location: prefix }).end();
      return;
    }
    void sendPage(read, path.slice(prefix.length), request, response);
  };
}

async function sendPage(read: ReadPageFile, encoded: string, request: IncomingMessage, response: ServerResponse) {
  const path = decoded(encoded);
  if (path === undefined) return sendMissing(response);
  const { status, headers, body } = await answerPage(read, 'tab', {
    path,
    acceptEncoding: request.headers['accept-encoding'],
    ifNoneMatch: request.headers['if-none-match'],
  });
  response.writeHead(status, headers).end(body);
}

/** Undefined for what is no path. */
function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Answers with one file. */
export async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const content = await readFile(file).catch(() => undefined);
  if (content) sendText(response, content, file);
  else sendMissing(response);
}

/** Answers with the content of a page or a file of the given name, or ending: `.html`. */
export function sendText(response: ServerResponse, content: string | Buffer, name: string): void {
  response.writeHead(200, {
    'content-type': contentTypeOf(name),
    ...pageHeaders('tab'),
    'cache-control': 'no-cache',
  });
  response.end(content);
}

function sendMissing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.\n');
}
