import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowDownRightRegular } from '@fluentui/react-icons/svg/arrow-down-right';
import type { Day } from '#shared/domain/time/day.ts';
import { daysBetween } from '#shared/domain/time/day-arithmetic.ts';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
  },
  icon: { flexShrink: 0 },
  late: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** How far a day is from the one that was promised, in words. */
export function DriftText({ from, to }: { readonly from: Day | undefined; readonly to: Day | undefined }) {
  const styles = useStyles();
  if (!from || !to) return null;
  const days = daysBetween(from, to);
  const words = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`;
  if (days > 0)
    return (
      <span className={mergeClasses(styles.root, styles.late)}>
        <ArrowDownRightRegular className={styles.icon} aria-hidden="true" />
        {words} later
      </span>
    );
  return (
    <span className={mergeClasses(styles.root, styles.quiet)}>{days === 0 ? 'As promised' : `${words} earlier`}</span>
  );
}
