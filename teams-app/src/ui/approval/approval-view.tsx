import { Body1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { ChangeContent } from '../change/change-content.tsx';
import { SideBySide } from '../change/side-by-side.tsx';
import { failureOf } from '../data/failure-of.ts';
import { useRecord } from '../data/use-record.ts';
import { FailedState, RowsSkeleton } from '../list/list-states.tsx';
import { NumberLink } from '../marks/number-link.tsx';
import { PersonName } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { ApprovalPanel } from './approval-panel.tsx';

const useStyles = makeStyles({
  left: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** One approval: what is asked in a sentence, before and after, and the reader's answer beside it. */
export function ApprovalView({ record: approval }: { readonly record: Approval }) {
  const styles = useStyles();
  const { program } = useProgram();
  // Left out for those who may not know of the change.
  const subject = approval.subject as string | undefined;
  const read = useRecord(program.id, 'change', subject);
  const { data: change, refetch } = read;
  const error = failureOf(read);
  if (!subject) return <Text className={styles.meta}>What is asked here is not yours to see.</Text>;
  if (error) return <FailedState what={`${subject} could not be read.`} error={error} onRetry={() => void refetch()} />;
  if (!change) return <RowsSkeleton label={`Reading ${subject}`} rows={4} />;
  const isAsItWas = change.approval === approval.number && change.status !== 'draft';
  return (
    <SideBySide
      left={
        <div className={styles.left}>
          <Body1>
            <PersonName id={change.submittedById ?? change.createdById} /> asks to change what was promised, by{' '}
            <NumberLink number={change.number} />: <b>{change.title}</b>
          </Body1>
          {!isAsItWas && (
            <Text className={styles.meta}>The change has moved on since it was asked; this is what it says now.</Text>
          )}
          <ChangeContent change={change} />
        </div>
      }
      right={<ApprovalPanel approval={approval} />}
      foot={<AnswerBar approval={approval} change={change} />}
    />
  );
}
