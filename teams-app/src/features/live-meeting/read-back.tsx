import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { meets } from '#shared/domain/people/access.ts';
import type { Decision } from '#shared/domain/kinds/decision/decision.ts';
import { hasQuorum, type Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { noQuorumText } from '#shared/text/meeting-text.ts';
import { failureText } from '#shared/client/failure-text.ts';
import { useActs, type Values } from '../../ui/data/use-acts.ts';
import { useRecord } from '../../ui/data/use-record.ts';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { PersonName } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { whileOpen } from './poll.ts';

const useStyles = makeStyles({
  surface: { '@media (max-width: 639px)': { padding: '16px' } },
  content: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
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

/** What `ReadBack` takes. */
export interface ReadBackProps {
  readonly number: string;
  /** In which it is read back. */
  readonly meeting: Pick<Meeting, 'attendeeIds' | 'quorum'>;
  readonly onClose: () => void;
}

/** The words that are read aloud: those proposed, else what the decision is about. */
const wordingOf = ({ recommendation, title }: Decision): string => recommendation ?? title;

/**
 * A decision's wording, large, to be read to the room and corrected until everyone agrees. Who decides closes it in exactly
 * these words; others change the wording and see whom it waits for.
 */
export function ReadBack({ number, meeting, onClose }: ReadBackProps) {
  const styles = useStyles();
  const { program, caller, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const { data: decision } = useRecord(program.id, 'decision', number, whileOpen);
  const [typed, setTyped] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [isSaving, setSaving] = useState(false);
  if (!decision) return null;

  const { deciderId, status, ruling } = decision;
  const isOpen = status === 'proposed' || status === 'deferred';
  const mayDecide =
    may('decision.decide') && (deciderId ? deciderId === caller.personId : meets('lead', caller, program));
  const mayReword = isOpen && may('decision.edit');
  const wording = (typed ?? ruling?.text ?? wordingOf(decision)).trim();
  const isReworded = typed !== undefined && wording !== wordingOf(decision);
  const run = (work: Promise<unknown>, done: string) => {
    setSaving(true);
    setFailure(undefined);
    work
      .then(() => {
        say.done(done);
        onClose();
      }, setFailure)
      .finally(() => setSaving(false));
  };
  const agree = () => {
    const body: Values = { text: wording };
    run(acts.command(decision, 'decide', body), `${number} is decided`);
  };
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>Read back {number}</DialogTitle>
          <DialogContent className={styles.content}>
            {failure !== undefined && (
              <MessageBar intent="error" layout="multiline">
                <MessageBarBody>{failureText(failure)}</MessageBarBody>
              </MessageBar>
            )}
            {isOpen && !hasQuorum(meeting) && (
              <MessageBar intent="warning" layout="multiline">
                <MessageBarBody>{noQuorumText(meeting.attendeeIds.length, meeting.quorum)}</MessageBarBody>
              </MessageBar>
            )}
            <Field label="In these words">
              <Textarea
                className={styles.wording}
                size="large"
                rows={3}
                maxLength={2000}
                readOnly={!mayReword}
                value={typed ?? ruling?.text ?? wordingOf(decision)}
                onChange={(_, data) => setTyped(data.value)}
              />
            </Field>
            <Text className={styles.waits}>
              <DecidedBy decision={decision} mayDecide={mayDecide} />
            </Text>
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={onClose}>{isOpen ? 'Not yet' : 'Close'}</Button>
            {isOpen && mayReword && isReworded && !mayDecide && (
              <Button
                appearance="primary"
                disabledFocusable={isSaving || wording === ''}
                onClick={() =>
                  run(acts.edit(decision, { recommendation: wording }), `The wording of ${number} is saved`)
                }
              >
                Save wording
              </Button>
            )}
            {isOpen && mayDecide && (
              <Button appearance="primary" disabledFocusable={isSaving || wording === ''} onClick={agree}>
                Agreed as read
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
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
