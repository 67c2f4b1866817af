import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Approval, Vote } from '../../domain/records/approval.ts';
import type { ChangeRequest } from '../../domain/records/change-request.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { useStanding } from './use-standing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  button: { minWidth: 0 },
});

/** What `AnswerBar` takes. */
export interface AnswerBarProps {
  readonly approval: Approval;
  /** What is asked, as the reader sees it. */
  readonly change: ChangeRequest;
}

/** The three answers of somebody who is asked. */
export function AnswerBar({ approval, change }: AnswerBarProps) {
  const styles = useStyles();
  const standing = useStanding(approval);
  /** An answer, and what it is given to: what was asked when it was chosen, whatever others make of it meanwhile. */
  const [chosen, setChosen] = useState<AnswerBarProps & { readonly answer: Vote['answer'] }>();
  const choose = (answer: Vote['answer']) => () => setChosen({ approval, change, answer });
  return (
    <>
      {standing === 'asked' && (
        <div className={styles.root} role="group" aria-label="Your answer">
          <Button appearance="primary" className={styles.button} onClick={choose('approve')}>
            Approve
          </Button>
          <Button className={styles.button} onClick={choose('reject')}>
            Reject
          </Button>
          <Button appearance="subtle" className={styles.button} onClick={choose('abstain')}>
            Abstain
          </Button>
        </div>
      )}
      {chosen && <AnswerDialog {...chosen} onClose={() => setChosen(undefined)} />}
    </>
  );
}
