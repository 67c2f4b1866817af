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
      columnGap: '32px',
      alignItems: 'start',
    },
  },
  right: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    minWidth: 0,
    boxSizing: 'border-box',
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@container (min-width: 660px)': { position: 'sticky', top: '8px' },
  },
});

/** What `SideBySide` takes. */
export interface SideBySideProps {
  readonly left: ReactNode;
  readonly right: ReactNode;
}

/** What is asked on the left, who answers it on the right; one after the other where there is no room. */
export function SideBySide({ left, right }: SideBySideProps) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <div className={styles.root}>
        <div>{left}</div>
        <div className={styles.right}>{right}</div>
      </div>
    </div>
  );
}
