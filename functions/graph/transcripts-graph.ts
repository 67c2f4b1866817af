import type { CallTranscript, Subscription as GraphSubscription } from '@microsoft/microsoft-graph-types';
import type { RoadProblem } from '#shared/domain/kinds/meeting/transcript-road.ts';
import {
  TranscriptsFailure,
  type FoundTranscript,
  type OnlineMeeting,
  type Subscription,
  type SubscriptionWish,
  type Transcripts,
} from '#shared/ports/transcripts.ts';
import type { Graph, GraphAnswer, GraphCall } from './graph-client.ts';

/** Where Graph tells us of new transcripts, and of what becomes of subscriptions. */
export interface NotificationAddresses {
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl: string;
}

/** More than a meeting series, or all our subscriptions, come to. */
const MOST_PAGES = 50;
const ATTRIBUTED = 'text/vtt';
const UNATTRIBUTED = 'application/vnd.microsoft.graph.transcript+text';

/**
 * Transcripts from Microsoft Graph by resource-specific consent: what the app may have of the meetings whose chat it is in.
 * Paths are built from ids, never taken from answers, and the undocumented `communications` paths are not used to read.
 */
export function transcriptsGraph(graph: Graph, addresses: NotificationAddresses): Transcripts {
  const ask = async (method: Parameters<Graph['ask']>[0], path: string, call?: GraphCall): Promise<GraphAnswer> => {
    try {
      return await graph.ask(method, path, call);
    } catch (error) {
      // No answer, or none in time.
      throw new TranscriptsFailure('busy', error instanceof Error ? error.message : String(error));
    }
  };
  const pages = async <T>(path: string): Promise<readonly T[]> => {
    const values: T[] = [];
    let next: string | undefined = path;
    for (let page = 0; next !== undefined && page < MOST_PAGES; page += 1) {
      const body: Page<T> = json(accepted(await ask('GET', next)));
      values.push(...body.value);
      const link: string | undefined = body['@odata.nextLink'];
      next = link === undefined ? undefined : graph.pathOf(link);
    }
    return values;
  };
  const create = (wish: SubscriptionWish): Promise<GraphAnswer> =>
    ask('POST', 'subscriptions', {
      body: {
        changeType: 'created',
        resource: resourceOf(wish.onlineMeetingId),
        ...addresses,
        expirationDateTime: wish.expiresAt,
        clientState: wish.clientState,
        latestSupportedTlsVersion: 'v1_2',
      },
    });
  const renew = async (id: string, expiresAt: string): Promise<Subscription | undefined> => {
    const path = `subscriptions/${encodeURIComponent(id)}`;
    const answer = await ask('PATCH', path, { body: { expirationDateTime: expiresAt } });
    return answer.status === 404 ? undefined : granted(accepted(answer));
  };

  return {
    async list(meeting) {
      const found = new Map<string, FoundTranscript>();
      for (const listed of await pages<CallTranscript>(`${pathOf(meeting)}/transcripts`)) {
        const transcript = finished(listed);
        if (transcript) found.set(`${transcript.callId} ${transcript.contentCorrelationId}`, transcript);
      }
      return [...found.values()].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
    },
    async read(meeting, id) {
      const path = `${pathOf(meeting)}/transcripts/${encodeURIComponent(id)}/content`;
      const attributed = await ask('GET', path, { accept: ATTRIBUTED });
      const isNameless = problemOf(attributed) === 'names-off';
      const answer = isNameless ? await ask('GET', path, { accept: UNATTRIBUTED }) : attributed;
      // Not there yet; or nobody spoke, for which Graph has an error of no fixed kind.
      if (answer.status === 404 || answer.status === 400) return undefined;
      const { text } = accepted(answer);
      return text.trim() === '' ? undefined : { bytes: new TextEncoder().encode(text), isAttributed: !isNameless };
    },
    async subscribe(wish) {
      const made = await create(wish);
      if (made.status !== 409) return granted(accepted(made, 'unreachable'));
      const own = await pages<GraphSubscription>('subscriptions');
      const there = own.find(({ resource }) => isSameResource(resource ?? '', resourceOf(wish.onlineMeetingId)));
      const { id, clientState } = there ?? {};
      // Graph may keep the state to itself; one that is another would make every notice a stranger's.
      const isOurs = clientState === undefined || clientState === null || clientState === wish.clientState;
      const adopted = id && isOurs ? await renew(id, wish.expiresAt) : undefined;
      if (adopted) return adopted;
      if (id) await ask('DELETE', `subscriptions/${encodeURIComponent(id)}`);
      return granted(accepted(await create(wish), 'unreachable'));
    },
    renew,
  };
}

