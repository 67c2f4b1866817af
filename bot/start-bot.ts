import type { Activity, TurnContext } from 'botbuilder';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Conversation } from '#shared/ports/conversations.ts';
import type { Notifier } from '#shared/ports/notifier.ts';
import { faultSentence } from './answer.ts';
import { botApp } from './app.ts';
import type { BotDeps, BotSettings } from './bot-deps.ts';
import { cardPosts } from './card-posts.ts';
import { chatOf, tenantsOf, turnOf } from './caller.ts';
import { teamsNotifier } from './notifier.ts';
import { readActivity } from './read-activity.ts';
import { sentenceOf } from './sentence-of.ts';
import { answerActivity, answerFault } from './teams/answer-activity.ts';
import { chatsTeams } from './teams/chats-teams.ts';
import { BotAdapter, isBadToken } from './teams/teams-adapter.ts';
import type { Turn } from './turn.ts';

/** What Teams is answered over HTTP. */
interface BotReply {
  readonly status: number;
  readonly body?: unknown;
}

/** The bot as the server knows it. */
export interface Bot {
  /**
   * Takes an activity of Teams: 401 for a bad token, 403 for another tenant, 400 for what is no activity.
   * @throws Error when the token could not be checked.
   */
  readonly receive: (authorization: string, activity: unknown, correlationId: string) => Promise<BotReply>;
  readonly notifier: Notifier;
}

const TURN = Symbol('turn');
const CHANNEL = 'msteams';
/** Chats of which this process knows that they are kept as they are. */
const MOST_KEPT = 5_000;

/** Starts the bot. Opens no connection by itself. */
export function startBot(settings: BotSettings, deps: BotDeps): Bot {
  const { tenantId } = settings;
  const { conversations, report, limit } = deps;
  const adapter = new BotAdapter(settings);
  const chats = chatsTeams(adapter, settings.appId, () => Date.parse(deps.now()));
  const posts = cardPosts({ ...deps, chats });
  const app = botApp(deps, posts, (context) => {
    const turn = context.turnState.get<Turn | undefined>(TURN);
    if (!turn) throw new Refusal('caller/unknown');
    return turn;
  });
  const kept = new Map<string, string>();

  const keep = async (chat: Conversation): Promise<void> => {
    const text = JSON.stringify(chat);
    if (kept.get(chat.chatId) === text) return;
    await conversations.keep(chat);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(chat.chatId, text);
  };
  const drop = async ({ chatId }: Conversation): Promise<void> => {
    kept.delete(chatId);
    await conversations.drop(tenantId, chatId);
  };

  const run = async (context: TurnContext, correlationId: string): Promise<void> => {
    const { activity } = context;
    const turn = turnOf(activity, tenantId, correlationId);
    const chat = chatOf(activity, tenantId);
    try {
      if (turn) {
        limit(turn.caller.personId);
        context.turnState.set(TURN, turn);
      }
      // The road back is kept beside the answer, so that the answer does not wait for it.
      const keeping = chat && (isRemoval(activity) ? drop(chat) : keep(chat));
      await Promise.all([keeping, app.run(context)]);
    } catch (error) {
      if (error instanceof Refusal) return answerActivity(context, { sentence: sentenceOf(error) }).catch(unsaid);
      report(`The bot failed (${correlationId}).`, error);
      await answerFault(context, faultSentence(correlationId)).catch(unsaid);
    }
  };
  const unsaid = (error: unknown) => report('The bot could not say so.', error);

  return {
    notifier: teamsNotifier({ ...deps, chats }),
    async receive(authorization, said, correlationId) {
      const activity = readActivity(said);
      if (!activity) return { status: 400 };
      // Another channel has other ways to prove itself; Teams is the only one we have.
      if (activity.channelId !== CHANNEL) return { status: 401 };
      let isForeign = false;
      try {
        const response = await adapter.receive(authorization, activity, async (context) => {
          const tenants = tenantsOf(activity);
          isForeign = tenants.length === 0 || tenants.some((tenant) => tenant !== tenantId);
          if (!isForeign) await run(context, correlationId);
        });
        if (isForeign) return { status: 403 };
        return response ? { status: response.status, body: response.body } : { status: 200 };
      } catch (error) {
        if (isBadToken(error)) return { status: 401 };
        throw error;
      }
    },
  };
}

/** The bot was taken out of the chat, or uninstalled. */
const isRemoval = ({ type, action, membersRemoved, recipient }: Partial<Activity>): boolean =>
  (type === 'installationUpdate' && action === 'remove') ||
  (type === 'conversationUpdate' && (membersRemoved ?? []).some(({ id }) => id === recipient?.id));
