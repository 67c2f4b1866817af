import type { ComponentType, ReactNode } from 'react';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { RecordOf } from '#shared/domain/kinds.ts';
import type { FieldError } from '#shared/domain/refusal.ts';
import type { ListedKind } from '../data/use-list.ts';
import type { Values } from '../data/use-acts.ts';
import type { FieldSpec, FieldType } from '../form/field-spec.ts';
import type { Column } from '../list/data-table.tsx';
import type { Sort } from '../list/sorted.ts';
import type { ProgramView } from '../program-context.tsx';

/** A line of the drawer that nobody writes directly. */
export interface Fact {
  readonly label: string;
  readonly field: FieldType;
  readonly value: unknown;
  /** Before all others of its length: it is what the reader came for. */
  readonly isFirst?: boolean;
}

/** One act on a record beyond editing it. */
export interface CommandSpec<R> {
  readonly act: string;
  /** Begins with a verb: `Close risk`. */
  readonly label: string;
  readonly fields: readonly FieldSpec[];
  /** What a record has to say before it can be given, and does not say yet, at the kind's own fields. */
  readonly missing?: (record: R) => readonly FieldError[];
  /** What the form begins with. */
  readonly begin?: (record: R, view: ProgramView & { readonly today: string }) => Values;
  /** Narrows when it is offered, as the kind's rules do; who may is told by the kind's authority. */
  readonly isFor?: (record: R, view: ProgramView) => boolean;
  /** Said afterwards: `R-12 <closed>`. */
  readonly said: string;
  /** The act that takes it back. */
  readonly undo?: { readonly act: string; readonly body: Values };
  /** It ends the record's life, so it stands apart. */
  readonly isEnding?: boolean;
  /** One sentence above its fields. */
  readonly about?: string;
}

/** All that the panel of a record needs to know of its kind. */
export interface RecordSpec<K extends Kind> {
  readonly kind: K;
  readonly fields: readonly FieldSpec[];
  /** The first one that can be done is the primary button. */
  readonly commands: readonly CommandSpec<RecordOf<K>>[];
  readonly facts?: (record: RecordOf<K>) => readonly Fact[];
  /** Beside the status. */
  readonly badge?: (record: RecordOf<K>) => ReactNode;
  /** Drawn above the fields of the drawer. */
  readonly lead?: (record: RecordOf<K>) => ReactNode;
  /** Drawn instead of the fields, for a kind that is read side by side; its drawer is wide. */
  readonly view?: ComponentType<{ readonly record: RecordOf<K> }>;
  /** Drawn beside the form, from what is written so far. `record` is the one that is edited. */
  readonly beside?: ComponentType<{ readonly values: Values; readonly record: RecordOf<K> | undefined }>;
  /** The fields as the reader may edit them in this record, where its rules let not everybody write everything. */
  readonly fieldsFor?: (record: RecordOf<K>, view: ProgramView) => readonly FieldSpec[];
  /** What an edit entails, said before it is written. */
  readonly editWarning?: (record: RecordOf<K>) => string | undefined;
  /** The record's fields in the form in which they are written; as they are read when left out. */
  readonly written?: (record: RecordOf<K>) => Values;
}

/** All that table, drawer and forms need to know of a kind. */
export interface KindSpec<K extends ListedKind> extends RecordSpec<K> {
  /** `Log risk`; left out for what nobody writes by hand. */
  readonly createLabel?: string;
  /** For those who may only propose one: `Propose risk`. */
  readonly proposeLabel?: string;
  readonly columns: readonly Column<RecordOf<K>>[];
  readonly empty: { readonly title: string; readonly text: string };
  /** How the table is sorted at first; newest number first when left out. */
  readonly sort?: Sort;
  /** What a new one begins with. */
  readonly begin?: (today: string) => Values;
}
