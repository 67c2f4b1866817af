import { useLocation } from 'wouter';
import type { ProgramListItem } from '#shared/contracts/replies.ts';
import { placePath } from '../../frame/paths.ts';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';
import { useHalfWritten } from '../../ui/writing/use-half-written.ts';
import { CREATING_PROGRAM } from './creating-program.ts';
import { ProgramForm } from './program-form.tsx';
import { ProposeRisk, PROPOSING } from './propose-risk.tsx';

/** What `ProgramDrawers` takes. */
export interface ProgramDrawersProps {
  readonly meId: string;
  readonly isCreating: boolean;
  /** The program to which a risk is proposed. */
  readonly proposingTo: ProgramListItem | undefined;
  /** Closes what is open. */
  readonly onClose: () => void;
}

/** The forms beside the list of programs. One in which something is half written is open with the page. */
export function ProgramDrawers({ meId, isCreating, proposingTo, onClose }: ProgramDrawersProps) {
  const [, navigate] = useLocation();
  const written = useHalfWritten('');
  const isNew = isCreating || written.some(({ name }) => name === CREATING_PROGRAM);
  const begun = written.find(({ name }) => name.startsWith(PROPOSING))?.on as ProgramListItem | undefined;
  const foreign = isNew ? undefined : (proposingTo ?? begun);
  return (
    <>
      <DetailDrawer
        isModal
        isOpen={foreign !== undefined}
        title={`Propose a risk to ${foreign?.name ?? 'a program'}`}
        onClose={onClose}
      >
        {foreign && <ProposeRisk program={foreign} onClose={onClose} />}
      </DetailDrawer>
      <DetailDrawer isModal isOpen={isNew} title="Create program" onClose={onClose}>
        {isNew && <ProgramForm meId={meId} onCancel={onClose} onCreated={(id) => navigate(placePath(id))} />}
      </DetailDrawer>
    </>
  );
}
