import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { meets } from '#shared/domain/people/access.ts';
import type { Decision } from '#shared/domain/kinds/decision/decision.ts';
import { hasQuorum, type Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { noQuorumText } from '#shared/text/meeting-text.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { FormDialog } from '../../ui/writing/form-dialog.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { PersonName } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { CopyWords } from '../../ui/writing/copy-words.tsx';
import { FoundWords } from '../../ui/writing/found-words.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { whileOpen } from './poll.ts';

const useStyles = makeStyles({
  wording: {
    '& textarea': {
      fontSize: tokens.fontSizeBase600,
      lineHeight: tokens.lineHeightBase600,
      fontWeight: tokens.fontWeightSemibold,
      maxHeight: 'none',
      fieldSizing: 'content',
    },
    '@media (max-width: 639px)': {
      '& textarea': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
    },
  },
  waits: { color: tokens.colorNeutralForeground2 },
});

/** The beginning of the names under which the words of a decision are kept. */
export const READING_BACK = 'read-back ';

/** What `ReadBack` takes. */
export interface ReadBackProps {
  readonly number: string;
  /** In which it is read back. */
  readonly meeting: Pick<Meeting, 'number' | 'attendeeIds' | 'quorum'>;
  readonly onClose: () => void;
}

const SAVE_LABEL = { decides: 'Agreed as read', rewords: 'Save wording', reads: undefined } as const;

/** The words that are read aloud: those proposed, else what the decision is about. */
const wordingOf = ({ recommendation, title }: Decision): string => recommendation ?? title;

const isOpenNow = ({ status }: Decision): boolean => status === 'proposed' || status === 'deferred';

/** What the reader can do with a decision now. */
function usePart(decision: Decision | undefined): keyof typeof SAVE_LABEL {
  const { program, caller, may } = useProgram();
  if (!decision || !isOpenNow(decision)) return 'reads';
  const { deciderId } = decision;
  const isDecider = deciderId ? deciderId === caller.personId : meets('lead', caller, program);
  if (isDecider && may('decision.decide')) return 'decides';
  return may('decision.edit') ? 'rewords' : 'reads';
}

/**
 * A decision's wording, large, to be read to the room and corrected until everyone agrees. Who decides closes it in exactly
 * these words; others change the wording and see whom it waits for. What is written stays, whatever others do meanwhile.
 */
export function ReadBack({ number, meeting, onClose }: ReadBackProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const { data: decision } = useRecord(program.id, 'decision', number, whileOpen);
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  const writing = useWriting(READING_BACK + number, {
    begun: decision ? wordingOf(decision) : '',
    on: { meeting: meeting.number },
    isSending: isSaving,
  });
  const part = usePart(decision);
  /** As it was when the dialog was opened: its buttons keep their names. */
  const [first, setFirst] = useState<{ readonly part: typeof part; readonly isOpen: boolean }>();
  if (decision && !first) setFirst({ part, isOpen: isOpenNow(decision) });
  if (!decision || !first) return null;

  const { ruling } = decision;
  const isOpen = isOpenNow(decision);
  const wording = writing.value.trim();
  const save = async () => {
    setSaving(true);
    setFailure(undefined);
    try {
      if (first.part === 'decides') await acts.command(decision, 'decide', { text: wording });
      else await acts.edit(decision, { recommendation: wording });
      writing.forget();
      say.done(first.part === 'decides' ? `${number} is decided` : `The wording of ${number} is saved`);
      onClose();
    } catch (error) {
      setFailure(error);
      setSaving(false);
    }
  };
  const isLate = !isOpen && writing.isWritten;
  return (
    <FormDialog
      title={`Read back ${number}`}
      cancelLabel={first.isOpen ? 'Not yet' : 'Close'}
      saveLabel={SAVE_LABEL[first.part]}
      isHeld={part !== first.part || wording === '' || (part === 'rewords' && !writing.isWritten)}
      isSaving={isSaving}
      writing={writing}
      onSave={() => void save()}
      onClose={onClose}
      message={
        failure !== undefined ? (
          failureText(failure)
        ) : isLate ? (
          <>
            {number} was closed while you were writing{ruling && <>, in these words: “{ruling.text}”</>}. What you wrote
            is not saved. <CopyWords words={writing.value} />
          </>
        ) : undefined
      }
      warning={isOpen && !hasQuorum(meeting) && noQuorumText(meeting.attendeeIds.length, meeting.quorum)}
    >
      {writing.isFound && <FoundWords onDiscard={writing.forget} />}
      <Field label="In these words">
        <Textarea
          className={styles.wording}
          size="large"
          rows={3}
          maxLength={2000}
          readOnly={!isOpen || !may('decision.edit')}
          value={writing.isWritten ? writing.value : (ruling?.text ?? wordingOf(decision))}
          onChange={(_, data) => writing.write(data.value)}
        />
      </Field>
      <Text className={styles.waits}>
        <DecidedBy decision={decision} mayDecide={part === 'decides'} />
      </Text>
    </FormDialog>
  );
}

/** Who decides, has decided, or is waited for. */
function DecidedBy({ decision, mayDecide }: { readonly decision: Decision; readonly mayDecide: boolean }) {
  const { deciderId, ruling } = decision;
  if (ruling)
    return (
      <>
        Decided by <PersonName id={ruling.byId} />, in these words.
      </>
    );
  if (mayDecide) return <>You decide. Read it aloud, correct it, and close it when everyone agrees.</>;
  if (deciderId)
    return (
      <>
        Waits for <PersonName id={deciderId} />, who decides.
      </>
    );
  return <>Waits for the TPM or the sponsor: nobody else is named to decide it.</>;
}
