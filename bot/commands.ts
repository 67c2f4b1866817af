import { outsideLine } from '#shared/domain/clean-text.ts';
import type { BotCommand } from '#shared/cards/help-card.ts';

/** What one can write to the bot; the help card lists it. */
export const COMMANDS = {
  'my work': { says: 'my work', does: 'what you have open, in all your programs.' },
  status: { says: 'status NAME', does: 'what is reported of the program of that name, and what comes next.' },
  'log risk': { says: 'log risk', does: 'a form to log a risk.' },
  digest: { says: 'digest', does: 'the latest weekly summary of your programs.' },
  show: { says: 'show NUMBER', does: 'a record for everybody in this chat, such as show APR-3.' },
  help: { says: 'help', does: 'this list.' },
} as const satisfies Readonly<Record<string, BotCommand>>;

export type CommandName = keyof typeof COMMANDS;

/** The command a message begins with, and the words after it; undefined when it is none. */
export function readCommand(message: string): { readonly name: CommandName; readonly words: string } | undefined {
  const said = outsideLine(message.replaceAll('&nbsp;', ' '));
  const name = (Object.keys(COMMANDS) as CommandName[]).find(
    (each) => said.toLowerCase().startsWith(each) && !/^[\p{L}\p{N}]/u.test(said.slice(each.length)),
  );
  return name && { name, words: said.slice(name.length).trim() };
}
