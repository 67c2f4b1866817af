import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Milestone } from '#shared/domain/kinds/milestone/milestone.ts';
import { addDays, daysBetween } from '#shared/domain/time/day-arithmetic.ts';
import { DriftText } from '../../ui/marks/drift-text.tsx';
import { RecordName } from '../../ui/marks/record-name.tsx';
import { DueDay } from '../../ui/marks/when.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { expectedOn } from '#shared/domain/queries/next-milestones.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(140px, 2fr) minmax(96px, 3fr) 80px 116px',
    columnGap: '16px',
    alignItems: 'center',
    minHeight: '36px',
    width: 'calc(100% + 16px)',
    marginInline: '-8px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    padding: '4px 8px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground3 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media (max-width: 639px)': { gridTemplateColumns: '1fr auto', rowGap: '2px' },
  },
  name: { minWidth: 0 },
  track: {
    position: 'relative',
    height: '20px',
    '@media (max-width: 639px)': { display: 'none' },
  },
  line: {
    position: 'absolute',
    insetInline: 0,
    top: '9px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  today: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    borderLeft: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralForeground3}`,
  },
  drift: { position: 'absolute', top: '8px', height: '3px', backgroundColor: tokens.colorBrandBackground2Pressed },
  mark: {
    position: 'absolute',
    top: '5px',
    width: '10px',
    height: '10px',
    boxSizing: 'border-box',
    transform: 'translateX(-5px) rotate(45deg)',
    border: `${tokens.strokeWidthThick} solid ${tokens.colorBrandForeground1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  forecast: {
    backgroundColor: tokens.colorBrandForeground1,
    '@media (forced-colors: active)': { backgroundColor: 'CanvasText' },
  },
  legend: {
    color: tokens.colorNeutralForeground3,
    paddingTop: '8px',
    '@media (max-width: 639px)': { display: 'none' },
  },
});

/** Milestones on one line of time: the promised day hollow, the expected one full, today dashed. */
export function Timeline({ milestones }: { readonly milestones: readonly Milestone[] }) {
  const styles = useStyles();
  const { open } = useProgram();
  const { today } = useReader();
  const days = milestones.flatMap((milestone) => [milestone.baselineOn ?? [], expectedOn(milestone) ?? []].flat());
  const sorted = [...days, today].sort();
  const from = addDays(sorted[0] ?? today, -3);
  const length = Math.max(1, daysBetween(from, addDays(sorted.at(-1) ?? today, 3)));
  const at = (day: string) => `${((daysBetween(from, day) / length) * 100).toFixed(2)}%`;
  return (
    <>
      <ul className={styles.list}>
        {milestones.map((milestone) => {
          const { number, title, baselineOn, confidential } = milestone;
          const expected = expectedOn(milestone);
          const [first, last] = [baselineOn, expected].toSorted();
          return (
            <li key={number}>
              <button type="button" className={styles.row} onClick={() => open(number)}>
                <span className={styles.name}>
                  <RecordName number={number} title={title} confidential={confidential} isOneLine />
                </span>
                <span className={styles.track} aria-hidden="true">
                  <span className={styles.line} />
                  <span className={styles.today} style={{ insetInlineStart: at(today) }} />
                  {first && last && first !== last && (
                    <span
                      className={styles.drift}
                      style={{ insetInlineStart: at(first), insetInlineEnd: `calc(100% - ${at(last)})` }}
                    />
                  )}
                  {baselineOn && <span className={styles.mark} style={{ insetInlineStart: at(baselineOn) }} />}
                  {expected && (
                    <span
                      className={mergeClasses(styles.mark, styles.forecast)}
                      style={{ insetInlineStart: at(expected) }}
                    />
                  )}
                </span>
                <DueDay day={expected} />
                <DriftText from={baselineOn} to={expected} />
              </button>
            </li>
          );
        })}
      </ul>
      <Caption1 className={styles.legend}>Hollow: promised. Full: expected. Dashed: today.</Caption1>
    </>
  );
}
