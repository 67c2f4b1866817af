import type { Conversation, Conversations } from '#shared/ports/conversations.ts';

/** The bot's chats in this process's memory. */
export function conversationsMemory(): Conversations {
  const chats = new Map<string, Conversation>();
  const people = new Map<string, Conversation>();
  return {
    async keep(conversation) {
      const { tenantId, chatId, person } = conversation;
      chats.set(`${tenantId}:${chatId}`, conversation);
      if (person) people.set(`${tenantId}:${person.id}`, conversation);
    },
    ofPerson: async (tenantId, personId) => people.get(`${tenantId}:${personId}`),
    ofChat: async (tenantId, chatId) => chats.get(`${tenantId}:${chatId}`),
    async drop(tenantId, chatId) {
      const person = chats.get(`${tenantId}:${chatId}`)?.person;
      if (person && people.get(`${tenantId}:${person.id}`)?.chatId === chatId)
        people.delete(`${tenantId}:${person.id}`);
      chats.delete(`${tenantId}:${chatId}`);
    },
  };
}
