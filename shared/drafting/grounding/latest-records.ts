import type { AnyRecord } from '../../domain/kinds.ts';
import type { Evidence } from './evidence.ts';

/** The records that are cited, each in the latest of its cited versions: the earlier ones say what was. */
export function latestRecords(evidence: readonly Evidence[]): readonly AnyRecord[] {
  const latest = new Map<string, AnyRecord>();
  for (const { record } of evidence)
    if (record && record.version > (latest.get(record.number)?.version ?? 0)) latest.set(record.number, record);
  return [...latest.values()];
}
