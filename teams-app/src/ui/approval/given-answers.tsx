import { makeStyles, tokens } from '@fluentui/react-components';
import type { Vote } from '#shared/domain/kinds/approval/approval.ts';
import { ANSWER_TEXT } from '#shared/text/choice-text.ts';
import { PersonFace } from '../people/person.tsx';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: '4px', whiteSpace: 'nowrap' },
  nobody: { color: tokens.colorNeutralForeground3 },
});

/** The faces of those who have answered; the one who rejected is named as such. */
export function GivenAnswers({ votes }: { readonly votes: readonly Vote[] }) {
  const styles = useStyles();
  if (votes.length === 0) return <span className={styles.nobody}>Nobody yet</span>;
  const rejection = votes.find(({ answer }) => answer === 'reject');
  return (
    <span className={styles.root}>
      {votes.map(({ byId }) => (
        <PersonFace key={byId} id={byId} size={20} />
      ))}
      {rejection && ANSWER_TEXT.reject}
    </span>
  );
}
