import { messageRiskFormCard } from '#shared/cards/message-risk-form-card.ts';
import { dayAt } from '#shared/domain/day.ts';
import { findFromSource } from '#shared/usecases/find-from-source.ts';
import { proposeFromMessage } from '#shared/usecases/propose-from-message.ts';
import type { Answer } from '../answer.ts';
import type { BotDeps } from '../bot-deps.ts';
import { loggedMessage } from '../logged-message.ts';
import { openProgram } from '../opened.ts';
import { programsToLogTo } from '../programs.ts';
import type { Turn } from '../turn.ts';
import { alreadyLogged } from './already-logged.ts';

/**
 * Somebody chose to log a message: the form, filled in with what the message suggests, as a mail fills in the pane of Outlook;
 * of one that was logged already, which record it is.
 */
export const logMessageForm =
  (deps: BotDeps) =>
  async (turn: Turn, value: unknown): Promise<Answer> => {
    const { caller, locale } = turn;
    const message = loggedMessage(turn, value);
    if (!message) return { sentence: 'Choose this on a message: open its menu, then More actions.' };
    const { html, text, author, sentAt, source } = message;
    const logged = (await findFromSource(deps)(caller, source)).find(({ isSameMessage }) => isSameMessage);
    if (logged)
      return alreadyLogged(deps, turn, logged.programId, { number: logged.number, ownerId: logged.ownerId ?? '' });
    const programs = await programsToLogTo(deps, turn);
    const [likeliest] = programs;
    if (!likeliest) return { sentence: 'None of the programs takes records from you.' };
    const { context } = await openProgram(deps, caller.tenantId, likeliest.id, locale);
    const proposal = await proposeFromMessage(deps)(caller, {
      body: { type: 'html', content: html },
      sender: author,
      sentOn: dayAt(sentAt ?? deps.now(), context.zone),
      programId: likeliest.id,
    });
    const people = likeliest.isMember
      ? context.program.members.map(({ personId: id }) => ({ id, name: context.nameOf(id) }))
      : [];
    const today = dayAt(deps.now(), context.zone);
    const form = messageRiskFormCard({ programs, people, message: text, author, proposal, today });
    return { form, title: 'Log this message' };
  };
