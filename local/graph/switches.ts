/** How the stand-in for Microsoft Graph behaves: what a tenant's administrators decide, and what a service does on bad days. */
export interface Switches {
  /** EnableGraphTranscriptAccess */
  readonly givesTranscripts: boolean;
  /** EnableAttributedTranscripts */
  readonly givesNames: boolean;
  /** Whether the app has its resource-specific consent in the meetings' chats. */
  readonly hasConsent: boolean;
  /** False: a policy is asked for that nobody has granted. */
  readonly hasAccessPolicy: boolean;
  /** False: as many subscriptions as the tenant may have are there already. */
  readonly grantsSubscriptions: boolean;
  /** So many calls to come are answered 429. */
  readonly throttledCalls: number;
  readonly retryAfterSeconds: number;
  /** From the end of a call until its transcript is there. */
  readonly readyAfterSeconds: number;
  readonly notifications: 'sent' | 'sent-twice' | 'lost';
}

/** A tenant that has allowed everything, on a good day. */
export const GOOD_DAY: Switches = {
  givesTranscripts: true,
  givesNames: true,
  hasConsent: true,
  hasAccessPolicy: true,
  grantsSubscriptions: true,
  throttledCalls: 0,
  retryAfterSeconds: 1,
  readyAfterSeconds: 2,
  notifications: 'sent',
};
