import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { Redirect, Route, Switch, useLocation, useRoute } from 'wouter';
import { KeyboardHelp } from '../ui/overlay/keyboard-help.tsx';
import { LIVE, MY_WORK, PROGRAMS, SETUP, TODAY } from '../frame/paths.ts';
import { useHost } from '../platform/host-context.ts';
import { FailureBoundary } from './failure-boundary.tsx';
import { PROGRAM_TABS } from './program-tabs.ts';
import { Rail } from './rail.tsx';

const TabSettingsPage = lazy(() => import('../features/tab-settings/tab-settings-page.tsx'));
const MyWorkPage = lazy(() => import('../features/my-work/my-work-page.tsx'));
const ProgramsPage = lazy(() => import('../features/programs/programs-page.tsx'));
const SetupPage = lazy(() => import('../features/setup/setup-page.tsx'));
const TodayPage = lazy(() => import('../features/live-meeting/today-page.tsx'));
const ProgramPage = lazy(() => import('../features/program/program-page.tsx'));

const useStyles = makeStyles({
  root: {
    display: 'flex',
    height: '100%',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { flexDirection: 'column' },
  },
  main: { flexGrow: 1, minWidth: 0, minHeight: 0, overflow: 'auto' },
  late: {
    padding: '24px',
    animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
    animationDuration: '1ms',
    animationDelay: '300ms',
    animationFillMode: 'backwards',
  },
});

const SHORTCUTS = [
  { keys: '/', does: 'Search the list' },
  { keys: 'n', does: 'Add to the list' },
  { keys: 'e', does: 'Edit the open record' },
  { keys: '↑ ↓', does: 'Walk the list' },
  { keys: 'Enter', does: 'Open the record' },
  { keys: 'Esc', does: 'Close what is open' },
  { keys: '?', does: 'Show these keys' },
];

/** What `Shell` takes. */
export interface ShellProps {
  /** Told each place of the tab that is shown, to come back to. */
  readonly onPlace: (path: string) => void;
}

/** Rail and page; beside a meeting, where it is run, the page alone, and while a tab is set up, its settings alone. Every page is loaded when it is first opened. */
export function Shell({ onPlace }: ShellProps) {
  const styles = useStyles();
  const host = useHost();
  const [path] = useLocation();
  useEffect(() => {
    if (host.frame === 'content') onPlace(path);
  }, [host, path, onPlace]);
  const [isLive] = useRoute(`${PROGRAMS}/:programId/${LIVE}/:number?`);
  return (
    <div className={styles.root}>
      {!host.setUp && !(host.frame === 'sidePanel' && isLive) && <Rail />}
      <main className={styles.main}>
        <FailureBoundary place={path}>
          <Suspense fallback={<Spinner className={styles.late} size="small" label="Loading" />}>
            {host.setUp ? (
              <TabSettingsPage setUp={host.setUp} chat={host.chat} />
            ) : (
              <Switch>
                <Route path={MY_WORK} component={MyWorkPage} />
                <Route path={PROGRAMS} component={ProgramsPage} />
                <Route path={SETUP} component={SetupPage} />
                <Route path={TODAY} component={TodayPage} />
                <Route path="/programs/:programId/:place?/:rest?">
                  {({ programId = '', place, rest }: Readonly<Record<string, string | undefined>>) => (
                    <ProgramPage key={programId} programId={programId} place={place} rest={rest} tabs={PROGRAM_TABS} />
                  )}
                </Route>
                <Route>
                  <Redirect to={MY_WORK} replace />
                </Route>
              </Switch>
            )}
          </Suspense>
        </FailureBoundary>
      </main>
      <KeyboardHelp shortcuts={SHORTCUTS} />
    </div>
  );
}
