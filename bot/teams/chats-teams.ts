import { CardFactory, MessageFactory, type ConversationReference, type TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '#shared/cards/card.ts';
import type { Conversation } from '#shared/ports/conversations.ts';
import { GoneError, type Chats } from '../chats.ts';
import type { BotAdapter } from './teams-adapter.ts';

/** After no answer, how long nobody is sent to the connector: each try would wait some ten seconds for nothing. */
const PAUSE_MS = 5_000;

/** A card as a message; a client that draws none shows its fallback text. */
export const messageOf = (card: AdaptiveCard) => ({
  ...MessageFactory.attachment(CardFactory.adaptiveCard(card)),
  summary: card.fallbackText,
});

const referenceOf = ({ chatId, serviceUrl, botId, tenantId, type }: Conversation): Partial<ConversationReference> => ({
  channelId: 'msteams',
  serviceUrl,
  bot: { id: botId, name: '' },
  conversation: { id: chatId, conversationType: type, isGroup: type !== 'personal', name: '', tenantId },
});

/** @param now Milliseconds. */
export function chatsTeams(adapter: BotAdapter, appId: string, now: () => number): Chats {
  let quietUntil = 0;
  const inChat = async (chat: Conversation, act: (context: TurnContext) => Promise<void>): Promise<void> => {
    if (now() < quietUntil) throw new Error('The connector did not answer a moment ago.');
    try {
      await adapter.continueConversationAsync(appId, referenceOf(chat), act);
    } catch (error) {
      const status = (error as { statusCode?: unknown }).statusCode;
      if (status === 403 || status === 404) throw new GoneError('The chat is gone.', { cause: error });
      if (typeof status !== 'number') quietUntil = now() + PAUSE_MS;
      throw error;
    }
  };
  return {
    async send(chat, card) {
      let id: string | undefined;
      await inChat(chat, async (context) => {
        id = (await context.sendActivity(messageOf(card)))?.id;
      });
      if (!id) throw new Error('The connector gave a message no id.');
      return id;
    },
    edit: (chat, activityId, card) =>
      inChat(chat, async (context) => {
        await context.updateActivity({ ...messageOf(card), id: activityId });
      }),
  };
}
