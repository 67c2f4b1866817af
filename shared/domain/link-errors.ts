import { maySee } from './people/access.ts';
import type { RuleContext } from './kind-rules.ts';
import type { Link } from './record.ts';
import type { FieldError } from './refusal.ts';

/**
 * What is wrong with the links somebody writes for the record of that number: each leads, once, to another record that they
 * may know of. A record that they may not know of is said not to be there.
 */
export function linkErrors(number: string, links: readonly Link[], context: RuleContext): readonly FieldError[] {
  const { caller, program } = context;
  return links.flatMap(({ type, to }, index) => {
    const path = `/links/${index}`;
    const record = context.find(to);
    if (to === number) return [{ path, message: 'A record is not linked to itself.' }];
    if (!record || !maySee(caller, program, record)) return [{ path, message: `There is no record ${to}.` }];
    if (links.findIndex((link) => link.type === type && link.to === to) < index)
      return [{ path, message: `The link to ${to} is there twice.` }];
    return [];
  });
}
