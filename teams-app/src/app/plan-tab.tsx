import { makeStyles } from '@fluentui/react-components';
import { lazy } from 'react';
import { PLANNING_STATUSES } from '#shared/domain/kinds/planning/planning-session.ts';
import { milestoneSpec } from '../ui/kind/milestone-spec.tsx';
import { scopeSpec } from '../ui/kind/scope-spec.ts';
import { SubTabs } from '../features/program/sub-tabs.tsx';
import type { ProgramPageProps } from '../frame/program-tab.ts';

const PlanPage = lazy(() => import('../features/program/plan-page.tsx'));
const PlanningPage = lazy(() => import('../features/planning/planning-page.tsx'));

const KINDS = [
  milestoneSpec,
  scopeSpec,
  { kind: 'planning', openStatuses: PLANNING_STATUSES.filter((status) => status !== 'requested') },
] as const;
const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

/** What is planned: milestones and scope, and the sessions in which teams plan a quarter together. */
export default function PlanTab(props: ProgramPageProps) {
  const styles = useStyles();
  const { place, rest, go } = props;
  const isPlanning = place === 'planning-sessions';
  const isOnePage = isPlanning && rest !== undefined;
  return (
    <div className={styles.root}>
      {!isOnePage && <SubTabs label="Plan" kinds={KINDS} place={place} onGo={go} />}
      {isPlanning ? <PlanningPage {...props} /> : <PlanPage {...props} />}
    </div>
  );
}
