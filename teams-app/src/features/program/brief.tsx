import { Body1, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'baseline', columnGap: '8px', paddingBottom: '8px' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  all: { marginInlineStart: 'auto' },
  nothing: { color: tokens.colorNeutralForeground3 },
});

/** What `Brief` takes. */
export interface BriefProps {
  readonly title: string;
  readonly count?: number | undefined;
  readonly allLabel?: string;
  readonly onAll?: () => void;
  readonly isReading: boolean;
  readonly error: unknown;
  readonly onRetry: () => void;
  /** Said when there is nothing to show. */
  readonly nothing: string;
  readonly isEmpty: boolean;
  readonly rows?: number;
  readonly children: ReactNode;
}

/** A part of an overview: a few lines, and the way to all of them. */
export function Brief(props: BriefProps) {
  const styles = useStyles();
  const { title, count, allLabel = 'Show all', onAll, isReading, error, onRetry, nothing, isEmpty, rows = 3 } = props;
  return (
    <section className={styles.root} aria-label={title}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{title}</Subtitle2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {onAll && (
          <Link as="button" className={styles.all} onClick={onAll} aria-label={`${allLabel}: ${title}`}>
            {allLabel}
          </Link>
        )}
      </div>
      {error ? (
        <FailedState what={`${title} could not be read.`} error={error} onRetry={onRetry} />
      ) : isReading ? (
        <RowsSkeleton label={`Reading ${title.toLowerCase()}`} rows={rows} />
      ) : isEmpty ? (
        <Body1 className={styles.nothing}>{nothing}</Body1>
      ) : (
        props.children
      )}
    </section>
  );
}
