import { useInfiniteQuery } from '@tanstack/react-query';
import { call } from '#shared/client/call.ts';
import type { EntryReply } from '#shared/contracts/replies.ts';
import { failureOf } from './failure-of.ts';
import { replyKey } from './use-reply.ts';
import { useServer } from './server.tsx';

/** How many entries are read at a time; the most the server gives. */
const WINDOW = 200;

/** The log as far back as it was read. */
export interface LogRead {
  /** Newest first; entries the reader may not see are left out. */
  readonly entries: readonly EntryReply[];
  /** Position of the newest entry; undefined until the first answer. */
  readonly seq: number | undefined;
  readonly hasEarlier: boolean;
  readonly isReading: boolean;
  readonly isReadingEarlier: boolean;
  /** Why nothing could be read. */
  readonly error: Error | null;
  readonly readEarlier: () => void;
  readonly retry: () => void;
}

interface LogWindow {
  readonly since: number;
  readonly entries: readonly EntryReply[];
  readonly seq: number;
}

/** A program's log, newest first, read backwards a window at a time. */
export function useLog(programId: string): LogRead {
  const via = useServer();
  const read = useInfiniteQuery({
    queryKey: replyKey('program.log', { at: { programId } }),
    initialPageParam: undefined as number | undefined,
    queryFn: async ({ pageParam, signal }): Promise<LogWindow> => {
      const ask = async (since: number, limit: number) => {
        const called = await call(via, 'program.log', { at: { programId }, query: { since, limit }, signal });
        if (called.isUnchanged) throw new Error('The log answered that nothing changed.');
        return called.reply;
      };
      if (pageParam !== undefined) {
        const since = Math.max(0, pageParam - WINDOW);
        return { since, ...(await ask(since, pageParam - since)) };
      }
      const first = await ask(0, WINDOW);
      if (first.seq <= WINDOW) return { since: 0, ...first };
      return { since: first.seq - WINDOW, ...(await ask(first.seq - WINDOW, WINDOW)) };
    },
    getNextPageParam: ({ since }) => (since > 0 ? since : undefined),
  });
  const pages = read.data?.pages ?? [];
  return {
    entries: pages.flatMap(({ entries }) => entries.toReversed()).filter(({ command }) => command !== undefined),
    seq: pages[0]?.seq,
    hasEarlier: read.hasNextPage,
    isReading: read.isPending,
    isReadingEarlier: read.isFetchingNextPage,
    error: failureOf(read),
    readEarlier: () => void read.fetchNextPage(),
    retry: () => void read.refetch(),
  };
}
