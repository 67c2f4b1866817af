import { Field } from '@fluentui/react-components';
import { useWholeList } from '../../ui/data/use-whole-list.ts';
import { SeriesInput, type SeriesInputProps } from '../../ui/form/series-input.tsx';

/** What `SeriesField` takes. */
export interface SeriesFieldProps extends Pick<SeriesInputProps, 'value' | 'onChange'> {
  readonly programId: string;
}

/** The series a meeting belongs to: one that the program has, or a new name. */
export function SeriesField({ programId, value, onChange }: SeriesFieldProps) {
  const { items } = useWholeList(programId, 'meeting');
  return (
    <Field
      label="Series"
      hint="Meetings of one series carry on from each other. Leave it empty when this meeting stands alone."
    >
      <SeriesInput meetings={items} value={value} onChange={onChange} />
    </Field>
  );
}
