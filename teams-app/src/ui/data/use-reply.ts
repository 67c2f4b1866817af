import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from '@tanstack/react-query';
import { call, type CallInput, type Transport } from '#shared/client/call.ts';
import type { ReplyOf } from '#shared/contracts/replies.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { useServer } from './server.tsx';

/** What a read asks for. */
export interface Asked {
  readonly at?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
}

/** A reply as it is remembered, with the tag that says whether it still holds. */
export interface Held<V extends Verb> {
  readonly reply: ReplyOf<V>;
  readonly etag: string | undefined;
}

/** The name under which a reply is remembered. */
export const replyKey = (verb: Verb, { at = {}, query = {} }: Asked = {}): readonly [Verb, object, object] => [
  verb,
  at,
  query,
];

/** Reads one route; when the server says that what is held still holds, that is the answer. */
export async function readReply<V extends Verb>(
  via: Transport,
  verb: V,
  asked: Asked & { readonly signal?: AbortSignal },
  held: Held<V> | undefined,
): Promise<Held<V>> {
  const input: CallInput<V> = { ...asked, ...(held?.etag && { etag: held.etag }) };
  const called = await call(via, verb, input);
  if (!called.isUnchanged) return { reply: called.reply, etag: called.etag };
  return held ?? readReply(via, verb, asked, undefined);
}

/** The answer of a reading route, kept fresh while it is on the page. */
export function useReply<V extends Verb>(
  verb: V,
  asked: Asked & { readonly enabled?: boolean; readonly refetchInterval?: number } = {},
): UseQueryResult<ReplyOf<V>> {
  const via = useServer();
  const memory = useQueryClient();
  const { at, query, ...options } = asked;
  const key = replyKey(verb, { ...(at && { at }), ...(query && { query }) });
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) =>
      readReply(via, verb, { ...(at && { at }), ...(query && { query }), signal }, heldIn<V>(memory, key)),
    select: ({ reply }: Held<V>) => reply,
    ...options,
  });
}

const heldIn = <V extends Verb>(memory: QueryClient, key: readonly unknown[]): Held<V> | undefined =>
  memory.getQueryData<Held<V>>(key);
