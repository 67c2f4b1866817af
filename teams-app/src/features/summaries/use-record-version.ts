import { useEffect } from 'react';
import { readNumber } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { failureOf } from '../../ui/data/failure-of.ts';
import { useLog } from '../../ui/data/use-log.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { useProgram } from '../../ui/program-context.tsx';

/** A record as it was at a version, and as it is now. */
export interface VersionRead {
  readonly then: AnyRecord | undefined;
  readonly now: AnyRecord | undefined;
  readonly isReading: boolean;
  readonly error: Error | null;
}

/** A version of a record: the present one by reading it, an earlier one from the log, read backwards until it is found. */
export function useRecordVersion(number: string, version: number): VersionRead {
  const { program } = useProgram();
  const kind = (readNumber(number)?.kind ?? 'risk') as ListedKind;
  const read = useRecord(program.id, kind, number);
  const log = useLog(program.id);
  const now = read.data as AnyRecord | undefined;
  const isNow = now?.version === version;
  const found = log.entries
    .flatMap(({ changes }) => changes ?? [])
    .find(({ after }) => after.number === number && after.version === version)?.after;
  const then = isNow ? now : found;
  const { hasEarlier, isReadingEarlier, readEarlier } = log;
  const goesOn = now !== undefined && then === undefined && hasEarlier && !isReadingEarlier;
  useEffect(() => {
    if (goesOn) readEarlier();
  }, [goesOn, readEarlier]);
  const isReading = then === undefined && (read.isPending || log.isReading || isReadingEarlier || hasEarlier);
  return { then, now, isReading, error: then ? null : (failureOf(read) ?? log.error) };
}
