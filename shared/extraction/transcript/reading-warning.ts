/** What a reader may remark about a transcript that it nevertheless read. */
export type ReadingWarningCode =
  | 'time-backwards'
  | 'end-before-start'
  | 'text-without-time'
  | 'several-voices'
  | 'unreadable-metadata'
  | 'no-times'
  | 'nobody-speaks';

/** One kind of oddity with the number of times it occurred, so that a bad file gives few warnings, not thousands. */
export interface ReadingWarning {
  readonly code: ReadingWarningCode;
  /** 1 or more. */
  readonly count: number;
  /** 1-based line of the first occurrence. */
  readonly firstLine: number;
}

/** Collects warnings while reading. */
export class WarningTally {
  readonly #seen = new Map<ReadingWarningCode, { count: number; firstLine: number }>();

  /** Counts one occurrence on a 1-based line. */
  add(code: ReadingWarningCode, line: number): void {
    const seen = this.#seen.get(code);
    if (seen) seen.count += 1;
    else this.#seen.set(code, { count: 1, firstLine: line });
  }

  /** The warnings, in order of first occurrence. */
  list(): ReadingWarning[] {
    return [...this.#seen].map(([code, { count, firstLine }]) => ({ code, count, firstLine }));
  }
}
