import { Combobox, Field, Option } from '@fluentui/react-components';
import { useWholeList } from '#shared/ui/data/use-whole-list.ts';

const MAX_LENGTH = 100;

/** What `SeriesField` takes. */
export interface SeriesFieldProps {
  readonly programId: string;
  /** Empty for a meeting that stands alone. */
  readonly value: string;
  readonly onChange: (series: string) => void;
}

/** The series a meeting belongs to: one that the program has, or a new name. */
export function SeriesField({ programId, value, onChange }: SeriesFieldProps) {
  const { items } = useWholeList(programId, 'meeting');
  const known = [...new Set(items.flatMap(({ series }) => series ?? []))].sort((a, b) => a.localeCompare(b));
  return (
    <Field
      label="Series"
      hint="Meetings of one series carry on from each other. Leave it empty when this meeting stands alone."
    >
      <Combobox
        freeform
        value={value}
        selectedOptions={[value]}
        placeholder="Such as Atlas steering"
        maxLength={MAX_LENGTH}
        onChange={(event) => onChange(event.target.value)}
        onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? '')}
      >
        {known.map((series) => (
          <Option key={series} value={series}>
            {series}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
