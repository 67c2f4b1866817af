import { call } from '#shared/client/call.ts';
import type { Meeting } from '#shared/domain/records/meeting.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { useServer } from '#shared/ui/data/server.tsx';
import { useActs, type Values } from '#shared/ui/data/use-acts.ts';
import { useSay } from '#shared/ui/overlay/toasts.tsx';
import { useProgram } from '#shared/ui/program-context.tsx';

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

/** Others change the meeting at the same time; who is here is said again so often over their versions. */
const TRIES = 3;

/** The acts on a live meeting. */
export function useLiveActs(meeting: Meeting): LiveActs {
  const via = useServer();
  const { program } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const orSay = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => say.failed(`${meeting.number} is as it was`, error),
    );

  const attend = async (personId: string, isHere: boolean) => {
    for (let [tries, latest] = [1, meeting]; ; tries++) {
      const others = latest.attendeeIds.filter((id) => id !== personId);
      try {
        return await acts.edit(latest, { attendeeIds: isHere ? [...others, personId] : others });
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'record/changed' || tries === TRIES) throw error;
        const read = await call(via, 'meeting.read', { at: { programId: program.id, number: meeting.number } });
        if (read.isUnchanged) throw error;
        latest = read.reply;
      }
    }
  };
  return {
    start: () => orSay(acts.command(meeting, 'start', {})),
    take: (agendaIndex) => orSay(acts.command(meeting, 'take', { agendaIndex })),
    capture: async (body) => {
      const after = (await acts.command(meeting, 'capture', body)) as Meeting;
      return after.captures.at(-1)?.record ?? '';
    },
    attend: (personId, isHere) => orSay(attend(personId, isHere)),
    hold: () => orSay(acts.command(meeting, 'hold', {})),
  };
}
