import { useEffect, useState } from 'react';
import { call, type Transport } from '#shared/client/call.ts';
import type { ProgramListItem } from '#shared/contracts/replies.ts';
import { isContributor, type Program } from '#shared/domain/kinds/program/program.ts';

/** Who may own what is recorded, and whether the reader may record all kinds. */
export interface Members {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly mayRecordAll: boolean;
}

async function readMembers(via: Transport, programId: string, personId: string, signal: AbortSignal): Promise<Members> {
  const called = await call(via, 'program.read', { at: { programId }, signal });
  const program: Program | undefined = called.isUnchanged ? undefined : called.reply;
  if (!program) return { people: [], mayRecordAll: false };
  const ids = program.members.map((member) => member.personId);
  const named = ids.length > 0 ? await call(via, 'people.list', { query: { ids: ids.join(',') }, signal }) : undefined;
  const people = named && !named.isUnchanged ? named.reply.people : [];
  return {
    people: [...people].sort((a, b) => a.name.localeCompare(b.name)),
    mayRecordAll: isContributor(program, personId),
  };
}

/** Members by program, as far as they were read. */
const NOBODY: Members = { people: [], mayRecordAll: false };

/** The members of a program that the reader has a place in; undefined until they are read, nobody elsewhere. */
export function useMembers(
  via: Transport,
  program: ProgramListItem | undefined,
  personId: string,
): Members | undefined {
  const [read, setRead] = useState<{ readonly programId: string; readonly members: Members }>();
  const programId = program?.isMember ? program.id : undefined;
  useEffect(() => {
    if (programId === undefined) return undefined;
    const stop = new AbortController();
    readMembers(via, programId, personId, stop.signal).then(
      (members) => setRead({ programId, members }),
      () => stop.signal.aborted || setRead({ programId, members: NOBODY }),
    );
    return () => stop.abort();
  }, [via, programId, personId]);
  if (programId === undefined) return NOBODY;
  return read?.programId === programId ? read.members : undefined;
}
