import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { functionsOf } from '../../domain/authority.ts';
import type { Approval, Vote } from '../../domain/records/approval.ts';
import type { ChangeRequest } from '../../domain/records/change-request.ts';
import { STANDING_TEXT } from '../../text/approval-text.ts';
import { functionText } from '../../text/kind-text.ts';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { standingOf } from './standing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  why: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    paddingBlock: '8px',
    // Under the thumb where the page is one column.
    position: 'sticky',
    bottom: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** What `AnswerBar` takes. */
export interface AnswerBarProps {
  readonly approval: Approval;
  /** What is asked, as the reader sees it. */
  readonly change: ChangeRequest;
}

/** Why the reader is asked, and the three answers; or, in a sentence, why there is nothing to answer. */
export function AnswerBar({ approval, change }: AnswerBarProps) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const { now } = useReader();
  const [asked, setAsked] = useState<Vote['answer']>();
  const standing = standingOf(approval, program, caller.personId, now.toISOString());
  const dialog = asked && (
    <AnswerDialog approval={approval} change={change} answer={asked} onClose={() => setAsked(undefined)} />
  );
  if (standing !== 'asked')
    return (
      <>
        <MessageBar intent={standing === 'approved' ? 'success' : 'info'} layout="multiline">
          <MessageBarBody>
            {STANDING_TEXT[standing]} {approval.statusReason}
          </MessageBarBody>
        </MessageBar>
        {dialog}
      </>
    );
  return (
    <div className={styles.root}>
      <Text weight="semibold">Why you are asked</Text>
      <ul className={styles.why}>
        {reasonsFor(approval, functionsOf(program, caller.personId)).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
        {approval.interestedIds.includes(caller.personId) && (
          <li>You ask for it yourself, so your approval counts only beside somebody else’s.</li>
        )}
      </ul>
      <div className={styles.acts} role="group" aria-label="Your answer">
        <Button appearance="primary" onClick={() => setAsked('approve')}>
          Approve
        </Button>
        <Button onClick={() => setAsked('reject')}>Reject</Button>
        <Button appearance="subtle" onClick={() => setAsked('abstain')}>
          Abstain
        </Button>
      </div>
      {dialog}
    </div>
  );
}

/** Sentences: the functions the reader holds that have to approve, or that more approvals are needed. */
function reasonsFor({ stages }: Approval, functions: readonly string[]): readonly string[] {
  const mine = stages.flatMap(({ required }) => required.filter(({ function: name }) => functions.includes(name)));
  if (mine.length === 0) return ['One more approval is needed, and you approve in this program.'];
  return mine.map(({ function: name, why }) => `You answer for ${functionText(name)}. ${why}`);
}
