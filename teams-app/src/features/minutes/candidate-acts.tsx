import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { KeyHint } from '../../ui/marks/key-hint.tsx';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '4px', paddingTop: '4px' },
  act: { minWidth: '56px' },
  quiet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
});

/** What `CandidateActs` takes. */
export interface CandidateActsProps {
  /** Only the focused card follows the keys. */
  readonly isFocused: boolean;
  /** Number of the captured record that seems to say the same. */
  readonly captured: string | undefined;
  /** It is that record. */
  readonly onSame: () => void;
  readonly onAccept: () => void;
  readonly onEdit: () => void;
  readonly onReject: () => void;
  readonly onSplit: () => void;
}

/** What can be done with a candidate. */
export function CandidateActs(props: CandidateActsProps) {
  const { isFocused, captured, onSame, onAccept, onEdit, onReject, onSplit } = props;
  const styles = useStyles();
  const acts = [
    ...(captured
      ? [
          { label: `It is ${captured}`, key: 'a', does: 'Say that it was captured already', run: onSame },
          { label: 'Another one', key: 'o', does: 'Accept the candidate beside the captured one', run: onAccept },
        ]
      : [{ label: 'Accept', key: 'a', does: 'Accept the candidate', run: onAccept }]),
    { label: 'Edit', key: 'e', does: 'Edit the candidate', run: onEdit },
    { label: 'Reject', key: 'r', does: 'Reject the candidate; Enter confirms', run: onReject },
    { label: 'Split', key: 's', does: 'Split the candidate in two or more', run: onSplit },
  ];
  return (
    <div className={styles.acts}>
      {acts.map(({ label, key, does, run }, index) => (
        <Button
          key={key}
          size="small"
          className={mergeClasses(styles.act, !isFocused && styles.quiet)}
          appearance={isFocused ? (index === 0 ? 'primary' : 'secondary') : 'subtle'}
          tabIndex={isFocused ? 0 : -1}
          {...(isFocused && { 'data-shortcut': key, 'data-shortcut-does': does, 'aria-keyshortcuts': key })}
          onClick={(event) => {
            event.stopPropagation();
            run();
          }}
        >
          {label}
          {isFocused && <KeyHint>{key.toUpperCase()}</KeyHint>}
        </Button>
      ))}
    </div>
  );
}
