import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { loadText, roomText } from '#shared/text/planning-text.ts';
import { useReader } from '../../ui/reader.tsx';
import { Bar } from './bar.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  room: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', color: tokens.colorNeutralForeground2 },
  over: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** What `Load` shows. */
export interface LoadProps {
  readonly demand: number;
  readonly capacity: number | undefined;
  readonly measure: string;
  /** Said while there is no capacity, instead of that it is not stated. */
  readonly without?: string;
}

/** Demand against capacity: plain numbers, what they mean, and a small bar. */
export function Load({ demand, capacity, measure, without }: LoadProps) {
  const styles = useStyles();
  const { locale } = useReader();
  const isOver = capacity !== undefined && demand > capacity;
  return (
    <div className={styles.root}>
      <div className={styles.words}>
        <Text weight="semibold">{loadText(demand, capacity, measure, locale)}</Text>
        <span className={mergeClasses(styles.room, isOver && styles.over)}>
          {isOver && <WarningRegular aria-hidden="true" />}
          {capacity === undefined && without ? without : roomText(demand, capacity, locale)}
        </span>
      </div>
      {/* Without a capacity there is nothing to measure against: the bar keeps its place and stays empty. */}
      <Bar value={capacity === undefined ? 0 : demand} full={capacity ?? 1} />
    </div>
  );
}
