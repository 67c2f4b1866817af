import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Summary } from '#shared/domain/records/summary.ts';
import { exactText } from '#shared/text/day-text.ts';
import { counted } from '#shared/text/minutes-text.ts';
import { PersonName } from '#shared/ui/people/person.tsx';
import { useReader } from '#shared/ui/reader.tsx';
import type { ClaimCounts } from './claim-counts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: '8px 16px' },
  text: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums', maxWidth: '72ch' },
});

/** What made the summary, how well it is founded, how old its data is, and who answers for it. */
export function SummaryFoot({ summary, counts, children }: SummaryFootProps) {
  const styles = useStyles();
  const { locale, zone } = useReader();
  const { draftedBy, dataAt, publishedById, publishedAt } = summary;
  const { sentences, supported, overridden } = counts;
  return (
    <footer className={styles.root}>
      <Text size={200} className={styles.text}>
        Drafted by {draftedBy.replace(/ \d+$/, '')} · {counted(sentences, 'sentence', 'sentences')}, {supported}{' '}
        supported
        {overridden > 0 && `, ${overridden} with a reason`} · data as of {exactText(dataAt, locale, zone)} ·{' '}
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
