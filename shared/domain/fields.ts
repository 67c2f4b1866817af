/**
 * What a field holds, said once, in a table beside its record. What may be erased, which numbers are hidden, what history and
 * evidence show, the day something is due, the schemas of create and edit and the limits of forms all follow from it.
 */

/** What stands in a field. A group has parts of its own; variants are groups told apart by one of their parts. */
type Shape =
  /** Words, on one line or several, or on one line that comes from outside; `max` characters at most. */
  | { readonly type: 'text' | 'long' | 'outside'; readonly max: number }
  /** One of a closed list; `error` is said of anything else. */
  | { readonly type: 'choice'; readonly of: readonly (string | number)[]; readonly error?: string }
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly isWhole: boolean }
  | { readonly type: 'flag' | 'day' | 'instant' | 'zone' }
  /** Entra object id. */
  | { readonly type: 'person' }
  /** Quoted number of another record of the program: `R-12`. */
  | { readonly type: 'record' }
  /**
   * `id`: a name that machines gave and nobody reads. `word`: one word of a list that is not closed here, such as a currency.
   * `error` is said of what does not fit `pattern`.
   */
  | { readonly type: 'id' | 'word'; readonly max: number; readonly pattern?: RegExp; readonly error?: string }
  | { readonly type: 'address'; readonly protocol: RegExp }
  | { readonly type: 'list'; readonly of: Field; readonly min: number; readonly max: number }
  | { readonly type: 'group'; readonly parts: FieldTable }
  | {
      readonly type: 'variants';
      readonly by: string;
      readonly of: Readonly<Record<string, FieldTable>>;
      /** The variants that rules alone write. */
      readonly kept: readonly string[];
    }
  /** A value for each of some records, by their numbers. */
  | { readonly type: 'by-record'; readonly of: Field };

/** How a field is used beyond what it holds. */
interface Marks {
  /** Its value in a new record that leaves it out. */
  readonly begins?: unknown;
  /** Written by rules alone. */
  readonly isKept?: true;
  /** Written by an edit, not at creation. */
  readonly isLater?: true;
  /** Written at creation; afterwards by a command of its own. */
  readonly isFirst?: true;
  /** Follows from other fields or from the act itself: a history does not mention it. */
  readonly isSilent?: true;
  /** About the record and not what it says: no evidence of anything. */
  readonly isAside?: true;
  /** Shown to some readers of the record only: a history never shows its former values. */
  readonly isGuarded?: true;
  /** The day, or the instant, to keep in mind about the record. */
  readonly isDue?: true;
  /** A change of it can stand for an act: away from caution it takes whom the kind's authority names. */
  readonly isBinding?: true;
  /** `null` says that there is none. */
  readonly isNullable?: true;
}

/** A field that holds a `T`, whether or not it has to be there. */
type Plain<T> = Shape & Marks & { readonly holds?: T };

/**
 * A field that holds a `T`. `required`: it is there from the beginning. `begun`: it may be left out at creation, and is there
 * from then on.
 */
export type Field<T = unknown> = Plain<T> & { readonly need?: 'required' | 'begun' };

/** Fields by name. */
export type FieldTable = Readonly<Record<string, Field>>;

type IsOptional<T, K extends keyof T> = object extends Pick<T, K> ? true : false;
type Required = { readonly need: 'required' };
type Begun = { readonly need: 'begun' };
type Optional = { readonly need?: never };
type Kept = { readonly isKept: true };

/** A table for every part of `T`, which says of each whether it may be missing. */
export type TableOf<T> = {
  readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> & (IsOptional<T, K> extends true ? Optional : Required);
};

/**
 * A table for the fields of a kind: `Written` are those that people write, the rest of its record is kept by rules. A field
 * that may be left out at creation, and is never missing afterwards, is begun.
 */
export type KindTable<Written, Own> = {
  readonly [K in keyof Own]-?: Field<Exclude<Own[K], undefined>> &
    (K extends keyof Written
      ? Kept | (IsOptional<Written, K> extends true ? (IsOptional<Own, K> extends true ? Optional : Begun) : Required)
      : Kept);
} & { readonly confidential?: Kept & Field<boolean>; readonly title?: Required & Field<string> };

/** Words of `max` characters at most. */
type Words = Plain<string> & { readonly type: 'text' | 'long' | 'outside'; readonly max: number };

