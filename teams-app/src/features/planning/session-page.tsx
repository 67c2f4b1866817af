import { failureOf } from '../../ui/data/failure-of.ts';
import { FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { OpensBeside } from '../../ui/record/opens-beside.tsx';
import { Session } from './session.tsx';
import { useLiveSession } from './use-live-session.ts';

/** What `SessionPage` takes. */
export interface SessionPageProps {
  readonly number: string;
  readonly onBack: () => void;
}

/** One planning session: the plan of each team, what teams need from each other, the vote, and the way to the baseline. */
export function SessionPage({ number, onBack }: SessionPageProps) {
  const { program } = useProgram();
  const read = useLiveSession(program.id, number);
  const { data: session, refetch } = read;
  const error = failureOf(read);
  if (error)
    return <FailedState what="This planning session could not be read." error={error} onRetry={() => void refetch()} />;
  if (!session) return <RowsSkeleton label={`Reading ${number}`} />;
  return (
    <OpensBeside>
      <Session session={session} onBack={onBack} />
    </OpensBeside>
  );
}
