import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { TranscriptHeld } from '#shared/domain/kinds/meeting/meeting.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { laterText } from '#shared/text/meeting-text.ts';
import { refusalText } from '#shared/text/refusal-text.ts';
import { failureOf } from '../../ui/data/failure-of.ts';
import { FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { DetailDrawer } from '../../ui/overlay/detail-drawer.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { CueLine } from '../../ui/transcript/cue-line.tsx';
import { speakerNames } from '../../ui/transcript/speaker-names.ts';
import { useTranscript } from '../../ui/transcript/use-transcript.ts';

const useStyles = makeStyles({ lines: { containerType: 'inline-size' } });

/** What `LaterWords` takes. */
export interface LaterWordsProps {
  /** Its number. */
  readonly meeting: string;
  readonly transcript: TranscriptHeld;
  /** Index of the first cue that the minutes do not come from. */
  readonly from: number;
}

/** Says that a transcript came after the minutes were published, and shows what is said in it. */
export function LaterWords({ meeting, transcript, from }: LaterWordsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{laterText(transcript.cueCount - from)}</MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => setOpen(true)}>Read what was said later</Button>
        </MessageBarActions>
      </MessageBar>
      <DetailDrawer isOpen={isOpen} title="What was said later" onClose={() => setOpen(false)}>
        {isOpen && <Lines meeting={meeting} transcript={transcript} from={from} />}
      </DetailDrawer>
    </>
  );
}

function Lines({ meeting, transcript, from }: LaterWordsProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const read = useTranscript(program.id, meeting, transcript.sha256);
  const { data, refetch } = read;
  const error = failureOf(read);
  if (error instanceof Refusal) return <Text>{refusalText(error.code)}</Text>;
  if (error) return <FailedState what="The words could not be read." error={error} onRetry={() => void refetch()} />;
  if (!data) return <RowsSkeleton label="Reading what was said" />;
  const names = speakerNames(data.cues);
  const later = data.cues.slice(from);
  return (
    // The drawer scrolls: whoever uses the keyboard must be able to stand in it.
    <div role="list" aria-label="What was said later" tabIndex={0} className={styles.lines}>
      {later.map((cue, place) => (
        <div key={cue.index} role="listitem">
          <CueLine
            cue={cue}
            hasSpeaker={data.isAttributed}
            speaker={cue.speaker === later[place - 1]?.speaker ? undefined : names.get(cue.speaker)}
          />
        </div>
      ))}
    </div>
  );
}
