import { Body1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    columnGap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  icon: { flexShrink: 0, marginTop: '2px', fontSize: '16px' },
  text: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: '8px', minWidth: 0 },
});

/** What `Note` shows; Fluent's own message bar would not fit into the pane's budget. */
export interface NoteProps {
  readonly text: string;
  readonly isError?: boolean;
  readonly children?: ReactNode;
}

/** Something a person should know before they save. */
export function Note({ text, isError = false, children }: NoteProps) {
  const styles = useStyles();
  const Icon = isError ? ErrorCircleRegular : WarningRegular;
  return (
    <div className={mergeClasses(styles.root, isError && styles.error)} role={isError ? 'alert' : 'status'}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.text}>
        <Body1>{text}</Body1>
        {children}
      </div>
    </div>
  );
}
