import { Label, makeStyles, tokens, useId } from '@fluentui/react-components';
import { ErrorCircleFilled } from '@fluentui/react-icons/svg/error-circle';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  error: {
    display: 'flex',
    columnGap: '4px',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorPaletteRedForeground1,
  },
});

/** What `FieldGroup` takes. */
export interface FieldGroupProps {
  readonly label: string;
  readonly isRequired: boolean;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly children: ReactNode;
}

/** A field of several inputs: named as a group, with its hint and error below. A Fluent `Field` would give all of them its own name. */
export function FieldGroup({ label, isRequired, hint, error, children }: FieldGroupProps) {
  const styles = useStyles();
  const id = useId('group');
  return (
    <div
      role="group"
      className={styles.root}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-said`}
      {...(error && { 'data-invalid': true })}
    >
      <Label id={`${id}-label`} required={isRequired}>
        {label}
      </Label>
      {children}
      <div id={`${id}-said`}>
        {error && (
          <div className={styles.error} role="alert">
            <ErrorCircleFilled aria-hidden="true" />
            {error}
          </div>
        )}
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
    </div>
  );
}
