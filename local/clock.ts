/**
 * The clock of the local world: real time, and what was added to it for a demonstration. It moves the `Date` of the whole
 * process, so that the product itself needs no other clock than in production.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener, ServerResponse } from 'node:http';
import { runInThisContext } from 'node:vm';

const SECONDS = { m: 60, h: 3600, d: 86_400 } as const;
/** Far enough for a program's year. */
const FURTHEST_SECONDS = 400 * SECONDS.d;

/** A clock that can be moved on, never back: what is recorded does not lie in the future. */
export interface Clock {
  /** How far it is ahead of real time. */
  readonly aheadSeconds: number;
  /** @throws RangeError when it would be more than 400 days ahead. */
  moveOn(seconds: number): void;
  /** Real time again, for this process. */
  stop(): void;
}

/**
 * @param file Where the lead is kept, so that a restart does not go back in time; without it the lead lives in memory.
 */
export function startClock(file?: string): Clock {
  let aheadSeconds = file ? readLead(file) : 0;
  // Under Jest the world runs in a sandbox with a `Date` of its own, and the app it hosts outside of it.
  const realms = [...new Set([globalThis, runInThisContext('globalThis') as typeof globalThis])];
  const real = realms.map((realm) => realm.Date);
  for (const realm of realms) realm.Date = dateAhead(realm.Date, () => aheadSeconds * 1000);
  return {
    get aheadSeconds() {
      return aheadSeconds;
    },
    moveOn(seconds) {
      if (aheadSeconds + seconds > FURTHEST_SECONDS) throw new RangeError('The clock goes 400 days ahead at most.');
      if (file) writeFileSync(file, JSON.stringify({ aheadSeconds: aheadSeconds + seconds }));
      aheadSeconds += seconds;
    },
    stop: () => realms.forEach((realm, at) => void (realm.Date = real[at] ?? realm.Date)),
  };
}

/**
 * `GET /local/clock` says the time; `POST /local/clock?add=8h` (minutes `m`, hours `h`, days `d`) moves it on and wakes what is
 * due by then.
 */
export function serveClock(clock: Clock, wake: () => Promise<void>): RequestListener {
  const time = () => ({ now: new Date().toISOString(), aheadSeconds: clock.aheadSeconds });
  return (request, response) => {
    if (request.method === 'GET') return answerJson(response, 200, time());
    if (request.method !== 'POST') return answerJson(response, 405, { error: 'GET tells the time, POST moves it on.' });
    const add = new URL(request.url ?? '/', 'http://localhost').searchParams.get('add') ?? '';
    const [, count, unit] = /^([1-9]\d{0,5})([mhd])$/.exec(add) ?? [];
    if (!count || !unit)
      return answerJson(response, 400, { error: `add is "${add}". Write 30m, 8h or 7d; time goes forward only.` });
    try {
      clock.moveOn(Number(count) * SECONDS[unit as keyof typeof SECONDS]);
    } catch (error) {
      return answerJson(response, 400, { error: (error as Error).message });
    }
    wake().then(
      () => answerJson(response, 200, time()),
      (error: unknown) => answerJson(response, 500, { error: String(error) }),
    );
  };
}

const answerJson = (response: ServerResponse, status: number, body: object): void =>
  void response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));

/** `Date` itself, but for what it takes to be now. */
const dateAhead = (real: DateConstructor, aheadMs: () => number): DateConstructor =>
  new Proxy(real, {
    construct: (target, given, asked) =>
      Reflect.construct(target, given.length > 0 ? given : [real.now() + aheadMs()], asked) as object,
    apply: (target) => new target(real.now() + aheadMs()).toString(),
    get: (target, name) => (name === 'now' ? () => real.now() + aheadMs() : (Reflect.get(target, name) as unknown)),
  });

function readLead(file: string): number {
  try {
    const { aheadSeconds } = JSON.parse(readFileSync(file, 'utf8')) as { aheadSeconds: number };
    return aheadSeconds;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw new Error(`${file} cannot be read.`, { cause: error });
  }
}
