import { Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { FailedState, RowsSkeleton } from '../list/list-states.tsx';
import { useLog } from '../data/use-log.ts';
import { useProgram } from '../program-context.tsx';
import { LogLine } from './log-line.tsx';

const useStyles = makeStyles({
  more: { alignSelf: 'flex-start' },
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** What `RecordHistory` takes. */
export interface RecordHistoryProps {
  readonly number: string;
  /** Version now; with another one, the history is read again. */
  readonly version: number;
}

/** Everything that ever happened to a record, newest first. */
export function RecordHistory({ number, version }: RecordHistoryProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const log = useLog(program.id);
  const { retry } = log;
  const known = useRef(version);
  useEffect(() => {
    if (known.current === version) return;
    known.current = version;
    retry();
  }, [version, retry]);
  const lines = log.entries.filter(({ changes }) => changes?.some(({ after }) => after.number === number));
  const isWhole = lines.some(({ changes }) =>
    changes?.some(({ after, was }) => after.number === number && was === null),
  );
  return (
    <section className={styles.root} aria-label="History">
      <Subtitle2 as="h3">History</Subtitle2>
      {log.isReading && <RowsSkeleton label="Reading the history" rows={2} />}
      {log.error && <FailedState what="The history could not be read." error={log.error} onRetry={log.retry} />}
      <div>
        {lines.map((entry) => (
          <LogLine key={entry.seq} entry={entry} under={number} />
        ))}
      </div>
      {!isWhole && log.hasEarlier && (
        <Button className={styles.more} size="small" disabledFocusable={log.isReadingEarlier} onClick={log.readEarlier}>
          Show earlier
        </Button>
      )}
    </section>
  );
}
