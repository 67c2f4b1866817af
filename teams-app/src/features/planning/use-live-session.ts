import { hashKey, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { readAgain } from '../../ui/data/put-record.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { replyKey, type Held } from '../../ui/data/use-reply.ts';

const EVERY_MS = 3000;

/** While people propose or vote, the others see it within a few seconds; afterwards nothing comes in quick succession. */
const every = (session: PlanningSession | undefined): number | false =>
  session?.status === 'open' || session?.status === 'voting' ? EVERY_MS : false;

/**
 * A planning session as others change it, asked for while the page is in sight. Its tag also tells when something else of
 * the program changed (a dependency, a milestone): then all that is on the page is read again.
 */
export function useLiveSession(programId: string, number: string): UseQueryResult<PlanningSession> {
  const memory = useQueryClient();
  useEffect(() => {
    const session = hashKey(replyKey('planning.read', { at: { programId, number } }));
    let known: string | undefined;
    return memory.getQueryCache().subscribe(({ type, query }) => {
      if (type !== 'updated' || query.queryHash !== session) return;
      const etag = (query.state.data as Held<'planning.read'> | undefined)?.etag;
      if (etag === undefined || etag === known) return;
      const isNews = known !== undefined;
      known = etag;
      if (isNews) void readAgain(memory, programId);
    });
  }, [memory, programId, number]);
  return useRecord(programId, 'planning', number, every);
}
