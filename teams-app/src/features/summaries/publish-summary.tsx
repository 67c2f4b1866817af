import { Button, Tooltip } from '@fluentui/react-components';
import { counted } from '#shared/text/minutes-text.ts';
import type { ClaimCounts } from './claim-counts.ts';

/** What `PublishSummary` takes. */
export interface PublishSummaryProps {
  readonly counts: ClaimCounts;
  readonly onPublish: () => void;
}

/** Publishes the summary; says why not while a sentence has neither evidence nor a reason. */
export function PublishSummary({ counts, onPublish }: PublishSummaryProps) {
  const { sentences, unsupported } = counts;
  const reason =
    unsupported > 0
      ? `${counted(unsupported, 'sentence is', 'sentences are')} not carried by the evidence: edit, strike, or give a reason.`
      : sentences === 0
        ? 'There is nothing in it yet.'
        : undefined;
  const button = (
    <Button
      appearance={reason ? 'secondary' : 'primary'}
      disabledFocusable={reason !== undefined}
      onClick={onPublish}
      style={{ whiteSpace: 'nowrap' }}
    >
      Publish summary
    </Button>
  );
  return reason ? (
    <Tooltip relationship="description" content={reason} withArrow>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
