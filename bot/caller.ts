import type { Conversation } from '#shared/ports/conversations.ts';
import type { Turn } from './turn.ts';

const OBJECT_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LOCALE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

/** What this reads of an activity, once its token is proven. */
export interface Said {
  readonly id?: string;
  readonly replyToId?: string;
  readonly serviceUrl?: string;
  readonly locale?: string;
  readonly from?: { readonly id?: string; readonly aadObjectId?: string };
  readonly recipient?: { readonly id?: string };
  readonly conversation?: { readonly id?: string; readonly conversationType?: string; readonly tenantId?: string };
  readonly channelData?: unknown;
}

const TYPES: Readonly<Record<string, Conversation['type']>> = { personal: 'personal', channel: 'channel' };

/** The tenants an activity names: all of them have to be ours. */
export const tenantsOf = ({ conversation, channelData }: Said): readonly string[] =>
  [conversation?.tenantId, (channelData as { tenant?: { id?: string } } | undefined)?.tenant?.id]
    .filter((tenant) => typeof tenant === 'string')
    .map((tenant) => tenant.toLowerCase());

/** The Entra object id of who speaks; nothing else an activity says about its sender is believed. */
const personOf = ({ from }: Said): string | undefined => {
  const id = typeof from?.aadObjectId === 'string' ? from.aadObjectId.toLowerCase() : '';
  return OBJECT_ID.test(id) ? id : undefined;
};

const localeOf = ({ locale }: Said): string =>
  typeof locale === 'string' && LOCALE.test(locale) && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0
    ? locale
    : 'en';

/** The chat an activity comes from; undefined when it names none. */
export function chatOf(said: Said, tenantId: string): Conversation | undefined {
  const { conversation, serviceUrl, recipient, from } = said;
  if (!conversation?.id || !serviceUrl || !recipient?.id) return undefined;
  // A thread of a channel is named by the message it hangs on; the chat is the channel.
  const chatId = conversation.id.split(';', 1)[0] ?? '';
  const type = TYPES[conversation.conversationType ?? ''] ?? 'group';
  const id = personOf(said);
  return {
    version: 1,
    tenantId,
    chatId,
    type,
    serviceUrl,
    botId: recipient.id,
    ...(type === 'personal' && id && from?.id && { person: { id, teamsId: from.id, locale: localeOf(said) } }),
  };
}

/** The turn of a person; undefined when none speaks. */
export function turnOf(said: Said, tenantId: string, correlationId: string): Turn | undefined {
  const chat = chatOf(said, tenantId);
  const personId = personOf(said);
  if (!chat || !personId) return undefined;
  return {
    // Roles in the tenant come with a token of the person, which a chat does not bring.
    caller: { tenantId, personId, tenantRoles: [], surface: 'bot' },
    chat,
    teamsId: said.from?.id ?? '',
    locale: localeOf(said),
    activityId: said.id ?? '',
    ...(said.replyToId && { cardId: said.replyToId }),
    correlationId,
  };
}
