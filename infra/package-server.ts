/** `npm run package:server -- NAME`, after `npm run build`: makes `dist/server.zip` for `infra/env/.env.NAME`, which Azure runs. */
import { writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { readEnvironment } from './manifests/environment.ts';
import { serverFiles } from './server-files.ts';

const OUT = 'dist/server.zip';
const NEEDED = ['main.js', 'host.json', 'package.json', 'pages/tab/index.html', 'pages/addin/index.html'];

const files = serverFiles(readEnvironment(process.argv[2] ?? 'sample'));
const missing = NEEDED.filter((path) => !files.has(path));
if (missing.length > 0) {
  console.error(`Not built: ${missing.join(', ')}. Run npm run build first.`);
  process.exitCode = 1;
} else {
  const zip = zipSync(Object.fromEntries(files), { level: 9, mtime: '2026-01-01T00:00:00Z' });
  writeFileSync(OUT, zip);
  console.log(`${OUT} ${(zip.length / 1e6).toFixed(2)} MB, ${files.size} files`);
}
