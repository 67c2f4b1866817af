import type { Field, FieldTable } from './fields.ts';

/** A plain value inside a record, and the field that says what it is; none where no table describes it. */
export interface Leaf {
  readonly field: Field | undefined;
  /** Name of the field in which it stands; items of a list stand under the name of their list. */
  readonly name: string;
  readonly value: unknown;
  /** JSON Pointer (RFC 6901). */
  readonly pointer: string;
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** The table of a group, or of the variant that the value is of; undefined where none is described. */
export function partsOf(field: Field | undefined, value: object): FieldTable | undefined {
  if (field?.type === 'group') return field.parts;
  if (field?.type !== 'variants') return undefined;
  const named = (value as Readonly<Record<string, unknown>>)[field.by];
  const parts = typeof named === 'string' && Object.hasOwn(field.of, named) ? field.of[named] : undefined;
  return parts && { ...parts, [field.by]: { type: 'choice', of: Object.keys(field.of) } };
}

/**
 * Every plain value of an object, depth first, with the field that describes it.
 *
 * @param isIn Fields for which it is false are passed over with all that stands in them.
 */
export function* leavesOf(
  table: FieldTable | undefined,
  value: object,
  pointer = '',
  isIn: (field: Field) => boolean = () => true,
): Generator<Leaf> {
  for (const [name, part] of Object.entries(value))
    yield* leavesIn(
      table && Object.hasOwn(table, name) ? table[name] : undefined,
      name,
      part,
      `${pointer}/${escape(name)}`,
      isIn,
    );
}

function* leavesIn(
  field: Field | undefined,
  name: string,
  value: unknown,
  pointer: string,
  isIn: (field: Field) => boolean,
): Generator<Leaf> {
  if (field && !isIn(field)) return;
  if (typeof value !== 'object' || value === null) {
    yield { field, name, value, pointer };
  } else if (Array.isArray(value)) {
    const of = field?.type === 'list' ? field.of : undefined;
    for (const [index, item] of value.entries()) yield* leavesIn(of, name, item, `${pointer}/${index}`, isIn);
  } else if (field?.type === 'by-record') {
    for (const [number, item] of Object.entries(value))
      yield* leavesIn(field.of, name, item, `${pointer}/${escape(number)}`, isIn);
  } else {
    yield* leavesOf(partsOf(field, value), value, pointer, isIn);
  }
}
