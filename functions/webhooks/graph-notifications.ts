import { createHash, timingSafeEqual } from 'node:crypto';
import { app, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import type { Jobs, NoticeJob } from '#shared/ports/jobs.ts';
import type { KeptSubscription, RoadState } from '#shared/ports/road-state.ts';

/** What answering Graph needs. */
export interface WebhookDeps {
  readonly road: Pick<RoadState, 'subscription'>;
  readonly jobs: Jobs;
  readonly tenantId: string;
  /** Told, in a sentence without personal text, what was dropped. */
  readonly trace: (sentence: string) => void;
}

/** Far more than Graph sends at once. */
const MOST_BYTES = 256 * 1024;
const MOST_ITEMS = 1000;
const MOST_TOKEN = 2048;
/** Subscriptions that one call is looked up for: whoever guesses makes us read no more. */
const MOST_NAMES = 50;
/** As we name subscriptions. */
const NAME = /^[0-9a-f]{32}$/;

/** A notification as far as it is looked at. */
interface Item {
  readonly clientState: string;
  readonly told: string;
  readonly tenantId: unknown;
}

/**
 * `POST /api/graph/notifications` and `/api/graph/lifecycle`: everybody may call here, so nothing is believed that does not
 * carry the secret of a subscription of ours. What does is put in the queue and answered at once; Graph is not asked.
 */
export function serveGraphNotifications(deps: WebhookDeps): void {
  for (const name of ['notifications', 'lifecycle'] as const)
    app.http(`graph-${name}`, {
      methods: ['POST'],
      route: `api/graph/${name}`,
      authLevel: 'anonymous',
      handler: answerGraph(deps),
    });
}

/** Answers one call: the handshake with its token, notifications with 202. A fault of storage makes Graph send again. */
export const answerGraph =
  (deps: WebhookDeps) =>
  async (request: HttpRequest, context: Pick<InvocationContext, 'error'>): Promise<HttpResponseInit> => {
    const token = request.query.get('validationToken');
    if (token !== null) return shakeHands(token);
    const items = await itemsIn(request);
    if (items === 'too-large') return plain(413);
    if (items === 'unreadable') return plain(400);
    try {
      for (const job of await proven(deps, items)) await deps.jobs.send(job, 0);
      return plain(202);
    } catch (error) {
      context.error('A notification was not kept; Graph sends it again.', error);
      return plain(503);
    }
  };

const plain = (status: number, body = ''): HttpResponseInit => ({
  status,
  headers: {
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  },
  body,
});

/** Graph proves that we are there by a token, which goes back decoded. Whoever else asks gets their own words, as text. */
const shakeHands = (token: string): HttpResponseInit =>
  token.length <= MOST_TOKEN && /^[^<>"'&\p{C}]+$/u.test(token) ? plain(200, token) : plain(400);

async function itemsIn(request: HttpRequest): Promise<readonly Item[] | 'too-large' | 'unreadable'> {
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return 'too-large';
  const text = await request.text();
  if (Buffer.byteLength(text) > MOST_BYTES) return 'too-large';
  let value: unknown;
  try {
    value = (JSON.parse(text) as { value?: unknown } | null)?.value;
  } catch {
    return 'unreadable';
  }
  if (!Array.isArray(value) || value.length > MOST_ITEMS) return 'unreadable';
  const items = value.map(itemOf);
  return items.every((item) => item !== undefined) ? items : 'unreadable';
}

function itemOf(value: unknown): Item | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { clientState, changeType, lifecycleEvent, tenantId } = value as Readonly<Record<string, unknown>>;
  const told = lifecycleEvent ?? changeType;
  if (typeof told !== 'string') return undefined;
  return { clientState: typeof clientState === 'string' ? clientState : '', told, tenantId };
}

/** The jobs of items that carry the secret of their subscription, each once. Whoever guesses learns nothing: they too get 202. */
async function proven({ road, tenantId, trace }: WebhookDeps, items: readonly Item[]): Promise<readonly NoticeJob[]> {
  const jobs = new Map<string, NoticeJob>();
  const subscriptions = new Map<string, KeptSubscription | undefined>();
  let dropped = 0;
  for (const { clientState, told, tenantId: from } of items) {
    const [name = ''] = clientState.split('.');
    const isKnown = told === 'created' || told === 'reauthorizationRequired';
    if (!isKnown || from !== tenantId || !NAME.test(name) || jobs.has(`${told} ${clientState}`)) continue;
    if (!subscriptions.has(name)) {
      if (subscriptions.size === MOST_NAMES) {
        trace('Notifications were dropped: one call named too many subscriptions. They are looked for all the same.');
        break;
      }
      subscriptions.set(name, await road.subscription(name));
    }
    const kept = subscriptions.get(name);
    if (kept && isEqual(kept.clientState, clientState))
      jobs.set(`${told} ${clientState}`, { subscription: name, told });
    else dropped += 1;
  }
  if (dropped > 0) trace(`${dropped} notifications were dropped: they do not carry the secret of a subscription.`);
  return [...jobs.values()];
}

/** Compares in a time that tells nothing of where the two differ. */
function isEqual(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
