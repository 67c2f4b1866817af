import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons/svg/arrow-sync';
import { VideoRegular } from '@fluentui/react-icons/svg/video';
import { useState } from 'react';
import type { Meeting, TranscriptHeld } from '#shared/domain/kinds/meeting/meeting.ts';
import { transcriptWait } from '#shared/domain/kinds/meeting/transcript-wait.ts';
import { WAIT_TEXT } from '#shared/text/meeting-text.ts';
import { lengthText } from '#shared/text/minutes-text.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { DayText } from '../../ui/marks/when.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useReader } from '../../ui/reader.tsx';
import { LaterWords } from './later-words.tsx';
import { TranscriptUpload } from './transcript-upload.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  meta: { color: tokens.colorNeutralForeground3 },
  call: { display: 'flex', columnGap: '8px', maxWidth: '72ch' },
  camera: { fontSize: '20px', flexShrink: 0, color: tokens.colorNeutralForeground3 },
  again: { alignSelf: 'flex-start' },
});

/** What `MeetingTranscript` takes. */
export interface MeetingTranscriptProps {
  readonly meeting: Meeting;
  readonly onMinutes: (number: string) => void;
}

/** Where a meeting's transcript is: what is known of it, what it waits for, and what can be done meanwhile. */
export function MeetingTranscript({ meeting, onMinutes }: MeetingTranscriptProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const { now } = useReader();
  const { transcript, number } = meeting;
  const wait = transcriptWait(meeting, now.toISOString());
  return (
    <section className={styles.root} aria-label="Transcript">
      <Subtitle2 as="h3">Transcript</Subtitle2>
      {wait && (
        <Text role="status" className={styles.call}>
          <VideoRegular aria-hidden="true" className={styles.camera} />
          {WAIT_TEXT[wait]}
        </Text>
      )}
      {wait === 'missing' && may('meeting.look-again') && <LookAgain meeting={meeting} />}
      {transcript ? (
        <Held transcript={transcript} hasCall={meeting.calls !== undefined} />
      ) : may('meeting.attach-transcript') ? (
        <TranscriptUpload programId={program.id} meeting={number} onDrafted={onMinutes} />
      ) : (
        <Text className={styles.meta}>No transcript yet.</Text>
      )}
      {transcript?.minutesCueCount !== undefined && !transcript.removedAt && (
        <LaterWords meeting={number} transcript={transcript} from={transcript.minutesCueCount} />
      )}
    </section>
  );
}

function LookAgain({ meeting }: Pick<MeetingTranscriptProps, 'meeting'>) {
  const styles = useStyles();
  const { program } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const [isBusy, setBusy] = useState(false);
  const look = () => {
    if (isBusy) return;
    setBusy(true);
    acts
      .command(meeting, 'look-again', {})
      .then(
        () => say.done('The transcript is looked for again, for an hour and a quarter'),
        (failure: unknown) => say.failed('The transcript is not looked for', failure),
      )
      .finally(() => setBusy(false));
  };
  return (
    <Button className={styles.again} icon={<ArrowSyncRegular />} disabledFocusable={isBusy} onClick={look}>
      Look again
    </Button>
  );
}

function Held({ transcript, hasCall }: { readonly transcript: TranscriptHeld; readonly hasCall: boolean }) {
  const { locale } = useReader();
  const { durationSeconds, cueCount, isAttributed, removedAt, road } = transcript;
  return (
    <Text>
      {lengthText(durationSeconds / 60)}, {cueCount.toLocaleString(locale)} lines{!isAttributed && ', without names'}.{' '}
      {removedAt ? (
        <>
          The words were removed on <DayText day={removedAt.slice(0, 10)} />.
        </>
      ) : (
        <>
          {road === 'graph' && 'It came from Teams by itself. '}
          {road === 'upload' && hasCall && 'It was brought here, so what Teams has of the call is not taken. '}Kept for
          those who attended and the TPM.
        </>
      )}
    </Text>
  );
}
