import { app, type HttpResponseInit } from '@azure/functions';
import { answerPage, type ReadPageFile } from './answer-page.ts';
import type { PageName } from './page-headers.ts';

/** Folders of built files, and whose headers they have. */
const FOLDERS: Readonly<Record<string, PageName>> = { tab: 'tab', addin: 'addin', icons: 'tab' };

/**
 * GET /tab/…, /addin/… and /icons/…: the built pages, from the same address as the API. So there is nothing to allow across
 * origins, and a page is never of another version than the API it asks.
 */
export function servePages(readBelow: (folder: string) => ReadPageFile): void {
  for (const [folder, page] of Object.entries(FOLDERS)) {
    const read = readBelow(folder);
    app.http(`pages-${folder}`, {
      methods: ['GET'],
      route: `${folder}/{*path}`,
      authLevel: 'anonymous',
      handler: ({ params, headers }): Promise<HttpResponseInit> =>
        answerPage(read, page, {
          path: params['path'] ?? '',
          acceptEncoding: headers.get('accept-encoding'),
          ifNoneMatch: headers.get('if-none-match'),
        }),
    });
  }
}
