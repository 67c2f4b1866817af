import { statusReportSpec } from '../../ui/kind/status-report-spec.tsx';
import { KindPage } from '../../ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { useDrawer } from './use-drawer.tsx';

/** What was reported of the program, and what is being drafted. */
export default function StatusPage(props: ProgramPageProps) {
  return <KindPage spec={statusReportSpec} {...useDrawer(props)} />;
}