/** One line of words, 1 to `max` characters. */
export const text = (max: number): Words => ({ type: 'text', max });
/** Words on several lines, 1 to `max` characters. */
export const long = (max: number): Words => ({ type: 'long', max });
/** One line of words from outside, which nobody here can correct: `''` when it shows nothing. */
export const outside = (max: number): Words => ({ type: 'outside', max });
/** One of a closed list. */
export const choice = <const T extends string | number>(of: readonly T[], error?: string): Plain<T> => ({
  type: 'choice',
  of,
  ...(error && { error }),
});
/** True or false. */
export const flag: Plain<boolean> = { type: 'flag' };
/** A day of the program's zone. */
export const day: Plain<string> = { type: 'day' };
/** RFC 3339, UTC. */
export const instant: Plain<string> = { type: 'instant' };
/** IANA name of a time zone. */
export const zone: Plain<string> = { type: 'zone' };
/** Entra object id of a person. */
export const person: Plain<string> = { type: 'person' };
/** Quoted number of a record. */
export const record: Plain<string> = { type: 'record' };
/** Any number from `min` to `max`. */
export const number = (min: number, max: number): Plain<number> => ({ type: 'number', min, max, isWhole: false });
/** A whole number from `min` to `max`. */
export const whole = (min: number, max: number): Plain<number> => ({ type: 'number', min, max, isWhole: true });
/** A name that machines gave, such as the id of a call. */
export const id = <T extends string = string>(
  max: number,
  pattern?: RegExp,
  error?: string,
): Plain<T> & { readonly max: number } => ({
  type: 'id',
  max,
  ...(pattern && { pattern }),
  ...(error && { error }),
});
/** One word of a list that is not closed here, such as a currency; never personal. */
export const word = <T extends string = string>(max: number, pattern?: RegExp, error?: string): Plain<T> => ({
  type: 'word',
  max,
  ...(pattern && { pattern }),
  ...(error && { error }),
});
/** SHA-256, hexadecimal. */
export const sha256: Plain<string> = id(64, /^[0-9a-f]{64}$/);
/** An address of the web, of up to 2,000 characters. */
export const address = (protocol: RegExp): Plain<string> => ({ type: 'address', protocol });
/** `min` to `max` of one field. */
export const list = <T>(max: number, of: Field<T>, min = 0): Plain<readonly T[]> => ({ type: 'list', of, min, max });
/** Parts that belong together. */
export const group = <T>(parts: TableOf<T>): Plain<T> => ({ type: 'group', parts });
/** Groups told apart by their part `by`; rules alone write those that are `kept`. */
export const variants = <T extends Readonly<Record<By, string>>, By extends string & keyof T>(
  by: By,
  of: { readonly [V in T[By]]: TableOf<Omit<Extract<T, Readonly<Record<By, V>>>, By>> },
  kept: readonly T[By][] = [],
): Plain<T> => ({ type: 'variants', by, of, kept });
/** A value for each of some records. */
export const byRecord = <T>(of: Field<T>): Plain<Readonly<Record<string, T>>> => ({ type: 'by-record', of });

/** There from the beginning, and never cleared. */
export const required = <F extends Field>(field: F) => ({ ...field, need: 'required' as const });
/** Left out at creation it begins with `begins`, or with what the kind's rules say; never cleared. */
export const begun = <F extends Field>(field: F, begins?: F['holds']) => ({
  ...field,
  need: 'begun' as const,
  ...(begins !== undefined && { begins }),
});
/** Begins with `begins`, and goes back to it when it is cleared. */
export const emptied = <F extends Field>(field: F, begins: F['holds']) => ({ ...field, begins });
/** Written by rules alone. */
export const kept = <F extends Field>(field: F) => ({ ...field, isKept: true as const });
/** Written by rules alone, and not worth a word beside the act that wrote it. */
export const derived = <F extends Field>(field: F) => ({ ...field, isKept: true as const, isSilent: true as const });
/** Written by an edit, not at creation. */
export const later = <F extends Field>(field: F) => ({ ...field, isLater: true as const });
/** Written at creation; afterwards by a command of its own. */
export const first = <F extends Field>(field: F) => ({ ...field, isFirst: true as const });
/** About the record and not what it says. */
export const aside = <F extends Field>(field: F) => ({ ...field, isAside: true as const });
/** Shown to some readers of the record only. */
export const guarded = <F extends Field>(field: F) => ({ ...field, isGuarded: true as const });
/** The day, or the instant, to keep in mind about the record. */
export const due = <F extends Field>(field: F) => ({ ...field, isDue: true as const });
/** A change of it can stand for an act, so the kind's authority says whom it takes. */
export const binding = <F extends Field>(field: F) => ({ ...field, isBinding: true as const });
/** Or `null`, which says that there is none. */
export const nullable = <T>(field: Plain<T>): Plain<T | null> => ({ ...field, isNullable: true });

/** True for a field of which some part is shown to some readers of the record only. */
export function holdsGuarded(field: Field): boolean {
  if (field.isGuarded) return true;
  if (field.type === 'list' || field.type === 'by-record') return holdsGuarded(field.of);
  if (field.type === 'group') return Object.values(field.parts).some(holdsGuarded);
  return (
    field.type === 'variants' &&
    Object.values(field.of)
      .flatMap((parts) => Object.values(parts))
      .some(holdsGuarded)
  );
}

type HeldBy<F> = F extends { readonly holds?: infer T } ? T : never;
type Flat<T> = { [K in keyof T]: T[K] };
type NamesOf<T, Mark> = { [K in keyof T]: T[K] extends Mark ? K : never }[keyof T];

/** What is sent with a command, by the table of its body. */
export type BodyOfTable<T> = Flat<
  { readonly [K in NamesOf<T, Required>]: HeldBy<T[K]> } & {
    readonly [K in Exclude<keyof T, NamesOf<T, Required>>]?: HeldBy<T[K]>;
  }
>;
/** The names of a table's binding fields. */
export type BindingOf<T> = NamesOf<T, { readonly isBinding: true }> & string;
/** The fields of a table that people write. */
type Writable<T> = Omit<T, NamesOf<T, Kept>>;
/** What is sent to make a record, by the table of its kind. */
export type CreateBodyOf<T> = BodyOfTable<Omit<Writable<T>, NamesOf<T, { readonly isLater: true }>>>;
/** What is sent to change a record: a JSON Merge Patch, in which `null` clears a field that may be missing. */
export type EditBodyOf<T> = {
  readonly [K in keyof Omit<Writable<T>, NamesOf<T, { readonly isFirst: true }>>]?: T[K] extends Required | Begun
    ? HeldBy<T[K]>
    : HeldBy<T[K]> | null;
};
