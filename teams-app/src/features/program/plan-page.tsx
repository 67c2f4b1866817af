import { makeStyles } from '@fluentui/react-components';
import { milestoneSpec } from '#shared/ui/kind/milestone-spec.tsx';
import { scopeSpec } from '#shared/ui/kind/scope-spec.ts';
import { KindPage } from '#shared/ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { CommitBaseline } from './commit-baseline.tsx';
import { SubTabs } from './sub-tabs.tsx';
import { useDrawer } from './use-drawer.tsx';

const KINDS = [milestoneSpec, scopeSpec];
const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

/** Milestones and scope of a program; here the sponsor commits the baseline. */
export default function PlanPage(props: ProgramPageProps) {
  const styles = useStyles();
  const drawer = useDrawer(props);
  const { place, go } = props;
  return (
    <div className={styles.root}>
      <SubTabs label="Plan" kinds={KINDS} place={place} onGo={go} />
      {place === 'milestones' && <KindPage key={place} spec={milestoneSpec} {...drawer} tools={<CommitBaseline />} />}
      {place === 'scope' && <KindPage key={place} spec={scopeSpec} {...drawer} tools={<CommitBaseline />} />}
    </div>
  );
}
