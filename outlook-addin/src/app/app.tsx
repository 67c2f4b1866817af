import { FluentProvider, makeStyles, webLightTheme, type Theme } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Transport } from '#shared/client/call.ts';
import type { MailHost, ThemeName } from '../platform/mail-host.ts';
import { Pane } from './pane.tsx';

/** A person needs one of them at a time. */
const THEMES: Readonly<Record<ThemeName, () => Promise<Theme>>> = {
  light: async () => webLightTheme,
  dark: async () => (await import('./theme-dark.ts')).theme,
  contrast: async () => (await import('./theme-contrast.ts')).theme,
};

const useStyles = makeStyles({ main: { height: '100%', boxSizing: 'border-box' } });

/** What `App` takes. */
export interface AppProps {
  readonly host: MailHost;
  readonly via: Transport;
  /** Where a page of the tab is; undefined where the deployment does not say. */
  readonly tabAddress: ((subPage: string) => string) | undefined;
}

/** The client's theme around the pane. */
export function App({ host, via, tabAddress }: AppProps) {
  const styles = useStyles();
  const [name, setName] = useState(host.theme);
  const [theme, setTheme] = useState<Theme>();
  useEffect(() => host.onTheme(() => setName(host.theme())), [host]);
  useEffect(() => {
    let isWanted = true;
    THEMES[name]()
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
