import type { Persona } from '../personas.ts';
import type { FrameContext, Theme } from './protocol.ts';

/** Where the tab is: the personal app, or a tab that somebody added. */
export type Place = 'personal' | 'channel' | 'meeting';

/** What surrounds the app in the client; it tells the app of it. */
export interface Surroundings {
  readonly persona: Pick<Persona, 'id' | 'upn' | 'name' | 'tenantId'>;
  readonly theme: Theme;
  readonly locale: string;
  /** Page inside the tab that a deep link asks for. */
  readonly subPageId?: string;
  readonly place: Place;
  /** What the added tab was set to; none while it is new. */
  readonly entityId?: string;
}

/** The one meeting of this client. */
const MEETING_ID = 'MCMxOTptZWV0aW5nX3N0ZWVyaW5n';
const CHAT_ID = '19:meeting_steering@thread.v2';
const CHANNEL_ID = '19:steering@thread.tacv2';

/** Beside a meeting and on its stage is in it, wherever the tab is. */
const placeOf = ({ place }: Surroundings, frameContext: FrameContext): Place =>
  frameContext === 'content' || frameContext === 'settings' ? place : 'meeting';

/** Answer to `getContext`: the flat shape that teams-js turns into `app.Context`. */
export function contextOf(surroundings: Surroundings, frameContext: FrameContext): Record<string, unknown> {
  const { persona, theme, locale, subPageId, entityId } = surroundings;
  const place = placeOf(surroundings, frameContext);
  return {
    appId: '5f0c0de0-0000-4000-8000-00000000a003',
    appSessionId: 'local-app-session',
    sessionId: 'local-session',
    hostName: 'Teams',
    hostClientType: 'web',
    ringId: 'general',
    locale,
    theme,
    frameContext,
    entityId: (place !== 'personal' && entityId) || 'steerline',
    ...(subPageId && { subEntityId: subPageId }),
    userObjectId: persona.id,
    userPrincipalName: persona.upn,
    loginHint: persona.upn,
    userDisplayName: persona.name,
    tid: persona.tenantId,
    userClickTime: Date.now(),
    ...(place === 'meeting' && { meetingId: MEETING_ID, chatId: CHAT_ID }),
    ...(place === 'channel' && { channelId: CHANNEL_ID, channelName: 'Steering' }),
  };
}

/** Answer to `meeting.getMeetingDetails`. */
export function meetingDetails({ persona }: Surroundings): object {
  return {
    details: {
      id: MEETING_ID,
      title: 'Steering meeting',
      type: 'Recurring',
      joinUrl: 'https://teams.microsoft.com/l/meetup-join/local',
    },
    conversation: { id: CHAT_ID },
    organizer: { id: persona.id, tenantId: persona.tenantId },
  };
}

/** The tab's address in a frame; `{theme}` and the like are filled in, as Teams does with a manifest's contentUrl. */
export function tabAddress(template: string, surroundings: Surroundings, frameContext: FrameContext): string {
  const context = contextOf(surroundings, frameContext);
  return template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = context[name];
    return typeof value === 'string' ? encodeURIComponent(value) : '';
  });
}
