import type * as z from 'zod/v4';
import { Refusal, type FieldError } from '../domain/refusal.ts';
import type { Exact } from './exact.ts';
import { sentenceOf } from './sentence-of.ts';

const MAX_DEPTH = 32;
const MAX_ERRORS = 20;
const MAX_PATH = 200;

/**
 * The value as the schema's output, when it fits.
 *
 * @param at What paths begin with: empty for a body (`/dueOn`), `?` for query values (`?limit`).
 * @throws Refusal `input/invalid` naming up to 20 fields; each unknown field by its own name.
 */
export function parse<S extends z.ZodType>(schema: S, value: unknown, at: '' | '?' = ''): Exact<z.output<S>> {
  const flaw = flawOf(value);
  if (flaw) throw refusal([{ path: pathOf(flaw.path, at), message: flaw.message }]);
  const result = schema.safeParse(value, { error: sentenceOf });
  // JSON holds no undefined, so neither does what a schema makes of it.
  if (result.success) return result.data as Exact<z.output<S>>;
  throw refusal(
    result.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({ path: pathOf([...issue.path, key], at), message: 'This field is not known.' }))
        : [{ path: pathOf(issue.path, at), message: issue.message }],
    ),
  );
}

const refusal = (errors: readonly FieldError[]): Refusal =>
  new Refusal('input/invalid', { errors: errors.slice(0, MAX_ERRORS) });

/** RFC 6901; a query value is named as it stands in the address. */
function pathOf(steps: readonly PropertyKey[], at: '' | '?'): string {
  const names = steps.map((step) => String(step).toWellFormed());
  const pointer = names.map((name) => `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return (at === '?' ? `?${names.join('.')}` : pointer).slice(0, MAX_PATH);
}

/** What no schema looks at: nesting that would exhaust the stack, and text that is no Unicode. */
function flawOf(value: unknown): { readonly path: readonly PropertyKey[]; readonly message: string } | undefined {
  const open: { readonly value: unknown; readonly path: readonly PropertyKey[] }[] = [{ value, path: [] }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { path } = next;
    if (typeof next.value === 'string' && !next.value.isWellFormed())
      return { path, message: 'Holds characters that are no text.' };
    if (typeof next.value !== 'object' || next.value === null) continue;
    if (path.length >= MAX_DEPTH)
      return { path: path.slice(0, 1), message: `Is nested deeper than ${MAX_DEPTH} levels.` };
    for (const [key, inner] of Object.entries(next.value)) {
      if (!key.isWellFormed()) return { path, message: 'Holds a field whose name is no text.' };
      open.push({ value: inner, path: [...path, key] });
    }
  }
  return undefined;
}
