import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { isUnconfirmed } from '#shared/domain/kinds/decision/decision.ts';
import { readNumber } from '#shared/domain/kind-places.ts';
import { type CaptureKind, type Meeting, hasQuorum } from '#shared/domain/kinds/meeting/meeting.ts';
import { CANDIDATE_KINDS, type Candidate, type Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { noQuorumText } from '#shared/text/meeting-text.ts';
import { statusText } from '#shared/text/kind-text.ts';
import { counted } from '#shared/text/counted.ts';
import { CANDIDATE_TEXT, UNCONFIRMED_TEXT } from '#shared/text/minutes-text.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { EvidenceChip } from '../../ui/marks/evidence-chip.tsx';
import { StatusMark } from '../../ui/marks/status-mark.tsx';
import { Ago } from '../../ui/marks/when.tsx';
import { ConfirmDialog } from '../../ui/overlay/confirm-dialog.tsx';
import { useRecord } from '../../ui/data/use-record.ts';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { Person, PersonName } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { KIND_ICON } from './candidate-mark.tsx';
import { CapturedLine } from './captured-line.tsx';
import { ConfirmDecisions } from './confirm-decisions.tsx';
import { MinutesLine } from './minutes-line.tsx';
import { recordsIn } from './records-in.ts';
import { MeetingLine } from './review-head.tsx';
import { useReadBack } from './use-read-back.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', rowGap: '24px', maxWidth: '760px', paddingBlock: '16px 32px' },
  head: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  state: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    color: tokens.colorNeutralForeground3,
  },
  act: { marginInlineStart: 'auto' },
  people: { display: 'flex', flexWrap: 'wrap', gap: '4px 16px' },
  section: { display: 'flex', flexDirection: 'column' },
  title: { display: 'flex', alignItems: 'center', columnGap: '8px', paddingBottom: '4px' },
  icon: { fontSize: '20px', color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** What `PublishedMinutes` takes. */
export interface PublishedMinutesProps {
  readonly minutes: Minutes;
  readonly meeting: Meeting | undefined;
}

/** Minutes as they are read: what was decided and who does what, each with its number and its place in the meeting. */
export function PublishedMinutes({ minutes, meeting }: PublishedMinutesProps) {
  const styles = useStyles();
  const { program, mayDo } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const [isAsking, setAsking] = useState(false);
  const { status, candidates, publishedById, publishedAt, approvedById, approvedAt } = minutes;
  const { accepted: kept, captured: captures } = recordsIn(candidates, meeting);
  const left = candidates.length - kept.length;
  const captured = captures.map(({ record }) => record);
  const decided = kept.flatMap(({ kind, record }) => (kind === 'decision' && record ? [record] : []));
  const readBack = useReadBack(candidates, meeting);
  const approve = () => {
    setAsking(false);
    acts.command(minutes, 'approve', {}).then(
      () => say.done('The minutes are approved'),
      (error: unknown) => say.failed('The minutes were not approved', error),
    );
  };
  return (
    <article className={styles.page}>
      <header className={styles.head}>
        <MeetingLine meeting={meeting} title={minutes.title} />
        <div className={styles.state}>
          <StatusMark status={status} />
          {publishedById && publishedAt && (
            <Text size={200}>
              by <PersonName id={publishedById} /> <Ago at={publishedAt} />
            </Text>
          )}
          {approvedById && approvedAt && (
            <Text size={200}>
              approved by <PersonName id={approvedById} /> <Ago at={approvedAt} />
            </Text>
          )}
          {status === 'published' && mayDo('approve', minutes) && (
            <Button appearance="primary" className={styles.act} onClick={() => setAsking(true)}>
              Approve minutes
            </Button>
          )}
        </div>
        {meeting && meeting.attendeeIds.length > 0 && (
          <div className={styles.people} aria-label="Attended" role="group">
            {meeting.attendeeIds.map((id) => (
              <Person key={id} id={id} />
            ))}
          </div>
        )}
        {meeting && !hasQuorum(meeting) && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{noQuorumText(meeting.attendeeIds.length, meeting.quorum)}</MessageBarBody>
          </MessageBar>
        )}
        {meeting && <ConfirmDecisions meeting={meeting} decisions={decided} />}
      </header>
      {kept.length + captured.length + readBack.length === 0 && <Body1>Nothing was recorded from this meeting.</Body1>}
      {CANDIDATE_KINDS.map((kind) => {
        const these = kept.filter((each) => each.kind === kind);
        const beside = captured.filter((number) => readNumber(number)?.kind === kind);
        const agreed = readBack.filter((record) => record.kind === kind);
        const Icon = KIND_ICON[kind];
        return (
          these.length + beside.length + agreed.length > 0 && (
            <section key={kind} className={styles.section} aria-label={CANDIDATE_TEXT[kind].many}>
              <div className={styles.title}>
                <Icon className={styles.icon} aria-hidden="true" />
                <Subtitle2 as="h3">{CANDIDATE_TEXT[kind].many}</Subtitle2>
              </div>
              <ul className={styles.list}>
                {these.map((each) => (
                  <Kept key={each.id} candidate={each} meeting={meeting?.number} />
                ))}
                {agreed.map(({ number }) => (
                  <CapturedLine key={number} number={number} kind="decision" mark="Read back" />
                ))}
                {beside.map((number) => (
                  <CapturedLine key={number} number={number} kind={kind as CaptureKind} mark="Captured" />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <Text size={200} className={styles.meta}>
        Drafted from the transcript by {minutes.draftedBy}; a person captured or decided on every line.
        {left > 0 && ` ${counted(left, 'candidate was', 'candidates were')} rejected.`}
      </Text>
      {isAsking && (
        <ConfirmDialog
          title="Approve these minutes?"
          confirmLabel="Approve minutes"
          onCancel={() => setAsking(false)}
          onConfirm={approve}
        >
          <Text>Approved minutes are the record of the meeting; this is not taken back.</Text>
        </ConfirmDialog>
      )}
    </article>
  );
}

/** What was accepted. Where it was said is shown to those who may know of the meeting. */
function Kept({ candidate, meeting }: { readonly candidate: Candidate; readonly meeting: string | undefined }) {
  const { program, open } = useProgram();
  const { kind, title, record, ownerId, dueOn, quote, speaker, startSeconds, cueFrom, cueTo } = candidate;
  const { data: decision } = useRecord(program.id, 'decision', kind === 'decision' ? record : undefined);
  const said = { cueFrom, cueTo, startSeconds, ...(speaker && { speaker }), ...(quote && { quote }) };
  return (
    <MinutesLine
      number={record}
      words={title}
      source={meeting && <EvidenceChip source={{ type: 'transcript', meeting, ...said }} onOpen={open} />}
      state={decision && (isUnconfirmed(decision) ? UNCONFIRMED_TEXT : statusText(decision.status))}
      ownerId={decision ? (decision.ruling?.byId ?? decision.deciderId) : ownerId}
      dueOn={dueOn}
    />
  );
}
