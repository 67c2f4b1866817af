import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call } from '#shared/client/call.ts';
import type { ReplyOf } from '#shared/contracts/replies.ts';
import { useServer } from '../data/server.tsx';

/**
 * The words of a meeting, read once: a text never changes, so what happens in the program does not read it again.
 * Its error is a `Refusal` `transcript/not-yours` for those who may not read it, `record/not-found` when it is not kept.
 *
 * @param sha256 Of the text the meeting has now: a part that comes later makes another text of it. May be left out where
 *   only the beginning matters.
 */
export function useTranscript(
  programId: string,
  meeting: string | undefined,
  sha256?: string,
): UseQueryResult<ReplyOf<'meeting.read-transcript'>> {
  const via = useServer();
  return useQuery({
    queryKey: ['meeting.read-transcript', `${programId}/${meeting}`, sha256],
    enabled: meeting !== undefined,
    staleTime: Infinity,
    queryFn: async ({ signal }) => {
      const at = { programId, number: meeting ?? '' };
      const called = await call(via, 'meeting.read-transcript', { at, signal });
      if (called.isUnchanged) throw new Error('The transcript answered that nothing changed.');
      return called.reply;
    },
  });
}
