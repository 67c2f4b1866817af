import { Badge, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { Approval } from '../../domain/records/approval.ts';
import type { ChangeRequest } from '../../domain/records/change-request.ts';
import { CHANGE_CLASS_TEXT } from '../../text/choice-text.ts';
import { DueChip } from '../marks/due-chip.tsx';
import { StatusMark } from '../marks/status-mark.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { AnswersSoFar } from './answers-so-far.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  marks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  why: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** What `ApprovalPanel` takes. */
export interface ApprovalPanelProps {
  readonly approval: Approval;
  /** What is asked, as the reader sees it. */
  readonly change: ChangeRequest;
}

/** An approval on its way: its class and why, who has answered and who is awaited, the time left, the reader's own answer. */
export function ApprovalPanel({ approval, change }: ApprovalPanelProps) {
  const styles = useStyles();
  const { changeClass, classWhy, status, dueAt } = approval;
  const isOpen = status === 'open';
  return (
    <section className={styles.root} aria-label={`Approval ${approval.number}`}>
      <div className={styles.marks}>
        <Subtitle2 as="h3">Approval</Subtitle2>
        <StatusMark status={status} />
        {isOpen && <DueChip dueAt={dueAt} />}
      </div>
      <Badge appearance="outline" color="informative" shape="rounded" style={{ alignSelf: 'flex-start' }}>
        {CHANGE_CLASS_TEXT[changeClass]} change
      </Badge>
      <ul className={styles.why} aria-label="Why this class">
        {classWhy.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <AnswersSoFar approval={approval} />
      <AnswerBar approval={approval} change={change} />
    </section>
  );
}
