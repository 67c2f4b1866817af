import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  box: { containerType: 'inline-size' },
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '24px',
    '@container (min-width: 660px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      gridTemplateRows: 'auto 1fr',
      columnGap: '32px',
      rowGap: '8px',
      alignItems: 'start',
    },
  },
  left: { minWidth: 0, '@container (min-width: 660px)': { gridRowStart: 1, gridRowEnd: 3 } },
  right: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  // In one column it stays in reach while the rest is read.
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    paddingBlock: '8px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':empty': { display: 'none' },
    '@container (min-width: 660px)': { paddingInline: '16px' },
  },
});

/** What `SideBySide` takes. */
export interface SideBySideProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
  /** The reader's own act, under the right side. */
  readonly foot?: ReactNode;
}

/** What is asked on the left, who answers it on the right; one after the other where there is no room. */
export function SideBySide({ left, right, foot }: SideBySideProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <div className={styles.root}>
        <div className={styles.left}>{left}</div>
        <div className={styles.right}>{right}</div>
        <div className={styles.foot}>{foot}</div>
      </div>
    </div>
  );
}
