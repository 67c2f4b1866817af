import {
  useQueries,
  useQuery,
  useQueryClient,
  type InfiniteData,
  type Query,
  type QueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import type { Transport } from '#shared/client/call.ts';
import type { PageReply } from '#shared/contracts/replies.ts';
import { type Kind, readNumber } from '#shared/domain/kind-places.ts';
import type { AnyRecord, RecordOf } from '#shared/domain/kinds.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { refreshAfter } from './refresh-after.ts';
import { useServer } from './server.tsx';
import { readReply, replyKey, type Held } from './use-reply.ts';

type ReadVerb = Extract<Verb, `${Kind}.read`>;

/** How often a record is read again, in milliseconds, while the page is in sight; false for no oftener than any other. */
export type Every<R> = (record: R | undefined) => number | false;

const asOthers: Every<unknown> = () => false;

/** One record by its number; what a list has shown of it stands there until it is read. */
export function useRecord<K extends Kind>(
  programId: string,
  kind: K,
  number: string | undefined,
  every: Every<RecordOf<K>> = asOthers,
): UseQueryResult<RecordOf<K>> {
  const via = useServer();
  const memory = useQueryClient();
  return useQuery({ ...asked(via, memory, programId, kind, number ?? '', every), enabled: number !== undefined });
}

/** Several records by their quoted numbers, of any kind, as far as they are read by now; in the given order. */
export function useRecords(
  programId: string,
  numbers: readonly string[],
  every: Every<AnyRecord> = asOthers,
): readonly RecordOf<Exclude<Kind, 'program'>>[] {
  const via = useServer();
  const memory = useQueryClient();
  return useQueries({
    queries: [...new Set(numbers)].flatMap((number) => {
      const kind = readNumber(number)?.kind;
      return kind && kind !== 'program' ? [asked(via, memory, programId, kind, number, every)] : [];
    }),
    combine: (reads) => reads.flatMap(({ data }) => data ?? []),
  });
}

function asked<K extends Kind>(
  via: Transport,
  memory: QueryClient,
  programId: string,
  kind: K,
  number: string,
  every: Every<RecordOf<K>>,
) {
  const verb = `${kind}.read` as ReadVerb;
  // The address of a program has no number.
  const at = { programId, ...(kind !== 'program' && { number }) };
  const key = replyKey(verb, { at });
  const recordIn = ({ reply }: Held<ReadVerb>) => reply as RecordOf<K>;
  return {
    queryKey: key,
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      readReply(via, verb, { at, signal }, memory.getQueryData<Held<ReadVerb>>(key)),
    refetchInterval: (query: Query<Held<ReadVerb>>) =>
      every(query.state.data && recordIn(query.state.data)) || refreshAfter(query),
    placeholderData: () => listed(memory, programId, kind, number) as Held<ReadVerb> | undefined,
    select: recordIn,
  };
}

/** The record as a list has shown it. */
function listed(memory: QueryClient, programId: string, kind: Kind, number: string) {
  const pages = memory.getQueriesData<InfiniteData<Held<Verb>>>({ queryKey: [`${kind}.list`, { programId }] });
  const found = pages
    .flatMap(([, data]) => data?.pages ?? [])
    .flatMap(({ reply }) => (reply as PageReply).items)
    .find((item) => item.number === number);
  return found && { reply: found, etag: undefined };
}
