import { Body1, Button, makeStyles, Subtitle2 } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    justifyContent: 'center',
    rowGap: '8px',
    height: '100%',
    padding: '24px 16px',
    boxSizing: 'border-box',
  },
});

/** What `Notice` shows. */
export interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** True when something went wrong. */
  readonly isFailure?: boolean;
  readonly act?: { readonly label: string; readonly onAct: () => void } | undefined;
}

/** Why there is nothing to record, and what to do. */
export function Notice({ title, text, isFailure = false, act }: NoticeProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role={isFailure ? 'alert' : 'status'}>
      <Subtitle2 as="h1">{title}</Subtitle2>
      <Body1>{text}</Body1>
      {act && <Button onClick={act.onAct}>{act.label}</Button>}
    </div>
  );
}
