import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Approval, Vote } from '#shared/domain/kinds/approval/approval.ts';
import type { Approvable } from '#shared/domain/kinds/approval/approvable.ts';
import { AnswerDialog, type Chosen } from './answer-dialog.tsx';
import { useApprovalPart } from './use-approval-part.ts';
import { useHalfWritten } from '../writing/use-half-written.ts';
import { answering } from './answering.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minWidth: 0 },
});

/** What `AnswerBar` takes. */
export interface AnswerBarProps {
  /** The one that asks by now; undefined while none does. */
  readonly approval: Approval | undefined;
  /** What is asked, as the reader sees it. */
  readonly subject: Approvable;
}

/** The three answers of somebody who is asked. Stays on the page when nothing is asked any more, and with it what is being written. */
export function AnswerBar({ approval, subject }: AnswerBarProps) {
  /** Given to what was asked when it was chosen, whatever others make of it meanwhile. */
  const [chosen, setChosen] = useState<Chosen>();
  const left = useHalfWritten(answering('')).map(({ on }) => on as Chosen);
  const found = left.find((each) => each.subject.number === subject.number);
  const open = chosen ?? found;
  return (
    <>
      {approval && subject.status !== 'draft' && (
        <Answers approval={approval} onChoose={(answer) => setChosen({ approval, subject, answer })} />
      )}
      {open && (
        <AnswerDialog
          key={open.answer}
          {...open}
          latest={approval?.number === open.approval.number ? approval : { ...open.approval, status: 'void' }}
          onClose={() => setChosen(undefined)}
        />
      )}
    </>
  );
}

interface AnswersProps {
  readonly approval: Approval;
  readonly onChoose: (answer: Vote['answer']) => void;
}

function Answers({ approval, onChoose }: AnswersProps) {
  const styles = useStyles();
  if (useApprovalPart(approval) !== 'asked') return null;
  return (
    <div className={styles.root} role="group" aria-label="Your answer">
      <Button appearance="primary" className={styles.button} onClick={() => onChoose('approve')}>
        Approve
      </Button>
      <Button className={styles.button} onClick={() => onChoose('reject')}>
        Reject
      </Button>
      <Button appearance="subtle" className={styles.button} onClick={() => onChoose('abstain')}>
        Abstain
      </Button>
    </div>
  );
}
