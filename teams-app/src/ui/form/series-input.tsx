import { Combobox, Option } from '@fluentui/react-components';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { NARROWABLE } from '../narrowable.ts';

const MAX_LENGTH = 100;

/** What `SeriesInput` takes; what a Fluent `Field` adds is handed on. */
export interface SeriesInputProps {
  /** Those whose series are suggested. */
  readonly meetings: readonly Pick<Meeting, 'series'>[];
  /** Empty for a meeting that stands alone. */
  readonly value: string;
  /** `isChosen` when it is one of those suggested; otherwise it is being typed. */
  readonly onChange: (series: string, isChosen: boolean) => void;
}

/** The name of a series: one that the program has, or a new one. */
export function SeriesInput({ meetings, value, onChange, ...rest }: SeriesInputProps) {
  const known = [...new Set(meetings.flatMap(({ series }) => series ?? []))].sort((a, b) => a.localeCompare(b));
  const isKnown = known.includes(value);
  const typed = value.trim().toLowerCase();
  const suggested = isKnown ? known : known.filter((series) => series.toLowerCase().includes(typed));
  return (
    <Combobox
      {...rest}
      {...NARROWABLE}
      freeform
      placeholder="Such as Atlas steering"
      maxLength={MAX_LENGTH}
      value={value}
      selectedOptions={isKnown ? [value] : []}
      onChange={(event) => onChange(event.target.value, false)}
      onOptionSelect={(event, { optionValue }) => {
        // Fluent takes what is typed for the first name that begins like it when the field is left by Tab.
        const isLeaving = 'key' in event && event.key === 'Tab';
        if (optionValue !== undefined && !isLeaving) onChange(optionValue, true);
      }}
    >
      {suggested.map((series) => (
        <Option key={series} value={series}>
          {series}
        </Option>
      ))}
      {suggested.length === 0 && (
        <Option key="none" disabled value="" text="">
          {typed ? 'A new series' : 'No series yet'}
        </Option>
      )}
    </Combobox>
  );
}
