import type { RecordOf } from '#shared/domain/any-record.ts';
import type { ListedKind } from '../../ui/data/use-list.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { actionSpec } from '../../ui/kind/action-spec.ts';
import { riskSpec } from '../../ui/kind/risk-spec.tsx';
import type { CommandSpec, KindSpec } from '../../ui/kind/spec.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { useGive } from '../../ui/record/use-give.ts';
import { commandOn } from '../../ui/writing/command-on.ts';
import type { ActBegun } from './half-written-acts.ts';

/** The kinds whose commands are given in a meeting. */
const SPECS = { action: actionSpec, risk: riskSpec } as unknown as Readonly<
  Partial<Record<ListedKind, KindSpec<ListedKind>>>
>;

/** The commands of a kind that can be given in a meeting. */
export const commandsIn = (kind: ListedKind): readonly CommandSpec<RecordOf<ListedKind>>[] =>
  SPECS[kind]?.commands ?? [];

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
