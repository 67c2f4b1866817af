import type { RequestListener } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForBrowser } from './bundle-for-browser.ts';
import { sendFile } from './static-files.ts';

/** Files of one page, beside its script. */
const OWN = ['', 'page.css'];
/** Files of every page. */
const SHARED = ['page-base.css', 'icon.svg'];

/**
 * A page of the local world: a script, bundled for the browser when it is first asked for, with `index.html` and `page.css`
 * beside it, and what all pages share.
 */
export function servePage(prefix: string, script: URL): RequestListener {
  const entry = fileURLToPath(script);
  let bundled: Promise<string> | undefined;
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    if (`${path}/` === prefix) {
      response.writeHead(308, { location: `${prefix}${(request.url ?? '').slice(path.length)}` }).end();
      return;
    }
    const name = path.slice(prefix.length);
    if (name === 'page.js') {
      bundled ??= bundleForBrowser(entry);
      bundled.then(
        (text) => response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(text),
        (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
      );
      return;
    }
    if (OWN.includes(name)) void sendFile(response, join(dirname(entry), name || 'index.html'));
    else if (SHARED.includes(name)) void sendFile(response, fileURLToPath(new URL(name, import.meta.url)));
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.\n');
  };
}
