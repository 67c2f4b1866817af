import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '100%',
    paddingInline: 'clamp(12px, 2.5vw, 24px)',
    paddingTop: '20px',
    '@media (max-width: 639px)': { paddingTop: '12px' },
    paddingBottom: '24px',
  },
  text: { maxWidth: '1280px' },
  fixed: {
    height: '100%',
    paddingBottom: '8px',
    // A narrow page scrolls as a whole, and its acts stand at the bottom.
    '@media (max-width: 639px)': { height: 'auto', paddingBottom: '72px' },
  },
});

/** What `Page` takes. */
export interface PageProps {
  /** A list fills the height and scrolls inside; otherwise the page scrolls. */
  readonly isList?: boolean;
  readonly children: ReactNode;
}

/** The space around a page. */
export function Page({ isList = false, children }: PageProps) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.root, isList ? styles.fixed : styles.text)}>{children}</div>;
}
