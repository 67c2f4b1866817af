import { Combobox, Option } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useReply } from '../data/use-reply.ts';
import { NARROWABLE } from '../narrowable.ts';
import { useProgram } from '../program-context.tsx';

const WAIT_MS = 200;

/** What `RecordPicker` takes; what a Fluent `Field` adds is handed on. */
export interface RecordPickerProps {
  /** Quoted number of the record chosen. */
  readonly chosen: string | undefined;
  /** Number of a record that is not offered. */
  readonly except?: string | undefined;
  readonly onChoose: (number: string | undefined) => void;
}

/** One record of the program, of any kind, found by number or title; what was changed last is offered first. */
export function RecordPicker({ chosen, except, onChoose, ...rest }: RecordPickerProps) {
  const { program } = useProgram();
  const [typed, setTyped] = useState<string>();
  const [q, setQ] = useState('');
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setQ((typed ?? '').trim()), WAIT_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data, isFetching } = useReply('program.search', {
    at: { programId: program.id },
    query: { q: q || undefined },
    enabled: isOpen,
  });
  const found = (data?.items ?? []).filter(({ number }) => number !== except);
  return (
    <Combobox
      {...rest}
      {...NARROWABLE}
      clearable
      placeholder="Find by number or title"
      open={isOpen}
      onOpenChange={(_, data) => setOpen(data.open)}
      selectedOptions={chosen ? [chosen] : []}
      value={typed ?? chosen ?? ''}
      onChange={(event) => {
        setTyped(event.target.value);
        // What is pasted opens nothing by itself.
        setOpen(true);
      }}
      onBlur={() => setTyped(undefined)}
      onOptionSelect={(_, { selectedOptions: [number] }) => {
        setTyped(undefined);
        onChoose(number || undefined);
      }}
    >
      {found.map(({ number, title }) => (
        <Option key={number} value={number} text={`${number} ${title}`}>
          {number} {title}
        </Option>
      ))}
      {found.length === 0 && (
        <Option key="none" disabled value="" text="">
          {isFetching ? 'Looking…' : 'No record of that number or title'}
        </Option>
      )}
    </Combobox>
  );
}
