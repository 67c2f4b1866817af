import { Label, makeStyles, Textarea, useId } from '@fluentui/react-components';
import { IMPACT_TEXT, PROBABILITY_TEXT, RAG_TEXT } from '#shared/text/choice-text.ts';
import { choicesOf } from './choices.ts';
import type { Choice, FieldType } from './field-spec.ts';
import type { InputProps } from './input-props.ts';
import { ChoiceInput, levelChoices } from './simple-inputs.tsx';

type Of<Name extends FieldType['type']> = Extract<FieldType, { type: Name }>;

const useStyles = makeStyles({
  parts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(136px, 1fr))', gap: '8px' },
  texts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 184px), 1fr))', gap: '8px 16px' },
  part: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
});

interface PartsProps {
  readonly label: string;
  readonly parts: Readonly<Record<string, string>>;
  readonly choices: readonly Choice[];
  readonly size?: 'small' | undefined;
  readonly value: unknown;
  readonly onChange: (value: Readonly<Record<string, unknown>> | undefined) => void;
}

function Parts({ label, parts, choices, size, value, onChange }: PartsProps) {
  const styles = useStyles();
  const id = useId('part');
  const values = (value ?? {}) as Readonly<Record<string, unknown>>;
  const change = (part: string, to: unknown) => {
    const { [part]: _gone, ...rest } = values;
    const next = to === undefined ? rest : { ...rest, [part]: to };
    onChange(Object.keys(next).length > 0 ? next : undefined);
  };
  return (
    <div role="group" aria-label={label} className={styles.parts}>
      {Object.entries(parts).map(([part, name]) => (
        <div key={part} className={styles.part}>
          <Label size="small" htmlFor={`${id}-${part}`}>
            {name}
          </Label>
          <ChoiceInput
            {...{ id: `${id}-${part}` }}
            size={size}
            choices={choices}
            nothing="None"
            value={values[part]}
            onChange={(to) => change(part, to)}
          />
        </div>
      ))}
    </div>
  );
}

/** A level for each of several parts, such as the dimensions of an impact. */
export const LevelsInput = ({ field, label, ...rest }: InputProps<Of<'levels'>> & { readonly size?: 'small' }) => (
  <Parts label={label} parts={field.parts} choices={levelChoices(field.words)} {...rest} />
);

/** A colour for each of several parts. */
export const RagsInput = ({ field, value, onChange, label }: InputProps<Of<'rags'>>) => (
  <Parts label={label} parts={field.parts} choices={choicesOf(RAG_TEXT)} value={value} onChange={onChange} />
);

/** What is left of a risk after its mitigations: both levels or none. */
export function ResidualInput({ value, onChange, label }: InputProps<Of<'residual'>>) {
  const parts = { probability: 'Probability', impact: 'Impact' };
  const words = Object.fromEntries(
    ([1, 2, 3, 4, 5] as const).map((level) => [level, `${PROBABILITY_TEXT[level]} / ${IMPACT_TEXT[level]}`]),
  );
  return <Parts label={label} parts={parts} choices={levelChoices(words)} value={value} onChange={onChange} />;
}

/** A text for each of several parts; those without words are left out. */
export function TextPartsInput({ field, value, onChange }: InputProps<Of<'parts'>>) {
  const styles = useStyles();
  const id = useId('part');
  const values = (value ?? {}) as Readonly<Record<string, string>>;
  const change = (part: string, to: string) => {
    const { [part]: _was, ...rest } = values;
    onChange(to === '' ? rest : { ...rest, [part]: to });
  };
  return (
    <div className={styles.texts}>
      {Object.entries(field.parts).map(([part, name]) => (
        <div key={part} className={styles.part}>
          <Label size="small" htmlFor={`${id}-${part}`}>
            {name}
          </Label>
          <Textarea
            id={`${id}-${part}`}
            value={values[part] ?? ''}
            maxLength={field.max}
            resize="vertical"
            rows={values[part] ? 2 : 1}
            onChange={(_, data) => change(part, data.value)}
          />
        </div>
      ))}
    </div>
  );
}
