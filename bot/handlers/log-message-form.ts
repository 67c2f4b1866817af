import { messageRiskFormCard } from '#shared/cards/message-risk-form-card.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { loggedMessage } from '../logged-message.ts';
import { programsToLogTo } from '../programs.ts';
import type { Turn } from '../turn.ts';

/** Somebody chose to log a message: the form, filled in from it. */
export const logMessageForm =
  (deps: BotDeps) =>
  async (turn: Turn, value: unknown): Promise<Answer> => {
    const message = loggedMessage(turn, value);
    if (!message) return { sentence: 'Choose this on a message: open its menu, then More actions.' };
    const programs = await programsToLogTo(deps, turn.caller);
    if (programs.length === 0) return { sentence: 'None of the programs takes records from you.' };
    const { text, author } = message;
    const today = deps.now().slice(0, 10);
    return { form: messageRiskFormCard({ programs, message: text, author, today }), title: 'Log this message' };
  };
