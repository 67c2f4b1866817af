import type { FieldType } from './field-spec.ts';
import { RecordPicker } from './record-picker.tsx';
import type { InputProps } from './input-props.ts';

/** One record of the program, of any kind, by number. */
export const RecordInput = ({
  field,
  value,
  onChange,
  label: _label,
  ...rest
}: InputProps<Extract<FieldType, { type: 'record' }>>) => (
  <RecordPicker {...rest} except={field.except} chosen={value as string | undefined} onChoose={onChange} />
);
