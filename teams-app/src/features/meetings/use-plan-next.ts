import { useQueryClient } from '@tanstack/react-query';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { readReply, replyKey, type Held } from '../../ui/data/use-reply.ts';
import { useServer } from '../../ui/data/server.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { nextMeeting } from './next-meeting.ts';
import type { Written } from './written-meeting.ts';

/**
 * Plans the meeting after one, with the points that this one leaves over. One that is still to come leaves none yet; when what
 * is left over cannot be read, that is said, and the plan is without the decisions that wait.
 */
export function usePlanNext(): (meeting: Meeting) => Promise<Written> {
  const via = useServer();
  const memory = useQueryClient();
  const say = useSay();
  const { program } = useProgram();
  const undecidedOf = async ({ number, status }: Meeting): Promise<readonly string[]> => {
    if (status === 'planned') return [];
    const at = { programId: program.id, number };
    const queryKey = replyKey('meeting.prepare', { at });
    const { reply } = await memory.fetchQuery({
      queryKey,
      queryFn: ({ signal }) =>
        readReply(via, 'meeting.prepare', { at, signal }, memory.getQueryData<Held<'meeting.prepare'>>(queryKey)),
    });
    return reply.undecided.map((each) => each.number);
  };
  return async (meeting) => {
    const undecided = await undecidedOf(meeting).catch((failure: unknown) => {
      say.failed('What is left over could not be read', failure);
      return [];
    });
    return nextMeeting(meeting, new Set(undecided), program.calendar.zone);
  };
}
