import type { FieldType } from './field-spec.ts';
import { PersonPicker } from '../people/person-picker.tsx';
import { useProgram } from '../program-context.tsx';
import type { InputProps } from './input-props.ts';

/** One of the program's members. */
export function PersonInput({ value, onChange, field: _field, label: _label, ...rest }: InputProps<FieldType>) {
  const { program } = useProgram();
  return (
    <PersonPicker
      {...rest}
      ids={program.members.map(({ personId }) => personId)}
      chosen={typeof value === 'string' && value ? [value] : []}
      onChoose={([id]) => onChange(id)}
    />
  );
}

/** Some of the program's members. */
export function PeopleInput({ value, onChange, field: _field, label: _label, ...rest }: InputProps<FieldType>) {
  const { program } = useProgram();
  return (
    <PersonPicker
      {...rest}
      isMany
      ids={program.members.map(({ personId }) => personId)}
      chosen={(value ?? []) as readonly string[]}
      onChoose={onChange}
    />
  );
}
