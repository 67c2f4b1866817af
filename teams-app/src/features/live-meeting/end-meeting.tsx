import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Subtitle2,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { CaptureKind, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { KIND_TEXT } from '#shared/text/kind-text.ts';
import type { Drafts } from './use-drafts.ts';
import { commandOn } from '../../ui/writing/command-on.ts';
import { Foot } from './foot.tsx';
import { useHalfWrittenActs } from './half-written-acts.ts';
import { Outcome } from './outcome.tsx';
import { useLiveActs } from './use-live-acts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px', flexGrow: 1, maxWidth: '760px' },
  space: { flexGrow: 1 },
  acts: { display: 'flex', columnGap: '8px', flexGrow: 1 },
  words: { overflowWrap: 'anywhere' },
  end: { flexGrow: 1 },
});

/** What `EndMeeting` takes. */
export interface EndMeetingProps {
  readonly meeting: Meeting;
  readonly drafts: Drafts;
  /** Goes on with the meeting, and with what is half written of a kind. */
  readonly onBack: (kind?: CaptureKind) => void;
  readonly onReadBack: (number: string) => void;
}

/** The last look before a meeting ends: what is half written, what it leaves, and what can still be mended in the room. */
export function EndMeeting({ meeting, drafts, onBack, onReadBack }: EndMeetingProps) {
  const styles = useStyles();
  const acts = useLiveActs(meeting);
  const begun = useHalfWrittenActs(meeting);
  const [isSaving, setSaving] = useState(false);
  const end = () => {
    setSaving(true);
    void acts.hold().finally(() => setSaving(false));
  };
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3">Before you end</Subtitle2>
      {drafts.waiting.map((kind) => (
        <MessageBar key={kind} intent="warning" layout="multiline">
          <MessageBarBody className={styles.words}>
            The {KIND_TEXT[kind].one} “{drafts.of[kind].title.trim()}” is half written and not captured.
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onBack(kind)}>Go on writing</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {begun.map(({ act, record, words }) => (
        <MessageBar key={commandOn(act, record.number)} intent="warning" layout="multiline">
          <MessageBarBody className={styles.words}>
            What you wrote about {record.number}, “{words}”, is not saved.
          </MessageBarBody>
          <MessageBarActions>
            <Button onClick={() => onBack()}>Go on writing</Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      <Outcome meeting={meeting} onReadBack={onReadBack} />
      <div className={styles.space} />
      <Foot>
        <div className={styles.acts}>
          <Button onClick={() => onBack()}>Back</Button>
          <Button appearance="primary" className={styles.end} disabledFocusable={isSaving} onClick={end}>
            End meeting
          </Button>
        </div>
      </Foot>
    </div>
  );
}
