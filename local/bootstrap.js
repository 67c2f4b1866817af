/**
 * Starts a program of this repository on a fresh clone: checks Node, installs the locked packages when they are missing
 * or stale, then runs the script given as first argument. Needs no package, so it can run before there are any.
 * Says nothing when there is nothing to install, so that a program's own output stays clean.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * @typedef {object} Installed
 * @property {string} lockHash Hash of package-lock.json as it is now.
 * @property {string | undefined} stampHash Hash of the lock when the packages were last known to match it.
 * @property {number | undefined} installedAtMs When npm last finished installing; undefined when it never did.
 * @property {number} lockAtMs When package-lock.json was last written.
 */

/**
 * Why the packages have to be installed, as the end of a sentence; undefined when they are up to date.
 * An install newer than the lock counts although it left no stamp: somebody ran `npm ci` by hand.
 *
 * @param {Installed} found
 * @returns {string | undefined}
 */
export function whyInstall({ lockHash, stampHash, installedAtMs, lockAtMs }) {
  if (installedAtMs === undefined) return 'they are not installed yet';
  if (stampHash === lockHash) return undefined;
  if (installedAtMs >= lockAtMs) return undefined;
  return 'package-lock.json has changed';
}

/**
 * A sentence for the person whose Node is too old; undefined when it is new enough.
 *
 * @param {string} running Version without the v, such as `20.19.0`.
 * @param {string} wanted The `engines.node` of package.json, such as `>=20.19`.
 * @returns {string | undefined}
 */
export function nodeTooOld(running, wanted) {
  const floor = wanted.replace(/^>=\s*/, '');
  const [have, need] = [running, floor].map((version) => version.split('.').map(Number));
  const at = [0, 1, 2].find((i) => (have?.[i] ?? 0) !== (need?.[i] ?? 0));
  if (at === undefined || (have?.[at] ?? 0) > (need?.[at] ?? 0)) return undefined;
  return `Steerline needs Node.js ${floor} or newer, and this is ${running}. Install a current one from https://nodejs.org and run the command again.`;
}

/**
 * @param {string} root
 * @returns {Installed}
 */
function look(root) {
  const lock = join(root, 'package-lock.json');
  const npms = join(root, 'node_modules/.package-lock.json');
  const stamp = join(root, STAMP);
  return {
    lockHash: createHash('sha256').update(readFileSync(lock)).digest('hex'),
    stampHash: existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : undefined,
    installedAtMs: existsSync(npms) ? statSync(npms).mtimeMs : undefined,
    lockAtMs: statSync(lock).mtimeMs,
  };
}

/**
 * Runs `npm ci` with its chatter on the error stream; ends this process with npm's code when it fails.
 *
 * @param {string} root
 */
function install(root) {
  const npm = process.env['npm_execpath'];
  const { status } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, 'ci'], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync('npm ci', { cwd: root, stdio: ['ignore', 2, 2], shell: true });
  if (status === 0) return;
  console.error('The packages could not be installed; what npm said stands above.');
  process.exit(status ?? 1);
}

/**
 * Runs the script under tsx in this process's place: same streams, same signals, same exit code.
 *
 * @param {string} root
 * @param {string[]} argv
 */
function run(root, [script = '', ...args]) {
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', tsx, join(root, script), ...args], { stdio: 'inherit' });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      // A terminal sends Ctrl+C to the child as well; a second one would read as "hurry".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  child.on('error', (error) => {
    console.error(`${script} could not be started: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

const STAMP = 'node_modules/.steerline-lock';

/** @param {string[]} argv */
function main(argv) {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..');
  const wanted = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node;
  const tooOld = nodeTooOld(process.versions.node, wanted);
  if (tooOld) {
    console.error(tooOld);
    process.exit(1);
  }
  if (!argv[0]) {
    console.error('Usage: node local/bootstrap.js SCRIPT [ARGUMENTS]');
    process.exit(2);
  }
  const found = look(root);
  const why = whyInstall(found);
  if (why) {
    console.error(`Installing the packages, since ${why}. This takes about a minute and a half.`);
    const start = Date.now();
    install(root);
    const seconds = Math.round((Date.now() - start) / 1000);
    process.env['STEERLINE_INSTALL_SECONDS'] = String(seconds);
    console.error(`Installed in ${seconds} s.`);
  }
  if (found.stampHash !== found.lockHash) writeFileSync(join(root, STAMP), `${found.lockHash}\n`);
  run(root, argv);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
