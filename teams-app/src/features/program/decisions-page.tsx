import { decisionSpec } from '../../ui/kind/decision-spec.ts';
import { KindPage } from '../../ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { useDrawer } from './use-drawer.tsx';

/** The decisions of a program, those waiting first. */
export default function DecisionsPage(props: ProgramPageProps) {
  return <KindPage spec={decisionSpec} {...useDrawer(props)} />;
}
