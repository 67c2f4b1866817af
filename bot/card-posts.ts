import { noticeCard } from '#shared/cards/notice-card.ts';
import type { Topic } from '#shared/domain/notice.ts';
import type { CardCopy } from '#shared/ports/card-copies.ts';
import type { Conversation } from '#shared/ports/conversations.ts';
import type { BotDeps } from './bot-deps.ts';
import { cardOf, isAsking } from './card-of.ts';
import { GoneError, type Chats } from './chats.ts';
import { findProgram } from './opened.ts';
import { teamsIdsOf } from './teams-ids.ts';

export type PostDeps = Pick<BotDeps, 'ledger' | 'directory' | 'conversations' | 'copies' | 'now' | 'linkTo'> & {
  readonly chats: Chats;
};

/** Cards of questions, which stay right in the chats they were posted in. */
export interface CardPosts {
  /**
   * Posts a question's card, once for its notice, also when it was answered meanwhile. One with buttons goes in two steps: a
   * notice, whose id is kept, is edited into the card. So a process that dies between the two leaves a notice that leads to
   * Steerline, and never a card with buttons that nobody knows of and nobody closes.
   *
   * @throws GoneError when the bot is no longer in the chat.
   */
  post(chat: Conversation, copy: Omit<CardCopy, 'activityId' | 'chatId'>, topic: Topic): Promise<void>;
  /** Has a copy show the record as it is when this resolves; forgets one that is gone. */
  redraw(copy: CardCopy): Promise<void>;
}

/** @returns Both acts over one connector. */
export function cardPosts(deps: PostDeps): CardPosts {
  const { conversations, copies, chats } = deps;
  const open = (copy: Omit<CardCopy, 'activityId' | 'chatId'>, chat: Conversation) =>
    findProgram(deps, copy.tenantId, copy.programId, chat.person?.locale ?? 'en');

  const redraw: CardPosts['redraw'] = async (copy) => {
    const chat = await conversations.ofChat(copy.tenantId, copy.chatId);
    if (!chat) return copies.forget(copy);
    for (let drawnAt = -1; ;) {
      const opened = await open(copy, chat);
      const record = opened?.state.get(copy.subject);
      if (!opened || !record) return;
      const seq = opened.state.seqOf(copy.subject);
      // Another worker may have edited it before us from a later state: what is shown last must be what is so.
      if (seq === drawnAt) return;
      const teamsIds = await teamsIdsOf(conversations, record, opened, chat);
      const card = cardOf(record, opened, { personId: copy.personId, teamsIds });
      try {
        await chats.edit(chat, copy.activityId, card);
      } catch (error) {
        if (error instanceof GoneError) return copies.forget(copy);
        throw error;
      }
      drawnAt = seq;
    }
  };

  return {
    redraw,
    async post(chat, notice, topic) {
      const sent = (await copies.of(notice, notice.subject)).find(({ noticeId }) => noticeId === notice.noticeId);
      if (sent) return redraw(sent);
      const opened = await open(notice, chat);
      const record = opened?.state.get(notice.subject);
      if (!opened || !record) return;
      const own = cardOf(record, opened, { personId: notice.personId });
      const activityId = await chats.send(chat, isAsking(own) ? noticeCard(topic, record, opened.context) : own);
      const copy = { ...notice, chatId: chat.chatId, activityId };
      await copies.keep(copy);
      await redraw(copy);
    },
  };
}
