import { findFromSource } from '#shared/usecases/message/find-from-source.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { loggedMessage } from '../logged-message.ts';
import { messageForm } from '../message-form.ts';
import type { Turn } from '../turn.ts';
import { alreadyLogged } from './already-logged.ts';

/** Somebody chose to log a message: the form; of one that was logged already, which record it is. */
export const logMessageForm =
  (deps: BotDeps) =>
  async (turn: Turn, value: unknown): Promise<Answer> => {
    const message = loggedMessage(turn, value);
    if (!message) return { sentence: 'Choose this on a message: open its menu, then More actions.' };
    const found = await findFromSource(deps)(turn.caller, message.source);
    const logged = found.find(({ isSameMessage }) => isSameMessage);
    if (!logged) return messageForm(deps, turn, message);
    const { programId, number, ownerId = '' } = logged;
    return alreadyLogged(deps, turn, programId, { number, ownerId });
  };
