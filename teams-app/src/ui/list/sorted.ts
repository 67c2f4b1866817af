/** What rows are sorted by. */
export type SortKey = string | number | undefined;

/** Which column, and which way. */
export interface Sort {
  readonly by: string;
  readonly isDescending: boolean;
}

const NATURAL = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The rows in order of their keys; those without one stay last, whichever way. */
export function sorted<Row>(
  rows: readonly Row[],
  keyOf: ((row: Row) => SortKey) | undefined,
  isDescending: boolean,
): readonly Row[] {
  if (!keyOf) return rows;
  const way = isDescending ? -1 : 1;
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort(({ key: one }, { key: other }) => {
      if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1;
      if (typeof one === 'number' && typeof other === 'number') return way * (one - other);
      return way * NATURAL.compare(String(one), String(other));
    })
    .map(({ row }) => row);
}
