import { Combobox, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { NARROWABLE } from '../narrowable.ts';
import { useNames } from './people.tsx';

const SHOWN = 50;

/** What `PersonPicker` takes. */
export interface PersonPickerProps {
  /** Who can be chosen. */
  readonly ids: readonly string[];
  readonly chosen: readonly string[];
  readonly isMany?: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
}

/** Chooses one or several people by name; typing narrows the list. */
export function PersonPicker({ ids, chosen, isMany = false, onChoose, ...rest }: PersonPickerProps) {
  const all = [...new Set([...ids, ...chosen])];
  const names = useNames(all);
  const [typed, setTyped] = useState<string>();
  const said = chosen.map((id) => names.get(id) ?? '…').join(', ');
  const found = all
    .map((id) => ({ id, name: names.get(id) ?? '' }))
    .filter(({ name }) => !typed || name.toLowerCase().includes(typed.toLowerCase()))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, SHOWN);
  return (
    <Combobox
      {...rest}
      {...NARROWABLE}
      multiselect={isMany}
      clearable={!isMany}
      placeholder={isMany ? 'Choose people' : 'Choose a person'}
      selectedOptions={[...chosen]}
      value={typed ?? said}
      onChange={(event) => setTyped(event.target.value)}
      onOptionSelect={(_, { selectedOptions }) => {
        setTyped(undefined);
        onChoose(selectedOptions);
      }}
      onBlur={() => {
        if (typed === '' && !isMany) onChoose([]);
        setTyped(undefined);
      }}
    >
      {found.map(({ id, name }) => (
        <Option key={id} value={id}>
          {name || '…'}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" disabled value="" text="">
          Nobody of that name
        </Option>
      )}
    </Combobox>
  );
}
