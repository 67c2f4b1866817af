import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowUploadRegular } from '@fluentui/react-icons/svg/arrow-upload';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { Refusal } from '#shared/domain/refusal.ts';
import { refusalText } from '#shared/text/refusal-text.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { readAgain } from '../../ui/data/put-record.ts';
import { useSend } from '../../ui/data/use-send.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { ACCEPTED, transcriptType } from './transcript-file.ts';
import { REMEDY } from './transcript-refusal.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '8px',
    padding: '24px 16px',
    textAlign: 'center',
    border: `${tokens.strokeWidthThin} dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: {
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  icon: { fontSize: '28px', color: tokens.colorNeutralForeground3 },
  meta: { color: tokens.colorNeutralForeground3, maxWidth: '56ch' },
  bar: { width: '100%', maxWidth: '320px' },
  hidden: { display: 'none' },
});

/** What `TranscriptUpload` takes. */
export interface TranscriptUploadProps {
  readonly programId: string;
  readonly meeting: string;
  /** Told the number of the minutes that were drafted. */
  readonly onDrafted: (minutes: string) => void;
}

/** Takes a transcript by dropping or choosing a file; says what is wrong with it and what to do. */
export function TranscriptUpload({ programId, meeting, onDrafted }: TranscriptUploadProps) {
  const styles = useStyles();
  const sendCommand = useSend();
  const memory = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [name, setName] = useState<string>();
  const [failure, setFailure] = useState<unknown>();

  const send = async (file: File | undefined) => {
    if (!file || name !== undefined) return;
    const type = transcriptType(file.name);
    if (!type) {
      setFailure(new Refusal('input/unsupported-type', { detail: `${file.name} is no .vtt or .txt file.` }));
      return;
    }
    setFailure(undefined);
    setName(file.name);
    try {
      const text = { body: await file.text(), type };
      const { number } = await sendCommand('meeting.attach-transcript', { at: { programId, number: meeting }, text });
      void readAgain(memory, programId);
      onDrafted(number);
    } catch (error) {
      setFailure(error);
    } finally {
      setName(undefined);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void send(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.root}>
      <div
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <ArrowUploadRegular className={styles.icon} aria-hidden="true" />
        {name === undefined ? (
          <>
            <Text weight="semibold">Drop the meeting’s transcript here</Text>
            <Button onClick={() => input.current?.click()}>Choose a file</Button>
            <Text size={200} className={styles.meta}>
              .vtt as Teams gives it, or the text as .txt. Those who attended and the TPM can read it; nobody else.
            </Text>
          </>
        ) : (
          <>
            <Text role="status">Reading {name} and drafting the minutes</Text>
            <ProgressBar className={styles.bar} aria-label={`Sending ${name}`} />
          </>
        )}
        <input
          ref={input}
          type="file"
          accept={ACCEPTED}
          className={styles.hidden}
          aria-label="Transcript file"
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            void send(file);
          }}
        />
      </div>
      {failure !== undefined && <Refused failure={failure} />}
    </div>
  );
}

function Refused({ failure }: { readonly failure: unknown }) {
  if (!(failure instanceof Refusal))
    return (
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{failureText(failure)}</MessageBarBody>
      </MessageBar>
    );
  const { code, more } = failure;
  const number = more.facts?.['number'];
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{refusalText(code)}</MessageBarTitle>
        {more.detail} {REMEDY[code]} {code === 'record/duplicate' && number && <NumberLink number={String(number)} />}
      </MessageBarBody>
    </MessageBar>
  );
}
