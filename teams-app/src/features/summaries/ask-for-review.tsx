import { Button, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { holdersOf } from '#shared/domain/kinds/program/program.ts';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { FormDialog } from '../../ui/writing/form-dialog.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { FoundWords } from '../../ui/writing/found-words.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';

/** The name under which the choice of a reviewer is kept. */
export const reviewOf = (summary: string): string => `review of ${summary}`;

/** What `AskForReview` takes. */
export interface AskForReviewProps {
  /** Number of the summary. */
  readonly summary: string;
  /** The summary was published: nobody can be asked. */
  readonly isOver: boolean;
  /** Who was asked before. */
  readonly reviewerId: string | undefined;
  readonly onAsk: (reviewerId: string) => void;
}

/** Asks another member to read the summary before it is published: the sponsor, unless somebody else is chosen. */
export function AskForReview({ summary, isOver, reviewerId, onAsk }: AskForReviewProps) {
  const { program, caller } = useProgram();
  const others = program.members.map(({ personId }) => personId).filter((id) => id !== caller.personId);
  const sponsorId = holdersOf(program, 'sponsor').find((id) => id !== caller.personId);
  const writing = useWriting(reviewOf(summary), { begun: reviewerId ?? sponsorId });
  const chosenId = writing.value;
  const [isOpen, setOpen] = useState(writing.isWritten);
  return (
    <>
      {!isOver && (
        <Button style={{ whiteSpace: 'nowrap' }} onClick={() => setOpen(true)}>
          {reviewerId ? 'Change reviewer' : 'Ask for review'}
        </Button>
      )}
      {isOpen && (
        <FormDialog
          title="Who reviews this summary?"
          saveLabel="Ask for review"
          isHeld={!chosenId || isOver}
          message={isOver && 'The summary was published meanwhile: nobody can be asked to review it.'}
          writing={writing}
          onSave={() => {
            if (!chosenId) return;
            writing.forget();
            setOpen(false);
            onAsk(chosenId);
          }}
          onClose={() => setOpen(false)}
        >
          {writing.isFound && <FoundWords onDiscard={writing.forget} />}
          <Field label="Reviewer" hint="They are told. Until it is published it can still be changed.">
            <PersonPicker
              ids={others}
              chosen={chosenId ? [chosenId] : []}
              onChoose={([personId]) => writing.write(personId)}
            />
          </Field>
        </FormDialog>
      )}
    </>
  );
}
