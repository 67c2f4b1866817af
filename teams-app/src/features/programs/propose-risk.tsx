import type { ProgramListItem } from '#shared/contracts/replies.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { bodyOf } from '../../ui/form/form-values.ts';
import { RecordForm } from '../../ui/form/record-form.tsx';
import { riskSpec } from '../../ui/kind/risk-spec.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';

/** What somebody can say of a risk who knows nothing of the program's people and plan. */
const FIELDS = riskSpec.fields.filter(({ name }) => ['title', 'cause', 'event', 'effect'].includes(name));

/** The beginning of the names under which proposals are kept. */
export const PROPOSING = 'propose to ';

/** What `ProposeRisk` takes. */
export interface ProposeRiskProps {
  readonly program: ProgramListItem;
  readonly onClose: () => void;
}

/** Proposes a risk to a program in which the reader has no place. */
export function ProposeRisk({ program, onClose }: ProposeRiskProps) {
  const acts = useActs(program.id);
  const say = useSay();
  return (
    <RecordForm
      label="Propose risk"
      keptAs={PROPOSING + program.id}
      on={program}
      fields={FIELDS}
      initial={{}}
      saveLabel="Propose risk"
      onSave={async (values) => {
        const { number } = await acts.create('risk', bodyOf(values));
        onClose();
        say.done(`${number} is proposed to ${program.name}`);
      }}
      onCancel={onClose}
    />
  );
}
