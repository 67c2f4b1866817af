import { Caption1, makeStyles, Title3, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readNumber } from '#shared/domain/kind-places.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { PURPOSE_TEXT } from '#shared/text/minutes-text.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useHalfWrittenActs } from './half-written-acts.ts';
import { RecordRows } from './record-rows.tsx';
import { TimerRing } from './timer-ring.tsx';
import { useSpent } from './use-spent.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  head: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  meta: { color: tokens.colorNeutralForeground3 },
  title: {
    overflowWrap: 'anywhere',
    '@media (max-width: 639px)': { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  },
});

const ACTION_ACTS = ['complete', 'carry', 'drop'];
const CAPTURED_ACTS = ['drop', 'close'];

/** What `Point` takes. */
export interface PointProps {
  readonly meeting: Meeting;
  readonly onReadBack: (number: string) => void;
}

/** Stands for the time in which no point is on. */
const NO_POINT = -1;

/**
 * The point that is on: what it is for, its time, the records it is about, and what was captured under it. What is being
 * written about a record of another point stays under it, whoever takes the next one.
 */
export function Point({ meeting, onReadBack }: PointProps) {
  const styles = useStyles();
  const { agenda, current } = meeting;
  const place = current?.agendaIndex;
  const item = place === undefined ? undefined : agenda[place];
  const on = item && place !== undefined ? place : NO_POINT;
  const written = useHalfWrittenActs(meeting).map((act) => act.place ?? NO_POINT);
  const places = [...new Set([...written, on])].sort((a, b) => a - b);
  return (
    <div className={styles.root}>
      {item && place !== undefined ? (
        <>
          <div className={styles.head}>
            <Caption1 className={styles.meta}>
              Point {place + 1} of {agenda.length} · {PURPOSE_TEXT[item.purpose]}
            </Caption1>
            <Title3 as="h3" className={styles.title}>
              {item.title}
            </Title3>
            {item.ownerId && <Person id={item.ownerId} size={24} />}
          </div>
          <PointTime meeting={meeting} place={place} plannedMinutes={item.durationMinutes} />
        </>
      ) : (
        <Text className={styles.meta}>
          {agenda.length > 0 ? 'No point is on. Choose one from the agenda.' : 'This meeting has no agenda.'} What you
          capture belongs to the meeting as a whole.
        </Text>
      )}
      <div className={styles.root}>
        {places.map((each) => (
          <PointRecords key={each} meeting={meeting} place={each} isOn={each === on} onReadBack={onReadBack} />
        ))}
      </div>
    </div>
  );
}

interface PointTimeProps {
  readonly meeting: Meeting;
  readonly place: number;
  readonly plannedMinutes: number;
}

function PointTime({ meeting, place, plannedMinutes }: PointTimeProps) {
  const spent = useSpent(meeting);
  return <TimerRing spentSeconds={spent[place] ?? 0} plannedMinutes={plannedMinutes} />;
}

interface PointRecordsProps extends PointProps {
  readonly place: number;
  /** Of another point only the records that are being written about are shown. */
  readonly isOn: boolean;
}

/** What a point is about, and what was captured under it; actions can be completed, carried or dropped in place. */
function PointRecords({ meeting, place, isOn, onReadBack }: PointRecordsProps) {
  const styles = useStyles();
  const { program } = useProgram();
  // The first point looks back: it also has the actions that earlier meetings left.
  const isFirst = place === 0;
  const at = { programId: program.id, number: meeting.number };
  const waiting = useReply('meeting.prepare', { at, enabled: isFirst }).data?.actions;
  const { captures, agenda } = meeting;
  // An action that is done no longer waits, but its line stays until the meeting goes on.
  const [carried, setCarried] = useState<readonly string[]>();
  if (waiting && !carried) {
    const captured = captures.map(({ record }) => record);
    setCarried(waiting.map(({ number }) => number).filter((number) => !captured.includes(number)));
  }
  const written = useHalfWrittenActs(meeting).map(({ record }) => record.number);
  const shown = (numbers: readonly string[]) => numbers.filter((number) => isOn || written.includes(number));
  const isAction = (number: string) => readNumber(number)?.kind === 'action';
  const records = agenda[place]?.records ?? [];
  const actions = [...new Set([...records.filter(isAction), ...(carried ?? [])])];
  const ofPlace = place === NO_POINT ? undefined : place;
  const captured = captures.filter(({ agendaIndex }) => agendaIndex === ofPlace).map(({ record }) => record);
  const rows = { at: { meeting: meeting.number, place: ofPlace }, onReadBack: isOn ? onReadBack : undefined };
  return (
    <>
      {!isOn && (
        <Caption1 className={styles.meta}>
          Still being written{ofPlace !== undefined && agenda[place] && `, for “${agenda[place].title}”`}
        </Caption1>
      )}
      <RecordRows {...rows} label="About" numbers={shown(records.filter((number) => !isAction(number)))} />
      <RecordRows
        {...rows}
        label={isFirst ? 'Actions to look back on' : 'Actions'}
        numbers={shown(actions)}
        acts={ACTION_ACTS}
        onReadBack={undefined}
      />
      <RecordRows {...rows} label="Captured" numbers={shown(captured)} isCaptured acts={CAPTURED_ACTS} />
    </>
  );
}
