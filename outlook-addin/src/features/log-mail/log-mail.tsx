import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Transport } from '#shared/client/call.ts';
import type { ProgramListItem } from '#shared/contracts/replies.ts';
import { Refusal } from '#shared/domain/refusal.ts';
import { failureText } from '#shared/client/failure-text.ts';
import type { MailHost, MailMessage } from '../../platform/mail-host.ts';
import { commandKey } from './command-key.ts';
import { DraftFields } from './draft-fields.tsx';
import { allowed, wordsOf, type Draft, type FieldName, type PaneKind } from './draft.ts';
import { excerptOf } from './excerpt.ts';
import { FoundRecords } from './found-records.tsx';
import { MailHead } from './mail-head.tsx';
import { MessageWords } from './message-words.tsx';
import { Note } from './note.tsx';
import { OnItsWay } from './on-its-way.tsx';
import type { Outbox } from './outbox.ts';
import type { PaneMemory } from './pane-memory.ts';
import { recordBody } from './record-body.ts';
import { SaveBar } from './save-bar.tsx';
import { saysItIsThere } from './says-it-is-there.ts';
import { SavedRecord } from './saved-record.tsx';
import { useFound } from './use-found.ts';
import { useMark } from './use-mark.ts';
import { useMembers } from './use-members.ts';
import { useProposal } from './use-proposal.ts';
import { Waiting } from './waiting.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%' },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '12px 16px 16px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '12px',
  },
});

const SAVE_LABEL: Readonly<Record<PaneKind, readonly [mine: string, others: string]>> = {
  risk: ['Log risk', 'Propose risk'],
  escalation: ['Raise escalation', 'Raise escalation'],
  issue: ['Log issue', 'Log issue'],
  action: ['Add action', 'Add action'],
};
const READING_TEXT = {
  'no-text': 'Outlook does not give out the text of this message. Write down what it says.',
  'no-proposal': 'The message could not be read for you. Write it down yourself; it can be saved all the same.',
};
/** What a day is called in each kind's record. */
const DAY_POINTERS = ['/proximityOn', '/neededByOn', '/dueOn'];

/** What `LogMail` takes. */
export interface LogMailProps {
  readonly host: MailHost;
  readonly via: Transport;
  readonly message: MailMessage;
  readonly programs: readonly ProgramListItem[];
  readonly memory: PaneMemory;
  readonly outbox: Outbox;
  readonly personId: string;
  readonly tabAddress: ((subPage: string) => string) | undefined;
}

