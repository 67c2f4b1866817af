import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';
import type { Conversation } from '#shared/ports/conversations.ts';

/** Teams names these in capitals, whatever the SDK's types say. Its `Id` is the bot's own and none of Microsoft Graph. */
interface MeetingValue {
  readonly Title?: unknown;
  readonly StartTime?: unknown;
  readonly EndTime?: unknown;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value ? value : undefined);

/** A start or an end as the product knows it. @param now Stands in for a moment that is not told. */
export function meetingEventOf(
  { tenantId, chatId }: Conversation,
  event: MeetingEvent['event'],
  value: unknown,
  now: string,
): MeetingEvent {
  const { Title, StartTime, EndTime } = (value ?? {}) as MeetingValue;
  const told = textOf(event === 'start' ? StartTime : EndTime);
  const at = told && !Number.isNaN(Date.parse(told)) ? new Date(told).toISOString() : now;
  const title = textOf(Title);
  return {
    tenantId,
    chatId,
    event,
    at,
    ...(title && { title }),
  };
}
