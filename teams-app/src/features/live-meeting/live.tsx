import { useState } from 'react';
import type { CaptureKind, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { useKept } from '../../ui/use-kept.ts';
import { EndMeeting } from './end-meeting.tsx';
import { Ended } from './ended.tsx';
import { ReadBack } from './read-back.tsx';
import { Run } from './run.tsx';
import { useDrafts } from './use-drafts.ts';
import { useReadBackWords } from './use-read-back-words.ts';

/** What `Live` takes. */
export interface LiveProps {
  /** Live, or held. */
  readonly meeting: Meeting;
  readonly isEnding: boolean;
  readonly onEnding: (isEnding: boolean) => void;
  readonly go: (place: string, rest?: string) => void;
}

/** A meeting from its start on. What is being written in it stays, whoever ends it meanwhile. */
export function Live(props: LiveProps) {
  const { meeting } = props;
  const [chosen, setChosen] = useState<string>();
  const [begun] = useReadBackWords(meeting);
  const read = chosen ?? begun?.number;
  return (
    <>
      <Course {...props} onReadBack={setChosen} />
      {read && <ReadBack key={read} number={read} meeting={meeting} onClose={() => setChosen(undefined)} />}
    </>
  );
}

/** The page of the meeting as it is: running, about to end, or ended. */
function Course({ meeting, isEnding, onEnding, onReadBack, go }: CourseProps) {
  const { program, caller } = useProgram();
  const drafts = useDrafts(meeting);
  const opened = `capture ${caller.personId} ${program.id} ${meeting.number} open`;
  const [writing, setWriting] = useKept<CaptureKind | undefined>(opened, undefined);
  if (meeting.status !== 'live') return <Ended meeting={meeting} onReadBack={onReadBack} go={go} />;
  if (!isEnding)
    return (
      <Run
        meeting={meeting}
        drafts={drafts}
        writing={writing}
        onWriting={setWriting}
        onReadBack={onReadBack}
        onEnd={() => onEnding(true)}
      />
    );
  return (
    <EndMeeting
      meeting={meeting}
      drafts={drafts}
      onReadBack={onReadBack}
      onBack={(kind) => {
        if (kind) setWriting(kind);
        onEnding(false);
      }}
    />
  );
}

interface CourseProps extends LiveProps {
  readonly onReadBack: (number: string) => void;
}
