import type { FieldSpec } from '../form/field-spec.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { fieldText } from '#shared/text/field-text.ts';
import { errorAt } from '../form/form-values.ts';
import type { CommandSpec } from '../kind/spec.ts';

/** What the record has to say before a command can be given: `Before “Submit for approval”: Why, What it does to.` */
export function noteOf<R extends AnyRecord>(
  commands: readonly CommandSpec<R>[],
  record: R,
  fields: readonly FieldSpec[],
): string | undefined {
  const found = commands.find(({ missing }) => (missing?.(record) ?? []).length > 0);
  const errors = found?.missing?.(record) ?? [];
  const names = fields.filter(({ name }) => errorAt(errors, name)).map(({ name, label }) => label ?? fieldText(name));
  return found && `Still missing for “${found.label}”: ${names.join(', ')}.`;
}
