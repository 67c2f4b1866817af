import { Combobox, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useReply } from '../data/use-reply.ts';
import { NARROWABLE } from '../narrowable.ts';
import { useNames, usePutName } from './people.tsx';

/** What `PersonSearch` takes. */
export interface PersonSearchProps {
  readonly chosen: readonly string[];
  readonly isMany?: boolean;
  readonly onChoose: (ids: readonly string[]) => void;
}

const WAIT_MS = 200;

/** Chooses people of the whole organisation: type a part of a name. */
export function PersonSearch({ chosen, isMany = false, onChoose, ...rest }: PersonSearchProps) {
  const [typed, setTyped] = useState<string>();
  const [q, setQ] = useState('');
  const putName = usePutName();
  const names = useNames(chosen);
  const { data, isFetching } = useReply('people.list', { query: { q }, enabled: q.length > 0 });
  useEffect(() => {
    const timer = setTimeout(() => setQ((typed ?? '').trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const found = q ? (data?.people ?? []) : [];
  const said = chosen.map((id) => names.get(id) ?? '…').join(', ');
  return (
    <Combobox
      {...rest}
      {...NARROWABLE}
      multiselect={isMany}
      clearable={!isMany}
      placeholder="Type a name"
      selectedOptions={[...chosen]}
      value={typed ?? said}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { selectedOptions }) => {
        for (const { id, name } of found) if (selectedOptions.includes(id)) putName(id, name);
        setTyped(undefined);
        onChoose(selectedOptions.filter(Boolean));
      }}
    >
      {found.map(({ id, name }) => (
        <Option key={id} value={id}>
          {name}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" disabled value="" text="">
          {q === '' ? 'Type a part of a name' : isFetching ? 'Looking…' : 'Nobody of that name'}
        </Option>
      )}
    </Combobox>
  );
}
