import { useEffect, useRef } from 'react';
import { call } from '#shared/client/call.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { useServer } from '../../ui/data/server.tsx';
import { useActs, type Values } from '../../ui/data/use-acts.ts';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useProgram } from '../../ui/program-context.tsx';

/** What people do to a meeting while it runs. What fails is said, and the page shows what is. */
export interface LiveActs {
  readonly start: () => Promise<void>;
  readonly take: (agendaIndex: number) => Promise<void>;
  /** Gives the number of what was captured. @throws Refusal, ServerFault */
  readonly capture: (body: Values) => Promise<string>;
  /** Says that somebody is here, or is not. */
  readonly attend: (personId: string, isHere: boolean) => Promise<void>;
  readonly hold: () => Promise<void>;
}

/** So often an act is given again because others changed the meeting at the same time. */
const TRIES = 3;

/** The acts on a live meeting. Others act on it, too: none of these says anything about what they change. */
export function useLiveActs(meeting: Meeting): LiveActs {
  const via = useServer();
  const { program } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const latest = useRef(meeting);
  useEffect(() => {
    if (meeting.version > latest.current.version) latest.current = meeting;
  }, [meeting]);
  const orSay = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => say.failed(`${meeting.number} is as it was`, error),
    );

  /** Acts on the meeting as it is now; again, when it has become another. @throws Refusal, ServerFault */
  const onLatest = async (act: (now: Meeting) => Promise<unknown>): Promise<void> => {
    for (let tries = 1; ; tries++) {
      try {
        latest.current = (await act(latest.current)) as Meeting;
        return;
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'record/changed' || tries === TRIES) throw error;
        const read = await call(via, 'meeting.read', { at: { programId: program.id, number: meeting.number } });
        if (!read.isUnchanged) latest.current = read.reply;
      }
    }
  };
  return {
    start: () => orSay(onLatest((now) => acts.command(now, 'start', {}))),
    take: (agendaIndex) => orSay(acts.command(meeting, 'take', { agendaIndex })),
    capture: async (body) => {
      const after = (await acts.command(meeting, 'capture', body)) as Meeting;
      return after.captures.at(-1)?.record ?? '';
    },
    attend: (personId, isHere) =>
      orSay(
        onLatest((now) => {
          const others = now.attendeeIds.filter((id) => id !== personId);
          return acts.edit(now, { attendeeIds: isHere ? [...others, personId] : others });
        }),
      ),
    hold: () => orSay(onLatest((now) => acts.command(now, 'hold', {}))),
  };
}
