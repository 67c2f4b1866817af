import { TENANT_ID } from '../personas.ts';

/** A call that Teams ran, in which somebody transcribed. */
export interface HeldCall {
  readonly organizerId: string;
  readonly onlineMeetingId: string;
  /** When transcribing began; before it there must be a subscription for anybody to be told. */
  readonly startedAt: Date;
}

/** A transcript that is there from `readyAt` on. */
export interface Transcript extends HeldCall {
  readonly id: string;
  readonly callId: string;
  readonly contentCorrelationId: string;
  readonly endedAt: Date;
  readonly readyAt: number;
  readonly vtt: string;
}

/** A subscription that lives until `expiresAt`, in milliseconds. */
export interface Subscription {
  readonly id: string;
  readonly resource: string;
  readonly onlineMeetingId: string;
  readonly notificationUrl: string;
  readonly lifecycleNotificationUrl?: string;
  readonly clientState: string;
  readonly madeAt: number;
  expiresAt: number;
}

/** What every notification of a subscription says. */
export const common = ({ id, clientState, expiresAt }: Subscription) => ({
  subscriptionId: id,
  clientState,
  tenantId: TENANT_ID,
  subscriptionExpirationDateTime: new Date(expiresAt).toISOString(),
});

/** A subscription as Graph shows it. */
export const shownSubscription = (subscription: Subscription) => ({
  id: subscription.id,
  resource: subscription.resource,
  changeType: 'created',
  clientState: subscription.clientState,
  notificationUrl: subscription.notificationUrl,
  lifecycleNotificationUrl: subscription.lifecycleNotificationUrl ?? null,
  expirationDateTime: new Date(subscription.expiresAt).toISOString(),
  applicationId: null,
  creatorId: null,
});

/** A transcript as Graph lists it. */
export const shownTranscript = ({
  id,
  callId,
  contentCorrelationId,
  onlineMeetingId,
  organizerId,
  startedAt,
  endedAt,
}: Transcript) => ({
  ...{ id, callId, contentCorrelationId, meetingId: onlineMeetingId },
  createdDateTime: startedAt.toISOString().replace('Z', '1234Z'),
  endDateTime: endedAt.toISOString(),
  // Malformed now and then in the wild: whoever follows it goes astray.
  transcriptContentUrl: 'transcripts/content',
  meetingOrganizer: {
    application: null,
    device: null,
    user: {
      '@odata.type': '#microsoft.graph.teamworkUserIdentity',
      id: organizerId,
      displayName: null,
      userIdentityType: 'aadUser',
    },
  },
});

/** The same words as the unattributed media type gives them: no header, no names, a space after each time. */
export const nameless = (vtt: string): string =>
  vtt
    .replace(/^\ufeff?WEBVTT[^\n]*\n+/, '')
    .replace(/<\/?v[^>]*>/g, '')
    .replace(/(-->.*)$/gm, '$1 ');
