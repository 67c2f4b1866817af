import { useCallback, useEffect, useState } from 'react';
import { call, type Transport } from '#shared/client/call.ts';
import type { ProgramListItem } from '#shared/contracts/replies.ts';
import { standingRefusal } from '#shared/domain/standing.ts';
import type { Program } from '#shared/domain/program.ts';

/** The programs a person may record into, and how reading them went. */
export interface ProgramsRead {
  readonly programs?: readonly ProgramListItem[];
  readonly failure?: unknown;
  readonly again: () => void;
}

const isOpen = ({ status }: ProgramListItem): boolean =>
  status === undefined || standingRefusal(status as Program['status'], 'risk.create') === undefined;

/** Mine first; those of others only where they accept proposals. */
const offered = (items: readonly ProgramListItem[]): readonly ProgramListItem[] => {
  const open = items.filter((program) => isOpen(program) && (program.isMember || program.acceptsSubmissions));
  return [...open.filter(({ isMember }) => isMember), ...open.filter(({ isMember }) => !isMember)];
};

/** Reads the programs once, and again when asked. */
export function usePrograms(via: Transport): ProgramsRead {
  const [read, setRead] = useState<Omit<ProgramsRead, 'again'>>({});
  const [round, setRound] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    call(via, 'program.list', { signal: stop.signal }).then(
      (called) => !called.isUnchanged && setRead({ programs: offered(called.reply.items) }),
      (failure: unknown) => stop.signal.aborted || setRead({ failure }),
    );
    return () => stop.abort();
  }, [via, round]);
  return { ...read, again: useCallback(() => setRound((before) => before + 1), []) };
}
