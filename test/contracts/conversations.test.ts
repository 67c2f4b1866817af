import { conversationsTable } from '#functions/storage/conversations-table.ts';
import { conversationsMemory } from '#local/memory/conversations-memory.ts';
import type { Conversation, Conversations } from '#shared/ports/conversations.ts';
import { azuriteForTests } from './azurite.ts';
import { TENANT } from './sample-program.ts';

const azurite = azuriteForTests();
const adapters = [
  { name: 'memory', make: async () => conversationsMemory() },
  { name: 'Azure Table Storage', make: async () => conversationsTable(await azurite.newTable()) },
];
const chat = (chatId: string, more: Partial<Conversation> = {}): Conversation => ({
  version: 1,
  tenantId: TENANT,
  chatId,
  type: 'group',
  serviceUrl: 'https://smba.example/emea/',
  botId: '28:bot',
  ...more,
});
const personal = (chatId: string, id: string, more: Partial<Conversation> = {}): Conversation =>
  chat(chatId, { type: 'personal', person: { id, teamsId: `29:${id}`, locale: 'en-GB' }, ...more });

describe.each(adapters)('conversations in $name', ({ make }) => {
  let conversations: Conversations;
  beforeEach(async () => {
    conversations = await make();
  });

  test('are found by chat, whatever characters its id has, and a personal one by its person', async () => {
    await conversations.keep(chat('19:abc/de?f#g\\h@thread.v2'));
    await conversations.keep(personal('a:1', 'ann'));
    expect(await conversations.ofChat(TENANT, '19:abc/de?f#g\\h@thread.v2')).toEqual(
      chat('19:abc/de?f#g\\h@thread.v2'),
    );
    expect(await conversations.ofPerson(TENANT, 'ann')).toEqual(personal('a:1', 'ann'));
    expect(await conversations.ofPerson(TENANT, 'bob')).toBeUndefined();
    expect(await conversations.ofChat('another', 'a:1')).toBeUndefined();
  });

  test('are replaced by a later one of the same chat', async () => {
    await conversations.keep(personal('a:1', 'ann'));
    await conversations.keep(personal('a:1', 'ann', { serviceUrl: 'https://smba.example/amer/' }));
    expect(await conversations.ofPerson(TENANT, 'ann')).toMatchObject({ serviceUrl: 'https://smba.example/amer/' });
    expect(await conversations.ofChat(TENANT, 'a:1')).toMatchObject({ serviceUrl: 'https://smba.example/amer/' });
  });

  test('are gone for their chat and their person once dropped, and can be dropped twice', async () => {
    await conversations.keep(personal('a:1', 'ann'));
    await conversations.drop(TENANT, 'a:1');
    await conversations.drop(TENANT, 'a:1');
    expect(await conversations.ofPerson(TENANT, 'ann')).toBeUndefined();
    expect(await conversations.ofChat(TENANT, 'a:1')).toBeUndefined();
  });

  test('leave a person their newer chat when the older one is dropped late', async () => {
    await conversations.keep(personal('a:1', 'ann'));
    await conversations.keep(personal('a:2', 'ann'));
    await conversations.drop(TENANT, 'a:1');
    expect(await conversations.ofPerson(TENANT, 'ann')).toMatchObject({ chatId: 'a:2' });
  });
});
