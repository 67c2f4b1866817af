import type { AnyRecord } from './kinds.ts';
import type { Link } from './record.ts';

/** The record with one more link; unchanged when it has that link already. */
export function linked<R extends AnyRecord>(record: R, type: Link['type'], to: string): R {
  if (record.links.some((link) => link.type === type && link.to === to)) return record;
  return { ...record, links: [...record.links, { type, to }] };
}
