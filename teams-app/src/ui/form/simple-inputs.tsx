import { Checkbox, Input, makeStyles, Select, Switch, Textarea } from '@fluentui/react-components';
import { RAG_TEXT } from '#shared/text/choice-text.ts';
import { choicesOf } from './choices.ts';
import type { Choice, FieldType } from './field-spec.ts';
import { useProgram } from '../program-context.tsx';
import type { InputProps } from './input-props.ts';

type Of<Name extends FieldType['type']> = Extract<FieldType, { type: Name }>;
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** One line of text. */
export const TextInput = ({ field, value, onChange, label: _label, ...rest }: InputProps<Of<'text'> | Of<'long'>>) => (
  <Input {...rest} value={textOf(value)} maxLength={field.max} onChange={(_, data) => onChange(data.value)} />
);

/** Several lines of text; grows with what is written. */
export const LongInput = ({ field, value, onChange, label: _label, ...rest }: InputProps<Of<'text'> | Of<'long'>>) => (
  <Textarea
    {...rest}
    value={textOf(value)}
    maxLength={field.max}
    resize="vertical"
    rows={textOf(value).length > 160 ? 5 : 2}
    onChange={(_, data) => onChange(data.value)}
  />
);

/** A day, by the browser's own calendar. */
export const DayInput = ({ value, onChange, field: _field, label: _label, ...rest }: InputProps<FieldType>) => (
  <Input
    {...rest}
    type="date"
    min="1900-01-01"
    max="2199-12-31"
    value={textOf(value)}
    onChange={(_, data) => onChange(data.value || undefined)}
  />
);

/** A number. */
export const NumberInput = ({ field, value, onChange, label: _label, ...rest }: InputProps<Of<'number'>>) => (
  <Input
    {...rest}
    type="number"
    min={field.min}
    max={field.max}
    value={textOf(value)}
    {...(field.unit && { contentAfter: field.unit })}
    onChange={(_, data) => onChange(data.value === '' ? undefined : Number(data.value))}
  />
);

/** Yes or no. */
export const SwitchInput = ({ field, value, onChange, label: _label, ...rest }: InputProps<Of<'switch'>>) => (
  <Switch
    {...rest}
    disabled={field.isDisabled ?? false}
    checked={value === true}
    onChange={(_, data) => onChange(data.checked)}
  />
);

/** What `ChoiceInput` takes. */
export interface ChoiceInputProps extends Omit<InputProps<unknown>, 'field' | 'label'> {
  readonly choices: readonly Choice[];
  readonly nothing?: string;
  readonly size?: 'small' | 'medium' | undefined;
  readonly 'aria-label'?: string;
}

/** One of a few, or none. */
export function ChoiceInput({
  choices,
  value,
  onChange,
  nothing = 'Not chosen',
  size = 'medium',
  ...rest
}: ChoiceInputProps) {
  return (
    // Without it a long choice widens the select beyond its form.
    <Select
      {...rest}
      size={size}
      style={{ minWidth: 0 }}
      value={textOf(value)}
      onChange={(_, data) => onChange(choices.find((choice) => String(choice.value) === data.value)?.value)}
    >
      <option value="">{nothing}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} disabled={choice.isDisabled ?? false}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}

const useStyles = makeStyles({ choices: { display: 'flex', flexWrap: 'wrap', columnGap: '8px' } });

/** Some of a few, in the order in which they are offered. */
export function ChoicesInput({ field, value, onChange }: InputProps<Of<'choices'>>) {
  const styles = useStyles();
  const chosen = (value ?? []) as readonly unknown[];
  const all = field.choices.map((choice) => choice.value);
  return (
    <div className={styles.choices}>
      {field.choices.map((choice) => (
        <Checkbox
          key={choice.value}
          label={choice.label}
          checked={chosen.includes(choice.value)}
          onChange={(_, { checked }) =>
            onChange(all.filter((each) => (each === choice.value ? checked === true : chosen.includes(each))))
          }
        />
      ))}
    </div>
  );
}

/** One of the program's teams. */
export function TeamInput({ value, onChange, field: _field, label: _label, ...rest }: InputProps<FieldType>) {
  const { program } = useProgram();
  const choices = program.teams.map((team) => ({ value: team, label: team }));
  return <ChoiceInput {...rest} choices={choices} value={value} onChange={onChange} />;
}

/** Words with their level before them: `4 Likely`. */
export const levelChoices = (words: Readonly<Record<number, string>>): readonly Choice[] =>
  choicesOf(words).map(({ value, label }) => ({ value, label: `${value} ${label}` }));

/** Red, amber, green. */
export const RagInput = ({ value, onChange, field: _field, label: _label, ...rest }: InputProps<FieldType>) => (
  <ChoiceInput {...rest} choices={choicesOf(RAG_TEXT)} value={value} onChange={onChange} />
);
