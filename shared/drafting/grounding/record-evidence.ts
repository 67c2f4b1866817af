import type { AnyRecord } from '../../domain/kinds.ts';
import type { Evidence } from './evidence.ts';
import type { NameOf } from '../summary/name-of.ts';
import { recordRoles } from './record-roles.ts';

const NOT_SAID = new Set([
  'sources',
  'links',
  'references',
  'watcherIds',
  'createdAt',
  'updatedAt',
  'createdById',
  'updatedById',
]);

/** What a version of a record says: its fields, its words and numbers, the days in its fields, the people it names. */
export function recordEvidence(record: AnyRecord, nameOf: NameOf): Evidence {
  const words: string[] = [];
  const days: string[] = [];
  const names: string[] = [];
  const visit = (value: unknown, name: string): void => {
    if (typeof value === 'string') {
      if (/(?:Id|Ids)$/.test(name)) names.push(nameOf(value));
      else if (/^\d{4}-\d{2}-\d{2}$/.test(value)) days.push(value);
      else if (/At$/.test(name)) days.push(value.slice(0, 10));
      else words.push(value);
    } else if (typeof value === 'number') words.push(`${name} ${value}`);
    else if (Array.isArray(value)) for (const item of value) visit(item, name);
    else if (typeof value === 'object' && value !== null)
      for (const [key, item] of Object.entries(value)) if (!NOT_SAID.has(key)) visit(item, key);
  };
  visit(record, '');
  return {
    text: words.join('. '),
    days,
    names: names.filter((name) => name !== ''),
    record,
    roles: recordRoles(record, nameOf),
  };
}
