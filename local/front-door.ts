/** The one HTTP server of the local world: loopback only, one port for everything. */
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A running server; what it answers is mounted on it by path. */
export interface FrontDoor {
  readonly port: number;
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Hands requests for `prefix` and below to `listener`, which sees the whole path. The longest prefix wins. */
  mount(prefix: string, listener: RequestListener): void;
  /** Lets requests in hand finish. */
  stop(): Promise<void>;
}

/** The port is taken by another program. */
export class PortBusyError extends Error {}

/**
 * Listens on 127.0.0.1 and, where the machine has it, on ::1.
 *
 * @param port 0 picks a free one.
 * @throws PortBusyError
 */
export async function openFrontDoor(port: number): Promise<FrontDoor> {
  const mounts = new Map<string, RequestListener>();
  const listener: RequestListener = (request, response) => {
    // Node would write real time, and the local clock may be ahead.
    response.setHeader('date', new Date().toUTCString());
    const why = refusalOf(request);
    if (why) {
      response.writeHead(why.status, { 'content-type': 'text/plain; charset=utf-8' }).end(`${why.text}\n`);
      return;
    }
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const prefix = [...mounts.keys()].filter((each) => isBelow(path, each)).sort((a, b) => b.length - a.length)[0];
    const answer = prefix === undefined ? undefined : mounts.get(prefix);
    if (answer) answer(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is here.\n');
  };
  const first = await listen(createServer(listener), port, '127.0.0.1');
  const chosen = (first.address() as AddressInfo).port;
  const second = await listen(createServer(listener), chosen, '::1').catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT' || port === 0) return undefined;
    await close(first);
    throw error;
  });
  return {
    port: chosen,
    url: `http://127.0.0.1:${chosen}`,
    mount: (prefix, answer) => void mounts.set(prefix, answer),
    async stop() {
      await Promise.all([close(first), second && close(second)]);
    },
  };
}

const isBelow = (path: string, prefix: string) =>
  path === prefix || path.startsWith(prefix.endsWith('/') ? prefix : `${prefix}/`);

/**
 * Another site must neither reach this server by a name of its own (DNS rebinding) nor make a browser act on it. The API
 * asks for a token and so looks after itself.
 */
function refusalOf(request: IncomingMessage): { readonly status: number; readonly text: string } | undefined {
  const { host = '', origin } = request.headers;
  const port = request.socket.localPort;
  if (!['localhost', '127.0.0.1', '[::1]'].some((name) => host === `${name}:${port}`))
    return { status: 421, text: `This server answers to localhost:${port} only.` };
  const isOwn = origin === undefined || origin === `http://${host}`;
  if (!isOwn && request.method !== 'GET' && !request.url?.startsWith('/api/'))
    return { status: 403, text: 'Only pages of this server may do that.' };
  return undefined;
}

function listen(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((listening, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      failed(error.code === 'EADDRINUSE' ? new PortBusyError(`Port ${port} is in use.`) : error),
    );
    server.listen(port, host, () => listening(server));
  });
}

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  const impatience = setTimeout(() => server.closeAllConnections(), 5000).unref();
  return closed.finally(() => clearTimeout(impatience));
}
