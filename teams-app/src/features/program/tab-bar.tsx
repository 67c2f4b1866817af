import { makeStyles, mergeClasses, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState } from 'react';
import { useNarrowWindow, useWidth } from '../../ui/use-width.ts';
import type { ProgramTab } from '../../frame/program-tab.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexShrink: 0, minWidth: 0 },
  row: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  list: { flexShrink: 0, marginInlineStart: '-10px' },
  select: { flexGrow: 1 },
});

/** What `TabBar` takes. */
export interface TabBarProps {
  readonly tabs: readonly ProgramTab[];
  readonly place: string;
  readonly onGo: (place: string) => void;
}

/** The parts of a program: tabs in a row; a menu where they do not fit, or in a narrow window. */
export function TabBar({ tabs, place, onGo }: TabBarProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box) ?? Infinity;
  /** The width of the tabs as they were drawn last. */
  const [needed, setNeeded] = useState(0);
  const isMenu = useNarrowWindow() || needed > width;
  useLayoutEffect(() => {
    const list = box.current?.querySelector<HTMLElement>('[role=tablist]');
    if (list) setNeeded(list.offsetWidth);
  }, [isMenu, tabs, width]);
  const here = tabs.find(({ places }) => places.includes(place))?.places[0] ?? '';
  return (
    <div ref={box} className={mergeClasses(styles.root, !isMenu && styles.row)}>
      {isMenu ? (
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
      ) : (
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
      )}
    </div>
  );
}
