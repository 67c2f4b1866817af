import { commandOf, type AnyRecord } from '#shared/domain/kinds.ts';
import type { CommandSpec } from '../kind/spec.ts';
import type { ProgramView } from '../program-context.tsx';

/** The commands the reader can give now: by role, by the record's state, by its rules. */
export const offered = <R extends AnyRecord>(
  record: R,
  commands: readonly CommandSpec<R>[],
  view: ProgramView,
): readonly CommandSpec<R>[] =>
  commands.filter(
    ({ act, isFor }) =>
      commandOf(record.kind, act)?.from.includes(record.status) === true &&
      view.may(`${record.kind}.${act}`) &&
      (isFor?.(record, view) ?? true),
  );
