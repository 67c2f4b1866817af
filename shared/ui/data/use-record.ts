import { useQuery, useQueryClient, type InfiniteData, type UseQueryResult } from '@tanstack/react-query';
import type { PageReply } from '../../contracts/replies.ts';
import type { AnyRecord, RecordOf } from '../../domain/any-record.ts';
import type { Verb } from '../../domain/verbs.ts';
import { useServer } from './server.tsx';
import type { ListedKind } from './use-list.ts';
import { readReply, replyKey, type Held } from './use-reply.ts';

type ReadVerb = Extract<Verb, `${ListedKind}.read`>;

/** One record by its number; what a list has shown of it stands there until it is read. */
export function useRecord<K extends ListedKind>(
  programId: string,
  kind: K,
  number: string | undefined,
): UseQueryResult<RecordOf<K>> {
  const via = useServer();
  const memory = useQueryClient();
  const verb = `${kind}.read` as ReadVerb;
  const at = { programId, number: number ?? '' };
  const key = replyKey(verb, { at });
  return useQuery({
    queryKey: key,
    enabled: number !== undefined,
    queryFn: ({ signal }) => readReply(via, verb, { at, signal }, memory.getQueryData<Held<ReadVerb>>(key)),
    placeholderData: () => {
      const pages = memory.getQueriesData<InfiniteData<Held<Verb>>>({ queryKey: [`${kind}.list`, { programId }] });
      const listed = pages
        .flatMap(([, data]) => data?.pages ?? [])
        .flatMap(({ reply }) => (reply as PageReply).items)
        .find((item) => item.number === number);
      return listed ? ({ reply: listed, etag: undefined } as unknown as Held<ReadVerb>) : undefined;
    },
    select: ({ reply }: Held<ReadVerb>) => reply as AnyRecord as RecordOf<K>,
  });
}
