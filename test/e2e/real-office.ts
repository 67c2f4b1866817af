/** Brings Microsoft's own Office.js into the browser, and a client around the pane that speaks its protocol. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext } from 'playwright-core';
import type { PersonaName } from '#local/personas.ts';

const OFFICE = join(
  dirname(createRequire(resolve('package.json')).resolve('@microsoft/office-js/package.json')),
  'dist',
);
/** Where the client of the tests is: Office.js answers to no other kind of address. */
export const CLIENT_URL = 'https://outlook.office.com/mail/';
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const bundle = async (source: string): Promise<string> => {
  const stdin = { contents: source, resolveDir: resolve('.'), loader: 'ts' } as const;
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'iife', logLevel: 'silent' });
  return outputFiles[0]?.text ?? '';
};

/**
 * Routes Office.js to the npm package, the pane's page to the file as it was built, and the client to our own page. MSAL's
 * bridge comes from the local world, as the person given.
 */
export async function routeRealOffice(context: BrowserContext, paneUrl: string, as: PersonaName): Promise<void> {
  const shim = await readFile('test/e2e/real-office/ajax-part.js', 'utf8');
  const client = await bundle(`import './test/e2e/real-office/outlook-client.ts';`);
  await context.addInitScript(
    await bundle(`
      import { findPersona } from './local/personas.ts';
      import { nestedAppAuthBridge } from './local/outlook-host/nested-app-auth.ts';
      window.nestedAppAuthBridge = nestedAppAuthBridge(findPersona(${JSON.stringify(as)}));`),
  );
  await context.route(`${CDN}**`, async (route) => {
    const name = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '');
    const body = await readFile(join(OFFICE, name), 'utf8').catch(() => undefined);
    if (body === undefined) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({
      contentType: 'text/javascript',
      body: name.startsWith('outlook-web') ? `${shim}\n${body}` : body,
    });
  });
  await context.route(paneUrl, async (route) =>
    route.fulfill({ contentType: 'text/html', body: await readFile('dist/addin/index.html', 'utf8') }),
  );
  await context.route(`${CLIENT_URL}**`, (route) =>
    route.request().url().endsWith('client.js')
      ? route.fulfill({ contentType: 'text/javascript', body: client })
      : route.fulfill({
          contentType: 'text/html',
          body: '<!doctype html><title>Outlook</title><body style="margin:0"><script src="/mail/client.js"></script>',
        }),
  );
  // It reports to Microsoft; there is no network in a test.
  await context.route(/telemetryservice|events\.data\.microsoft|ajax\.aspnetcdn/, (route) => route.abort());
}
