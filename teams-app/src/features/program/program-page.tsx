import { Skeleton, SkeletonItem, Spinner } from '@fluentui/react-components';
import { Suspense, useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { failureOf } from '../../ui/data/failure-of.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { ForReaders } from '../../ui/marks/for-readers.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { ProgramProvider } from '../../ui/program-context.tsx';
import { Page } from '../../frame/page.tsx';
import { LIVE, placePath, recordPath } from '../../frame/paths.ts';
import type { ProgramTab } from '../../frame/program-tab.ts';
import { HaltBar } from './halt-bar.tsx';
import { useHost } from '../../platform/host-context.ts';
import { ProgramHead } from './program-head.tsx';
import { TabBar } from './tab-bar.tsx';

/** What `ProgramPage` takes. */
export interface ProgramPageShellProps {
  readonly programId: string;
  readonly place: string | undefined;
  readonly rest: string | undefined;
  readonly tabs: readonly ProgramTab[];
}

/** A program: its head, and the tab that the address names. */
export default function ProgramPage({ programId, place = 'overview', rest, tabs }: ProgramPageShellProps) {
  const host = useHost();
  const [, navigate] = useLocation();
  const program = useReply('program.read', { at: { programId } });
  const me = useReply('me.read');
  const open = useCallback((number: string) => navigate(recordPath(programId, number)), [navigate, programId]);
  const go = useCallback(
    (to: string, number?: string) =>
      navigate(number ? `${placePath(programId, to)}/${number}` : placePath(programId, to)),
    [navigate, programId],
  );
  const error = failureOf(program) ?? failureOf(me);
  const say = useSay();
  const { refetch } = program;
  /** The first failure of a row: what is said of it stays until a read succeeds. */
  const [late, setLate] = useState<Error | null>(null);
  const failed = program.data ? program.error : null;
  if ((late === null) !== (failed === null)) setLate(failed);
  // Not on the page, where it would move what is under the hand.
  useEffect(
    () => (late ? say.stale('What you see may be out of date.', late, () => void refetch()) : undefined),
    [late, say, refetch],
  );
  const retry = () => {
    void program.refetch();
    void me.refetch();
  };
  if (error)
    return (
      <Page>
        <FailedState what="This program could not be read." error={error} onRetry={retry} />
      </Page>
    );
  if (!program.data || !me.data)
    return (
      <Page>
        <Skeleton aria-label="Reading the program">
          <SkeletonItem size={32} style={{ width: '40%', marginBottom: '12px' }} />
          <SkeletonItem size={20} style={{ width: '60%', marginBottom: '24px' }} />
        </Skeleton>
        <RowsSkeleton label="Reading" />
      </Page>
    );
  const tab = tabs.find(({ places }) => places.includes(place)) ?? tabs[0];
  const Tab = tab?.page;
  return (
    <ProgramProvider program={program.data} me={me.data} onOpen={open}>
      <Page isList={place !== 'overview' && place !== 'settings' && place !== LIVE}>
        {place === LIVE && host.frame === 'sidePanel' ? (
          <h1 style={{ margin: 0 }}>
            <ForReaders>{program.data.title}</ForReaders>
          </h1>
        ) : (
          <>
            <ProgramHead onShowChanges={() => go('overview')} />
            <HaltBar />
            <TabBar tabs={tabs} place={place} onGo={go} />
          </>
        )}
        <Suspense fallback={<Spinner size="small" label="Loading" style={{ padding: '24px' }} />}>
          {Tab && <Tab place={tab.places.includes(place) ? place : (tab.places[0] ?? '')} rest={rest} go={go} />}
        </Suspense>
      </Page>
    </ProgramProvider>
  );
}
