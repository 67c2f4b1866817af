import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { ChangeRequest } from '#shared/domain/kinds/change/change-request.ts';
import { AnswerBar } from '../approval/answer-bar.tsx';
import { ApprovalPanel } from '../approval/approval-panel.tsx';
import { failureOf } from '../data/failure-of.ts';
import { useRecord } from '../data/use-record.ts';
import { FailedState, RowsSkeleton } from '../list/list-states.tsx';
import { NumberLink } from '../marks/number-link.tsx';
import { Ago, DueDay } from '../marks/when.tsx';
import { Person } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';
import { AuthorityPanel } from '../change/authority-panel.tsx';
import { ChangeContent } from '../change/change-content.tsx';
import { SideBySide } from '../change/side-by-side.tsx';

const useStyles = makeStyles({
  left: { display: 'flex', flexDirection: 'column', rowGap: '20px' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px', alignItems: 'center' },
  fact: { display: 'inline-flex', alignItems: 'center', columnGap: '6px' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** One change request: what it says on the left; on the right who would have to approve it, or how its approval stands. */
export function ChangeView({ record: change }: { readonly record: ChangeRequest }) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const { status, statusReason, ownerId, createdById, createdAt, decideByOn, approval: number } = change;
  const read = useRecord(program.id, 'approval', number);
  const { data: approval, refetch } = read;
  const error = failureOf(read);
  const interestedIds = [caller.personId, createdById, ...(ownerId ? [ownerId] : [])];
  return (
    <SideBySide
      left={
        <div className={styles.left}>
          {statusReason && (
            <MessageBar intent={status === 'draft' ? 'warning' : 'info'} layout="multiline">
              <MessageBarBody>
                {status === 'draft' && 'It is a draft again. '}
                {statusReason}
              </MessageBarBody>
            </MessageBar>
          )}
          <div className={styles.facts}>
            <span className={styles.fact}>
              <span className={styles.meta}>Drafted by</span> <Person id={createdById} /> <Ago at={createdAt} />
            </span>
            {ownerId && ownerId !== createdById && (
              <span className={styles.fact}>
                <span className={styles.meta}>Owner</span> <Person id={ownerId} />
              </span>
            )}
            {decideByOn && (
              <span className={styles.fact}>
                <span className={styles.meta}>Decide by</span>
                <DueDay day={decideByOn} isDone={status !== 'draft' && status !== 'submitted'} />
              </span>
            )}
          </div>
          <ChangeContent change={change} />
        </div>
      }
      right={
        status === 'draft' ? (
          <>
            <AuthorityPanel
              change={change}
              requesterId={caller.personId}
              interestedIds={interestedIds}
              decideByOn={decideByOn}
            />
            {number && (
              <Text className={styles.meta}>
                Last asked in <NumberLink number={number} />.
              </Text>
            )}
          </>
        ) : !number ? (
          <Text className={styles.meta}>It ended before anybody was asked.</Text>
        ) : error ? (
          <FailedState what={`${number} could not be read.`} error={error} onRetry={() => void refetch()} />
        ) : approval ? (
          <ApprovalPanel approval={approval} />
        ) : (
          <RowsSkeleton label={`Reading ${number}`} rows={3} />
        )
      }
      foot={<AnswerBar approval={approval} subject={change} />}
    />
  );
}
