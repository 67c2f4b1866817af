import { call } from '#shared/client/call.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { useServer } from '../data/server.tsx';
import { useActs } from '../data/use-acts.ts';
import { useProgram } from '../program-context.tsx';

/** How often a change is made anew because others saved first. */
const TRIES = 3;

type Amendable = 'links' | 'references';

/** Changes one list of a record. Shown at once; taken back when the server refuses. @throws Refusal, ServerFault */
export type Amend = <N extends Amendable>(
  record: AnyRecord,
  name: N,
  change: (list: AnyRecord[N]) => AnyRecord[N],
) => Promise<AnyRecord>;

/**
 * Adds to and takes from the lists of a record. When others saved first the change is made to their version: one line more
 * or less fits any other change, so there is nothing to ask the person.
 */
export function useAmend(): Amend {
  const { program } = useProgram();
  const via = useServer();
  const acts = useActs(program.id);
  const readAgain = async ({ kind, number }: AnyRecord): Promise<AnyRecord> => {
    const called = await call<Verb>(via, `${kind}.read` as Verb, { at: { programId: program.id, number } });
    if (called.isUnchanged) throw new Error(`${number} was asked for without a tag.`);
    return called.reply as AnyRecord;
  };
  return async (record, name, change) => {
    let latest = record;
    for (let tries = 1; ; tries++) {
      try {
        return await acts.edit(latest, { [name]: change(latest[name]) });
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'record/changed' || tries === TRIES) throw error;
        latest = await readAgain(latest);
      }
    }
  };
}
