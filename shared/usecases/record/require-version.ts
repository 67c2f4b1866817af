import type { AnyRecord } from '../../domain/kinds.ts';
import { Refusal } from '../../domain/refusal.ts';

/** @throws Refusal `record/changed`, with who changed it to what version, when it is not the version the caller saw. */
export function requireVersion(record: AnyRecord, version: number): void {
  if (record.version === version) return;
  throw new Refusal('record/changed', {
    facts: {
      number: record.number,
      version: record.version,
      changedById: record.updatedById,
      changedAt: record.updatedAt,
    },
  });
}
