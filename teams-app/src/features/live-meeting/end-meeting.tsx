import { Button, makeStyles, Subtitle2 } from '@fluentui/react-components';
import { useState } from 'react';
import type { Meeting } from '#shared/domain/records/meeting.ts';
import { Foot } from './foot.tsx';
import { Outcome } from './outcome.tsx';
import { useLiveActs } from './use-live-acts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px', flexGrow: 1, maxWidth: '760px' },
  space: { flexGrow: 1 },
  acts: { display: 'flex', columnGap: '8px', flexGrow: 1 },
  end: { flexGrow: 1 },
});

/** What `EndMeeting` takes. */
export interface EndMeetingProps {
  readonly meeting: Meeting;
  /** Goes on with the meeting. */
  readonly onBack: () => void;
}

/** The last look before a meeting ends: what it leaves, and what can still be mended in the room. */
export function EndMeeting({ meeting, onBack }: EndMeetingProps) {
  const styles = useStyles();
  const acts = useLiveActs(meeting);
  const [isSaving, setSaving] = useState(false);
  const end = () => {
    setSaving(true);
    void acts.hold().finally(() => setSaving(false));
  };
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3">Before you end</Subtitle2>
      <Outcome meeting={meeting} />
      <div className={styles.space} />
      <Foot>
        <div className={styles.acts}>
          <Button onClick={onBack}>Back</Button>
          <Button appearance="primary" className={styles.end} disabledFocusable={isSaving} onClick={end}>
            End meeting
          </Button>
        </div>
      </Foot>
    </div>
  );
}
