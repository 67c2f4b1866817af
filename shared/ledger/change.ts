import type { AnyRecord } from '../domain/kinds.ts';
import { idOfNumber } from '../domain/record-id.ts';
import { canonical } from './canonical.ts';
import { isTombstone } from './commitment.ts';
import type { Change } from './entry.ts';

/** Stamps that change with every version and say nothing by themselves. */
const STAMPS = new Set(['version', 'updatedAt', 'updatedById']);

/** A field whose text is being erased leaves no former value behind. */
const holdsTombstone = (value: unknown): boolean =>
  isTombstone(value) || (typeof value === 'object' && value !== null && Object.values(value).some(holdsTombstone));

/** The change from one version of a record to the next; from nothing when it is new. */
export function changeOf(before: AnyRecord | undefined, after: AnyRecord): Change {
  const id = idOfNumber(after.number);
  if (!before) return { id, after, was: null };
  const [from, to] = [before, after] as unknown as [Record<string, unknown>, Record<string, unknown>];
  const was: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)]))
    if (!STAMPS.has(name) && !holdsTombstone(to[name]) && canonical(from[name] ?? null) !== canonical(to[name] ?? null))
      was[name] = from[name] ?? null;
  return { id, after, was };
}
