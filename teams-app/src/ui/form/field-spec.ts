import type { ListedKind } from '../data/use-list.ts';

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
