import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { PERMISSIONS } from '../permissions.ts';
import { fill, type ManifestValues } from './environment.ts';
import { ICON_FOLDER, ICONS } from './icons.ts';
import type { Packing } from './lint.ts';

/** The manifests and pictures of the repository, filled for one environment. */
export function packingFor(values: ManifestValues): Packing {
  const read = (path: string) => fill(readFileSync(path, 'utf8'), values);
  return {
    manifest: JSON.parse(read('teams-app/manifest/manifest.json')),
    addIn: read('outlook-addin/manifest.xml'),
    icons: new Map(ICONS.map(({ file }) => [file, readFileSync(join(ICON_FOLDER, file))])),
    version: values['APP_VERSION'] ?? '',
    permissions: PERMISSIONS,
  };
}

/** The app package that Teams takes: manifest and its three pictures. The same content is the same bytes. */
export function zipOf({ manifest, icons }: Packing): Uint8Array {
  const named = Object.values((manifest as { icons: Readonly<Record<string, string>> }).icons);
  const files = {
    'manifest.json': strToU8(JSON.stringify(manifest, null, 2)),
    ...Object.fromEntries(named.map((file) => [file, icons.get(file) ?? new Uint8Array()])),
  };
  return zipSync(files, { level: 9, mtime: '2026-01-01T00:00:00Z' });
}
