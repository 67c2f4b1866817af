import type { RecordOf } from '#shared/domain/kinds.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { specOf } from '../../ui/kind/specs.ts';
import type { CommandSpec } from '../../ui/kind/spec.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { useGive } from '../../ui/record/use-give.ts';
import { commandOn } from '../../ui/writing/command-on.ts';
import type { ActBegun } from './half-written-acts.ts';

/** The commands of a kind that can be given in a meeting. */
export const commandsIn = (kind: ListedKind): readonly CommandSpec<RecordOf<ListedKind>>[] =>
  specOf(kind)?.commands ?? [];

/** What `ActForm` takes. */
export interface ActFormProps extends ActBegun {
  readonly onClose: () => void;
}

/** The fields of an act on a record, given without leaving the meeting. */
export function ActForm({ meeting, place, act, record, onClose }: ActFormProps) {
  const view = useProgram();
  const { today } = useReader();
  const give = useGive(view.program.id);
  const command = commandsIn(record.kind).find((each) => each.act === act);
  if (!command) return null;
  return (
    <RecordForm
      label={`${command.label}, ${record.number}`}
      keptAs={commandOn(act, record.number)}
      on={{ meeting, place, act, record } satisfies ActBegun}
      fields={command.fields}
      initial={command.begin?.(record, { ...view, today }) ?? {}}
      saveLabel={command.label}
      onSave={async (values) => {
        await give(command, record, values);
        onClose();
      }}
      onCancel={onClose}
    />
  );
}
