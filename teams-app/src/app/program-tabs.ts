import { lazy } from 'react';
import { LIVE } from '../frame/paths.ts';
import type { ProgramTab } from '../frame/program-tab.ts';
import { MeetingsTab } from './meetings-tab.tsx';

const OverviewPage = lazy(() => import('../features/program/overview-page.tsx'));
const RaidPage = lazy(() => import('../features/program/raid-page.tsx'));
const DecisionsPage = lazy(() => import('../features/program/decisions-page.tsx'));
const ChangesPage = lazy(() => import('../features/program/changes-page.tsx'));
const ActionsPage = lazy(() => import('../features/program/actions-page.tsx'));
const PlanTab = lazy(() => import('./plan-tab.tsx'));
const SummariesPage = lazy(() => import('../features/summaries/summaries-page.tsx'));
const SettingsPage = lazy(() => import('../features/settings/settings-page.tsx'));
const StatusPage = lazy(() => import('../features/program/status-page.tsx'));

/** The tabs of a program, in order. A feature adds its own by one line. */
export const PROGRAM_TABS: readonly ProgramTab[] = [
  { label: 'Overview', places: ['overview'], page: OverviewPage },
  { label: 'RAID', places: ['risks', 'assumptions', 'issues', 'dependencies', 'escalations'], page: RaidPage },
  { label: 'Decisions', places: ['decisions'], page: DecisionsPage },
  { label: 'Changes', places: ['changes', 'approvals'], page: ChangesPage },
  { label: 'Actions', places: ['actions'], page: ActionsPage },
  { label: 'Plan', places: ['milestones', 'scope', 'planning-sessions'], page: PlanTab },
  { label: 'Status', places: ['status-reports'], page: StatusPage },
  { label: 'Meetings', places: ['meetings', 'minutes', LIVE], page: MeetingsTab },
  { label: 'Weekly', places: ['summaries'], page: SummariesPage },
  { label: 'Settings', places: ['settings'], page: SettingsPage },
];