/** One mail: what was recorded of it, what could be, and what becomes of it. Give it a `key`: a mail each. */
export function LogMail(props: LogMailProps) {
  const { host, via, message, programs, memory, outbox, personId, tabAddress } = props;
  const styles = useStyles();
  const work = useSyncExternalStore(memory.listen, () => memory.of(message.key));
  const progress = useSyncExternalStore(outbox.listen, () => outbox.progressOf(message.key));
  const { proposal, draft, changed, refusal, saved, wantsAnother = false } = work;
  const { found, marked, again: findAgain } = useFound(via, host, message);
  const reading = useProposal({ host, via, message, programs, memory });
  const program = programs.find(({ id }) => id === draft?.programId);
  const members = useMembers(via, program, personId);
  const [focused, setFocused] = useState<FieldName>();
  const [isTried, setTried] = useState(false);
  const pieces = useMemo(() => (proposal ? excerptOf(proposal.text, wordsOf(proposal)) : []), [proposal]);

  const isThere = saysItIsThere(refusal);
  useEffect(() => {
    if (isThere) findAgain();
  }, [isThere, findAgain]);

  useMark(host, memory, message.key, saved);

  // What a member may record is known when the members are: what is not allowed becomes what is.
  const kind = draft && members ? allowed(draft.kind, members.mayRecordAll) : draft?.kind;
  const isMember = (members?.people.length ?? 0) > 0;
  const ownerId = members?.people.some(({ id }) => id === draft?.ownerId) ? (draft?.ownerId ?? '') : '';
  const shown: Draft | undefined = draft && kind && { ...draft, kind, ownerId: members ? ownerId : draft.ownerId };

  const change = (part: Partial<Draft>, field?: FieldName) => {
    if (!draft) return;
    memory.put(message.key, {
      draft: { ...draft, ...part },
      changed: field ? [...new Set([...changed, field])] : changed,
      ...(refusal !== undefined && { refusal: undefined }),
    });
  };

  const missing = (pointer: string): string | undefined => {
    if (!isTried || !shown) return undefined;
    if (pointer === '/title' && shown.title.trim() === '') return 'Write what it is about.';
    if (pointer === '/ask' && shown.kind === 'escalation' && shown.ask.trim() === '')
      return 'Write what you ask for, in one sentence.';
    return undefined;
  };
  const refused = refusal instanceof Refusal ? (refusal.more.errors ?? []) : [];
  const errorAt = (pointer: string): string | undefined => {
    const pointers = pointer === '/day' ? DAY_POINTERS : [pointer];
    return missing(pointer) ?? refused.find(({ path }) => pointers.some((each) => path.startsWith(each)))?.message;
  };

  const before = found?.length && !wantsAnother ? found : undefined;
  const mayWrite = shown !== undefined && !before && !saved && !progress;
  const save = async () => {
    if (!mayWrite || !program || !members) return;
    setTried(true);
    const isIncomplete = shown.title.trim() === '' || (shown.kind === 'escalation' && shown.ask.trim() === '');
    if (isIncomplete) return;
    host.keepProgramId(program.id);
    memory.put(message.key, { refusal: undefined, draft: shown });
    const key = await commandKey(message.key, shown.kind, program.id);
    outbox.add({
      messageKey: message.key,
      programId: program.id,
      programName: program.name,
      kind: shown.kind,
      body: recordBody(shown, message, isMember),
      key,
    });
  };
  const another = useCallback(() => {
    memory.put(message.key, { wantsAnother: true, saved: undefined, refusal: undefined });
    findAgain();
  }, [memory, message.key, findAgain]);

  return (
    <div className={styles.root}>
      <div className={styles.body}>
        <MailHead message={message} />
        {saved && <SavedRecord via={via} saved={saved} tabAddress={tabAddress} onAnother={another} />}
        {progress && shown && (
          <OnItsWay
            title={shown.title}
            progress={progress}
            onNow={outbox.sendAll}
            onBack={() => outbox.takeBack(message.key)}
          />
        )}
        {!saved && !progress && found && found.length > 0 && (
          <FoundRecords
            via={via}
            found={found}
            tabAddress={tabAddress}
            onAnother={wantsAnother || !shown ? undefined : another}
          />
        )}
        {!before && !saved && !progress && (
          <>
            {found === null && (
              <Note
                text={
                  marked
                    ? `The server did not answer. In this mailbox the message is marked as ${marked.number}.`
                    : 'Whether this message is recorded already could not be found out. Saving it makes no second record.'
                }
              >
                <Button size="small" onClick={findAgain}>
                  Look again
                </Button>
              </Note>
            )}
            {reading && <Note text={READING_TEXT[reading]} />}
            {refusal !== undefined && !(isThere && found?.length) && <Note isError text={failureText(refusal)} />}
            {!proposal && !reading && <Waiting>Reading the message</Waiting>}
            {pieces.length > 0 && <MessageWords pieces={pieces} focused={focused} />}
            {shown && proposal && (
              <DraftFields
                draft={shown}
                proposal={proposal}
                changed={changed}
                programs={programs}
                members={members}
                errorAt={errorAt}
                onChange={change}
                onProgram={(programId) => change({ programId })}
                onFocus={setFocused}
              />
            )}
          </>
        )}
      </div>
      {mayWrite && (
        <SaveBar
          label={SAVE_LABEL[shown.kind][program?.isMember ? 0 : 1]}
          isReady={members !== undefined}
          onSave={save}
        />
      )}
    </div>
  );
}
