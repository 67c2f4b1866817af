import { makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { useNarrowWindow } from '#shared/ui/use-width.ts';
import type { ProgramTab } from '../../frame/program-tab.ts';

const useStyles = makeStyles({
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  list: { marginInlineStart: '-10px' },
  select: { alignSelf: 'stretch', flexShrink: 0 },
});

/** What `TabBar` takes. */
export interface TabBarProps {
  readonly tabs: readonly ProgramTab[];
  readonly place: string;
  readonly onGo: (place: string) => void;
}

/** The parts of a program: tabs in a row, a menu in a narrow window. */
export function TabBar({ tabs, place, onGo }: TabBarProps) {
  const styles = useStyles();
  const isNarrow = useNarrowWindow();
  const here = tabs.find(({ places }) => places.includes(place))?.places[0] ?? '';
  if (isNarrow)
    return (
      <Select
        className={styles.select}
        aria-label="Part of the program"
        value={here}
        onChange={(_, { value }) => onGo(value)}
      >
        {tabs.map(({ label, places }) => (
          <option key={label} value={places[0]}>
            {label}
          </option>
        ))}
      </Select>
    );
  return (
    <div className={styles.row}>
      <TabList
        className={styles.list}
        aria-label="Parts of the program"
        selectedValue={here}
        onTabSelect={(_, { value }) => onGo(String(value))}
      >
        {tabs.map(({ label, places }) => (
          <Tab key={label} value={places[0]}>
            {label}
          </Tab>
        ))}
      </TabList>
    </div>
  );
}
