import { makeStyles, Tab, TabList } from '@fluentui/react-components';
import { riskSpec } from '#shared/ui/kind/risk-spec.tsx';
import { KindPage } from '#shared/ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { useDrawer } from './use-drawer.tsx';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

/** Risks, assumptions, issues and dependencies of a program. */
export default function RaidPage(props: ProgramPageProps) {
  const styles = useStyles();
  const drawer = useDrawer(props);
  return (
    <div className={styles.root}>
      <TabList
        size="small"
        selectedValue={props.place}
        onTabSelect={(_, { value }) => props.go(String(value))}
        aria-label="RAID"
      >
        <Tab value="risks">Risks</Tab>
      </TabList>
      <KindPage spec={riskSpec} {...drawer} />
    </div>
  );
}
