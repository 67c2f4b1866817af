import { makeStyles } from '@fluentui/react-components';
import type { Summary } from '#shared/domain/kinds/summary/summary.ts';
import type { ClaimCounts } from '#shared/text/summary-text.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useHalfWritten } from '../../ui/writing/use-half-written.ts';
import { AskForReview, reviewOf } from './ask-for-review.tsx';
import { PublishSummary } from './publish-summary.tsx';

const useStyles = makeStyles({
  acts: { display: 'flex', flexWrap: 'wrap', gap: '8px', justifyContent: 'flex-end' },
});

/** What `SummaryActs` takes. */
export interface SummaryActsProps {
  readonly summary: Summary;
  readonly counts: ClaimCounts;
  readonly onAsk: (reviewerId: string) => void;
  readonly onPublish: () => void;
}

/** What brings a draft to its readers. Nothing once it is published, unless a reviewer is being chosen. */
export function SummaryActs({ summary, counts, onAsk, onPublish }: SummaryActsProps) {
  const styles = useStyles();
  const { may } = useProgram();
  const { number, status, reviewerId } = summary;
  const isDraft = status === 'drafted' || status === 'in-review';
  const isChoosing = useHalfWritten(reviewOf(number)).some(({ name }) => name === reviewOf(number));
  if (!isDraft && !isChoosing) return null;
  return (
    <div className={styles.acts}>
      {may('summary.submit') && (
        <AskForReview summary={number} isOver={!isDraft} reviewerId={reviewerId} onAsk={onAsk} />
      )}
      {isDraft && <PublishSummary counts={counts} onPublish={onPublish} />}
    </div>
  );
}
