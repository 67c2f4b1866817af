import { Badge, makeStyles, Subtitle2 } from '@fluentui/react-components';
import type { Approval } from '#shared/domain/kinds/approval/approval.ts';
import { CHANGE_CLASS_TEXT } from '#shared/text/choice-text.ts';
import { DueChip } from '../marks/due-chip.tsx';
import { AnswersSoFar } from './answers-so-far.tsx';
import { YourPart } from './your-part.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  marks: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  why: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
});

/** An approval on its way: the time left, its class and why, who has answered and who is awaited, the reader's part in it. */
export function ApprovalPanel({ approval }: { readonly approval: Approval }) {
  const styles = useStyles();
  const { number, changeClass, classWhy, status, dueAt } = approval;
  return (
    <section className={styles.root} aria-label={`Approval ${number}`}>
      <div className={styles.marks}>
        <Subtitle2 as="h3">Approval {number}</Subtitle2>
        {changeClass && (
          <Badge appearance="outline" color="informative" shape="rounded">
            {CHANGE_CLASS_TEXT[changeClass]} change
          </Badge>
        )}
        {status === 'open' && <DueChip dueAt={dueAt} />}
      </div>
      <ul className={styles.why} aria-label={changeClass ? 'Why this class' : 'Why these people'}>
        {classWhy.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <AnswersSoFar approval={approval} />
      <YourPart approval={approval} />
    </section>
  );
}
