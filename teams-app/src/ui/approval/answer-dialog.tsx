import { Field, Text, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Approval, Vote } from '#shared/domain/kinds/approval/approval.ts';
import type { Approvable } from '#shared/domain/kinds/approval/approvable.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { approvalPartText } from '#shared/text/approval-text.ts';
import { ANSWERED_TEXT } from '#shared/text/log-text.ts';
import { BaselineLines } from '../change/baseline-lines.tsx';
import { failureText } from '#shared/client/failure-text.ts';
import { useActs } from '../data/use-acts.ts';
import { FormDialog } from '../writing/form-dialog.tsx';
import { useSay } from '../overlay/toasts.tsx';
import { useProgram } from '../program-context.tsx';
import { useApprovalPart } from './use-approval-part.ts';
import { FoundWords } from '../writing/found-words.tsx';
import { useWriting } from '../writing/use-writing.ts';
import { AcceptanceAsked } from './acceptance-asked.tsx';
import { answering } from './answering.ts';

const VERB = { approve: 'Approve', reject: 'Reject', abstain: 'Abstain from' } as const;
const MEANS = {
  approve: 'You say yes to exactly this:',
  reject: 'One rejection by a function that has to approve ends it. You say no to this:',
  abstain: 'Your abstention is shown and does not count. It is about this:',
} as const;

/** What an approval has done. */
const DONE = {
  change: (number: string) => `${number} is approved, and the baseline is changed`,
  risk: (number: string) => `${number} is accepted`,
} as const;

/** An answer, and what it is given to. */
export interface Chosen {
  readonly approval: Approval;
  readonly subject: Approvable;
  readonly answer: Vote['answer'];
}

/** What `AnswerDialog` takes. */
export interface AnswerDialogProps extends Chosen {
  /** The approval as it is by now. */
  readonly latest: Approval;
  readonly onClose: () => void;
}

/**
 * Says exactly what is approved before it is; sent once, however often it is pressed. When nothing is asked any more it says so,
 * and keeps the comment until it is closed.
 */
export function AnswerDialog({ approval, latest, subject, answer, onClose }: AnswerDialogProps) {
  const { program } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const [isMissing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const writing = useWriting(answering(approval.number), {
    begun: '',
    on: { approval, subject, answer } satisfies Chosen,
    isSending,
  });
  /** The same words are the same command: a second sending of it changes nothing. */
  const [key, setKey] = useState(() => crypto.randomUUID());
  const isSent = useRef(false);
  const label = `${VERB[answer]} ${subject.number}`;
  const comment = writing.value.trim();
  const part = useApprovalPart(latest);
  // What failed on the way may have been recorded: it is sent again.
  const isLost = failure !== undefined && !(failure instanceof Refusal);
  const isOver = part !== 'asked' && !isSending && !isLost;
  const wrong =
    failure !== undefined ? failureText(failure) : isOver ? approvalPartText(part, subject.kind) : undefined;

  const send = async () => {
    if (isSent.current) return;
    if (answer === 'reject' && !comment) {
      setMissing(true);
      return;
    }
    isSent.current = true;
    setSending(true);
    setFailure(undefined);
    try {
      const body = { answer, subjectHash: approval.subjectHash, ...(comment && { comment }) };
      const after = await acts.command(approval, 'decide', body, key);
      writing.forget();
      onClose();
      say.done(
        after.status === 'approved'
          ? DONE[subject.kind](subject.number)
          : `You ${ANSWERED_TEXT[answer]} ${subject.number}`,
      );
    } catch (error) {
      setFailure(error);
      setSending(false);
      isSent.current = false;
    }
  };

  return (
    <FormDialog
      title={`${label}?`}
      saveLabel={label}
      isHeld={isOver}
      isSaving={isSending}
      writing={writing}
      onSave={() => void send()}
      onClose={onClose}
      message={
        wrong !== undefined && (
          <>
            {!isLost && <b>Your answer was not recorded.</b>} {wrong}
          </>
        )
      }
    >
      {writing.isFound && <FoundWords onDiscard={writing.forget} />}
      <Text>
        {MEANS[answer]} <b>{subject.title}</b>
      </Text>
      {subject.kind === 'change' ? (
        <BaselineLines lines={subject.baselineChanges} />
      ) : (
        <AcceptanceAsked risk={subject} />
      )}
      <Field
        label={answer === 'reject' ? 'Why' : 'Comment'}
        required={answer === 'reject'}
        hint={answer === 'reject' ? 'Those who asked for it read this.' : 'May be left out.'}
        {...(isMissing && !comment && { validationState: 'error', validationMessage: 'Say why, please.' })}
      >
        <Textarea
          value={writing.value}
          maxLength={2000}
          resize="vertical"
          onChange={(_, { value }) => {
            writing.write(value);
            setKey(crypto.randomUUID());
          }}
        />
      </Field>
    </FormDialog>
  );
}
