import type { Field, FieldTable } from '#shared/domain/fields.ts';
import type { FieldDetails, FieldSpec, FieldType } from '../form/field-spec.ts';

/** How a field is written and shown, where its table does not say it. */
type Drawn =
  | { readonly type?: never; readonly unit?: string }
  | { readonly type: 'parts'; readonly parts: Readonly<Record<string, string>> }
  | { readonly type: 'texts' }
  | Exclude<FieldType, { readonly type: 'text' | 'long' | 'number' | 'texts' | 'parts' }>;

/** One field of a form, by its name in a table: the table says what it holds, its limits, and whether it has to be there. */
export type Line<Name extends string = string> = FieldDetails & Drawn & { readonly name: Name };

/** What a table tells of how a field is written. */
function typeOf(name: string, field: Field): FieldType {
  switch (field.type) {
    case 'text':
    case 'long':
      return { type: field.type, max: field.max };
    case 'number':
      return { type: 'number', min: field.min, max: field.max };
    case 'flag':
      return { type: 'switch' };
    case 'day':
    case 'instant':
    case 'person':
      return { type: field.type };
    case 'list':
      if (field.of.type === 'person') return { type: 'people' };
      break;
    default:
  }
  throw new Error(`Say how ${name} is written: its table does not tell.`);
}

/** The longest text that a field, or each of its parts, takes. */
function longestIn(field: Field): number {
  if (field.type === 'text' || field.type === 'long') return field.max;
  if (field.type === 'list') return longestIn(field.of);
  return field.type === 'group' ? Math.max(...Object.values(field.parts).map(longestIn)) : 0;
}

/** The fields of a form as they are drawn: what the lines say, and what the table says of each. */
export const fieldsFrom = <T extends FieldTable>(
  table: T,
  lines: readonly Line<keyof T & string>[],
): readonly FieldSpec[] =>
  lines.map((line): FieldSpec => {
    const field = table[line.name];
    if (!field) throw new Error(`No table has a field ${line.name}.`);
    const own = {
      ...(field.need === 'required' && { isRequired: true }),
      ...(field.isLater && { only: 'edit' as const }),
      ...(field.isFirst && { only: 'create' as const }),
      ...line,
    };
    if (own.type === undefined) {
      const { type: _type, ...rest } = own;
      return { ...typeOf(line.name, field), ...rest };
    }
    return own.type === 'texts' || own.type === 'parts' ? { ...own, max: longestIn(field) } : own;
  });
