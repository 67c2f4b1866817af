import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Refusal, type FieldError } from '#shared/domain/refusal.ts';
import { same } from '#shared/domain/same.ts';
import { errorsText } from '#shared/text/errors-text.ts';
import { fieldText } from '#shared/text/field-text.ts';
import { failureText } from '#shared/client/failure-text.ts';
import type { Values } from '../data/use-acts.ts';
import type { FieldSpec } from './field-spec.ts';
import { FormMessage } from '../writing/form-message.tsx';
import { FoundWords } from '../writing/found-words.tsx';
import { useWriting } from '../writing/use-writing.ts';
import { GROUPS, HALF } from './field-room.ts';
import { FieldGroup } from './field-group.tsx';
import { FormInput } from './form-input.tsx';
import { errorAt, errorsElsewhere, missingIn } from './form-values.ts';
import { useFieldErrors } from './use-field-errors.ts';

const useStyles = makeStyles({
  box: { containerType: 'inline-size' },
  form: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  formBeside: {
    '@container (min-width: 660px)': {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
      columnGap: '32px',
      alignItems: 'start',
    },
  },
  main: { display: 'flex', flexDirection: 'column', rowGap: '16px', minWidth: 0 },
  beside: {
    boxSizing: 'border-box',
    minWidth: 0,
    padding: '16px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    '@container (min-width: 660px)': { position: 'sticky', top: '8px' },
  },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 184px), 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
  wide: { gridColumn: '1 / -1', minWidth: 0 },
  half: { minWidth: 0 },
  more: { alignSelf: 'flex-start' },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '8px' },
  said: { gridColumn: '1 / -1', display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px' },
});

/** What `RecordForm` takes. */
export interface RecordFormProps {
  readonly label: string;
  /** Names the form and the record: what is written is kept under it. */
  readonly keptAs: string;
  /** What the form is about, kept with the words. JSON. */
  readonly on?: unknown;
  readonly fields: readonly FieldSpec[];
  readonly initial: Values;
  /** Said above the fields before anything is written. */
  readonly warning?: string | undefined;
  /** What is known to be wrong with `initial`. */
  readonly errors?: readonly FieldError[];
  /** Drawn beside the fields from what is written so far; under them where there is no room. */
  readonly beside?: ((values: Values) => ReactNode) | undefined;
  /** Offers another way when it was not saved. */
  readonly instead?: ((failure: unknown, values: Values) => ReactNode) | undefined;
  /** A verb: `Log risk`. */
  readonly saveLabel: string;
  /** Resolves when it is saved, with false when the words are still needed; rejects with a `Refusal`, whose errors are shown at their fields. */
  readonly onSave: (values: Values) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Fields by their descriptions. Says what is wrong where it is wrong, and goes to the first such field. */
export function RecordForm(props: RecordFormProps) {
  const { label, keptAs, on, fields, initial, warning, beside, instead, saveLabel, onSave, onCancel } = props;
  const styles = useStyles();
  const { judged, errors, judge, write } = useFieldErrors(props.errors);
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const writing = useWriting(keptAs, { begun: initial, on, isSending: isSaving });
  const values = writing.value;
  const hasMore = fields.some(({ isMore }) => isMore);
  const [isMoreOpen, setMoreOpen] = useState(() =>
    fields.some(({ isMore, name }) => isMore && !same(values[name], initial[name])),
  );
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (judged.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] *')?.focus();
  }, [judged]);

  const save = async () => {
    const missing = missingIn(fields, values);
    judge(missing);
    setFailure(undefined);
    if (missing.length > 0 || isSaving) return;
    setSaving(true);
    try {
      if ((await onSave(values)) !== false) writing.forget();
    } catch (error) {
      const said = error instanceof Refusal ? (error.more.errors ?? []) : [];
      if (errorsElsewhere(said, fields).length > 0 || said.length === 0) setFailure(error);
      if (said.some(({ path }) => fields.some((field) => field.isMore && path.startsWith(`/${field.name}`))))
        setMoreOpen(true);
      judge(said);
    } finally {
      setSaving(false);
    }
  };

  const elsewhere = errorsElsewhere(errors, fields);
  const draw = (field: FieldSpec) => {
    const wrong = errorAt(errors, field.name);
    const name = field.label ?? fieldText(field.name);
    const input = (
      <FormInput
        field={field}
        label={name}
        value={values[field.name]}
        onChange={(value) => {
          writing.write((now) => ({ ...now, [field.name]: value }));
          write(field.name);
        }}
      />
    );
    if (GROUPS.has(field.type))
      return (
        <div key={field.name} className={styles.wide}>
          <FieldGroup label={name} isRequired={field.isRequired ?? false} hint={field.hint} error={wrong}>
            {input}
          </FieldGroup>
        </div>
      );
    return (
      <Field
        key={field.name}
        className={HALF.has(field.type) ? styles.half : styles.wide}
        label={name}
        required={field.isRequired ?? false}
        {...(field.hint && { hint: field.hint })}
        {...(wrong !== undefined && { validationState: 'error' as const, validationMessage: wrong })}
      >
        {input}
      </Field>
    );
  };

  return (
    <div className={beside && styles.box}>
      <form
        ref={form}
        noValidate
        aria-label={label}
        className={mergeClasses(styles.form, beside && styles.formBeside)}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className={styles.main}>
          {warning && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{warning}</MessageBarBody>
            </MessageBar>
          )}
          {writing.isFound && <FoundWords onDiscard={writing.forget} />}
          <div className={styles.fields}>{fields.filter(({ isMore }) => !isMore).map(draw)}</div>
          {hasMore && (
            <Button
              appearance="transparent"
              className={styles.more}
              icon={isMoreOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={isMoreOpen}
              onClick={() => setMoreOpen(!isMoreOpen)}
            >
              More fields
            </Button>
          )}
          {isMoreOpen && <div className={styles.fields}>{fields.filter(({ isMore }) => isMore).map(draw)}</div>}
        </div>
        {beside && <div className={styles.beside}>{beside(values)}</div>}
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={isSaving}>
            {saveLabel}
          </Button>
          <Button
            onClick={() => {
              writing.forget();
              onCancel();
            }}
          >
            Cancel
          </Button>
        </div>
        {failure !== undefined && (
          <div className={styles.said}>
            <FormMessage>{elsewhere.length > 0 ? errorsText(elsewhere) : failureText(failure)}</FormMessage>
            {instead?.(failure, values)}
          </div>
        )}
      </form>
    </div>
  );
}
