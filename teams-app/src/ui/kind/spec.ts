import type { ComponentType, ReactNode } from 'react';
import type { Kind, RecordOf } from '#shared/domain/kinds.ts';
import type { FieldError } from '#shared/domain/refusal.ts';
import type { ListedKind } from '../data/use-list.ts';
import type { Values } from '../data/use-acts.ts';
import type { Column } from '../list/data-table.tsx';
import type { Sort } from '../list/sorted.ts';
import type { ProgramView } from '../program-context.tsx';

/** A choice by its stored value and its word. */
export interface Choice {
  readonly value: string | number;
  readonly label: string;
  /** Shown, and not the reader's to choose. */
  readonly isDisabled?: boolean;
}

/** How a field is written and shown. */
export type FieldType =
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'long'; readonly max: number }
  | { readonly type: 'day' | 'instant' | 'person' | 'people' | 'team' | 'tags' | 'severity' | 'score' }
  | { readonly type: 'switch'; readonly isDisabled?: boolean }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly unit?: string }
  | { readonly type: 'texts'; readonly max: number }
  | { readonly type: 'choice'; readonly choices: readonly Choice[] }
  | { readonly type: 'level'; readonly words: Readonly<Record<number, string>> }
  | {
      readonly type: 'levels';
      readonly parts: Readonly<Record<string, string>>;
      readonly words: Readonly<Record<number, string>>;
    }
  | { readonly type: 'rag' }
  | { readonly type: 'rags'; readonly parts: Readonly<Record<string, string>> }
  | {
      readonly type: 'records';
      readonly kind: ListedKind;
      readonly isOne?: boolean;
      readonly status?: readonly string[];
    }
  /** One record of any kind; `except` is the number that is not offered. */
  | { readonly type: 'record'; readonly except?: string }
  | { readonly type: 'choices'; readonly choices: readonly Choice[] }
  | { readonly type: 'parts'; readonly parts: Readonly<Record<string, string>>; readonly max: number }
  | { readonly type: 'baseline' }
  /** The people of a program; when they work. */
  | { readonly type: 'members' | 'calendar' }
  | { readonly type: 'criteria' }
  | { readonly type: 'options' }
  | { readonly type: 'residual' };

/** What is said of a field beyond what it holds. */
export interface FieldDetails {
  /** Instead of the field's usual name. */
  readonly label?: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  /** Where it can be written; both when left out. */
  readonly only?: 'create' | 'edit';
  /** Shown under "More" in forms. */
  readonly isMore?: boolean;
  /** The kind's `lead` says it already. */
  readonly isLed?: boolean;
}

/** One field of a kind or of a command. */
export type FieldSpec = FieldType &
  FieldDetails & {
    /** Its name in the body, and so in the pointer of an error. */
    readonly name: string;
  };

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
  /** Narrows who is offered it, as the kind's rules do. */
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
  /** Narrows who is offered to edit it, as the kind's rules do. */
  readonly isEditFor?: (record: RecordOf<K>, view: ProgramView) => boolean;
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
