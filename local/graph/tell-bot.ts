import type { MeetingEvent } from '#shared/domain/kinds/meeting/meeting-event.ts';
import type { Connector } from '../connector.ts';
import type { Identity } from '../identity.ts';
import { BOT_APP_ID } from '../personas.ts';

/** Says a meeting's start and end to the bot as Teams does: signed, and with the details to be asked for. */
export const tellBot =
  (address: string, connector: Connector, identity: Pick<Identity, 'channelToken'>) =>
  async ({
    tenantId,
    chatId,
    event,
    at,
    title,
    organizerId = '',
    onlineMeetingId = '',
  }: MeetingEvent): Promise<void> => {
    const meetingId = `bot-meeting-${onlineMeetingId}`;
    const { serviceUrl } = connector;
    connector.hold(meetingId, { onlineMeetingId, organizerId });
    const activity = {
      type: 'event',
      name: event === 'start' ? 'application/vnd.microsoft.meetingStart' : 'application/vnd.microsoft.meetingEnd',
      channelId: 'msteams',
      id: crypto.randomUUID(),
      serviceUrl,
      timestamp: at,
      from: { id: `29:${organizerId}`, aadObjectId: organizerId },
      recipient: { id: `28:${BOT_APP_ID}` },
      conversation: { id: chatId, conversationType: 'groupChat', isGroup: true, tenantId },
      channelData: { tenant: { id: tenantId }, meeting: { id: meetingId } },
      value: {
        Id: meetingId,
        MeetingType: 'Scheduled',
        ...(title && { Title: title }),
        [event === 'start' ? 'StartTime' : 'EndTime']: at,
      },
    };
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await identity.channelToken(BOT_APP_ID, serviceUrl)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(activity),
    });
    if (!response.ok) throw new Error(`The bot answered ${response.status}.`);
  };
