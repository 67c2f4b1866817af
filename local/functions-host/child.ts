/**
 * The Functions host as a process of its own, so that a test can kill it: `child.ts APP_DIR [PORT
 * [LEASE_SECONDS]]`, settings in the environment. Its first line on standard output is `{"port": …}`; it ends on SIGTERM, SIGINT, or when its parent is gone.
 */
import { startFunctionsHost } from './host.ts';

const [appDir, port = '0', lease = '60'] = process.argv.slice(2);
if (!appDir) {
  console.error('Usage: child.ts APP_DIR [PORT [LEASE_SECONDS]]');
  process.exit(2);
}
const host = await startFunctionsHost({ appDir, port: Number(port), queueLeaseSeconds: Number(lease) });
console.log(JSON.stringify({ port: host.port }));

const end = () => void host.stop().then(() => process.exit(0));
process.once('SIGTERM', end).once('SIGINT', end).once('disconnect', end);
