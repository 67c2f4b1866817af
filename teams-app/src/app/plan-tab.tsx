import { makeStyles } from '@fluentui/react-components';
import { lazy } from 'react';
import { SubTabs } from '../features/program/sub-tabs.tsx';
import type { ProgramPageProps } from '../frame/program-tab.ts';

const PlanPage = lazy(() => import('../features/program/plan-page.tsx'));
const PlanningPage = lazy(() => import('../features/planning/planning-page.tsx'));

const KINDS = ['milestone', 'scope', 'planning'] as const;
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
