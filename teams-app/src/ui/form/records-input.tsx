import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { useList } from '../data/use-list.ts';
import type { FieldType } from './field-spec.ts';
import { useProgram } from '../program-context.tsx';
import type { InputProps } from './input-props.ts';
import { NARROWABLE } from '../narrowable.ts';

/** Other records of the program by number, found by number or title. */
export function RecordsInput({
  field,
  value,
  onChange,
  label: _label,
  ...rest
}: InputProps<Extract<FieldType, { type: 'records' }>>) {
  const { program } = useProgram();
  const [typed, setTyped] = useState<string>();
  const { items } = useList(program.id, field.kind, {
    ...(typed && { q: typed }),
    ...(field.status && { status: field.status }),
  });
  const chosen = field.isOne ? (value ? [value as string] : []) : ((value ?? []) as readonly string[]);
  return (
    <Combobox
      {...rest}
      {...NARROWABLE}
      multiselect={!field.isOne}
      clearable={field.isOne ?? false}
      placeholder="Find by number or title"
      selectedOptions={[...chosen]}
      value={typed ?? chosen.join(', ')}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { selectedOptions }) => {
        setTyped(undefined);
        onChange(field.isOne ? selectedOptions[0] : selectedOptions);
      }}
    >
      {items.map(({ number, title }) => (
        <Option key={number} value={number} text={`${number} ${title}`}>
          {number} {title}
        </Option>
      ))}
    </Combobox>
  );
}
