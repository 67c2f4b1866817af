import { useCallback, useEffect, useState } from 'react';
import { call, type Transport } from '#shared/client/call.ts';
import type { ProgramListItem } from '#shared/contracts/replies.ts';
import { refusalWhileHalted } from '#shared/domain/kinds/program/halt-refusal.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';

/** Who records, into which programs they may, and how reading both went. */
export interface ProgramsRead {
  readonly programs?: readonly ProgramListItem[];
  /** Entra object id of the reader. */
  readonly personId?: string;
  readonly failure?: unknown;
  readonly again: () => void;
}

const isOpen = ({ status }: ProgramListItem): boolean =>
  status === undefined || refusalWhileHalted(status as Program['status'], 'risk.create') === undefined;

/** Mine first; those of others only where they accept proposals. */
const offered = (items: readonly ProgramListItem[]): readonly ProgramListItem[] => {
  const open = items.filter((program) => isOpen(program) && (program.isMember || program.acceptsSubmissions));
  return [...open.filter(({ isMember }) => isMember), ...open.filter(({ isMember }) => !isMember)];
};

/** Reads reader and programs once, and again when asked. */
export function usePrograms(via: Transport): ProgramsRead {
  const [read, setRead] = useState<Omit<ProgramsRead, 'again'>>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    Promise.all([call(via, 'me.read', { signal }), call(via, 'program.list', { signal })]).then(
      ([me, list]) => {
        if (!me.isUnchanged && !list.isUnchanged)
          setRead({ programs: offered(list.reply.items), personId: me.reply.personId });
      },
      (failure: unknown) => signal.aborted || setRead({ failure }),
    );
    return () => stop.abort();
  }, [via, round]);
  return { ...read, again: useCallback(() => setRound((before) => before + 1), []) };
}
