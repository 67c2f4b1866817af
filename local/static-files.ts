import { readFile } from 'node:fs/promises';
import type { RequestListener, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';
import { pageHeaders } from '#functions/http/page-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Serves the files of `folder` under `prefix`, e.g. `/tab/`; a folder is answered by its index.html. */
export function serveFiles(prefix: string, folder: string): RequestListener {
  const root = resolve(folder);
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (`${path}/` === prefix) {
      response.writeHead(308, { location: prefix }).end();
      return;
    }
    const file = fileBelow(root, path.slice(prefix.length));
    if (file) void sendFile(response, file, path.startsWith(`${prefix}assets/`));
    else sendMissing(response);
  };
}

/** Answers with one file. */
export async function sendFile(response: ServerResponse, file: string, isNamedByHash = false): Promise<void> {
  const content = await readFile(file).catch(() => undefined);
  if (!content) return sendMissing(response);
  sendText(response, content, extname(file), isNamedByHash);
}

/** Answers with the content of a page or a file of the given ending, `.html`. */
export function sendText(
  response: ServerResponse,
  content: string | Buffer,
  ending: string,
  isNamedByHash = false,
): void {
  response.writeHead(200, {
    'content-type': TYPES[ending] ?? 'application/octet-stream',
    ...pageHeaders('tab'),
    'cache-control': isNamedByHash ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  response.end(content);
}

/** Undefined for a path that leaves the folder, or is no path. */
function fileBelow(root: string, path: string): string | undefined {
  try {
    const relative = decodeURIComponent(path);
    const file = resolve(root, relative === '' || relative.endsWith('/') ? `${relative}index.html` : relative);
    return file.startsWith(root + sep) && !relative.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

function sendMissing(response: ServerResponse): void {
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.\n');
}
