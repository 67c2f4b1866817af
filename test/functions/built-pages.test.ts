import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { acceptedEncodings } from '#functions/http/accepted-encodings.ts';
import { serveFiles } from '#local/static-files.ts';

const SCRIPT = 'export const many = "words";\n'.repeat(200);
const folder = mkdtempSync(join(tmpdir(), 'steerline-pages-'));
const server = createServer(serveFiles('/tab/', folder));

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html>');
  writeFileSync(join(folder, 'assets/index-1a2b.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/index-1a2b.js.br'), brotliCompressSync(SCRIPT));
  writeFileSync(join(folder, 'assets/index-1a2b.js.gz'), gzipSync(SCRIPT));
  writeFileSync(join(folder, 'assets/old-3c4d.js'), SCRIPT);
  writeFileSync(join(folder, 'assets/old-3c4d.js.gz'), gzipSync(SCRIPT));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});
afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  rmSync(folder, { recursive: true });
});

interface Sent {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Asks without unpacking anything, as fetch would. */
const ask = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Sent> =>
  new Promise((answered, failed) => {
    const { port } = server.address() as AddressInfo;
    get({ host: '127.0.0.1', port, path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        answered({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }),
      );
    }).on('error', failed);
  });
const script = (acceptEncoding?: string) =>
  ask('/tab/assets/index-1a2b.js', acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding });

describe('Accept-Encoding', () => {
  test.each<[header: string | null, encodings: readonly string[]]>([
    [null, []],
    ['', []],
    ['gzip, deflate, br, zstd', ['br', 'gzip']],
    ['gzip, deflate', ['gzip']],
    ['GZIP, BR', ['br', 'gzip']],
    ['*', ['br', 'gzip']],
    ['br;q=0, *', ['gzip']],
    ['br;q=0', []],
    ['br;q=0.0, gzip;q=0.001', ['gzip']],
    ['gzip;q=1.0, br;q=0.8', ['gzip', 'br']],
    ['gzip ; q=0.5 , br ; Q=0.5', ['br', 'gzip']],
    ['identity, gzip;q=0.5', []],
    ['identity;q=0.5, gzip;q=0.5', ['gzip']],
    ['identity;q=0, *;q=0.1', ['br', 'gzip']],
    ['identity;q=0', []],
    ['brotli, xbr, br2, gzipped', []],
    ['br;q=2, gzip;q=much, br;level=9', []],
  ])('%p prefers %p to plain bytes', (header, encodings) => {
    expect(acceptedEncodings(header)).toEqual(encodings);
  });
});

describe('a built page’s file', () => {
  test('is sent as Brotli, else as gzip, else plain, and is the same unpacked', async () => {
    const [brotli, gzip, plain] = [await script('gzip, br'), await script('gzip'), await script()];
    expect([brotli, gzip, plain].map(({ headers }) => headers['content-encoding'])).toEqual(['br', 'gzip', undefined]);
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(SCRIPT);
    expect(gunzipSync(gzip.bytes).toString()).toBe(SCRIPT);
    expect(plain.bytes.toString()).toBe(SCRIPT);
    for (const { status, headers } of [brotli, gzip, plain]) {
      expect(status).toBe(200);
      expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-type': 'text/javascript; charset=utf-8' });
    }
  });

  test('falls back to an encoding that exists when the preferred one does not', async () => {
    const { headers } = await ask('/tab/assets/old-3c4d.js', { 'accept-encoding': 'br, gzip;q=0.5' });
    expect(headers['content-encoding']).toBe('gzip');
    const page = await ask('/tab/', { 'accept-encoding': 'br' });
    expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    expect(page.headers['content-encoding']).toBeUndefined();
  });

  test('has its own ETag in each encoding, and is answered 304 to a browser that has that one', async () => {
    const tags = (await Promise.all([script('br'), script('gzip'), script()])).map(({ headers }) => headers.etag ?? '');
    expect(new Set(tags).size).toBe(3);
    const [br = '', gzip = ''] = tags;
    const again = (acceptEncoding: string, tag: string) =>
      ask('/tab/assets/index-1a2b.js', { 'accept-encoding': acceptEncoding, 'if-none-match': tag });
    const same = await again('br', `"other", W/${br}`);
    expect([same.status, same.bytes.length, same.headers.etag]).toEqual([304, 0, br]);
    expect(same.headers.vary).toBe('Accept-Encoding');
    expect((await again('br', gzip)).status).toBe(200);
  });

  test.each(['/tab/assets', '/tab/none.js', '/tab/%00', '/tab/%'])('is not found at %s', async (path) => {
    expect((await ask(path, { 'accept-encoding': 'br' })).status).toBe(404);
  });

  test('is not served from outside its folder', async () => {
    const secret = `${basename(folder)}-secret.js`;
    writeFileSync(join(folder, '..', secret), SCRIPT);
    for (const path of [`/tab/%2e%2e%2f${secret}`, `/tab/assets/..%2f..%2f${secret}`])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    rmSync(join(folder, '..', secret));
  });
});
