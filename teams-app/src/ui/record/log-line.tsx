import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ChangeReply, EntryReply } from '#shared/contracts/replies.ts';
import { changedFieldText, toldFields, type Piece } from '#shared/text/change-text.ts';
import { ANSWERED_TEXT, didText, surfaceText, topicText } from '#shared/text/log-text.ts';
import { NumberLink } from '../marks/number-link.tsx';
import { Ago } from '../marks/when.tsx';
import { PersonFace, PersonName } from '../people/person.tsx';
import { useReader } from '../reader.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', columnGap: '8px', alignItems: 'flex-start', paddingBlock: '6px', overflowWrap: 'anywhere' },
  words: { minWidth: 0, maxWidth: '72ch' },
  meta: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const draw = (pieces: readonly Piece[]): ReactNode =>
  pieces.map((piece, index) => (typeof piece === 'string' ? piece : <PersonName key={index} id={piece.personId} />));

function Fields({ change }: { readonly change: ChangeReply }) {
  const { locale, today } = useReader();
  const was = change.was ?? {};
  const after = change.after as unknown as Readonly<Record<string, unknown>>;
  const names = toldFields(change.after.kind, was, after);
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 && (index === names.length - 1 ? ' and ' : ', ')}
      {draw(changedFieldText(change.after.kind, name, was[name], after[name], { locale, today }))}
    </span>
  ));
}

/** What somebody did; an answer by what it was. */
function didWords({ command = '' }: EntryReply, { after }: ChangeReply): string {
  const answer = command === 'approval.decide' && after.kind === 'approval' && after.votes.at(-1)?.answer;
  return answer ? ANSWERED_TEXT[answer] : didText(command);
}

/** What `LogLine` takes. */
export interface LogLineProps {
  readonly entry: EntryReply;
  /** The record under which the line stands; it is then not named again. */
  readonly under?: string;
}

/** An entry of the log as a plain sentence: who did what, through which door, when. */
export function LogLine({ entry, under }: LogLineProps) {
  const styles = useStyles();
  const { command = '', changes = [], at, surface, reason, undelivered } = entry;
  const actorId = surface === 'timer' ? undefined : entry.actorId;
  const subject = changes.find(({ id }) => id === entry.subject) ?? changes[0];
  const shown = under ? (changes.find(({ after }) => after.number === under) ?? subject) : subject;
  if (!subject || !shown || !at) return null;
  const isOwn = shown === subject;
  const isEdit = command.endsWith('.edit') && isOwn;
  const { number, title } = subject.after;
  return (
    <div className={styles.line}>
      {actorId && <PersonFace id={actorId} size={20} />}
      <div className={styles.words}>
        {actorId ? <PersonName id={actorId} /> : 'Steerline'} {didWords(entry, subject)}{' '}
        {isEdit && <Fields change={subject} />}
        {isEdit && !under && ' of '}
        {(!under || !isOwn) && subject.after.kind !== 'program' && (
          <>
            <NumberLink number={number}>{number}</NumberLink> {title}
          </>
        )}
        {(!under || !isOwn) && subject.after.kind === 'program' && 'the program'}
        {under && isOwn && !isEdit && 'this'}
        {under && !isOwn && shown.was && (
          <>
            : <Fields change={shown} />
          </>
        )}
        {reason && <>: {reason}</>}
        {undelivered && (
          <>
            {' '}
            to <PersonName id={undelivered.personId} />: it {topicText(undelivered.topic)}
          </>
        )}
        <span className={styles.meta}>
          {' · '}
          {surface && surfaceText(surface)} · <Ago at={at} />
        </span>
      </div>
    </div>
  );
}
