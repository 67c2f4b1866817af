import type { RecordOf } from '#shared/domain/any-record.ts';
import type { Kind } from '#shared/domain/kind.ts';
import { capital } from '#shared/domain/capital.ts';
import { recordText } from '#shared/text/kind-text.ts';
import { useActs, type Values } from '../data/use-acts.ts';
import { bodyOf } from '../form/form-values.ts';
import type { CommandSpec } from '../kind/spec.ts';
import { useSay } from '../overlay/toasts.tsx';

/** Gives a record a command of its kind's description. Resolves when it is done and said, with a way back where there is one. */
export type Give = <K extends Kind>(given: CommandSpec<RecordOf<K>>, on: RecordOf<K>, values: Values) => Promise<void>;

/** @throws Refusal, ServerFault from the act. */
export function useGive(programId: string): Give {
  const acts = useActs(programId);
  const say = useSay();
  return async ({ act, said, undo }, on, values) => {
    const after = await acts.command(on, act, bodyOf(values));
    say.done(`${capital(recordText(after.number))} ${said}`, undo && (() => acts.command(after, undo.act, undo.body)));
  };
}
