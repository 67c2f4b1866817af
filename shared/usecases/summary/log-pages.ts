import type { Instant } from '../../domain/time/day.ts';
import type { Entry } from '../../ledger/entry.ts';
import type { Ledger, ProgramKey } from '../../ports/ledger.ts';

/** Entries of one page: read in a few milliseconds, so that nobody else waits for long. */
const PAGE = 200;

/** A program's log after a position, oldest first, page by page: others are served between two pages. */
export async function* logPages(ledger: Ledger, key: ProgramKey, since: number): AsyncGenerator<readonly Entry[]> {
  for (let at = since; ;) {
    const entries = await ledger.since(key, at, PAGE);
    const last = entries.at(-1);
    if (!last) return;
    yield entries;
    at = last.seq;
  }
}

/**
 * The position before the first entry of this instant or later, found in a few reads; up to a page earlier.
 *
 * @param end The position of the log's last entry.
 */
export async function positionBefore(ledger: Ledger, key: ProgramKey, at: Instant, end: number): Promise<number> {
  let [before, after] = [0, end];
  while (after - before > PAGE) {
    const middle = Math.floor((before + after) / 2);
    const [entry] = await ledger.since(key, middle, 1);
    if (entry && entry.at < at) before = middle;
    else after = middle;
  }
  return before;
}
