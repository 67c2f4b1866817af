import { Select } from '@fluentui/react-components';

/** What `ChoiceSelect` takes; what a Field gives it besides is handed on. */
export interface ChoiceSelectProps<T extends string | number> {
  readonly words: Readonly<Record<T, string>>;
  readonly value: T | undefined;
  readonly onValue: (value: T | undefined) => void;
  /** What stands for no choice; without it there is none. */
  readonly none?: string;
}

/** One of a closed list of choices, by its words. */
export function ChoiceSelect<T extends string | number>({
  words,
  value,
  onValue,
  none,
  ...field
}: ChoiceSelectProps<T>) {
  const entries = Object.entries<string>(words);
  const isNumber = entries.every(([key]) => /^\d$/.test(key));
  return (
    <Select
      {...field}
      size="small"
      value={value ?? ''}
      onChange={(_, { value: chosen }) =>
        onValue(chosen === '' ? undefined : ((isNumber ? Number(chosen) : chosen) as T))
      }
    >
      {none !== undefined && <option value="">{none}</option>}
      {entries.map(([key, label]) => (
        <option key={key} value={key}>
          {isNumber ? `${key} ${label}` : label}
        </option>
      ))}
    </Select>
  );
}
