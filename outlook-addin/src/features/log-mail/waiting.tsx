import { Body1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';

const useStyles = makeStyles({
  root: {
    padding: '12px 0',
    color: tokens.colorNeutralForeground2,
    animationName: { from: { opacity: 0.6 }, to: { opacity: 1 } },
    animationDuration: '900ms',
    animationIterationCount: 'infinite',
    animationDirection: 'alternate',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
});

/** What is being waited for; shown only when it takes long enough to wonder. */
export function Waiting({ children }: { readonly children: string }) {
  const styles = useStyles();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return <div role="status">{isLong && <Body1 className={styles.root}>{children}</Body1>}</div>;
}
