import { lazy, Suspense } from 'react';
import { LIVE } from '../frame/paths.ts';
import type { ProgramPageProps } from '../frame/program-tab.ts';

const MinutesPage = lazy(() => import('../features/minutes/minutes-page.tsx'));
const LivePage = lazy(() => import('../features/live-meeting/live-page.tsx'));
const HalfWritten = lazy(() =>
  import('../features/live-meeting/half-written.tsx').then((module) => ({ default: module.HalfWritten })),
);
const MeetingsPage = lazy(() => import('../features/meetings/meetings-page.tsx'));

/** Meetings, where they are run, and the minutes each of them leaves: one tab, three features. */
export function MeetingsTab(props: ProgramPageProps) {
  if (props.place === 'minutes') return <MinutesPage {...props} />;
  if (props.place === LIVE) return <LivePage key={props.rest} {...props} />;
  return (
    <MeetingsPage
      {...props}
      halfWritten={(meeting) => (
        <Suspense>
          <HalfWritten meeting={meeting} />
        </Suspense>
      )}
    />
  );
}
