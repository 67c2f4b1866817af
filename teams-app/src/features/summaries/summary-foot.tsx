import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import { exactText } from '#shared/text/day-text.ts';
import { claimsText, type ClaimCounts } from '#shared/text/summary-text.ts';
import { useNames } from '../../ui/people/people.tsx';
import { PersonName } from '../../ui/people/person.tsx';
import { useReader } from '../../ui/reader.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 16px' },
  text: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', maxWidth: '72ch' },
});

/** What made the summary, whose words it is in, how old its data is, and who answers for it. */
export function SummaryFoot({ summary, counts, children }: SummaryFootProps) {
  const styles = useStyles();
  const { locale, zone } = useReader();
  const { claims, draftedBy, dataAt, publishedById, publishedAt } = summary;
  const rewriters = useNames([...new Set(claims.flatMap(({ editedById }) => editedById ?? []))]);
  return (
    <footer className={styles.root}>
      <Text size={200} className={styles.text}>
        Drafted by {draftedBy.replace(/ \d+$/, '')} · {claimsText(counts, [...rewriters.values()])} · data as of{' '}
        {exactText(dataAt, locale, zone)} ·{' '}
        {publishedById && publishedAt ? (
          <>
            published by <PersonName id={publishedById} /> {exactText(publishedAt, locale, zone)}
          </>
        ) : (
          'not published'
        )}
      </Text>
      {children}
    </footer>
  );
}

/** What `SummaryFoot` takes. */
export interface SummaryFootProps {
  readonly summary: Summary;
  readonly counts: ClaimCounts;
  /** The button that publishes, when it is the reader's. */
  readonly children: ReactNode;
}
