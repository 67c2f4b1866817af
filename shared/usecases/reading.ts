/**
 * Something read at a log position, drawn only when the caller does not hold it already: `seq` alone tells whether it could
 * have changed.
 */
export interface Reading<T> {
  readonly seq: number;
  /** Must be called before anything else is awaited: the program underneath moves on. */
  readonly draw: () => T;
}
