import type { BindingOf } from './fields.ts';
import type { Kind } from './kind-places.ts';
import type { AnyRecord, CommandOf, RecordOf, TableOfKind } from './kinds.ts';
import { leads, named, ofTeam, somebody, type Need, type Office } from './people/need.ts';
import { teamOf, type Program } from './kinds/program/program.ts';
import type { RecordCommon } from './record.ts';

/** What one act on a record takes; nothing where the access of its verb is enough. */
export type ActNeed<R> = (record: R, program: Program) => Need | undefined;
/** What a change of one field takes; nothing where it moves toward caution, or binds nobody. */
export type FieldNeed<R> = (before: R, after: R, program: Program) => Need | undefined;

/**
 * Whom the acts on a kind take, beyond the access of their verbs. A field that is binding in the kind's table and has no line
 * here does not compile. A field counts whatever the verb: a command that writes it takes the same as an edit.
 */
export interface KindAuthority<K extends Kind> {
  readonly acts: { readonly [C in CommandOf<K> | 'create' | 'edit']?: ActNeed<RecordOf<K>> };
  readonly fields: { readonly [F in BindingOf<TableOfKind<K>>]: FieldNeed<RecordOf<K>> };
}

/** Who keeps a record: its owner, who wrote it, and the leads. */
export const keepers = ({ ownerId, createdById }: RecordCommon, program: Program): readonly Office[] => [
  named('its owner', ownerId, program),
  named('its author', createdById, program),
  ...leads(program),
];

/** Its owner and the leads; while nobody owns it, its author in the owner's place. */
const ownerOrLeads = ({ ownerId, createdById }: RecordCommon, program: Program): readonly Office[] => [
  ownerId ? named('its owner', ownerId, program) : named('its author', createdById, program),
  ...leads(program),
];

/** What others' work takes: nothing, but in a regulated program its owner, the owner's team or a lead. */
export function othersWork(record: AnyRecord, program: Program, team?: string): Need | undefined {
  const { ownerId } = record;
  if (program.profile !== 'regulated' || !ownerId) return undefined;
  const theirs = ofTeam(team ?? teamOf(program, ownerId), program);
  return somebody('In a regulated program this is for those whose work it is.', [
    named('its owner', ownerId, program),
    theirs,
    ...leads(program),
  ]);
}

/** Who works on it: others hand work over freely, but what is confidential and what a regulated program does. */
export const handedOver: FieldNeed<AnyRecord> = (before, after, program) =>
  before.confidential || before.ownerId === after.ownerId || !before.ownerId
    ? COMMON_AUTHORITY.ownerId(before, after, program)
    : othersWork(before, program);

/** Whom the fields of every kind take. */
export const COMMON_AUTHORITY = {
  ownerId(before, after, program) {
    if (before.ownerId === after.ownerId) return undefined;
    if (before.confidential)
      return somebody('Its owner reads it, and lets others read it.', ownerOrLeads(before, program));
    return before.ownerId ? somebody('Its owner answers for it.', keepers(before, program)) : undefined;
  },
  confidential(before, after, program) {
    if (before.confidential === after.confidential) return undefined;
    return after.confidential
      ? somebody('Others could no longer read it.', keepers(before, program))
      : somebody('Everybody in the program could read it.', ownerOrLeads(before, program));
  },
  watcherIds(before, after, program) {
    if (!before.confidential) return undefined;
    const gone = before.watcherIds.filter((personId) => !after.watcherIds.includes(personId));
    const isWider = after.watcherIds.some((personId) => !before.watcherIds.includes(personId));
    if (!isWider && gone.length === 0) return undefined;
    // Whoever follows it may stop to.
    const themself = !isWider && gone.length === 1 ? [named('the watcher', gone[0], program)] : [];
    return somebody('It is confidential, and a watcher reads it.', [...ownerOrLeads(before, program), ...themself]);
  },
} satisfies Readonly<Record<string, FieldNeed<AnyRecord>>>;
