import type { ProgramContext } from '#shared/cards/card-context.ts';
import { mayRead, maySee } from '#shared/domain/people/access.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Projection } from '#shared/ledger/projection.ts';
import { viewOf } from '#shared/usecases/record/view-of.ts';
import type { BotDeps } from './bot-deps.ts';
import { pageOf } from './tab-link.ts';

/** A program as it was at one moment, with what its cards need. */
export interface Opened {
  readonly program: Program;
  readonly context: ProgramContext;
  readonly state: Projection;
}

type OpenDeps = Pick<BotDeps, 'ledger' | 'directory' | 'now' | 'linkTo'>;

/** The program, or undefined when there is none. */
export async function findProgram(
  deps: OpenDeps,
  tenantId: string,
  programId: string,
  locale: string,
): Promise<Opened | undefined> {
  const state = await deps.ledger.find({ tenantId, programId });
  return state && openedFrom(deps, state, locale);
}

/**
 * @param seq When given, a state that holds this entry will do.
 * @throws Refusal `program/not-found`.
 */
export async function openProgram(
  deps: OpenDeps,
  tenantId: string,
  programId: string,
  locale: string,
  seq?: number,
): Promise<Opened> {
  const opened = await openedFrom(deps, await deps.ledger.open({ tenantId, programId }, seq), locale);
  if (!opened) throw new Refusal('program/not-found');
  return opened;
}

async function openedFrom(deps: OpenDeps, state: Projection, locale: string): Promise<Opened | undefined> {
  const { program } = state;
  if (!program) return undefined;
  const people = await deps.directory.people(program.members.map(({ personId }) => personId));
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return {
    state,
    program,
    context: {
      locale,
      zone: program.calendar.zone,
      now: deps.now(),
      nameOf: (personId) => names.get(personId) ?? '',
      program,
      linkTo: (number) => deps.linkTo(pageOf(program.id, number)),
    },
  };
}

/**
 * A record as somebody sees it.
 * @throws Refusal `record/not-found` for who may not know of it, `program/not-found` for who may not know of its program: as
 * of a program that is not there.
 */
export function seenBy(caller: Caller, { program, state }: Opened, number: string): AnyRecord {
  const record = state.find(number);
  if (!record || !maySee(caller, program, record))
    throw new Refusal(mayRead(caller, program) ? 'record/not-found' : 'program/not-found');
  return viewOf(record, caller, program, (other) => state.find(other));
}
