import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { clockText } from '#shared/text/day-text.ts';
import { overrunSeconds, pointTimeText } from '#shared/text/meeting-text.ts';
import { ForReaders } from '../../ui/marks/for-readers.tsx';

const RADIUS = 42;
const LENGTH = 2 * Math.PI * RADIUS;

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', columnGap: '12px' },
  ring: { position: 'relative', width: '96px', height: '96px', flexShrink: 0 },
  drawing: { display: 'block', width: '100%', height: '100%', transform: 'rotate(-90deg)' },
  track: { fill: 'none', stroke: tokens.colorNeutralStroke2, strokeWidth: '4px' },
  spent: { fill: 'none', stroke: tokens.colorCompoundBrandStroke, strokeWidth: '8px', strokeLinecap: 'round' },
  late: { stroke: tokens.colorStatusDangerForeground1 },
  clock: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', fontVariantNumeric: 'tabular-nums' },
  over: { color: tokens.colorStatusDangerForeground1 },
});

/** What `TimerRing` shows. */
export interface TimerRingProps {
  readonly spentSeconds: number;
  readonly plannedMinutes: number;
}

/** The time spent on a point against its minutes, by a ring, a clock and in words; an overrun is said once to screen readers. */
export function TimerRing({ spentSeconds, plannedMinutes }: TimerRingProps) {
  const styles = useStyles();
  const isOver = overrunSeconds(spentSeconds, plannedMinutes) > 0;
  const share = Math.min(1, spentSeconds / (plannedMinutes * 60));
  const words = pointTimeText(spentSeconds, plannedMinutes);
  return (
    <div className={styles.root}>
      <div className={styles.ring} aria-hidden="true">
        <svg viewBox="0 0 100 100" className={styles.drawing}>
          <circle cx="50" cy="50" r={RADIUS} className={styles.track} />
          {share > 0 && (
            <circle
              cx="50"
              cy="50"
              r={RADIUS}
              className={mergeClasses(styles.spent, isOver && styles.late)}
              strokeDasharray={`${share * LENGTH} ${LENGTH}`}
            />
          )}
        </svg>
        <span className={mergeClasses(styles.clock, isOver && styles.over)}>{clockText(spentSeconds)}</span>
      </div>
      <Text
        className={mergeClasses(styles.words, isOver && styles.over)}
        {...(isOver && { weight: 'semibold' as const })}
      >
        {isOver && <WarningRegular aria-hidden="true" />}
        {words}
      </Text>
      <ForReaders isLive>{isOver && 'This point runs over its time.'}</ForReaders>
    </div>
  );
}
