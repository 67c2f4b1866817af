/** What may be told of a piece of work: words from closed lists, and counts. Never what people wrote, never who. */
export interface Facts {
  readonly verb?: string;
  /** A template, with its braces: `/api/programs/{programId}`. */
  readonly route?: string;
  readonly method?: string;
  /** HTTP status. */
  readonly status?: number;
  /** What a transaction owed: `tell`, `wake`. */
  readonly owed?: string;
  readonly topic?: string;
}

/** A piece of work whose time is taken. */
interface Work {
  /** Fixed, or from a closed list. */
  readonly name: string;
  /** Of the request that caused it: what belongs together is found by it. */
  readonly correlationId: string;
  readonly facts: Facts;
}

/** Takes the time of what is done, for whoever runs the product. */
export interface Telemetry {
  /**
   * Does the work and passes on what it gives or throws. `note` adds facts that are known later.
   */
  measure<T>(work: Work, run: (note: (facts: Facts) => void) => Promise<T>): Promise<T>;
}

/** Does the work and tells nobody. */
export const UNMEASURED: Telemetry = { measure: (_work, run) => run(() => undefined) };
