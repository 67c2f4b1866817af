import { NONE } from '#shared/cards/inputs.ts';
import { messageRiskFormCard, type MessageForm } from '#shared/cards/message-risk-form-card.ts';
import { dayAt } from '#shared/domain/time/day.ts';
import { IMPACT_DIMENSIONS, type Level } from '#shared/domain/kinds/risk/risk.ts';
import { proposeFromMessage } from '#shared/usecases/message/propose-from-message.ts';
import type { Answer } from './answer.ts';
import type { BotDeps } from './bot-deps.ts';
import type { LoggedMessage } from './logged-message.ts';
import { openProgram } from './opened.ts';
import { programsToLogTo } from './programs.ts';
import type { Turn } from './turn.ts';

/** A form as it was sent, and why it was not taken. */
interface Refused {
  readonly typed: Readonly<Record<string, unknown>>;
  readonly sentence: string;
}

/**
 * The form to log a message: filled in with what the message suggests, as a mail fills in the pane of Outlook; or once more
 * with what was typed, under the reason why it was refused.
 */
export async function messageForm(
  deps: BotDeps,
  turn: Turn,
  { html, text, author, sentAt }: LoggedMessage,
  refused?: Refused,
): Promise<Answer> {
  const { caller, locale } = turn;
  const offered = await programsToLogTo(deps, turn);
  const chosen = offered.find(({ id }) => id === refused?.typed['programId']) ?? offered[0];
  if (!chosen) return { sentence: refused?.sentence ?? 'None of the programs takes records from you.' };
  const { context } = await openProgram(deps, caller.tenantId, chosen.id, locale);
  const people = chosen.isMember
    ? context.program.members.map(({ personId: id }) => ({ id, name: context.nameOf(id) }))
    : [];
  const suggested = async (): Promise<MessageForm['begins']> => {
    const { day, ...proposal } = await proposeFromMessage(deps)(caller, {
      body: { type: 'html', content: html },
      sender: author,
      sentOn: dayAt(sentAt ?? deps.now(), context.zone),
      programId: chosen.id,
    });
    const isOver = day && day.value < dayAt(deps.now(), context.zone);
    return { ...proposal, ...(day && !isOver && { day }) };
  };
  const form = messageRiskFormCard({
    programs: [chosen, ...offered.filter((program) => program !== chosen)],
    people,
    message: text,
    author,
    begins: refused ? asTyped(refused.typed) : await suggested(),
    ...(refused && { refusal: refused.sentence }),
  });
  return { form, title: 'Log this message' };
}

/** What was typed and chosen; anybody may have changed it on the way. */
function asTyped(typed: Readonly<Record<string, unknown>>): MessageForm['begins'] {
  const typedIn = (name: string, shape = /./s): string => {
    const value = typed[name];
    return typeof value === 'string' && value !== NONE && shape.test(value) ? value : '';
  };
  const begin = <F extends string>(field: F, name: string, shape?: RegExp) =>
    ({ ...(typedIn(name, shape) && { [field]: { value: typedIn(name, shape) } }) }) as {
      readonly [N in F]?: { readonly value: string };
    };
  const level = (name: string) => (Number(typedIn(name, /^[1-5]$/)) || undefined) as Level | undefined;
  const probability = level('probability');
  return {
    kind: typedIn('kind'),
    title: typedIn('title'),
    ...begin('cause', 'cause'),
    ...begin('event', 'event'),
    ...begin('effect', 'effect'),
    ...begin('owner', 'ownerId'),
    ...begin('day', 'dueOn', /^\d{4}-\d{2}-\d{2}$/),
    ...(probability && { probability: { value: probability } }),
    impact: IMPACT_DIMENSIONS.filter((dimension) => `impact-${dimension}` in typed).map((dimension) => ({
      dimension,
      value: level(`impact-${dimension}`),
    })),
  };
}
