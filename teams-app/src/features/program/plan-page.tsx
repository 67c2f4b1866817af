import { milestoneSpec } from '../../ui/kind/milestone-spec.tsx';
import { scopeSpec } from '../../ui/kind/scope-spec.ts';
import { KindPage } from '../../ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { CommitBaseline } from './commit-baseline.tsx';
import { useDrawer } from './use-drawer.tsx';

/** Milestones and scope of a program; here the sponsor commits the baseline. */
export default function PlanPage(props: ProgramPageProps) {
  const drawer = useDrawer(props);
  const { place } = props;
  return place === 'scope' ? (
    <KindPage key={place} spec={scopeSpec} {...drawer} tools={<CommitBaseline />} />
  ) : (
    <KindPage key={place} spec={milestoneSpec} {...drawer} tools={<CommitBaseline />} />
  );
}
