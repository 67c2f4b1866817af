import { makeStyles } from '@fluentui/react-components';
import { useWholeList } from '../../ui/data/use-whole-list.ts';
import { approvalSpec } from '../../ui/kind/approval-spec.tsx';
import { changeSpec } from '../../ui/kind/change-spec.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { KindPage } from '../../ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { ApprovalLists } from './approval-lists.tsx';
import { SubTabs } from './sub-tabs.tsx';
import { useDrawer } from './use-drawer.tsx';

const KINDS = ['change', 'approval'] as const;
const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

/** What is asked to become different of what was promised, and whose yes it waits for. */
export default function ChangesPage(props: ProgramPageProps) {
  const styles = useStyles();
  const drawer = useDrawer(props);
  const { program } = useProgram();
  const { place, go } = props;
  // The class of a draft depends on its milestones; the cells of the list look them up here.
  useWholeList(program.id, 'milestone');
  return (
    <div className={styles.root}>
      <SubTabs label="Changes" kinds={KINDS} place={place} onGo={go} />
      {place === 'changes' && <KindPage key={place} spec={changeSpec} {...drawer} />}
      {place === 'approvals' && (
        <KindPage<'approval'>
          key={place}
          spec={approvalSpec}
          {...drawer}
          instead={(approvals) => <ApprovalLists approvals={approvals} open={drawer.open} onOpen={drawer.onOpen} />}
        />
      )}
    </div>
  );
}
