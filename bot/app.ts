import { Application } from '@microsoft/teams-ai/lib/Application.js';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState.js';
import type { TurnContext } from 'botbuilder';
import type { CardVerb } from '#shared/cards/card-verb.ts';
import { helpCard } from '#shared/cards/help-card.ts';
import type { Answer } from './answer.ts';
import type { BotDeps } from './bot-deps.ts';
import { isAsking } from './card-of.ts';
import type { CardPosts } from './card-posts.ts';
import { chatOf } from './caller.ts';
import { COMMANDS, readCommand, type CommandName } from './commands.ts';
import { createRisk } from './handlers/create-risk.ts';
import { decideApproval } from './handlers/decide-approval.ts';
import { digest } from './handlers/digest.ts';
import { logMessageForm } from './handlers/log-message-form.ts';
import { logMessage } from './handlers/log-message.ts';
import { logRisk } from './handlers/log-risk.ts';
import { myWork } from './handlers/my-work.ts';
import { refreshCard } from './handlers/refresh-card.ts';
import { searchRecords } from './handlers/search-records.ts';
import { show } from './handlers/show.ts';
import { status } from './handlers/status.ts';
import { voteConfidence } from './handlers/vote-confidence.ts';
import { meetingEventOf } from './meeting-event-of.ts';
import { answerActivity } from './teams/answer-activity.ts';
import type { Turn } from './turn.ts';

type Handler = (turn: Turn, asked: unknown) => Promise<Answer | undefined>;

/** What a button of a card does; every verb that a card can carry is here. `message.log` comes from a dialog instead. */
export const verbHandlers = (deps: BotDeps): Readonly<Record<Exclude<CardVerb, 'message.log'>, Handler>> => ({
  'approval.decide': decideApproval(deps),
  'approval.refresh': refreshCard(deps),
  'planning.vote': voteConfidence(deps),
  'planning.refresh': refreshCard(deps),
  'risk.create': createRisk(deps),
});

/** Said of a verb that no card carries any more. */
const OLD = 'This card is from another time, and its button does nothing any more. Open Steerline for how it is now.';

/** Names by which the app's manifest calls what the message extension can do. */
const EXTENSION = { search: 'searchRecords', log: 'logMessage' } as const;

/**
 * Joins what comes from Teams to its handler: teams-ai finds the route, and `answerActivity` answers.
 *
 * @param turnOf The turn that was read from the activity before it is routed.
 */
export function botApp(
  deps: BotDeps,
  posts: CardPosts,
  turnOf: (context: TurnContext) => Turn,
): Application<TurnState> {
  const app = new Application<TurnState>({ startTypingTimer: false, longRunningMessages: false });
  const run = async (context: TurnContext, handler: Handler, asked: unknown): Promise<void> => {
    const answer = await handler(turnOf(context), asked);
    if (answer) await answerActivity(context, answer);
  };

  for (const [verb, handler] of Object.entries(verbHandlers(deps))) {
    app.adaptiveCards.actionExecute<unknown>(verb, async (context, _state, data) => {
      await run(context, handler, data);
      return '';
    });
    app.adaptiveCards.actionSubmit<unknown>(verb, (context, _state, data) =>
      run(context, async (turn, asked) => asMessage(await handler(turn, asked)), data),
    );
  }

  const help: Handler = async () => ({
    sentence: 'Help',
    card: helpCard(Object.values(COMMANDS), deps.linkTo('my-work')),
  });
  const texts: Readonly<Record<CommandName, (turn: Turn, words: string) => Promise<Answer | undefined>>> = {
    'my work': myWork(deps),
    status: status(deps),
    'log risk': logRisk(deps),
    digest: digest(deps),
    show: show(deps, posts),
    help,
  };
  const commandIn = ({ activity }: TurnContext) => readCommand(activity.text ?? '');
  for (const [name, handler] of Object.entries(texts))
    app.message(
      async (context) => context.activity.type === 'message' && commandIn(context)?.name === name,
      (context) => run(context, (turn) => handler(turn, commandIn(context)?.words ?? ''), undefined),
    );

  app.messageExtensions.query(EXTENSION.search, async (context, _state, query) => {
    const words = Object.values(query.parameters as Readonly<Record<string, unknown>>)[0] ?? bareWords(context);
    await run(context, (turn) => searchRecords(deps)(turn, typeof words === 'string' ? words.slice(0, 200) : ''), '');
    return {};
  });
  app.messageExtensions.fetchTask(EXTENSION.log, async (context) => {
    await run(context, logMessageForm(deps), context.activity.value);
    return '';
  });
  app.messageExtensions.submitAction(EXTENSION.log, async (context) => {
    await run(context, logMessage(deps), context.activity.value);
    return '';
  });

  for (const event of ['start', 'end'] as const)
    app.meetings[event](async ({ activity }) => {
      const chat = chatOf(activity, activity.conversation.tenantId ?? '');
      if (chat)
        await deps.noteMeetingEvent(meetingEventOf(chat, event, activity.value, sentAt(activity) ?? deps.now()));
    });
  app.activity('installationUpdate', async (context) => {
    const { action, conversation } = context.activity;
    if (action === 'add' && conversation.conversationType === 'personal') await run(context, help, undefined);
  });
  app.activity('message', (context) => {
    const isPress = !context.activity.text && typeof context.activity.value === 'object';
    return run(context, isPress ? async () => ({ sentence: OLD }) : help, undefined);
  });
  app.addRoute(
    async ({ activity }) => activity.type === 'invoke',
    (context) => run(context, async () => ({ sentence: OLD }), undefined),
    true,
  );
  return app;
}

/** A card that asks is not said a second time: the one that was pressed is edited for all. */
const asMessage = (answer: Answer | undefined): Answer | undefined =>
  answer && 'sentence' in answer && answer.card && isAsking(answer.card) ? { sentence: answer.sentence } : answer;

/** When Teams sent it: the same in a second delivery. */
const sentAt = ({ timestamp }: { timestamp?: Date }): string | undefined =>
  timestamp && !Number.isNaN(+timestamp) ? timestamp.toISOString() : undefined;

/** A parameter without a name, as some clients send it. */
const bareWords = ({ activity }: TurnContext): unknown =>
  (activity.value as { parameters?: readonly { value?: unknown }[] } | undefined)?.parameters?.[0]?.value;
