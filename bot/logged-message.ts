import { cutText, outsideLine } from '#shared/domain/clean-text.ts';
import type { Source } from '#shared/domain/record.ts';
import { plainText } from '#shared/extraction/message/plain-text.ts';
import type { Turn } from './turn.ts';

/** A message of Teams that somebody logs. */
export interface LoggedMessage {
  readonly text: string;
  /** As Teams sends it. */
  readonly html: string;
  /** Display name; '' when it is not known. */
  readonly author: string;
  /** RFC 3339, UTC; undefined when it is not told. */
  readonly sentAt: string | undefined;
  /** Where it is: the same for everybody who logs it. */
  readonly source: Extract<Source, { readonly type: 'chat' }>;
}

/** What Teams sends of the message on which an action of the message extension was chosen. */
interface MessagePayload {
  readonly id?: string;
  readonly createdDateTime?: string;
  readonly body?: { readonly content?: string };
  readonly from?: { readonly user?: { readonly displayName?: string } };
}

const MOST = 4000;

/** On one line, and without what no record may hold. */
const wordsOf = (html: string): string => cutText(outsideLine(plainText(html)), MOST);

const instantOf = (told: unknown): string | undefined =>
  typeof told === 'string' && !Number.isNaN(Date.parse(told)) ? new Date(told).toISOString() : undefined;

/** The message a turn is about; undefined when the action was chosen on none. */
export function loggedMessage({ chat }: Turn, value: unknown): LoggedMessage | undefined {
  const { messagePayload } = (value ?? {}) as { messagePayload?: MessagePayload };
  const { id, createdDateTime, body, from } = messagePayload ?? {};
  if (typeof id !== 'string' || !id || !id.isWellFormed()) return undefined;
  const html = typeof body?.content === 'string' ? body.content.slice(0, 40 * MOST) : '';
  const author = from?.user?.displayName;
  return {
    text: wordsOf(html),
    html,
    author: typeof author === 'string' ? outsideLine(author) : '',
    sentAt: instantOf(createdDateTime),
    source: {
      type: 'chat',
      url: `https://teams.microsoft.com/l/message/${encodeURIComponent(chat.chatId)}/${encodeURIComponent(id)}`,
    },
  };
}
