import { makeStyles, Skeleton, SkeletonItem, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReplyOf } from '#shared/contracts/replies.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { FailedState } from '../../ui/list/list-states.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { TranscriptPane, type TranscriptPaneProps } from './transcript-pane.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '8px 16px 16px 12px' },
  text: { display: 'flex', columnGap: '8px', color: tokens.colorNeutralForeground2, maxWidth: '60ch' },
  icon: { fontSize: '20px', flexShrink: 0 },
  line: { display: 'grid', gridTemplateColumns: '40px 64px 1fr', columnGap: '8px' },
});

/** What `TranscriptPlace` takes. */
export interface TranscriptPlaceProps extends Omit<TranscriptPaneProps, 'transcript'> {
  readonly read: UseQueryResult<ReplyOf<'meeting.read-transcript'>>;
  /** Day or instant since when the text is gone. */
  readonly removedAt: string | undefined;
}

/** The transcript, or a sentence about why it is not here. */
export function TranscriptPlace({ read, removedAt, ...pane }: TranscriptPlaceProps) {
  const styles = useStyles();
  const { data, error } = read;
  if (data) return <TranscriptPane transcript={data} {...pane} />;
  const code = error instanceof Refusal ? error.code : undefined;
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3">Transcript</Subtitle2>
      {!error && (
        <Skeleton aria-label="Reading the transcript" className={styles.root} style={{ padding: 0 }}>
          {Array.from({ length: 12 }, (_, index) => (
            <div key={index} className={styles.line}>
              <SkeletonItem size={16} />
              <SkeletonItem size={16} />
              <SkeletonItem size={16} style={{ width: `${90 - ((index * 17) % 45)}%` }} />
            </div>
          ))}
        </Skeleton>
      )}
      {code === 'transcript/not-yours' && (
        <Text className={styles.text}>
          <LockClosedRegular className={styles.icon} aria-hidden="true" />
          <span>
            Only those who were in the meeting, and the TPM, read its transcript. You see what was drafted from it,
            without the words.
          </span>
        </Text>
      )}
      {code === 'record/not-found' && (
        <Text className={styles.text}>
          <span>
            The transcript is not kept any more
            {removedAt && (
              <>
                ; it was removed on <DayText day={removedAt.slice(0, 10)} />, as the program’s retention says
              </>
            )}
            . What was drafted from it stays.
          </span>
        </Text>
      )}
      {error && code !== 'transcript/not-yours' && code !== 'record/not-found' && (
        <FailedState what="The transcript could not be read." error={error} onRetry={() => void read.refetch()} />
      )}
    </div>
  );
}
