import { same } from '#shared/domain/same.ts';
import type { FieldError } from '#shared/domain/refusal.ts';
import type { Values } from '../data/use-acts.ts';
import type { FieldSpec } from './field-spec.ts';
import { isBlank } from './is-blank.ts';

const trimmed = (value: unknown): unknown => (typeof value === 'string' ? value.trim() : value);
/** Lines without words are no lines. */
const tidy = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter((line) => !isEmptyLine(line)) : trimmed(value);

function isEmptyLine(line: unknown): boolean {
  if (typeof line === 'string') return line.trim() === '';
  const { text, title } = line as { text?: string; title?: string };
  return (text ?? title ?? '-').trim() === '';
}

/** What a form sends to create: the fields that say something. */
export const bodyOf = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values)
      .map(([name, value]) => [name, tidy(value)] as const)
      .filter(([, value]) => !isBlank(value)),
  );

/** What a form sends to edit: the fields that differ, `null` where one was emptied. */
export function patchOf(before: Values, after: Values): Values {
  const patch: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(after)) {
    const next = tidy(value);
    if (same(before[name], next) || (isBlank(before[name]) && isBlank(next))) continue;
    const isEmptied = typeof next === 'object' && next !== null && before[name] !== undefined;
    if (typeof next === 'boolean' || isEmptied) patch[name] = next;
    else patch[name] = isBlank(next) ? null : next;
  }
  return patch;
}

/** The patch that takes a patch back. */
export const reverseOf = (before: Values, patch: Values): Values =>
  Object.fromEntries(Object.keys(patch).map((name) => [name, before[name] ?? null]));

/** Required fields that say nothing, as errors in the server's own form. */
export const missingIn = (fields: readonly FieldSpec[], values: Values): readonly FieldError[] =>
  fields
    .filter(({ name, isRequired }) => isRequired && isBlank(tidy(values[name])))
    .map(({ name }) => ({ path: `/${name}`, message: 'This is needed.' }));

/** What is wrong with a field, as one sentence after the other; undefined when nothing is. */
export function errorAt(errors: readonly FieldError[], name: string): string | undefined {
  const found = errors.filter(({ path }) => path === `/${name}` || path.startsWith(`/${name}/`));
  return found.length > 0 ? [...new Set(found.map(({ message }) => message))].join(' ') : undefined;
}

/** What is wrong beyond the fields of the form. */
export const errorsElsewhere = (errors: readonly FieldError[], fields: readonly FieldSpec[]): readonly FieldError[] =>
  errors.filter(({ path }) => !fields.some(({ name }) => path === `/${name}` || path.startsWith(`/${name}/`)));
