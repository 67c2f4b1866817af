import type { Instant } from './day.ts';

/** A meeting of Teams has begun or is over, as the bot in its chat is told. */
export interface MeetingEvent {
  readonly tenantId: string;
  /** The meeting's chat: `19:meeting_…@thread.v2`. */
  readonly chatId: string;
  readonly event: 'start' | 'end';
  readonly at: Instant;
  readonly title?: string;
  readonly joinUrl?: string;
  /** Entra object id. */
  readonly organizerId?: string;
  readonly onlineMeetingId?: string;
}
