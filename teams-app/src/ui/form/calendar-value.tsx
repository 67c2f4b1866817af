import { makeStyles } from '@fluentui/react-components';
import type { Calendar } from '#shared/domain/time/calendar.ts';
import { weekdayText } from '#shared/text/day-text.ts';
import { DayText } from '../marks/when.tsx';
import { useReader } from '../reader.tsx';
import { Pairs } from './pairs.tsx';

const useStyles = makeStyles({ days: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' } });

/** When a program's people work. */
export function CalendarValue({ calendar: { zone, weekend, holidays } }: { readonly calendar: Calendar }) {
  const styles = useStyles();
  const { locale } = useReader();
  const days = (
    <span className={styles.days}>
      {holidays.map((day) => (
        <DayText key={day} day={day} />
      ))}
    </span>
  );
  return (
    <Pairs
      pairs={[
        { key: 'zone', term: 'Time zone', value: zone },
        {
          key: 'weekend',
          term: 'Weekend',
          value: weekend.map((weekday) => weekdayText(weekday, locale)).join(', ') || 'None',
        },
        { key: 'holidays', term: 'Holidays', value: holidays.length > 0 ? days : 'None' },
      ]}
    />
  );
}
