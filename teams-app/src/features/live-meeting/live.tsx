import type { CaptureKind, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useKept } from '../../ui/use-kept.ts';
import { useDrafts } from '../../frame/use-drafts.ts';
import { EndMeeting } from './end-meeting.tsx';
import { Ended } from './ended.tsx';
import { Run } from './run.tsx';

/** What `Live` takes. */
export interface LiveProps {
  /** Live, or held. */
  readonly meeting: Meeting;
  readonly isEnding: boolean;
  readonly onEnding: (isEnding: boolean) => void;
  readonly go: (place: string, rest?: string) => void;
}

/** A meeting from its start on. What is half written in it is kept here, whoever ends it meanwhile. */
export function Live({ meeting, isEnding, onEnding, go }: LiveProps) {
  const drafts = useDrafts(meeting);
  const [writing, setWriting] = useKept<CaptureKind | undefined>(`${drafts.keptAs} open`, undefined);
  if (meeting.status !== 'live') return <Ended meeting={meeting} drafts={drafts} go={go} />;
  if (!isEnding)
    return (
      <Run meeting={meeting} drafts={drafts} writing={writing} onWriting={setWriting} onEnd={() => onEnding(true)} />
    );
  return (
    <EndMeeting
      meeting={meeting}
      drafts={drafts}
      onBack={(kind) => {
        if (kind) setWriting(kind);
        onEnding(false);
      }}
    />
  );
}
