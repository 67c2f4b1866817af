import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { counted } from '#shared/text/counted.ts';
import { CONFIDENCE_TEXT } from '#shared/text/planning-text.ts';
import { Person } from '../../ui/people/person.tsx';
import { useReader } from '../../ui/reader.tsx';
import { Bar } from './bar.tsx';
import { countVotes } from './vote-count.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    padding: '16px',
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    containerType: 'inline-size',
  },
  parts: {
    display: 'grid',
    gap: '24px 48px',
    '@container (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)' },
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '8px' },
  level: {
    display: 'grid',
    gridTemplateColumns: '120px minmax(0, 1fr) 24px',
    alignItems: 'center',
    columnGap: '8px',
    fontVariantNumeric: 'tabular-nums',
  },
  count: { textAlign: 'end' },
  comments: { rowGap: '16px' },
  comment: { display: 'flex', flexDirection: 'column', rowGap: '4px', overflowWrap: 'anywhere', maxWidth: '72ch' },
  who: { display: 'inline-flex', alignItems: 'center', columnGap: '8px', color: tokens.colorNeutralForeground2 },
});

/** What came of the vote: how many gave which number, the average, and the comments, the least sure first. */
export function VoteResult({ session }: { readonly session: PlanningSession }) {
  const styles = useStyles();
  const { locale } = useReader();
  const { counts, average, comments } = countVotes(session.votes);
  const most = Math.max(...counts.map(({ count }) => count));
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return (
    <section className={styles.root} aria-label="Confidence vote">
      <Subtitle2 as="h3">
        {average === undefined
          ? 'Nobody voted'
          : `Confidence ${average.toLocaleString(locale, digits)} of 5, from ${counted(session.votes.length, 'vote', 'votes')}`}
      </Subtitle2>
      <div className={styles.parts}>
        <ul className={styles.list} aria-label="Votes by confidence">
          {counts.map(({ confidence, count }) => (
            <li key={confidence} className={styles.level}>
              <Text size={200}>
                {confidence} {CONFIDENCE_TEXT[confidence]}
              </Text>
              <Bar value={count} full={most} />
              <Text weight="semibold" className={styles.count}>
                {count}
              </Text>
            </li>
          ))}
        </ul>
        {comments.length > 0 && (
          <ul className={mergeClasses(styles.list, styles.comments)} aria-label="Comments, the least sure first">
            {comments.map(({ byId, confidence, comment }) => (
              <li key={byId} className={styles.comment}>
                <span className={styles.who}>
                  <Text weight="semibold">{confidence}</Text>
                  <Person id={byId} />
                </span>
                <Text>{comment}</Text>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
