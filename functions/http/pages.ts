import { app, type HttpRequest, type HttpResponseInit } from '@azure/functions';
import { pageHeaders, type PageName } from './page-headers.ts';

/** A built file as it is kept: packed ones are sent so to browsers that unpack them. */
interface PageFile {
  readonly bytes: Uint8Array;
  readonly isGzip: boolean;
}

/** Reads `tab/index.html`; undefined for what is not there, and for a path that leaves the folder. */
export type ReadPageFile = (path: string, takesGzip: boolean) => Promise<PageFile | undefined>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
};

/** Folders of built files, and whose headers they have. */
const FOLDERS: Readonly<Record<string, PageName>> = { tab: 'tab', addin: 'addin', icons: 'tab' };

/**
 * GET /tab/…, /addin/… and /icons/…: the built pages, from the same address as the API. So there is nothing to allow across
 * origins, and a page is never of another version than the API it asks.
 */
export function servePages(read: ReadPageFile): void {
  for (const [folder, page] of Object.entries(FOLDERS))
    app.http(`pages-${folder}`, {
      methods: ['GET'],
      route: `${folder}/{*path}`,
      authLevel: 'anonymous',
      handler: (request) => answerPage(read, folder, page, request),
    });
}

/** A page's file, or 404. */
async function answerPage(
  read: ReadPageFile,
  folder: string,
  page: PageName,
  request: HttpRequest,
): Promise<HttpResponseInit> {
  const asked = request.params['path'] ?? '';
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  const takesGzip = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const file = await read(`${folder}/${path}`, takesGzip);
  const headers = pageHeaders(page);
  if (!file) return { status: 404, headers, body: 'Nothing is here.' };
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
      ...(file.isGzip && { 'content-encoding': 'gzip' }),
    },
    body: file.bytes,
  };
}
