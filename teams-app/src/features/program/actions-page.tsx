import { actionSpec } from '../../ui/kind/action-spec.ts';
import { KindPage } from '../../ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { useDrawer } from './use-drawer.tsx';

/** Who does what by when. */
export default function ActionsPage(props: ProgramPageProps) {
  return <KindPage spec={actionSpec} {...useDrawer(props)} />;
}
