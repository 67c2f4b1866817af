import { CardFactory, type Activity, type TurnContext } from 'botbuilder';
import type { Answer } from '../answer.ts';
import { messageOf } from './chats-teams.ts';

/**
 * Gives an answer in the form its question takes. An invoke is answered here and not by the SDK, which would show the card
 * of one person to all (teams-ai 1.7, `actionExecute` with a card that refreshes).
 */
export async function answerActivity(context: TurnContext, answer: Answer): Promise<void> {
  if (context.activity.type === 'invoke') return answerInvoke(context, bodyOf(context.activity, answer));
  if (!('sentence' in answer)) throw new Error('Only a press or a search has such an answer.');
  await context.sendActivity(
    answer.card ? messageOf(answer.card) : { type: 'message', text: answer.sentence, textFormat: 'plain' },
  );
}

/** Says that our own doing failed. */
export async function answerFault(context: TurnContext, sentence: string): Promise<void> {
  if (context.activity.type === 'invoke' && context.activity.name === 'adaptiveCard/action')
    return answerInvoke(context, {
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value: { code: 'InternalError', message: sentence },
    });
  return answerActivity(context, { sentence });
}

async function answerInvoke(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

function bodyOf({ name }: Activity, answer: Answer): object {
  if (name?.startsWith('composeExtension/')) return extensionBody(name, answer);
  if (!('sentence' in answer)) throw new Error(`${name} has no such answer.`);
  const { sentence, card } = answer;
  return card
    ? { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: card }
    : { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
}

function extensionBody(name: string, answer: Answer): object {
  if ('form' in answer)
    return {
      task: {
        type: 'continue',
        value: { title: answer.title, width: 'medium', height: 'medium', card: CardFactory.adaptiveCard(answer.form) },
      },
    };
  if ('found' in answer)
    return {
      composeExtension: {
        type: 'result',
        attachmentLayout: 'list',
        attachments: answer.found.map(({ title, text, card }) => ({
          ...CardFactory.adaptiveCard(card),
          preview: CardFactory.thumbnailCard(title, [], [], { text }),
        })),
      },
    };
  const { sentence, card } = answer;
  if (name === 'composeExtension/query') return { composeExtension: { type: 'message', text: sentence } };
  return card
    ? { task: { type: 'continue', value: { title: 'Steerline', card: CardFactory.adaptiveCard(card) } } }
    : { task: { type: 'message', value: sentence } };
}
