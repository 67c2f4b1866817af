import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  track: {
    display: 'flex',
    columnGap: '2px',
    height: '8px',
    // Transparent but in the contrast theme, whose track would not be seen.
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground5,
  },
  fill: {
    backgroundColor: tokens.colorBrandBackground,
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
  },
  over: {
    backgroundColor: tokens.colorPaletteRedBackground3,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText', forcedColorAdjust: 'none' },
  },
});

/** What `Bar` shows. */
export interface BarProps {
  readonly value: number;
  /** Where the bar is full; what `value` has beyond stands out. */
  readonly full: number;
}

/** A number drawn beside its words, which say it all. */
export function Bar({ value, full }: BarProps) {
  const styles = useStyles();
  const whole = Math.max(value, full);
  const percent = (part: number) => ({ width: `${whole > 0 ? (part / whole) * 100 : 0}%` });
  return (
    <div className={styles.track} aria-hidden="true">
      <span className={styles.fill} style={percent(Math.min(value, full))} />
      {value > full && <span className={mergeClasses(styles.fill, styles.over)} style={percent(value - full)} />}
    </div>
  );
}
