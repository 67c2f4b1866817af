import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ManifestValues } from './manifests/environment.ts';
import { ICON_FOLDER, ICONS } from './manifests/icons.ts';

/** Built folders, and where they are in what is deployed. */
const PARTS = [
  { from: 'dist/functions', to: '' },
  { from: 'dist/tab', to: 'pages/tab/' },
  { from: 'dist/addin', to: 'pages/addin/' },
] as const;
/** For whoever debugs; a browser never asks for them. */
const LEFT_OUT = /^pages\/.*\.map$/;

/** What the pane reads of its deployment (`PaneSettings` in outlook-addin/src/platform/settings.ts). */
function paneSettings(values: ManifestValues): object {
  const { PUBLIC_HOST = '', ENTRA_APP_ID = '', TENANT_ID = '', TEAMS_APP_ID = '' } = values;
  const [before, after] = ['{"subEntityId":"', '"}'].map(encodeURIComponent);
  return {
    clientId: ENTRA_APP_ID,
    tenantId: TENANT_ID,
    scope: `api://${PUBLIC_HOST}/${ENTRA_APP_ID}/access_as_user`,
    tabAddress: `https://teams.microsoft.com/l/entity/${TEAMS_APP_ID}/steerline?context=${before}{subPage}${after}`,
  };
}

/** Every file of the Functions app as deployed, by its path: the server, and the pages it serves, plain and packed. */
export function serverFiles(values: ManifestValues): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (path: string, bytes: Uint8Array) => {
    if (!LEFT_OUT.test(path)) files.set(path, bytes);
  };
  for (const { from, to } of PARTS.filter(({ from }) => existsSync(from)))
    for (const entry of readdirSync(from, { recursive: true, withFileTypes: true }))
      if (entry.isFile()) {
        const file = join(entry.parentPath, entry.name);
        add(to + relative(from, file).split(sep).join('/'), readFileSync(file));
      }
  for (const { file } of ICONS.filter(({ from }) => from === 'tile.svg'))
    add(`pages/icons/${file}`, readFileSync(join(ICON_FOLDER, file)));
  add('pages/addin/settings.json', Buffer.from(JSON.stringify(paneSettings(values))));
  return files;
}
