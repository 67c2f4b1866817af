import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '8px 16px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  keys: { color: tokens.colorNeutralForeground2 },
});

/** What `SaveBar` takes. */
export interface SaveBarProps {
  readonly label: string;
  /** False while something is missing that is being read. */
  readonly isReady: boolean;
  readonly onSave: () => Promise<void>;
}

/** The one act of the form, at the foot of the pane and under Ctrl+Enter wherever the focus is. */
export function SaveBar({ label, isReady, onSave }: SaveBarProps) {
  const styles = useStyles();
  const latest = useRef(onSave);
  useEffect(() => {
    latest.current = onSave;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
      event.preventDefault();
      void latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={styles.root}>
      <Button
        appearance="primary"
        aria-keyshortcuts="Control+Enter"
        onClick={() => void onSave()}
        disabledFocusable={!isReady}
      >
        {label}
      </Button>
      <Caption1 align="center" className={styles.keys}>
        or press Ctrl + Enter
      </Caption1>
    </div>
  );
}
