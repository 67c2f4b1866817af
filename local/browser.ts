/** Chromium without a package manager: the one installed, else the one inside @sparticuz/chromium with its own libraries. */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Where a Chromium is, and the environment it needs when it is not an installed one. */
export interface ChromiumAt {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
}

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ALIASES = ['sans-serif', 'serif', 'monospace', 'system-ui', 'Segoe UI'];
/** Never the package's own flags: they turn web security off, which would hide faults of CORS and CSP. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update', '--no-first-run', '--font-render-hinting=none'],
];

/**
 * Finds a Chromium, or unpacks the bundled one. CHROMIUM_PATH comes before the usual places; `forceBundled` skips both.
 * Do not call it inside a Jest test: `process.env` is a copy there, so the package unpacks elsewhere and every page
 * crashes. test/e2e/global-setup.ts calls it and hands the answer to test/e2e/open-browser.ts.
 */
export async function findChromium({ forceBundled = false } = {}): Promise<ChromiumAt> {
  const installed = process.env['CHROMIUM_PATH'] ?? INSTALLED.find((path) => existsSync(path));
  return installed && !forceBundled ? { executablePath: installed } : bundledChromium();
}

/** A headless browser ready to use; the caller closes it. `tracesDir` is where traces are while they are recorded. */
export function launchBrowser(
  { executablePath, env }: ChromiumAt,
  { tracesDir }: { tracesDir?: string } = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    ...(tracesDir && { tracesDir }),
    ...(env && { env: { ...env } }),
    args: env ? [...FLAGS, '--no-zygote'] : FLAGS,
  });
}

async function bundledChromium(): Promise<ChromiumAt> {
  const folder = resolve(`node_modules/.cache/chromium-${bundledVersion()}`);
  if (!existsSync(folder)) await unpackInto(folder);
  const fonts = join(folder, 'fonts.conf');
  writeFileSync(fonts, fontsConf(folder));
  const env = { ...ownEnvironment(), LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: fonts };
  return { executablePath: join(folder, 'chromium'), env };
}

function bundledVersion(): string {
  const entry = createRequire(resolve('package.json')).resolve('@sparticuz/chromium');
  const root = entry.slice(0, entry.lastIndexOf('chromium/build/') + 'chromium/'.length);
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Unpacks beside the folder and renames, so that nobody ever sees half a browser. */
async function unpackInto(folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  const before = { ...process.env };
  // Read by the package: where to unpack, and that the shared libraries (nss, nspr) are wanted too.
  Object.assign(process.env, { TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' });
  try {
    const { default: bundle } = await import('@sparticuz/chromium');
    bundle.setGraphicsMode = false;
    await bundle.executablePath();
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
    rmSync(beside, { recursive: true, force: true });
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined),
  );
}

/** The package's own file names folders of AWS Lambda only; anywhere else every glyph is invisible, without an error. */
function fontsConf(folder: string): string {
  const aliases = ALIASES.map(
    (name) => `<alias binding="same"><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir>`,
    ...aliases,
    '</fontconfig>',
  ].join('\n');
}
