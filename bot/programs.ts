import type { Caller } from '#shared/domain/people/caller.ts';
import { refusalWhileHalted } from '#shared/domain/kinds/program/halt-refusal.ts';
import { holderOfChat } from '#shared/usecases/program/holder-of-chat.ts';
import { listPrograms, type ListedProgram } from '#shared/usecases/program/list-programs.ts';
import type { BotDeps } from './bot-deps.ts';
import type { Turn } from './turn.ts';

/** A program that takes records now. */
export interface TakingProgram {
  readonly id: string;
  readonly title: string;
  readonly isMember: boolean;
}

/** The programs somebody has a place in, by name. */
export async function ownPrograms(deps: Pick<BotDeps, 'index'>, caller: Caller): Promise<readonly ListedProgram[]> {
  return (await listPrograms(deps)(caller)).filter(({ isMember }) => isMember);
}

/**
 * The programs to which who speaks may log a risk now: the one whose chat it is first, then their own, then those that take
 * risks from everybody.
 */
export async function programsToLogTo(
  deps: Pick<BotDeps, 'index' | 'ledger'>,
  { caller, chat }: Turn,
): Promise<readonly TakingProgram[]> {
  const listed = await listPrograms(deps)(caller);
  const here = (await holderOfChat(deps)(caller.tenantId, chat.chatId))?.program.id;
  const rank = ({ id, isMember }: ListedProgram) => (id === here ? 0 : isMember ? 1 : 2);
  return listed
    .filter(({ status }) => !status || !refusalWhileHalted(status, 'risk.create'))
    .sort((a, b) => rank(a) - rank(b))
    .map(({ id, name, isMember }) => ({ id, title: name, isMember }));
}

/** What a name is told by: its words, without the small ones, marks and capitals. */
const core = (text: string): string =>
  (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((word) => word !== 'of' && word !== 'the').join(' ');

/**
 * The programs a person may mean by what they wrote, of theirs: the one called exactly so, else all whose name holds it;
 * all when nothing was written.
 */
export function programsCalled(written: string, programs: readonly ListedProgram[]): readonly ListedProgram[] {
  const words = core(written);
  const exact = programs.filter(({ name }) => core(name) === words);
  return exact.length > 0 ? exact : programs.filter(({ name }) => core(name).includes(words));
}

/** Asks which program is meant. @param command How the question is repeated: `status`. */
export const whichProgram = (command: string, programs: readonly ListedProgram[]): string =>
  programs.length === 0
    ? 'You have a place in no program yet; its TPM gives you one.'
    : `Which one? Write “${command}” and one of: ${programs.map(({ name }) => name).join(', ')}.`;
