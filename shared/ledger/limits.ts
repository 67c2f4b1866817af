/**
 * Our own limits, below those of Azure Table Storage (1 MiB a row at two bytes a character, 100 rows and 4 MiB a
 * transaction), since the local emulator does not keep to Azure's.
 */
export const LIMITS = {
  /** Characters of one record's canonical JSON. */
  record: 150_000,
  /** Characters of one row. */
  row: 450_000,
  /** Rows of one transaction, the head included. */
  rows: 100,
  /** Commands of one transaction. */
  commands: 90,
  /** Characters of all texts of one transaction; with quotes doubled in the request it stays below 3.5 MiB. */
  transaction: 1_500_000,
} as const;
