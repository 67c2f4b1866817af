import type { AnyRecord } from '#shared/domain/kinds.ts';
import { capital } from '#shared/domain/capital.ts';
import { recordText } from '#shared/text/kind-text.ts';
import { useActs, type Values } from '../data/use-acts.ts';
import { bodyOf } from '../form/form-values.ts';
import type { CommandSpec } from '../kind/spec.ts';
import { useSay } from '../overlay/toasts.tsx';

/** Gives a record a command of its kind's description. Resolves when it is done and said, with a way back where there is one. */
export type Give = (
  given: Pick<CommandSpec<AnyRecord>, 'act' | 'said' | 'undo'>,
  on: AnyRecord,
  values: Values,
) => Promise<void>;

/** @throws Refusal, ServerFault from the act. */
export function useGive(programId: string): Give {
  const acts = useActs(programId);
  const say = useSay();
  return async ({ act, said, undo }, on, values) => {
    const after = await acts.command(on, act, bodyOf(values));
    say.done(`${capital(recordText(after.number))} ${said}`, undo && (() => acts.command(after, undo.act, undo.body)));
  };
}
