/** A proxy before an HTTP server that loses, delays and swallows what passes. */
import { Agent, createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** What happens to one exchange. */
export type Fault =
  | 'none'
  /** The server never hears of it, and the connection breaks. */
  | 'lost-request'
  /** The server has done it; the connection breaks instead of the answer. */
  | 'lost-answer'
  /** The server has done it, and no answer ever comes. */
  | 'swallowed'
  /** Held until the client has given up, and done then. */
  | 'late'
  /** Answered after a pause. */
  | 'delayed';

/** The running proxy. */
export interface FaultyProxy {
  readonly port: number;
  /** How often each fault happened. */
  readonly counts: Readonly<Record<Fault, number>>;
  /** Nothing is under way any more: what was held has been delivered. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export interface FaultyProxyOptions {
  /** Asked at each exchange, since a killed server comes back on another port. Undefined: there is none now. */
  readonly target: () => number | undefined;
  readonly fault: (exchange: { readonly method: string; readonly path: string }) => Fault;
  /** How long `late` holds a request. */
  readonly lateMs?: number;
  /** How long `delayed` holds an answer. */
  readonly delayMs?: number;
}

/** Listens on a free port of 127.0.0.1. */
export async function startFaultyProxy(options: FaultyProxyOptions): Promise<FaultyProxy> {
  const { target, fault, lateMs = 500, delayMs = 100 } = options;
  const counts: Record<Fault, number> = {
    none: 0,
    'lost-request': 0,
    'lost-answer': 0,
    swallowed: 0,
    late: 0,
    delayed: 0,
  };
  const agent = new Agent({ keepAlive: true });
  const underWay = new Set<Promise<void>>();

  const exchange = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', url: path = '/' } = request;
    const body = await bytesOf(request).catch(() => undefined);
    if (!body) return;
    const what = fault({ method, path });
    counts[what] += 1;
    if (what === 'lost-request') return void response.destroy();
    if (what === 'late') await sleep(lateMs);
    const port = target();
    const answer = port && (await forward(agent, port, request, body).catch(() => undefined));
    if (what === 'delayed') await sleep(delayMs);
    if (!answer || what === 'lost-answer') return void response.destroy();
    if (what === 'swallowed' || response.destroyed) return;
    response.writeHead(answer.status, answer.headers).end(answer.body);
  };

  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const one = exchange(request, response).finally(() => underWay.delete(one));
    underWay.add(one);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    counts,
    async settled() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      agent.destroy();
    },
  };
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function forward(agent: Agent, port: number, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((answered, failed) => {
    const options = { agent, host: '127.0.0.1', port, method, path: url, headers };
    const passed = send(options, (answer) => {
      bytesOf(answer).then((whole) => {
        const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers;
        answered({ status: answer.statusCode ?? 502, headers: kept, body: whole });
      }, failed);
    });
    passed.once('error', failed).end(body);
  });
}

async function bytesOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The connection string with tables reached through a port of ours. */
export const throughTablePort = (connectionString: string, port: number): string =>
  connectionString.replace(/(TableEndpoint=http:\/\/127\.0\.0\.1:)\d+/, `$1${port}`);
