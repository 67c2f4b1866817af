import type { AdaptiveCard } from '#shared/cards/card.ts';
import type { Conversation } from '#shared/ports/conversations.ts';

/** The chat, or the message in it, is not there for the bot any more. */
export class GoneError extends Error {}

/** Says something in a chat without being asked. Rejects with `GoneError`, or with a fault after which to try again. */
export interface Chats {
  /** @returns The message's id. */
  send(chat: Conversation, card: AdaptiveCard): Promise<string>;
  edit(chat: Conversation, activityId: string, card: AdaptiveCard): Promise<void>;
}
