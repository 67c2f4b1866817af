import { lazy } from 'react';
import type { ProgramPageProps } from '../frame/program-tab.ts';

const MinutesPage = lazy(() => import('../features/minutes/minutes-page.tsx'));
const MeetingsPage = lazy(() => import('../features/meetings/meetings-page.tsx'));

/** Meetings, and the minutes each of them leaves: one tab, two features. */
export function MeetingsTab(props: ProgramPageProps) {
  return props.place === 'minutes' ? <MinutesPage {...props} /> : <MeetingsPage {...props} />;
}
