import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { PageReply } from '#shared/contracts/replies.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import type { Held } from './use-reply.ts';

const isOf = (key: readonly unknown[], programId: string): boolean =>
  (key[1] as { programId?: string } | undefined)?.programId === programId;

/** Shows a record as it is now, or as it is about to be, everywhere it was read; without tags, so that the next read asks anew. */
export function putRecord(memory: QueryClient, programId: string, record: AnyRecord): void {
  const isIt = (other: AnyRecord) => other.number === record.number;
  for (const [key, data] of memory.getQueriesData<object>({ predicate: ({ queryKey }) => isOf(queryKey, programId) })) {
    if (key[0] === `${record.kind}.read` && data) {
      const { reply } = data as Held<Verb>;
      if (isIt(reply as AnyRecord)) memory.setQueryData(key, { reply: record, etag: undefined });
    } else if (key[0] === `${record.kind}.list` && data && 'pages' in data) {
      const { pages, pageParams } = data as InfiniteData<Held<Verb>>;
      const put = pages.map(({ reply }) => ({ reply: withRecord(reply as PageReply, record, isIt), etag: undefined }));
      memory.setQueryData(key, { pages: put, pageParams });
    }
  }
}

const withRecord = (page: PageReply, record: AnyRecord, isIt: (other: AnyRecord) => boolean): PageReply => ({
  ...page,
  items: page.items.map((item) => (isIt(item) ? record : item)),
});

const ACROSS: readonly Verb[] = ['program.list', 'me.work'];

/** Reads again what a change in a program may have touched. */
export const readAgain = (memory: QueryClient, programId: string): Promise<void> =>
  memory.invalidateQueries({
    predicate: ({ queryKey }) => isOf(queryKey, programId) || ACROSS.includes(queryKey[0] as Verb),
  });
