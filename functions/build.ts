/**
 * Makes dist/functions, or the folder given: CommonJS bundles that load in an empty folder beside the Functions worker. What
 * not every deployment needs is a bundle of its own, which main.js loads when it does.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

const out = process.argv[2] ?? 'dist/functions';
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });

/** Bundles beside main.js, by the file that others import. */
const BESIDES: Readonly<Record<string, string>> = { './azure-monitor.ts': 'azure-monitor.js' };

/** Leaves them out of main.js. */
const besides: Plugin = {
  name: 'besides',
  setup: ({ onResolve }) =>
    onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'dynamic-import' && BESIDES[path] ? { path: `./${BESIDES[path]}`, external: true } : undefined,
    ),
};

const bundle = (entry: string, name: string) =>
  build({
    entryPoints: [entry],
    outfile: `${out}/${name}`,
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
    // As require(), so that whoever loads main.js loads the others the same way.
    supported: { 'dynamic-import': false },
    plugins: [besides],
    logLevel: 'warning',
    metafile: true,
  });
const bundles = await Promise.all([
  bundle('functions/main.ts', 'main.js'),
  bundle('functions/telemetry/azure-monitor.ts', 'azure-monitor.js'),
]);
writeFileSync(`${out}/package.json`, JSON.stringify({ main: 'main.js' }));
writeFileSync(
  `${out}/host.json`,
  JSON.stringify({
    version: '2.0',
    extensions: { http: { routePrefix: '' }, queues: { maxPollingInterval: '00:00:02' } },
    extensionBundle: { id: 'Microsoft.Azure.Functions.ExtensionBundle', version: '[4.*, 5.0.0)' },
  }),
);
for (const { metafile } of bundles)
  for (const [file, { bytes }] of Object.entries(metafile.outputs))
    if (file.endsWith('.js')) console.log(`${file} ${(bytes / 1e6).toFixed(2)} MB`);
