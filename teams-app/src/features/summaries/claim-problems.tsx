import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { useState } from 'react';
import type { Claim } from '#shared/domain/kinds/summary/summary.ts';
import { PersonName } from '../../ui/people/person.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: '8px', padding: '4px 0 8px', maxWidth: '72ch' },
  icon: { fontSize: '16px', flexShrink: 0, marginTop: '2px', color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
  words: { display: 'flex', flexDirection: 'column', rowGap: '4px', minWidth: 0, flexGrow: 1 },
  list: {
    margin: 0,
    paddingInlineStart: '16px',
    listStyleType: 'disc',
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '4px' },
});

/** What `ClaimProblems` takes. */
export interface ClaimProblemsProps {
  readonly claim: Claim;
  readonly canEdit: boolean;
  readonly isChecking: boolean;
  /** A reason is half written: its form is open. */
  readonly isReasoned: boolean;
  /** The name under which the reason is kept. */
  readonly keptAs: string;
  readonly onEdit: () => void;
  readonly onOverride: (reason: string) => void;
}

/** Why the evidence does not carry a sentence, and the two ways out; or the reason for which it is said all the same. */
export function ClaimProblems({
  claim,
  canEdit,
  isChecking,
  isReasoned,
  keptAs,
  onEdit,
  onOverride,
}: ClaimProblemsProps) {
  const styles = useStyles();
  const { value: reason, write, forget } = useWriting(keptAs, { begun: '', on: { text: claim.text } });
  const [isOpened, setOpened] = useState(false);
  const isOpen = isOpened || isReasoned;
  const cancel = () => {
    forget();
    setOpened(false);
  };
  const { override, problems } = claim;
  if (isChecking)
    return (
      <div className={styles.root}>
        <Text size={200} className={styles.quiet}>
          Checking the new words against the evidence
        </Text>
      </div>
    );
  if (override)
    return (
      <div className={styles.root}>
        <InfoRegular className={styles.icon} style={{ color: 'inherit' }} aria-hidden="true" />
        <Text size={200}>
          Not carried by its evidence. <PersonName id={override.byId} /> publishes it because: {override.reason}
        </Text>
      </div>
    );
  return (
    <div className={styles.root}>
      <WarningRegular className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <Text size={200} weight="semibold">
          The evidence does not carry this sentence
        </Text>
        <ul className={styles.list}>
          {problems.map((problem) => (
            <li key={problem}>
              <Text size={200}>{problem}</Text>
            </li>
          ))}
        </ul>
        {canEdit && !isOpen && (
          <div className={styles.acts}>
            <Button size="small" onClick={onEdit}>
              Edit the sentence
            </Button>
            <Button size="small" appearance="subtle" onClick={() => setOpened(true)}>
              Publish anyway because…
            </Button>
          </div>
        )}
        {canEdit && isOpen && (
          <form
            aria-label="Publish anyway"
            onSubmit={(event) => {
              event.preventDefault();
              if (!reason.trim()) return;
              setOpened(false);
              onOverride(reason.trim());
            }}
            onKeyDown={(event) => event.key === 'Escape' && cancel()}
          >
            <Field label="Publish anyway because" hint="Readers see this reason under the sentence." size="small">
              <Textarea autoFocus rows={2} maxLength={1000} value={reason} onChange={(_, data) => write(data.value)} />
            </Field>
            <div className={styles.acts}>
              <Button size="small" type="submit" appearance="primary" disabledFocusable={reason.trim() === ''}>
                Keep the sentence
              </Button>
              <Button size="small" appearance="subtle" onClick={cancel}>
                Cancel
              </Button>
            </div>
          </form>
        )}
      </div>
    </div>
  );
}
