import { useEffect } from 'react';
import type { RecordOf } from '#shared/domain/kinds.ts';
import { useList, type ListedKind, type ListFilter, type ListRead } from './use-list.ts';

/** All records of a kind: reads on until none is left. For kinds of which a program has some hundreds at most. */
export function useWholeList<K extends ListedKind>(
  programId: string,
  kind: K,
  filter: ListFilter = {},
): ListRead<RecordOf<K>> {
  const list = useList(programId, kind, filter);
  const { hasMore, isReadingMore, error, readMore } = list;
  const readsOn = hasMore && !isReadingMore && !error;
  useEffect(() => {
    if (readsOn) readMore();
  }, [readsOn, readMore]);
  return list;
}
