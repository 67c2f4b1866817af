import { FluentProvider } from '@fluentui/react-components';
import { useCallback, useEffect, useState } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Transport } from '#shared/client/call.ts';
import { useTheme } from '#shared/client/use-theme.ts';
import { createMemory, ServerProvider } from '../ui/data/server.tsx';
import { ToastProvider, useSay } from '../ui/overlay/toasts.tsx';
import { UnsavedScope, useMoveOn } from '../ui/overlay/unsaved.tsx';
import { PeopleProvider } from '../ui/people/people.tsx';
import { ReaderProvider } from '../ui/reader.tsx';
import { useKept } from '../ui/use-kept.ts';
import { pathOfSubPage } from '../frame/paths.ts';
import { HostContext } from '../platform/host-context.ts';
import { tellReady, type Host, type ThemeName } from '../platform/host.ts';
import { loadTheme } from './load-theme.ts';
import { Shell } from './shell.tsx';
import { useSingleClicks } from './use-single-clicks.ts';

type MemoryHook = () => [string, (to: string, options?: { readonly replace?: boolean }) => void];

/** A place in the tab that is not left while something there would be lost, unless the reader says so. */
const guarded = (useLocation: MemoryHook): MemoryHook =>
  function useGuarded() {
    const [path, navigate] = useLocation();
    const moveOn = useMoveOn();
    const say = useSay();
    const go = useCallback(
      (...to: Parameters<typeof navigate>) =>
        moveOn(
          () => navigate(...to),
          () => say.done('What you wrote is not saved. It waits for you where you wrote it.'),
        ),
      [moveOn, navigate, say],
    );
    return [path, go];
  };

/** What `App` takes. */
export interface AppProps {
  readonly host: Host;
  readonly via: Transport;
  /** What time it is. */
  readonly clock: () => Date;
}

/** Theme, server, memory and places around the pages. */
export function App({ host, via, clock }: AppProps) {
  const [themeName, setThemeName] = useState<ThemeName>(host.theme);
  const theme = useTheme(themeName, loadTheme);
  const isDrawn = theme !== undefined;
  const [memory] = useState(createMemory);
  useSingleClicks();
  const [kept, keep] = useKept<string | undefined>(`place ${host.seat}`, undefined);
  const [{ hook, searchHook }] = useState(() => {
    const asked = pathOfSubPage(host.subPage, host.frame === 'sidePanel');
    // A tab has no address of its own to be reloaded. Beside a meeting, the meeting of now says what is shown.
    const places = memoryLocation({ path: host.frame === 'content' && !host.isLinked ? (kept ?? asked) : asked });
    return { ...places, hook: guarded(places.hook) };
  });
  useEffect(() => host.onTheme(setThemeName), [host]);
  useEffect(() => {
    if (isDrawn) tellReady();
  }, [isDrawn]);
  if (!theme) return null;
  return (
    <FluentProvider theme={theme}>
      <HostContext value={host}>
        <ServerProvider via={via} memory={memory}>
          <ReaderProvider locale={host.locale} clock={clock}>
            <PeopleProvider>
              <ToastProvider>
                <UnsavedScope>
                  <Router hook={hook} searchHook={searchHook}>
                    <Shell onPlace={keep} />
                  </Router>
                </UnsavedScope>
              </ToastProvider>
            </PeopleProvider>
          </ReaderProvider>
        </ServerProvider>
      </HostContext>
    </FluentProvider>
  );
}
