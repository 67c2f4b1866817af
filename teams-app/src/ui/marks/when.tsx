import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CalendarClockRegular } from '@fluentui/react-icons/svg/calendar-clock';
import type { Day, Instant } from '#shared/domain/time/day.ts';
import { isOverdue } from '#shared/domain/queries/is-overdue.ts';
import { dayText, exactText, longDayText, relativeDayText, relativeText } from '#shared/text/day-text.ts';
import { useReader } from '../reader.tsx';

const useStyles = makeStyles({
  root: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  late: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorPaletteRedForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** How long ago, with the exact moment on hover. */
export function Ago({ at }: { readonly at: Instant }) {
  const { locale, now, zone } = useReader();
  return (
    <time dateTime={at} title={exactText(at, locale, zone)}>
      {relativeText(at, locale, now)}
    </time>
  );
}

/** A day in the reader's way of writing; the whole day and its distance on hover. */
export function DayText({ day }: { readonly day: Day }) {
  const styles = useStyles();
  const { locale, today } = useReader();
  return (
    <time
      dateTime={day}
      title={`${longDayText(day, locale)}, ${relativeDayText(day, locale, today)}`}
      className={styles.root}
    >
      {dayText(day, locale, today)}
    </time>
  );
}

/** A day by which something is due: once it has passed, marked by icon and word unless the thing is done. */
export function DueDay({ day, isDone = false }: { readonly day: Day | undefined; readonly isDone?: boolean }) {
  const styles = useStyles();
  const { locale, today } = useReader();
  if (!day) return null;
  if (isDone || !isOverdue(day, today)) return <DayText day={day} />;
  return (
    <time
      dateTime={day}
      title={`${longDayText(day, locale)}, ${relativeDayText(day, locale, today)}`}
      className={mergeClasses(styles.root, styles.late)}
    >
      <CalendarClockRegular aria-label="Overdue" role="img" />
      {dayText(day, locale, today)}
    </time>
  );
}