interface Page<T> {
  readonly value: readonly T[];
  readonly '@odata.nextLink'?: string;
}

const pathOf = ({ organizerId, onlineMeetingId }: OnlineMeeting): string =>
  `users/${encodeURIComponent(organizerId)}/onlineMeetings/${encodeURIComponent(onlineMeetingId)}`;

/** Base64 padding stands as it is in the documented form. */
const resourceOf = (onlineMeetingId: string): string => {
  const id = encodeURIComponent(onlineMeetingId).replaceAll('%3D', '=');
  return `communications/onlineMeetings/${id}/transcripts?useResourceSpecificConsentBasedAuthorization=true`;
};

/** Everything of ids counts, their case too; the rest of a resource comes back in any case, with or without a slash. */
function isSameResource(one: string, other: string): boolean {
  const idIn = (resource: string) => /onlineMeetings[/(]'?([^/')]+)/i.exec(resource)?.[1];
  const id = idIn(one);
  return id !== undefined && decoded(id) === decoded(idIn(other) ?? '') && /\/transcripts/i.test(one);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A transcript as it is listed; undefined while it is being made. */
function finished(listed: CallTranscript): FoundTranscript | undefined {
  const { id, callId, contentCorrelationId, createdDateTime, endDateTime } = listed;
  if (!id || !createdDateTime || !endDateTime) return undefined;
  return {
    id,
    callId: callId ?? '',
    contentCorrelationId: contentCorrelationId ?? id,
    createdAt: new Date(createdDateTime).toISOString(),
    endedAt: new Date(endDateTime).toISOString(),
  };
}

function granted(answer: GraphAnswer): Subscription {
  const { id, expirationDateTime } = json<GraphSubscription>(answer);
  if (!id || !expirationDateTime) throw new TranscriptsFailure('failed', 'a subscription without id or end');
  return { id, expiresAt: new Date(expirationDateTime).toISOString() };
}

function json<T>({ text }: GraphAnswer): T {
  try {
    return JSON.parse(text) as T;
  } catch {
    throw new TranscriptsFailure('failed', 'an answer that is no JSON');
  }
}

/**
 * The answer, when it is a good one.
 * @param when400 What a bad request means here: that of a subscription is a handshake that failed.
 * @throws TranscriptsFailure
 */
function accepted(answer: GraphAnswer, when400: RoadProblem = 'failed'): GraphAnswer {
  if (answer.status >= 200 && answer.status < 300) return answer;
  const problem = answer.status === 400 ? when400 : problemOf(answer);
  throw new TranscriptsFailure(problem, `status ${answer.status}`, answer.retryAfterSeconds);
}

/** Codes under which Graph's services ask to wait, some of them with 403. */
const THROTTLED: ReadonlySet<unknown> = new Set([
  'TooManyRequests',
  'ApplicationThrottled',
  'activityLimitReached',
  'throttledRequest',
  'quotaLimitReached',
]);

/** What is in the way, from the status and the innermost known code. */
function problemOf({ status, text }: GraphAnswer): RoadProblem {
  if (status === 401) return 'not-signed-in';
  if (status === 404) return 'meeting-unknown';
  if (status === 429 || status >= 500) return 'busy';
  if (status !== 403) return 'failed';
  const { codes, message } = errorIn(text);
  if (codes.includes('GraphAccessToTranscriptsDisabled')) return 'transcripts-off';
  if (codes.includes('SpeakerAttributionNotAllowed')) return 'names-off';
  if (codes.some((code) => THROTTLED.has(code))) return 'busy';
  // These refusals have no code of their own; what is read from their words is advice and nothing else.
  if (/application access policy/i.test(message)) return 'no-access-policy';
  if (/reached (?:its|the) (?:limit|maximum)|maximum number of subscriptions|quota/i.test(message)) return 'quota';
  return 'no-consent';
}

interface GraphError {
  readonly code?: unknown;
  readonly message?: unknown;
  readonly innerError?: GraphError;
  readonly innererror?: GraphError;
}

/** The codes of an error, from the outermost in. */
function errorIn(text: string): { readonly codes: readonly unknown[]; readonly message: string } {
  let error: GraphError | undefined;
  try {
    error = (JSON.parse(text) as { error?: GraphError }).error;
  } catch {
    // A proxy's page.
  }
  const codes: unknown[] = [];
  const message = typeof error?.message === 'string' ? error.message : '';
  for (let depth = 0; error && depth < 10; depth += 1) {
    codes.push(error.code);
    error = error.innerError ?? error.innererror;
  }
  return { codes, message };
}
