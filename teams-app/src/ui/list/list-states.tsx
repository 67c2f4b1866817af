import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Skeleton,
  SkeletonItem,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failureText } from '#shared/client/failure-text.ts';
import { canTryAgain } from '#shared/client/can-try-again.ts';

const useStyles = makeStyles({
  empty: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    padding: '32px 16px',
    maxWidth: '72ch',
  },
  // In a page of fixed height it would be squeezed under what follows it.
  failed: { flexShrink: 0 },
  text: { color: tokens.colorNeutralForeground2 },
  act: { marginTop: '8px' },
  rows: { display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '16px',
    height: '44px',
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
});

/** What `EmptyState` says. */
export interface EmptyStateProps {
  readonly title: string;
  /** What goes here, in a sentence or two. */
  readonly text: string;
  /** The first act. */
  readonly action?: ReactNode;
}

/** A list without content: it teaches what goes here and offers the first act. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Subtitle2>{title}</Subtitle2>
      <Body1 className={styles.text}>{text}</Body1>
      {action && <div className={styles.act}>{action}</div>}
    </div>
  );
}

/** What could not be read, why, and the way to try again where that can help. */
export function FailedState({ what, error, onRetry }: FailedStateProps) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.failed} intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{what}</MessageBarTitle>
        {failureText(error)}
      </MessageBarBody>
      {canTryAgain(error) && (
        <MessageBarActions>
          <Button onClick={onRetry}>Try again</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What `FailedState` says. */
export interface FailedStateProps {
  /** `The risks could not be read.` */
  readonly what: string;
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Rows in the shape of what is being read. */
export function RowsSkeleton({ label, rows = 6 }: { readonly label: string; readonly rows?: number }) {
  const styles = useStyles();
  return (
    <Skeleton aria-label={label} className={styles.rows}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row}>
          <SkeletonItem size={16} style={{ width: '40px', flexShrink: 0 }} />
          <SkeletonItem size={16} style={{ width: `${55 - ((index * 7) % 25)}%` }} />
          <SkeletonItem shape="circle" size={20} style={{ flexShrink: 0, marginInlineStart: 'auto' }} />
          <SkeletonItem size={16} style={{ width: '72px', flexShrink: 0 }} />
        </div>
      ))}
    </Skeleton>
  );
}
