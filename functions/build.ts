/** Makes dist/functions, or the folder given: one CommonJS bundle that loads in an empty folder beside the Functions worker. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const out = process.argv[2] ?? 'dist/functions';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const { metafile } = await build({
  entryPoints: ['functions/main.ts'],
  outfile: `${out}/main.js`,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  keepNames: true,
  legalComments: 'none',
  sourcemap: 'linked',
  // The worker provides it.
  external: ['@azure/functions-core'],
  // @azure/storage-common calls createRequire(import.meta.url), which CommonJS does not have.
  define: { 'import.meta.url': '__url' },
  banner: { js: 'const __url=require("node:url").pathToFileURL(__filename).href;' },
  logLevel: 'warning',
  metafile: true,
});
writeFileSync(`${out}/package.json`, JSON.stringify({ main: 'main.js' }));
writeFileSync(
  `${out}/host.json`,
  JSON.stringify({
    version: '2.0',
    extensions: { http: { routePrefix: 'api' }, queues: { maxPollingInterval: '00:00:02' } },
    extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.*, 5.0.0)' },
  }),
);
const bytes = metafile.outputs[`${out}/main.js`]?.bytes ?? 0;
console.log(`${out}/main.js ${(bytes / 1e6).toFixed(2)} MB`);
