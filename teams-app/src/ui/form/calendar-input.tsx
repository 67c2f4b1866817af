import { Button, Checkbox, Field, Input, Label, makeStyles, Tag, TagGroup, useId } from '@fluentui/react-components';
import { useState } from 'react';
import type { Calendar } from '#shared/domain/time/calendar.ts';
import { dayText, weekdayText } from '#shared/text/day-text.ts';
import type { FieldType } from './field-spec.ts';
import { useReader } from '../reader.tsx';
import type { InputProps } from './input-props.ts';
import { ZoneSelect } from './zone-select.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  zone: { maxWidth: '320px', gridTemplateColumns: 'minmax(0, 1fr)' },
  weekdays: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' },
  add: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  days: { flexWrap: 'wrap', rowGap: '4px' },
});

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** When a program's people work: zone, days off in the week, holidays. */
export function CalendarInput({ value, onChange }: InputProps<FieldType>) {
  const styles = useStyles();
  const id = useId('calendar');
  const { locale, today } = useReader();
  const calendar = value as Calendar;
  const { zone, weekend, holidays } = calendar;
  const [day, setDay] = useState('');
  const change = (part: Partial<Calendar>) => onChange({ ...calendar, ...part });
  const add = () => {
    if (day) change({ holidays: [...new Set([...holidays, day])].sort() });
    setDay('');
  };
  return (
    <div className={styles.root}>
      <Field label="Time zone" className={styles.zone} hint="Days begin and end there.">
        <ZoneSelect zone={zone} onChange={(to) => change({ zone: to })} />
      </Field>
      {/* A Fluent `Field` would give each checkbox its own name. */}
      <div role="group" aria-labelledby={`${id}-weekend`}>
        <Label id={`${id}-weekend`}>Weekend</Label>
        <div className={styles.weekdays}>
          {WEEKDAYS.map((weekday) => (
            <Checkbox
              key={weekday}
              label={weekdayText(weekday, locale)}
              checked={weekend.includes(weekday)}
              onChange={(_, { checked }) =>
                change({ weekend: WEEKDAYS.filter((each) => (each === weekday ? checked : weekend.includes(each))) })
              }
            />
          ))}
        </div>
      </div>
      {holidays.length > 0 && (
        <TagGroup
          className={styles.days}
          aria-label="Holidays"
          onDismiss={(_, data) => change({ holidays: holidays.filter((each) => each !== data.value) })}
        >
          {holidays.map((each) => (
            <Tag
              key={each}
              size="small"
              value={each}
              dismissible
              dismissIcon={{ 'aria-label': `Remove ${dayText(each, locale, today)}` }}
            >
              {dayText(each, locale, today)}
            </Tag>
          ))}
        </TagGroup>
      )}
      <Field label="Holiday">
        <div className={styles.add}>
          <Input
            aria-label="Holiday"
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={day}
            onChange={(_, data) => setDay(data.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              add();
            }}
          />
          <Button disabledFocusable={!day} onClick={add}>
            Add holiday
          </Button>
        </div>
      </Field>
    </div>
  );
}
