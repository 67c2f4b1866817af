import { useQuery, useQueryClient, type InfiniteData, type UseQueryResult } from '@tanstack/react-query';
import type { PageReply } from '../../contracts/replies.ts';
import type { RecordOf } from '../../domain/any-record.ts';
import type { Kind } from '../../domain/kind.ts';
import type { Verb } from '../../domain/verbs.ts';
import { useServer } from './server.tsx';
import { readReply, replyKey, type Held } from './use-reply.ts';

type ReadVerb = Extract<Verb, `${Kind}.read`>;

/** One record by its number; what a list has shown of it stands there until it is read. */
export function useRecord<K extends Kind>(
  programId: string,
  kind: K,
  number: string | undefined,
): UseQueryResult<RecordOf<K>> {
  const via = useServer();
  const memory = useQueryClient();
  const verb = `${kind}.read` as ReadVerb;
  // The address of a program has no number.
  const at = { programId, ...(kind !== 'program' && { number: number ?? '' }) };
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
      return listed ? { reply: listed, etag: undefined } : undefined;
    },
    select: ({ reply }: Held<ReadVerb>) => reply as RecordOf<K>,
  });
}
