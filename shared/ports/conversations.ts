/** How the bot reaches a chat, as one of its messages said. Kept as this, whatever the bot's SDK makes of it. */
export interface Conversation {
  /** Of this shape. */
  readonly version: 1;
  readonly tenantId: string;
  /** The chat's id in Teams. */
  readonly chatId: string;
  readonly type: 'personal' | 'group' | 'channel';
  /** Where the chat's connector is. */
  readonly serviceUrl: string;
  /** The bot's own id in Teams: `28:…`. */
  readonly botId: string;
  /** Of a personal chat: whose it is (Entra object id), what Teams calls them (`29:…`), and their language (BCP 47). */
  readonly person?: { readonly id: string; readonly teamsId: string; readonly locale: string };
}

/** The chats the bot is in. */
export interface Conversations {
  /** Keeps a chat over what was known of it; a personal one is from now on where its person is told. */
  keep(conversation: Conversation): Promise<void>;
  /** The personal chat with somebody; undefined for one who never installed the bot, or removed it. */
  ofPerson(tenantId: string, personId: string): Promise<Conversation | undefined>;
  ofChat(tenantId: string, chatId: string): Promise<Conversation | undefined>;
  /** The bot is no longer in the chat. Dropping what is not there is fine. */
  drop(tenantId: string, chatId: string): Promise<void>;
}
