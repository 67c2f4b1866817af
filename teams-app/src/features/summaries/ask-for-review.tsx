import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
} from '@fluentui/react-components';
import { useState } from 'react';
import { holdersOf } from '#shared/domain/kinds/program/program.ts';
import { PersonPicker } from '../../ui/people/person-picker.tsx';
import { useProgram } from '../../ui/program-context.tsx';

/** What `AskForReview` takes. */
export interface AskForReviewProps {
  /** Who was asked before. */
  readonly reviewerId: string | undefined;
  readonly onAsk: (reviewerId: string) => void;
}

/** Asks another member to read the summary before it is published: the sponsor, unless somebody else is chosen. */
export function AskForReview({ reviewerId, onAsk }: AskForReviewProps) {
  const { program, caller } = useProgram();
  const others = program.members.map(({ personId }) => personId).filter((id) => id !== caller.personId);
  const sponsorId = holdersOf(program, 'sponsor').find((id) => id !== caller.personId);
  const [isOpen, setOpen] = useState(false);
  const [chosenId, setChosen] = useState(reviewerId ?? sponsorId);
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => setOpen(open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button style={{ whiteSpace: 'nowrap' }}>{reviewerId ? 'Change reviewer' : 'Ask for review'}</Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Who reviews this summary?</DialogTitle>
          <DialogContent>
            <Field label="Reviewer" hint="They are told. Until it is published it can still be changed.">
              <PersonPicker
                ids={others}
                chosen={chosenId ? [chosenId] : []}
                onChoose={([personId]) => setChosen(personId)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <DialogTrigger disableButtonEnhancement>
              <Button>Cancel</Button>
            </DialogTrigger>
            <Button
              appearance="primary"
              disabledFocusable={!chosenId}
              onClick={() => {
                if (!chosenId) return;
                setOpen(false);
                onAsk(chosenId);
              }}
            >
              Ask for review
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
