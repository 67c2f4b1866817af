import { Button, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { Transport } from '#shared/client/call.ts';
import { statusText } from '#shared/text/kind-text.ts';
import type { Saved } from './pane-memory.ts';
import { RecordLine } from './record-line.tsx';
import { useNames } from './use-names.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: `3px solid ${tokens.colorStatusSuccessBorder2}`,
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  icon: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0, fontSize: '20px' },
  meta: { color: tokens.colorNeutralForeground2 },
  another: { alignSelf: 'flex-start' },
});

/** What `SavedRecord` takes. */
export interface SavedRecordProps {
  readonly via: Transport;
  readonly saved: Saved;
  readonly tabAddress: ((subPage: string) => string) | undefined;
  readonly onAnother: () => void;
}

/** The record as it was made of this mail, and the way to it. */
export function SavedRecord({ via, saved, tabAddress, onAnother }: SavedRecordProps) {
  const styles = useStyles();
  const { record, programId, programName, isMarked } = saved;
  const decider = record.kind === 'escalation' ? record.deciderId : undefined;
  const ids = [record.ownerId ?? [], decider ?? []].flat();
  const names = useNames(via, ids);
  const owner = record.ownerId && names.get(record.ownerId);
  const asked = decider && names.get(decider);
  const said = [statusText(record.status), programName, owner && `owned by ${owner}`, asked && `${asked} decides`];
  return (
    <section className={styles.root} aria-label="Saved">
      <div className={styles.head} role="status">
        <CheckmarkCircleFilled className={styles.icon} aria-hidden="true" />
        <Subtitle2 as="h2">{record.number} is saved</Subtitle2>
      </div>
      <RecordLine
        programId={programId}
        number={record.number}
        title={record.title}
        meta={said.filter(Boolean).join(' · ')}
        tabAddress={tabAddress}
      />
      {isMarked !== undefined && (
        <Caption1 className={styles.meta}>
          {isMarked
            ? 'The message is marked, so that others with this mailbox see it, too.'
            : 'The message could not be marked. Steerline knows it all the same.'}
        </Caption1>
      )}
      <Button size="small" className={styles.another} onClick={onAnother}>
        Record something else
      </Button>
    </section>
  );
}
