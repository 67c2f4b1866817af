import { useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { PageReply } from '#shared/contracts/replies.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { RecordOf } from '#shared/domain/kinds.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { failureOf } from './failure-of.ts';
import { readReply, replyKey, type Asked, type Held } from './use-reply.ts';
import { useServer } from './server.tsx';

type ListVerb = Extract<Verb, `${string}.list`>;
type PagesOf = InfiniteData<Held<ListVerb>, string | undefined>;

/** Kinds that have lists of their own. */
export type ListedKind = Exclude<Kind, 'program'>;

/** Which records of a kind. */
export interface ListFilter {
  /** States; none means all. */
  readonly status?: readonly string[];
  readonly owner?: string;
  readonly q?: string;
}

/** A list as far as it was read. */
export interface ListRead<R> {
  readonly items: readonly R[];
  /** How many the filter finds in all; undefined until the first answer. */
  readonly total: number | undefined;
  readonly hasMore: boolean;
  readonly isReading: boolean;
  readonly isReadingMore: boolean;
  /** Why nothing could be read. */
  readonly error: Error | null;
  readonly readMore: () => void;
  readonly retry: () => void;
}

const PAGE = 100;

/** The records of a kind in a program, newest number first, a page at a time. */
export function useList<K extends ListedKind>(
  programId: string,
  kind: K,
  filter: ListFilter = {},
  isEnabled = true,
): ListRead<RecordOf<K>> {
  const via = useServer();
  const memory = useQueryClient();
  const verb = `${kind}.list` as ListVerb;
  const { status, owner, q } = filter;
  const asked = {
    at: { programId },
    query: { status: status?.length ? status.join(',') : undefined, owner, q: q?.trim() || undefined, limit: PAGE },
  } satisfies Asked;
  const key = replyKey(verb, asked);
  const read = useInfiniteQuery({
    queryKey: key,
    initialPageParam: undefined as string | undefined,
    enabled: isEnabled,
    placeholderData: (previous: PagesOf | undefined, query) =>
      (query?.queryKey[1] as typeof asked.at | undefined)?.programId === programId ? previous : undefined,
    queryFn: ({ pageParam, signal }) => {
      const held = memory.getQueryData<PagesOf>(key);
      const index = held?.pageParams.indexOf(pageParam) ?? -1;
      const query = { ...asked.query, cursor: pageParam };
      return readReply(via, verb, { at: asked.at, query, signal }, held?.pages[index]);
    },
    getNextPageParam: ({ reply }) => (reply as PageReply).nextCursor,
  });
  const { fetchNextPage, refetch } = read;
  const pages = (read.data?.pages ?? []).map(({ reply }) => reply as PageReply<RecordOf<K>>);
  return {
    items: pages.flatMap(({ items }) => items),
    total: pages[0]?.total,
    hasMore: read.hasNextPage,
    isReading: read.isPending && isEnabled,
    isReadingMore: read.isFetchingNextPage,
    error: failureOf(read),
    readMore: useCallback(() => void fetchNextPage(), [fetchNextPage]),
    retry: useCallback(() => void refetch(), [refetch]),
  };
}
