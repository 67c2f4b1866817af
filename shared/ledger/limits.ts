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
  /** UTF-8 bytes of one transaction's texts; JSON inside JSON doubles quotes, so this stays well below 3.5 MiB. */
  bytes: 1_700_000,
} as const;
