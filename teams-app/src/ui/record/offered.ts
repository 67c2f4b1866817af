import { commandOf, type AnyRecord } from '#shared/domain/kinds.ts';
import { mayText } from '#shared/domain/people/need.ts';
import { needOfAct } from '#shared/domain/require-authority.ts';
import type { CommandSpec } from '../kind/spec.ts';
import type { ProgramView } from '../program-context.tsx';

/** A command that others can give now. */
export interface Withheld {
  readonly act: string;
  readonly label: string;
  /** Who could: a sentence. */
  readonly may: string;
}

const isPossible = <R extends AnyRecord>(record: R, { act, isFor }: CommandSpec<R>, view: ProgramView): boolean =>
  commandOf(record.kind, act)?.from.includes(record.status) === true &&
  view.may(`${record.kind}.${act}`) &&
  (isFor?.(record, view) ?? true);

/** The commands the reader can give now: by role, by the record's state, by its rules. */
export const offered = <R extends AnyRecord>(
  record: R,
  commands: readonly CommandSpec<R>[],
  view: ProgramView,
): readonly CommandSpec<R>[] =>
  commands.filter((command) => isPossible(record, command, view) && view.mayDo(command.act, record));

/** The commands that take somebody else, with whom. */
export const withheld = <R extends AnyRecord>(
  record: R,
  commands: readonly CommandSpec<R>[],
  view: ProgramView,
): readonly Withheld[] =>
  commands.flatMap((command) => {
    const { act, label } = command;
    const need = needOfAct(act, record, view.program);
    return need && isPossible(record, command, view) && !view.mayDo(act, record)
      ? [{ act, label, may: mayText(need, view.program) }]
      : [];
  });
