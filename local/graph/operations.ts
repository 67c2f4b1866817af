import { randomUUID } from 'node:crypto';
import { PERSONAS, TENANT_ID } from '../personas.ts';
import { found, refused, type Answer } from './answer.ts';
import { shakesHands } from './handshake.ts';
import { nameless, shownSubscription, shownTranscript, type Subscription, type Transcript } from './held.ts';
import { isTooLong, lifetime, meetingIn, unfit, type SubscriptionWish } from './subscription-wish.ts';
import type { Switches } from './switches.ts';

/** What the stand-in knows. */
export interface GraphHeld {
  readonly transcripts: readonly Transcript[];
  readonly subscriptions: Map<string, Subscription>;
  readonly switches: Switches;
  /** Subscriptions that have not ended. */
  live(): readonly Subscription[];
  /** Turns the https address by which Graph reaches the app into one of this machine. */
  reach(url: string): string;
}

/** A request, checked against the definition. */
interface Asked {
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly accept: string | undefined;
  /** Address of what was asked, without its query. */
  readonly origin: string;
}

/** Does an operation, given the braces of its path. */
type Operate = (at: Readonly<Record<string, string>>, asked: Asked) => Answer | Promise<Answer>;

const USERS = PERSONAS.filter(({ tenantId }) => tenantId === TENANT_ID).map(({ id, name, upn }) => ({
  '@odata.type': '#microsoft.graph.user',
  id,
  displayName: name,
  userPrincipalName: upn,
}));
const PAGE = 2;
/** A limit of subscriptions has no code of its own: it is told in words. */
const FULL =
  'Operation: Create; Exception: [Status Code: Forbidden; Reason: Maximum number of subscriptions has been reached]';
const NAMELESS = 'application/vnd.microsoft.graph.transcript+text';

/** What is asked of transcripts is asked of the tenant first. */
const barred = (switches: Switches): Answer | undefined => {
  if (!switches.givesTranscripts) return refused(403, 'Forbidden', '', 'GraphAccessToTranscriptsDisabled');
  if (!switches.hasAccessPolicy) return refused(403, 'Forbidden', 'No application access policy found for this app.');
  if (!switches.hasConsent) return refused(403, 'Forbidden', 'Missing role permissions on the request.');
  return undefined;
};

/** The operations of the definition, by its own names. */
export const graphOperations = (state: GraphHeld): Readonly<Record<string, Operate>> => ({
  'GET /users': (_at, { query }) => {
    const filter = /^startswith\(displayName,'((?:[^']|'')*)'\)$/.exec(query.get('$filter') ?? '');
    if (!filter) return refused(400, 'BadRequest');
    const begins = (filter[1] ?? '').replaceAll("''", "'").toLowerCase();
    const users = USERS.filter(({ displayName }) => displayName.toLowerCase().startsWith(begins));
    return found(users.slice(0, Number(query.get('$top') ?? 100)));
  },
  'POST /directoryObjects/getByIds': (_at, { body }) => {
    const { ids } = body as { ids: readonly string[] };
    return found(USERS.filter(({ id }) => ids.includes(id)));
  },
  'GET /users/{user-id}/onlineMeetings/{onlineMeeting-id}/transcripts': (at, { query, origin }) => {
    const why = barred(state.switches);
    if (why) return why;
    const mine = state.transcripts.filter(
      (each) => each.organizerId === at['user-id'] && each.onlineMeetingId === at['onlineMeeting-id'],
    );
    const ready = mine.filter(({ readyAt }) => readyAt <= Date.now());
    // Pages are small and the first of several is empty: both are allowed, and easily forgotten.
    const token = query.get('$skiptoken');
    const from = token === null ? (ready.length > 1 ? -PAGE : 0) : Number(atob(token));
    const next = from + PAGE < ready.length ? `${origin}?$skiptoken=${btoa(String(from + PAGE))}` : undefined;
    const page = ready.slice(Math.max(0, from), Math.max(0, from + PAGE)).map(shownTranscript);
    return { status: 200, body: { ...(next && { '@odata.nextLink': next }), value: page } };
  },
  'GET /users/{user-id}/onlineMeetings/{onlineMeeting-id}/transcripts/{callTranscript-id}/content': (
    at,
    { accept },
  ) => {
    const why = barred(state.switches);
    if (why) return why;
    const transcript = state.transcripts.find(({ id }) => id === at['callTranscript-id']);
    if (!transcript || transcript.readyAt > Date.now()) return refused(404, 'NotFound');
    if (accept === NAMELESS) return { status: 200, type: NAMELESS, body: nameless(transcript.vtt) };
    if (!state.switches.givesNames) return refused(403, 'Forbidden', '', 'SpeakerAttributionNotAllowed');
    return { status: 200, type: 'text/vtt', body: transcript.vtt };
  },
  'GET /subscriptions': () => found(state.live().map(shownSubscription)),
  'POST /subscriptions': async (_at, { body }) => {
    const wish = body as SubscriptionWish;
    const why = barred(state.switches) ?? unfit(wish);
    if (why) return why;
    const there = state.live().find(({ resource }) => resource === wish.resource);
    if (there)
      return refused(409, 'Conflict', `Subscription Id <${there.id}> already exists for the requested combination`);
    if (!state.switches.grantsSubscriptions) return refused(403, 'ExtensionError', FULL);
    for (const url of [wish.notificationUrl, wish.lifecycleNotificationUrl])
      if (url !== undefined && !(await shakesHands(state.reach(url))))
        return refused(400, 'ValidationError', 'Subscription validation request failed.');
    const made: Subscription = {
      ...wish,
      id: randomUUID(),
      onlineMeetingId: meetingIn(wish.resource),
      clientState: wish.clientState ?? '',
      madeAt: Date.now(),
      expiresAt: lifetime(wish.expirationDateTime),
    };
    state.subscriptions.set(made.id, made);
    return { status: 201, body: shownSubscription(made) };
  },
  'PATCH /subscriptions/{subscription-id}': (at, { body }) => {
    const subscription = state.live().find(({ id }) => id === at['subscription-id']);
    if (!subscription) return refused(404, 'ResourceNotFound');
    const { expirationDateTime } = body as { expirationDateTime: string };
    if (isTooLong(expirationDateTime)) return refused(400, 'InvalidRequest');
    subscription.expiresAt = lifetime(expirationDateTime);
    return { status: 200, body: shownSubscription(subscription) };
  },
  'DELETE /subscriptions/{subscription-id}': (at) =>
    state.subscriptions.delete(at['subscription-id'] ?? '') ? { status: 204 } : refused(404, 'ResourceNotFound'),
});
