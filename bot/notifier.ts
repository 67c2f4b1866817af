import type { AdaptiveCard } from '#shared/cards/card.ts';
import { noticeCard } from '#shared/cards/notice-card.ts';
import { maySee } from '#shared/domain/people/access.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import type { Topic } from '#shared/domain/notice.ts';
import type { Notifier, Telling } from '#shared/ports/notifier.ts';
import type { BotDeps } from './bot-deps.ts';
import { cardOf } from './card-of.ts';
import { cardPosts, type PostDeps } from './card-posts.ts';
import { GoneError } from './chats.ts';
import { openProgram, type Opened } from './opened.ts';

/** Edits under way at a time. */
const AT_ONCE = 8;

/** Tells people in Teams, by cards drawn from the record as it is then. Who has no chat with the bot is passed over. */
export function teamsNotifier(deps: PostDeps & Pick<BotDeps, 'report'>): Notifier {
  const { conversations, copies, chats, report } = deps;
  const posts = cardPosts(deps);
  return {
    async tell(telling) {
      const { tenantId, programId, personId, noticeId, topic, subject } = telling;
      const chat = await conversations.ofPerson(tenantId, personId);
      if (!chat?.person) return;
      const opened = await openProgram(deps, tenantId, programId, chat.person.locale);
      const record = opened.state.get(subject);
      if (!record || !mayBeTold(telling, record, opened)) return;
      try {
        // By the topic, not by the card: a question that was answered meanwhile has a card without buttons, and may be told already.
        if (isQuestion(topic, record))
          await posts.post(chat, { tenantId, programId, subject, noticeId, personId }, topic);
        else await chats.send(chat, cardOfNotice(topic, record, opened, personId));
      } catch (error) {
        if (!(error instanceof GoneError)) throw error;
        await conversations.drop(tenantId, chat.chatId);
      }
    },
    async post({ tenantId, programId, subject }) {
      const opened = await openProgram(deps, tenantId, programId, 'en');
      const minutes = opened.state.get(subject);
      const chatId = minutes?.kind === 'minutes' ? chatOfMeeting(minutes.meeting, opened) : undefined;
      const chat = chatId && (await conversations.ofChat(tenantId, chatId));
      if (!minutes || minutes.confidential || !chat) return;
      await chats.send(chat, cardOf(minutes, opened, { personId: undefined })).catch(async (error: unknown) => {
        if (!(error instanceof GoneError)) throw error;
        await conversations.drop(tenantId, chat.chatId);
      });
    },
    async redraw(redrawing) {
      const waiting = [...(await copies.of(redrawing, redrawing.subject))];
      const failures: unknown[] = [];
      const work = async () => {
        for (let copy = waiting.pop(); copy; copy = waiting.pop())
          await posts.redraw(copy).catch((error: unknown) => failures.push(error));
      };
      await Promise.all(Array.from({ length: AT_ONCE }, work));
      if (failures.length === 0) return;
      report(`${failures.length} copies of ${redrawing.subject} were not edited.`, failures[0]);
      throw failures[0];
    },
  };
}

/** Where a meeting was held, else where its series is; undefined for a confidential one, which no chat reads of. */
function chatOfMeeting(number: string, { state, program }: Opened): string | undefined {
  const meeting = state.find(number);
  if (meeting?.kind !== 'meeting' || meeting.confidential) return undefined;
  const ofSeries = program.chats?.find(({ series }) => series !== undefined && series === meeting.series);
  return meeting.calls?.at(-1)?.chatId ?? ofSeries?.chatId;
}

/** Answered on the card itself. */
const isQuestion = (topic: Topic, { kind }: AnyRecord): boolean =>
  (topic === 'asked' || topic === 'asked-again') && (kind === 'approval' || kind === 'planning');

/** What a person is shown of other notices: what was published, else why they are told. */
function cardOfNotice(topic: Topic, record: AnyRecord, opened: Opened, personId: string): AdaptiveCard {
  const isOwnCard = record.confidential || (topic === 'published' && record.kind === 'summary');
  return isOwnCard ? cardOf(record, opened, { personId }) : noticeCard(topic, record, opened.context);
}

/**
 * A chat brings no roles of the tenant with it. Who watches a record was named by those who lead the program; who has left
 * the program since the notice was written is not told.
 */
function mayBeTold({ tenantId, personId }: Telling, record: AnyRecord, { program }: Opened): boolean {
  const caller: Caller = { tenantId, personId, tenantRoles: [], surface: 'bot' };
  return maySee(caller, program, record) || record.watcherIds.includes(personId);
}
