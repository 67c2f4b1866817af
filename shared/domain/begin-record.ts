import type { RuleContext } from './kind-rules.ts';
import { numberOf, type Kind } from './kind-places.ts';
import { fieldsOf, type FieldsOf, type RecordOf } from './kinds.ts';
import { rulesOf } from './rules-of.ts';

/**
 * A record as it begins: its number, what its fields begin with where nothing is written, the fields people wrote, and what
 * its rules add. Version 0, until `settle` stamps it.
 */
export function beginRecord<K extends Kind>(
  kind: K,
  count: number,
  fields: FieldsOf<K>,
  context: RuleContext,
): RecordOf<K> {
  const { now, caller } = context;
  const beginnings: Record<string, unknown> = {};
  for (const [name, { begins }] of Object.entries(fieldsOf(kind))) if (begins !== undefined) beginnings[name] = begins;
  const stamps = {
    kind,
    number: numberOf(kind, count),
    createdById: caller.personId,
    createdAt: now,
    updatedById: caller.personId,
    updatedAt: now,
    version: 0,
  };
  // A kind's fields and what its rules begin make its record; a generic K hides that from TypeScript.
  return { ...stamps, ...beginnings, ...fields, ...rulesOf(kind).begin(fields, context) } as unknown as RecordOf<K>;
}
