import { leavesOf } from '../../domain/field-leaves.ts';
import { fieldsOf, type AnyRecord } from '../../domain/kinds.ts';
import type { Evidence } from './evidence.ts';
import type { NameOf } from '../summary/name-of.ts';
import { recordRoles } from './record-roles.ts';

/** What a version of a record says: its fields, its words and numbers, the days in its fields, the people it names. */
export function recordEvidence(record: AnyRecord, nameOf: NameOf): Evidence {
  const words: string[] = [];
  const days: string[] = [];
  const names: string[] = [];
  for (const { field, name, value } of leavesOf(fieldsOf(record.kind), record, '', ({ isAside }) => !isAside)) {
    if (typeof value === 'number') words.push(`${name} ${value}`);
    if (typeof value !== 'string' || field?.type === 'id' || field?.type === 'zone') continue;
    if (field?.type === 'person') names.push(nameOf(value));
    else if (field?.type === 'day') days.push(value);
    else if (field?.type === 'instant') days.push(value.slice(0, 10));
    else words.push(value);
  }
  return {
    text: words.join('. '),
    days,
    names: names.filter((name) => name !== ''),
    record,
    roles: recordRoles(record, nameOf),
  };
}
