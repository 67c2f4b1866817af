import { Caption1, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { MailMessage } from '../../platform/mail-host.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '2px', overflowWrap: 'anywhere' },
  meta: { color: tokens.colorNeutralForeground2 },
});

/** Which mail it is, and in whose name something is recorded of a mail in another's mailbox. */
export function MailHead({ message: { subject, sender, sharedBy } }: { readonly message: MailMessage }) {
  const styles = useStyles();
  const about = [sender, sharedBy && `in the mailbox of ${sharedBy}`].filter(Boolean).join(' · ');
  return (
    <div className={styles.root}>
      <Text as="h1" block weight="semibold">
        {subject || 'Message without a subject'}
      </Text>
      {about && (
        <Caption1 as="p" block className={styles.meta}>
          {about}
        </Caption1>
      )}
      {sharedBy && (
        <Caption1 as="p" block className={styles.meta}>
          What you record from a shared mailbox is recorded in your own name.
        </Caption1>
      )}
    </div>
  );
}
