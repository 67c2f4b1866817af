import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { Person } from '../../ui/people/person.tsx';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '64px minmax(0, 1fr) auto',
    columnGap: '12px',
    rowGap: '4px',
    padding: '12px 0',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { gridTemplateColumns: '56px minmax(0, 1fr)' },
  },
  number: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  words: { overflowWrap: 'anywhere', maxWidth: '72ch' },
  source: { '@media (max-width: 639px)': { gridColumn: '2' } },
  who: { gridColumn: '2', display: 'flex', flexWrap: 'wrap', gap: '4px 12px', alignItems: 'center' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** What `MinutesLine` shows. */
export interface MinutesLineProps {
  readonly number: string | undefined;
  readonly words: string;
  /** Where it comes from. */
  readonly source: ReactNode;
  /** Before the person: `Decided`. */
  readonly state: string | undefined;
  readonly ownerId: string | undefined;
  readonly dueOn: string | undefined;
}

/** One record of published minutes: its number, its words, where they come from, who and by when. */
export function MinutesLine({ number, words, source, state, ownerId, dueOn }: MinutesLineProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <span className={styles.number}>{number && <NumberLink number={number} />}</span>
      <Text className={styles.words}>{words}</Text>
      <span className={styles.source}>{source}</span>
      {(state ?? ownerId ?? dueOn) && (
        <span className={styles.who}>
          {state && (
            <Text size={200} className={styles.meta}>
              {state}
            </Text>
          )}
          {ownerId && <Person id={ownerId} />}
          {dueOn && (
            <Text size={200} className={styles.meta}>
              due <DayText day={dueOn} />
            </Text>
          )}
        </span>
      )}
    </li>
  );
}
