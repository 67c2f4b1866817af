import { Body1, makeStyles, Text, tokens } from '@fluentui/react-components';
import { kindApproved, type Approvable } from '#shared/domain/kinds/approval/approvable.ts';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { ChangeContent } from '../change/change-content.tsx';
import { SideBySide } from '../change/side-by-side.tsx';
import { failureOf } from '../data/failure-of.ts';
import { useRecord } from '../data/use-record.ts';
import { FailedState, RowsSkeleton } from '../list/list-states.tsx';
import { NumberLink } from '../marks/number-link.tsx';
import { PersonName } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';
import { AcceptanceAsked } from './acceptance-asked.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { ApprovalPanel } from './approval-panel.tsx';

const useStyles = makeStyles({
  left: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** True while the subject is as the approval asked. */
const isAsAsked = (subject: Approvable, { number }: Approval): boolean =>
  subject.kind === 'change'
    ? subject.approval === number && subject.status !== 'draft'
    : subject.acceptanceApproval === number && (subject.acceptanceAsked ?? subject.acceptance) !== undefined;

/** One approval: what is asked in a sentence, before and after, and the reader's answer beside it. */
export function ApprovalView({ record: approval }: { readonly record: Approval }) {
  const styles = useStyles();
  const { program } = useProgram();
  // Left out for those who may not know of what is asked.
  const number = approval.subject as string | undefined;
  const read = useRecord(program.id, kindApproved(approval), number);
  const { data: subject, refetch } = read;
  const error = failureOf(read);
  if (!number) return <Text className={styles.meta}>What is asked here is not yours to see.</Text>;
  if (error) return <FailedState what={`${number} could not be read.`} error={error} onRetry={() => void refetch()} />;
  if (!subject) return <RowsSkeleton label={`Reading ${number}`} rows={4} />;
  const askedById = subject.kind === 'change' ? (subject.submittedById ?? subject.createdById) : approval.createdById;
  return (
    <SideBySide
      left={
        <div className={styles.left}>
          <Body1>
            <PersonName id={askedById} />{' '}
            {subject.kind === 'change' ? 'asks to change what was promised, by' : 'asks to accept the risk'}{' '}
            <NumberLink number={subject.number} />: <b>{subject.title}</b>
          </Body1>
          {!isAsAsked(subject, approval) && (
            <Text className={styles.meta}>
              {subject.kind === 'change' ? 'The change' : 'The risk'} has moved on since it was asked; this is what it
              says now.
            </Text>
          )}
          {subject.kind === 'change' ? <ChangeContent change={subject} /> : <AcceptanceAsked risk={subject} />}
        </div>
      }
      right={<ApprovalPanel approval={approval} />}
      foot={<AnswerBar approval={approval} subject={subject} />}
    />
  );
}
