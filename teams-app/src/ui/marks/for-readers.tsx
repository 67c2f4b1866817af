import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** What `ForReaders` takes. */
export interface ForReadersProps {
  /** It is read aloud when it changes. */
  readonly isLive?: boolean;
  readonly children: ReactNode;
}

/** Words for screen readers alone. */
export function ForReaders({ isLive = false, children }: ForReadersProps) {
  const styles = useStyles();
  return (
    <span className={styles.root} {...(isLive && { role: 'status' })}>
      {children}
    </span>
  );
}
