import { FluentProvider, makeStyles, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ThemeName } from '../platform/mail-host.ts';
import { Pane, type PaneProps } from './pane.tsx';

/** A person needs one of them at a time. */
const THEMES: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: async () => webLightTheme,
  dark: async () => (await import('./theme-dark.ts')).theme,
  contrast: async () => (await import('./theme-contrast.ts')).theme,
};

const useStyles = makeStyles({ main: { height: '100%', boxSizing: 'border-box' } });

/** The client's theme around the pane. */
export function App({ host, via, tabAddress }: PaneProps) {
  const styles = useStyles();
  const [name, setName] = useState(host.theme);
  const [theme, setTheme] = useState<Theme>();
  useEffect(() => host.onTheme(() => setName(host.theme())), [host]);
  useEffect(() => {
    let isWanted = true;
    void THEMES[name]()
      // Better light than nothing, when the chunk does not come.
      .catch(() => webLightTheme)
      .then((loaded) => isWanted && setTheme(loaded));
    return () => {
      isWanted = false;
    };
  }, [name]);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme}>
      <main className={styles.main} aria-label="Steerline">
        <Pane host={host} via={via} tabAddress={tabAddress} />
      </main>
    </FluentProvider>
  );
}
