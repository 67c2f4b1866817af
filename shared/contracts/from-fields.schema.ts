import * as z from 'zod/v4';
import { isZone } from '../domain/time/day.ts';
import type { Field, FieldTable } from '../domain/fields.ts';
import { day, instant, oneLine, outside, personId, quotedNumber, text } from './common.schema.ts';

/** What a field takes, by its table. */
function schemaOf(field: Field): z.ZodType {
  const schema = shapeOf(field);
  return field.isNullable ? schema.nullable() : schema;
}

function shapeOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'text':
      return oneLine(field.max);
    case 'long':
      return text(field.max);
    case 'outside':
      return outside(field.max);
    case 'choice':
      return choiceOf(field.of, field.error);
    case 'number':
      return (field.isWhole ? z.number().int() : z.number()).min(field.min).max(field.max);
    case 'flag':
      return z.boolean();
    case 'day':
      return day;
    case 'instant':
      return instant;
    case 'zone':
      return oneLine(64).refine(isZone, { error: 'Write a time zone such as Europe/Berlin.' });
    case 'person':
      return personId;
    case 'record':
      return quotedNumber;
    case 'id':
    case 'word':
      return idOf(field.max, field.pattern, field.error);
    case 'address':
      return z.url({ protocol: field.protocol }).max(2000);
    case 'list':
      return z.array(schemaOf(field.of)).min(field.min).max(field.max);
    case 'group':
      return objectOf(field.parts);
    case 'variants': {
      const written = Object.entries(field.of).filter(([name]) => !field.kept.includes(name));
      const [first, ...others] = written.map(([name, parts]) =>
        objectOf(parts).extend({ [field.by]: z.literal(name) }),
      );
      if (!first) throw new Error(`Nothing can be written of what is told apart by ${field.by}.`);
      return z.discriminatedUnion(field.by, [first, ...others]);
    }
    case 'by-record':
      return z.record(quotedNumber, schemaOf(field.of));
  }
}

function choiceOf(of: readonly (string | number)[], error: string | undefined): z.ZodType {
  const words = of.filter((each) => typeof each === 'string');
  if (words.length === of.length) return z.enum(words, error);
  return z.union(
    of.map((each) => z.literal(each)),
    { ...(error && { error }) },
  );
}

/** A pattern bounds what machines name; without one their names are text. */
const idOf = (max: number, pattern: RegExp | undefined, error: string | undefined): z.ZodType =>
  pattern
    ? z
        .string()
        .max(max)
        .regex(pattern, { ...(error && { error }) })
    : oneLine(max);

const written = (table: FieldTable) => Object.entries(table).filter(([, { isKept }]) => !isKept);

/** The body of a command, and any group: what is required, and what may be left out. */
export const objectOf = (table: FieldTable): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      written(table).map(([name, field]) => [
        name,
        field.need === 'required' ? schemaOf(field) : schemaOf(field).optional(),
      ]),
    ),
  );

/** The body that makes a record. */
export const createBodyOf = (table: FieldTable): z.ZodObject =>
  objectOf(Object.fromEntries(written(table).filter(([, { isLater }]) => !isLater)));

/** JSON Merge Patch (RFC 7396) of a record: every field may be left out; `null` clears one that may be missing. */
export const editBodyOf = (table: FieldTable): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      written(table)
        .filter(([, { isFirst }]) => !isFirst)
        .map(([name, field]) => [
          name,
          field.need ? schemaOf(field).optional() : schemaOf(field).nullable().optional(),
        ]),
    ),
  );
