import { TeamsInfo, type TurnContext } from 'botbuilder';
import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';

/**
 * What Microsoft Graph calls the meeting of a turn, and who organizes it: the event itself names neither.
 * @throws Error when the connector does not tell.
 */
export async function meetingDetails(
  context: TurnContext,
): Promise<Pick<MeetingEvent, 'onlineMeetingId' | 'organizerId'>> {
  const { details, organizer } = await TeamsInfo.getMeetingInfo(context);
  const { msGraphResourceId: onlineMeetingId } = details ?? {};
  const { aadObjectId: organizerId } = organizer ?? {};
  return { ...(onlineMeetingId && { onlineMeetingId }), ...(organizerId && { organizerId }) };
}
