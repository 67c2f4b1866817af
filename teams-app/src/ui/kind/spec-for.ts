import type { Kind } from '#shared/domain/kind-places.ts';
import { fieldsOf, lifeOf, type CommandOf, type RecordOf, type TableOfKind } from '#shared/domain/kinds.ts';
import { fieldsFrom, type Line } from './lines.ts';
import type { CommandSpec, KindSpec, RecordSpec } from './spec.ts';
import type { ListedKind } from '../data/use-list.ts';

/** A command as a kind's page writes it down; its fields are those of its body. */
type CommandLines<R> = Omit<CommandSpec<R>, 'act' | 'fields'> & { readonly fields: readonly Line[] };

/** What a kind's page writes down beside what the kind itself says. */
type Lines<K extends Kind, Spec> = Omit<Spec, 'kind' | 'fields' | 'commands'> & {
  readonly fields: readonly Line<keyof TableOfKind<K> & string>[];
  /** In the order in which they are offered; null for one that has a place of its own. */
  readonly commands: { readonly [C in CommandOf<K>]: CommandLines<RecordOf<K>> | null };
};

function drawn<K extends Kind, Spec>(kind: K, { fields, commands, ...lines }: Lines<K, Spec>) {
  const life = lifeOf(kind).commands;
  const given = Object.entries<CommandLines<RecordOf<K>> | null>(commands);
  return {
    ...lines,
    kind,
    fields: fieldsFrom(fieldsOf(kind), fields),
    commands: given.flatMap(([act, command]): CommandSpec<RecordOf<K>>[] =>
      command ? [{ ...command, act, fields: fieldsFrom(life[act]?.body ?? {}, command.fields) }] : [],
    ),
  };
}

/** The description of a kind that has no table. */
export const recordSpecFor = <K extends Kind>(kind: K, lines: Lines<K, RecordSpec<K>>): RecordSpec<K> =>
  drawn(kind, lines);

/** The description of a kind: what its page writes down, and what the kind says of its fields and commands. */
export const specFor = <K extends ListedKind>(kind: K, lines: Lines<K, KindSpec<K>>): KindSpec<K> => drawn(kind, lines);
