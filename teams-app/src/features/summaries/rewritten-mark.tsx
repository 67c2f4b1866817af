import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { type Claim, hasUngroundedWords } from '#shared/domain/kinds/summary/summary.ts';
import { rewrittenText } from '#shared/text/summary-text.ts';
import { useName } from '../../ui/people/people.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', columnGap: '4px', color: tokens.colorNeutralForeground3 },
  icon: { fontSize: '12px', flexShrink: 0, marginTop: '2px' },
});

/** Tells readers that a sentence is in a person's words, whose they are, and whether all of it is in its evidence. */
export function RewrittenMark({ claim }: { readonly claim: Claim }) {
  const styles = useStyles();
  const name = useName(claim.editedById);
  return (
    <div className={styles.root}>
      <EditRegular className={styles.icon} aria-hidden="true" />
      <Text size={200}>{rewrittenText(name, hasUngroundedWords(claim))}</Text>
    </div>
  );
}
