import { Field, makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({
  words: { overflowWrap: 'anywhere' },
});

/** What `SuggestedField` takes. */
export interface SuggestedFieldProps {
  readonly label: string;
  /** The words of the message that suggested the value; none when there are none, or a person changed it. */
  readonly words?: string | undefined;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly onFocus: () => void;
  readonly children: ReactElement;
}

const SHOWN = 60;

/** A field with the words that suggested its value under it. */
export function SuggestedField({ label, words, error, isRequired = false, onFocus, children }: SuggestedFieldProps) {
  const styles = useStyles();
  const said = words && (words.length > SHOWN ? `${words.slice(0, SHOWN - 1).trimEnd()}…` : words);
  return (
    <Field
      label={label}
      size="small"
      required={isRequired}
      onFocus={onFocus}
      {...(error && { validationState: 'error' as const, validationMessage: error })}
      {...(said && {
        hint: <span className={styles.words}>{`Suggested by “${said}”`}</span>,
      })}
    >
      {children}
    </Field>
  );
}
