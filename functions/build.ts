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
const BESIDES: Readonly<Record<string, string>> = {
  './azure-monitor.ts': 'azure-monitor.js',
  '#bot/start-bot.ts': 'bot.js',
};

/** Leaves them out of main.js. */
const besides: Plugin = {
  name: 'besides',
  setup: (of) =>
    of.onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'dynamic-import' && BESIDES[path] ? { path: `./${BESIDES[path]}`, external: true } : undefined,
    ),
};
/** Whatever is looked up in it: a culture's name, as they load. */
const NOTHING = `const nothing = new Proxy(function () {}, {
  get: (_, name) => (name === Symbol.toPrimitive ? () => '' : nothing),
}); module.exports = nothing;`;
/**
 * Packages of which nothing is ever called: what the SDK's prompts recognise numbers and dates with, its calls to other bots
 * and to language models, and the tokens of Entra that it could get by itself. They would be two thirds of the bot, and of
 * the time it takes to load.
 */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(of) {
    const filter = /^(@microsoft\/recognizers-text.*|globalize|axios|yaml|@azure\/msal-node|@azure\/identity)$/;
    of.onResolve({ filter }, ({ path }) => ({ path, namespace: 'unused' }));
    of.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: NOTHING }));
  },
};

const bundle = (entry: string, name: string, plugin: Plugin = besides) =>
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
    plugins: [plugin],
    logLevel: 'warning',
    metafile: true,
  });
const bundles = await Promise.all([
  bundle('functions/main.ts', 'main.js'),
  bundle('functions/telemetry/azure-monitor.ts', 'azure-monitor.js'),
  bundle('bot/start-bot.ts', 'bot.js', withoutUnused),
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
