import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { meets } from '#shared/domain/people/access.ts';
import type { Caller } from '#shared/domain/people/caller.ts';
import type { Program } from '#shared/domain/kinds/program/program.ts';
import { refusalWhileHalted } from '#shared/domain/kinds/program/halt-refusal.ts';
import type { Kind } from '#shared/domain/kind-places.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { needOfAct, unmetBy } from '#shared/domain/require-authority.ts';
import { isVerb, VERBS, type Verb } from '#shared/domain/people/verbs.ts';
import type { ReplyOf } from '#shared/contracts/replies.ts';
import { ZoneProvider } from './reader.tsx';
import { Writer } from './writing/writer.tsx';

/** The program on the page, and what the reader may do in it. */
export interface ProgramView {
  readonly program: Program;
  readonly caller: Caller;
  /**
   * True when the reader's roles and the program's state allow it; the record's state and rules narrow it further. False for
   * what cannot be done to the kind at all.
   */
  readonly may: (verb: Verb | `${Kind}.${string}`) => boolean;
  /** True when the reader may do this to the record: by `may`, and by the authority that the act takes. */
  readonly mayDo: (act: string, record: AnyRecord) => boolean;
  /** Opens a record of this program by its quoted number. */
  readonly open: (number: string) => void;
}

const ProgramContext = createContext<ProgramView | undefined>(undefined);

/** What `ProgramProvider` takes. */
export interface ProgramProviderProps {
  readonly program: Program;
  readonly me: Pick<ReplyOf<'me.read'>, 'personId' | 'tenantRoles'>;
  readonly onOpen: (number: string) => void;
  readonly children: ReactNode;
}

/** Gives everything below it the program, its zone, and what the reader may do. */
export function ProgramProvider({ program, me, onOpen, children }: ProgramProviderProps) {
  const view = useMemo((): ProgramView => {
    const caller: Caller = {
      tenantId: '',
      personId: me.personId,
      tenantRoles: me.tenantRoles as Caller['tenantRoles'],
      surface: 'tab',
    };
    const may = (verb: string) =>
      isVerb(verb) &&
      meets(VERBS[verb].access, caller, program) &&
      refusalWhileHalted(program.status, verb) === undefined;
    const mayDo = (act: string, record: AnyRecord) =>
      may(`${record.kind}.${act}`) && !unmetBy(caller, program, [needOfAct(act, record, program)]);
    return { program, caller, may, mayDo, open: onOpen };
  }, [program, me, onOpen]);
  return (
    <ProgramContext value={view}>
      <ZoneProvider zone={program.calendar.zone}>
        <Writer name={`${me.personId} ${program.id}`}>{children}</Writer>
      </ZoneProvider>
    </ProgramContext>
  );
}

/** Below it, records open another way: beside the page that names them. */
export function OpenWith({ onOpen, children }: Pick<ProgramProviderProps, 'onOpen' | 'children'>) {
  const view = useProgram();
  const beside = useMemo(() => ({ ...view, open: onOpen }), [view, onOpen]);
  return <ProgramContext value={beside}>{children}</ProgramContext>;
}

/** The program on the page. @throws Error outside a `ProgramProvider`. */
export function useProgram(): ProgramView {
  const view = useContext(ProgramContext);
  if (!view) throw new Error('There is no ProgramProvider above.');
  return view;
}
