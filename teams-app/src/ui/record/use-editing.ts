import { useState } from 'react';
import { call } from '#shared/client/call.ts';
import type { AnyRecord } from '#shared/domain/kinds.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { same } from '#shared/domain/same.ts';
import type { Verb } from '#shared/domain/people/verbs.ts';
import { capital } from '#shared/domain/capital.ts';
import { recordText } from '#shared/text/kind-text.ts';
import { useServer } from '../data/server.tsx';
import { useActs, type Values } from '../data/use-acts.ts';
import { patchOf, reverseOf } from '../form/form-values.ts';
import type { FieldSpec } from '../form/field-spec.ts';
import type { Clash } from '../form/conflict-dialog.tsx';
import { useSay } from '../overlay/toasts.tsx';

/** Somebody saved first. */
export interface Conflict {
  readonly theirs: AnyRecord;
  readonly patch: Values;
  readonly clashes: readonly Clash[];
}

/**
 * Saves an edit; what to do when somebody else saved first is handed to the page. `valuesOf` gives a record's fields as
 * they are written; `onSaved` is told when all is well.
 */
export function useEditing(
  programId: string,
  fields: readonly FieldSpec[],
  valuesOf: (record: AnyRecord) => Values,
  onSaved: () => void,
) {
  const via = useServer();
  const acts = useActs(programId);
  const say = useSay();
  const [conflict, setConflict] = useState<Conflict>();

  const write = async (base: AnyRecord, patch: Values) => {
    try {
      const saved = await acts.edit(base, patch);
      setConflict(undefined);
      onSaved();
      say.done(`${capital(recordText(saved.number))} is saved`, () =>
        acts.edit(saved, reverseOf(valuesOf(base), patch)),
      );
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'record/changed') throw error;
      const called = await call<Verb>(via, `${base.kind}.read` as Verb, { at: { programId, number: base.number } });
      if (called.isUnchanged) throw error;
      const theirs = called.reply as AnyRecord;
      setConflict({ theirs, patch, clashes: clashesOf(fields, valuesOf(base), valuesOf(theirs), patch) });
    }
  };

  return {
    conflict,
    /** Resolves when it is saved, or when there is a conflict to settle. @throws Refusal, ServerFault */
    save: async (base: AnyRecord, values: Values) => {
      const patch = patchOf(valuesOf(base), values);
      if (Object.keys(patch).length === 0) onSaved();
      else await write(base, patch);
    },
    /** Saves over their version, without the fields in which theirs is kept. */
    settle: async (takeTheirs: readonly string[]) => {
      if (!conflict) return;
      const kept = Object.fromEntries(Object.entries(conflict.patch).filter(([name]) => !takeTheirs.includes(name)));
      setConflict(undefined);
      try {
        if (Object.keys(kept).length === 0) onSaved();
        else await write(conflict.theirs, kept);
      } catch (error) {
        say.failed(`${capital(recordText(conflict.theirs.number))} was not saved`, error);
      }
    },
    leave: () => setConflict(undefined),
  };
}

const clashesOf = (fields: readonly FieldSpec[], base: Values, theirs: Values, patch: Values): readonly Clash[] =>
  fields.flatMap((field) => {
    const { name } = field;
    if (!(name in patch) || same(base[name], theirs[name]) || same(patch[name], theirs[name])) return [];
    return [{ field, mine: patch[name], theirs: theirs[name] }];
  });
