import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleForBrowser } from './bundle-for-browser.ts';
import { API_APP_ID, TENANT_ID, type PersonaName } from './personas.ts';
import { sendText, serveFiles } from './static-files.ts';

/** Where the pane's page asks for Office.js. */
const OFFICE_SCRIPT = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

/** What a deployment says in `settings.json`; the tab is where the Teams stand-in shows it, to the same person. */
const settingsFor = (as: PersonaName) => ({
  clientId: API_APP_ID,
  tenantId: TENANT_ID,
  scope: `api://${API_APP_ID}/access_as_user`,
  tabAddress: `/teams/?as=${as}&subPage={subPage}`,
});

/**
 * The pane as it is built, under `prefix`, as it is for one person. Two things differ from a deployment: Microsoft's script address is replaced by the
 * Outlook stand-in's, and the settings are the local world's.
 */
export function servePane(prefix: string, folder: string, as: PersonaName): RequestListener {
  const files = serveFiles(prefix, folder);
  let stub: Promise<string> | undefined;
  const textOf = async (name: string): Promise<readonly [type: string, text: string] | undefined> => {
    if (name === '' || name === 'index.html') {
      const page = await readFile(join(folder, 'index.html'), 'utf8');
      return ['.html', page.replace(OFFICE_SCRIPT, 'office.js')];
    }
    if (name === 'settings.json') return ['.json', JSON.stringify(settingsFor(as))];
    if (name !== 'office.js') return undefined;
    stub ??= bundleForBrowser(fileURLToPath(new URL('./outlook-host/office-stub.ts', import.meta.url)));
    return ['.js', await stub];
  };
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const given = path.startsWith(prefix) ? textOf(path.slice(prefix.length)) : Promise.resolve(undefined);
    given.then(
      (found) => (found ? sendText(response, found[1], found[0]) : files(request, response)),
      (error: unknown) => response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error)),
    );
  };
}
