import { EmptyState, FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { failureOf } from '../../ui/data/failure-of.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { LeftWords } from '../../ui/writing/left-words.tsx';
import { OpensBeside } from '../../ui/record/opens-beside.tsx';
import { Button } from '@fluentui/react-components';
import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import type { ProgramPageProps } from '../../frame/program-tab.ts';
import { PublishedMinutes } from './published-minutes.tsx';
import { Review } from './review.tsx';
import { useWrittenCandidates } from './use-written-candidates.ts';

/** The minutes that the address names: to be reviewed as long as they are a draft, to be read afterwards. */
export default function MinutesPage({ rest, go }: ProgramPageProps) {
  const { program } = useProgram();
  const minutes = useRecord(program.id, 'minutes', rest);
  const meeting = useRecord(program.id, 'meeting', minutes.data?.meeting);
  if (rest === undefined)
    return (
      <EmptyState
        title="Minutes belong to a meeting"
        text="Open the meeting; its minutes are drafted from its transcript."
        action={<Button onClick={() => go('meetings')}>Show meetings</Button>}
      />
    );
  const error = failureOf(minutes);
  if (error)
    return <FailedState what="These minutes could not be read." error={error} onRetry={() => void minutes.refetch()} />;
  // Candidates stand under the points of the meeting's agenda: cards that move there later would lose what is written in them.
  if (!minutes.data || minutes.isPlaceholderData || meeting.isLoading)
    return <RowsSkeleton label="Reading the minutes" rows={8} />;
  return (
    <OpensBeside>
      {minutes.data.status === 'draft' ? (
        <Review key={rest} minutes={minutes.data} meeting={meeting.data} />
      ) : (
        <>
          <LeftOfReview minutes={minutes.data} />
          <PublishedMinutes minutes={minutes.data} meeting={meeting.data} />
        </>
      )}
    </OpensBeside>
  );
}

function LeftOfReview({ minutes }: { readonly minutes: Minutes }) {
  const written = useWrittenCandidates({ minutes, waiting: [] });
  return (
    <LeftWords
      reason="These minutes were published while you were writing. What you wrote is not saved."
      left={[...written.values()].flatMap(({ left }) => left)}
    />
  );
}
