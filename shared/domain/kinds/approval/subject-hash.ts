import type { AnyRecord } from '../../kinds.ts';
import type { RuleContext } from '../../kind-rules.ts';

/** SHA-256 of the named fields of what is approved, as it says them now. */
export function hashOfSubject(
  subject: AnyRecord,
  fields: readonly string[],
  { hash }: Pick<RuleContext, 'hash'>,
): string {
  const said = subject as unknown as Readonly<Record<string, unknown>>;
  return hash(Object.fromEntries(fields.map((field) => [field, said[field] ?? null])));
}
