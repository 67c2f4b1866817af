import type { Instant } from '../../time/day.ts';

/** Teams says that the call of a meeting chat began or ended. It may say so again, late, or not at all. */
export interface MeetingEvent {
  readonly tenantId: string;
  /** The meeting's chat, without a message id: `19:meeting_…@thread.v2`. */
  readonly chatId: string;
  readonly event: 'start' | 'end';
  /** When it happened, not when it was heard of; kept with milliseconds. */
  readonly at: Instant;
  readonly title?: string;
  /** Entra object id of the organizer; transcripts are asked for under it. */
  readonly organizerId?: string;
  /** Id of the online meeting in Microsoft Graph (`msGraphResourceId` in the bot's meeting details); not the bot's meeting id. */
  readonly onlineMeetingId?: string;
}
