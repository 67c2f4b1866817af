import { counted } from '#shared/text/counted.ts';
import type { ClaimCounts } from '#shared/text/summary-text.ts';
import { PublishButton } from '../../frame/publish-button.tsx';

/** What `PublishSummary` takes. */
export interface PublishSummaryProps {
  readonly counts: ClaimCounts;
  readonly onPublish: () => void;
}

/** Publishes the summary; says why not while a sentence has neither evidence nor a reason. */
export function PublishSummary({ counts: { sentences, unsupported }, onPublish }: PublishSummaryProps) {
  const reason =
    unsupported > 0
      ? `${counted(unsupported, 'sentence is', 'sentences are')} not carried by the evidence: edit, strike, or give a reason.`
      : sentences === 0
        ? 'There is nothing in it yet.'
        : undefined;
  return <PublishButton label="Publish summary" reason={reason} onPublish={onPublish} />;
}
