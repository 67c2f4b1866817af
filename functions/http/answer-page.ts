import { createHash } from 'node:crypto';
import { acceptedEncodings, type Encoding } from './accepted-encodings.ts';
import { contentTypeOf } from './content-type.ts';
import { holds } from './etag.ts';
import { pageHeaders, type PageName } from './page-headers.ts';

/** A built file as it is kept: plain when it has no encoding. */
interface PageFile {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding | undefined;
}

/** Reads `tab/index.html` in the first of the encodings it is kept in; undefined for what is not there or leaves the folder. */
export type ReadPageFile = (path: string, encodings: readonly Encoding[]) => Promise<PageFile | undefined>;

/** What a browser asks for. */
interface PageRequest {
  /** Below the page's folder: `assets/index-1a2b.js`. A folder means its index.html. */
  readonly path: string;
  readonly acceptEncoding: string | null | undefined;
  readonly ifNoneMatch: string | null | undefined;
}

interface PageAnswer {
  readonly status: 200 | 304 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

/** A built page's file in the encoding that the browser prefers. Its ETag is of the bytes sent, so each encoding has another. */
export async function answerPage(read: ReadPageFile, page: PageName, request: PageRequest): Promise<PageAnswer> {
  const { path: asked, acceptEncoding, ifNoneMatch } = request;
  const path = asked === '' || asked.endsWith('/') ? `${asked}index.html` : asked;
  const file = await read(path, acceptedEncodings(acceptEncoding));
  if (!file) return { status: 404, headers: pageHeaders(page), body: 'Nothing is here.' };
  const etag = `"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`;
  const headers = {
    ...pageHeaders(page),
    'content-type': contentTypeOf(path),
    'cache-control': path.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'Accept-Encoding',
    etag,
    ...(file.encoding && { 'content-encoding': file.encoding }),
  };
  return holds(ifNoneMatch ?? null, etag) ? { status: 304, headers } : { status: 200, headers, body: file.bytes };
}
