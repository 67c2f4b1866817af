import { createHash } from 'node:crypto';
import type { TableClient } from '@azure/data-tables';
import type { Conversation, Conversations } from '#shared/ports/conversations.ts';
import { isMissing } from './storage-error.ts';

/** Ids of chats hold characters that keys must not. */
const keyOf = (chatId: string): string => createHash('sha256').update(chatId).digest('hex');

/** The bot's chats in an Azure table: a row a chat, and a second one for the person whose personal chat it is. */
export function conversationsTable(table: TableClient): Conversations {
  const read = async (partitionKey: string, rowKey: string): Promise<Conversation | undefined> => {
    try {
      const row = await table.getEntity<{ json: string }>(partitionKey, rowKey);
      return JSON.parse(row.json) as Conversation;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  const remove = async (partitionKey: string, rowKey: string): Promise<void> => {
    await table.deleteEntity(partitionKey, rowKey).catch((error: unknown) => {
      if (!isMissing(error)) throw error;
    });
  };
  return {
    async keep(conversation) {
      const { tenantId, chatId, person } = conversation;
      const json = JSON.stringify(conversation);
      await table.upsertEntity({ partitionKey: `${tenantId}:chat`, rowKey: keyOf(chatId), json }, 'Replace');
      if (person) await table.upsertEntity({ partitionKey: `${tenantId}:person`, rowKey: person.id, json }, 'Replace');
    },
    ofPerson: (tenantId, personId) => read(`${tenantId}:person`, personId),
    ofChat: (tenantId, chatId) => read(`${tenantId}:chat`, keyOf(chatId)),
    async drop(tenantId, chatId) {
      const person = (await read(`${tenantId}:chat`, keyOf(chatId)))?.person;
      // The person may have a newer chat by now.
      if (person && (await read(`${tenantId}:person`, person.id))?.chatId === chatId)
        await remove(`${tenantId}:person`, person.id);
      await remove(`${tenantId}:chat`, keyOf(chatId));
    },
  };
}
