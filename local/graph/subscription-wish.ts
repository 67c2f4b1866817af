import { refused, type Answer } from './answer.ts';

/** What is asked for with a subscription. */
export interface SubscriptionWish {
  readonly resource: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly expirationDateTime: string;
  readonly clientState?: string;
}

const MINUTE_MS = 60_000;
const LONGEST_MS = 4_320 * MINUTE_MS;
const SHORTEST_MS = 45 * MINUTE_MS;

const MEETING =
  /^communications\/onlineMeetings\/([^/]+)\/transcripts\?useResourceSpecificConsentBasedAuthorization=true$/;

/** Why a subscription is not made; undefined when it is. */
export function unfit({
  resource,
  expirationDateTime,
  lifecycleNotificationUrl,
}: SubscriptionWish): Answer | undefined {
  const lifeMs = Date.parse(expirationDateTime) - Date.now();
  if (!MEETING.test(resource)) return refused(400, 'InvalidRequest', 'The resource is not supported.');
  if (lifeMs > LONGEST_MS) return refused(400, 'InvalidRequest', 'The subscription would live too long.');
  if (lifeMs > 60 * MINUTE_MS && lifecycleNotificationUrl === undefined)
    return refused(400, 'InvalidRequest', 'lifecycleNotificationUrl is required for longer than an hour.');
  return undefined;
}

/** Graph makes no subscription shorter than 45 minutes. */
export const lifetime = (asked: string): number => Math.max(Date.parse(asked), Date.now() + SHORTEST_MS);

/** The meeting a resource is of. */
export const meetingIn = (resource: string): string => decodeURIComponent(MEETING.exec(resource)?.[1] ?? '');

/** True for a life longer than Graph gives. */
export const isTooLong = (expirationDateTime: string): boolean =>
  Date.parse(expirationDateTime) - Date.now() > LONGEST_MS;
