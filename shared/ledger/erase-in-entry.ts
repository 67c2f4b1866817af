import { commitmentOf, isTombstone, mapLeaves } from './commitment.ts';
import type { Entry } from './entry.ts';
import type { LedgerTools } from './tools.ts';

/** The entry with tombstones at the pointers and without their salts. Its hash stays the same; erased twice is erased once. */
export function eraseInEntry(entry: Entry, pointers: readonly string[], tools: LedgerTools): Entry {
  const gone = new Set(pointers);
  const { salts, ...rest } = entry;
  const left = mapLeaves(rest, (leaf, pointer) => {
    const salt = salts[pointer];
    if (!gone.has(pointer) || isTombstone(leaf) || salt === undefined) return leaf;
    return { '~': commitmentOf(salt, leaf, tools) };
  });
  return { ...left, salts: Object.fromEntries(Object.entries(salts).filter(([pointer]) => !gone.has(pointer))) };
}
