import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: '8px 16px',
    paddingBlock: '8px 12px',
    // The page keeps 24 px free at its end.
    marginBottom: '-24px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** The acts of the page, always in reach at its bottom. */
export function Foot({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.root}>{children}</div>;
}
