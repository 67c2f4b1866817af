import { FluentProvider, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useTheme } from '#shared/client/use-theme.ts';
import { loadTheme } from './load-theme.ts';
import { Pane, type PaneProps } from './pane.tsx';

const useStyles = makeStyles({ main: { height: '100%', boxSizing: 'border-box' } });

/** The client's theme around the pane. */
export function App({ host, via, tabAddress }: PaneProps) {
  const styles = useStyles();
  const [name, setName] = useState(host.theme);
  const theme = useTheme(name, loadTheme);
  useEffect(() => host.onTheme(() => setName(host.theme())), [host]);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme}>
      <main className={styles.main} aria-label="Steerline">
        <Pane host={host} via={via} tabAddress={tabAddress} />
      </main>
    </FluentProvider>
  );
}
