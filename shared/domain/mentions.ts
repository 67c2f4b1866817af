import { partsOf } from './field-leaves.ts';
import type { Field, FieldTable } from './fields.ts';
import type { Kind } from './kind-places.ts';
import { fieldsOf, type AnyRecord } from './kinds.ts';

/** True for the quoted number of a record that the reader may know of. */
type Knows = (number: string) => boolean;

/** Stands for what the reader may not know of. */
const HIDDEN = Symbol('hidden');

/** A value without what the reader may not know of. An item of a list goes whole when what it needs is hidden. */
function shown(field: Field, value: unknown, knows: Knows): unknown {
  if (field.type === 'record') return typeof value !== 'string' || knows(value) ? value : HIDDEN;
  if (typeof value !== 'object' || value === null) return value;
  if (field.type === 'list' && Array.isArray(value))
    return value.map((item: unknown) => shown(field.of, item, knows)).filter((item) => item !== HIDDEN);
  if (field.type === 'by-record') return Object.fromEntries(Object.entries(value).filter(([number]) => knows(number)));
  if (field.type !== 'group' && field.type !== 'variants') return value;
  const parts = partsOf(field, value);
  const known: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) {
    const described = parts?.[name];
    const is = described ? shown(described, part, knows) : HIDDEN;
    if (is !== HIDDEN) known[name] = is;
    else if (described?.need === 'required') return HIDDEN;
  }
  return known;
}

/** The fields of a kind, or some of them, without the numbers of records that the reader may not know of. */
export function withoutUnknown<T extends object>(kind: Kind, fields: T, knows: Knows): T {
  const table: FieldTable = fieldsOf(kind);
  const known: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    const field = table[name];
    const is = field ? shown(field, value, knows) : HIDDEN;
    if (is !== HIDDEN) known[name] = is;
  }
  return known as T;
}

/** An edit by somebody who did not see some numbers leaves those where they were. */
export function withUnknownKept<R extends AnyRecord>(before: R, after: R, knows: Knows): R {
  const [was, is] = [before, after] as unknown as [Readonly<Record<string, unknown>>, Record<string, unknown>];
  const kept = { ...is };
  for (const [name, field] of Object.entries(fieldsOf(before.kind)))
    if (!field.isKept && name in is && is[name] !== was[name]) kept[name] = keptIn(field, was[name], is[name], knows);
  return kept as unknown as R;
}

type Named = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Named => typeof value === 'object' && value !== null;

function keptIn(field: Field, was: unknown, is: unknown, knows: Knows): unknown {
  if (field.type === 'list' && Array.isArray(is)) {
    const before: readonly unknown[] = Array.isArray(was) ? was : [];
    const hidden = before.filter((item) => shown(field.of, item, knows) === HIDDEN);
    const items = is.map((item: unknown, index) =>
      isObject(item) ? keptIn(field.of, sameItem(before, item, index), item, knows) : item,
    );
    const written = new Set(items.map((item) => JSON.stringify(item)));
    return [...items, ...hidden.filter((item) => !written.has(JSON.stringify(item)))];
  }
  if (!isObject(was) || !isObject(is)) return is;
  const parts = partsOf(field, is) ?? {};
  return {
    ...is,
    ...Object.fromEntries(
      Object.entries(parts)
        .filter(([name, part]) => part.type === 'list' && name in is)
        .map(([name, part]) => [name, keptIn(part, was[name], is[name], knows)]),
    ),
  };
}

/** The item as it was: the one of the same title, or at the same place. */
const sameItem = (before: readonly unknown[], { title }: Named, index: number): unknown =>
  before.find((item) => title !== undefined && isObject(item) && item['title'] === title) ?? before[index];
