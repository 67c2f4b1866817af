import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'auto 1fr', gap: '4px 16px', margin: 0, alignItems: 'center' },
  term: { display: 'flex', color: tokens.colorNeutralForeground3, minWidth: 0 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere' },
});

/** What `Pairs` takes. */
export interface PairsProps {
  readonly pairs: readonly { readonly key: string; readonly term: ReactNode; readonly value: ReactNode }[];
}

/** Terms with their values, side by side. */
export function Pairs({ pairs }: PairsProps) {
  const styles = useStyles();
  return (
    <dl className={styles.root}>
      {pairs.map(({ key, term, value }) => (
        <div key={key} style={{ display: 'contents' }}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
