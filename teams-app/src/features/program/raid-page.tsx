import { makeStyles, ToggleButton } from '@fluentui/react-components';
import { GridRegular } from '@fluentui/react-icons/svg/grid';
import { useState } from 'react';
import { assumptionSpec } from '../../ui/kind/assumption-spec.ts';
import { dependencySpec } from '../../ui/kind/dependency-spec.ts';
import { escalationSpec } from '../../ui/kind/escalation-spec.tsx';
import { issueSpec } from '../../ui/kind/issue-spec.tsx';
import { riskSpec } from '../../ui/kind/risk-spec.tsx';
import { KindPage } from '../../ui/record/kind-page.tsx';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { HeatMap } from './heat-map.tsx';
import { SubTabs } from './sub-tabs.tsx';
import { useDrawer } from './use-drawer.tsx';

const KINDS = ['risk', 'assumption', 'issue', 'dependency', 'escalation'] as const;
const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 } });

/** Risks, assumptions, issues, dependencies and escalations of a program. */
export default function RaidPage(props: ProgramPageProps) {
  const styles = useStyles();
  const drawer = useDrawer(props);
  const { place, go } = props;
  const [isMap, setMap] = useState(false);
  return (
    <div className={styles.root}>
      <SubTabs label="RAID" kinds={KINDS} place={place} onGo={go} />
      {place === 'risks' && (
        <KindPage<'risk'>
          key={place}
          spec={riskSpec}
          {...drawer}
          tools={
            <ToggleButton appearance="subtle" icon={<GridRegular />} checked={isMap} onClick={() => setMap(!isMap)}>
              Heat map
            </ToggleButton>
          }
          instead={isMap ? (risks) => <HeatMap risks={risks} onOpen={drawer.onOpen} /> : undefined}
        />
      )}
      {place === 'assumptions' && <KindPage key={place} spec={assumptionSpec} {...drawer} />}
      {place === 'issues' && <KindPage key={place} spec={issueSpec} {...drawer} />}
      {place === 'dependencies' && <KindPage key={place} spec={dependencySpec} {...drawer} />}
      {place === 'escalations' && <KindPage key={place} spec={escalationSpec} {...drawer} />}
    </div>
  );
}
