import { Caption1, makeStyles, Title3, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { readNumber } from '#shared/domain/kinds.ts';
import type { AgendaItem, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { PURPOSE_TEXT } from '#shared/text/minutes-text.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
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

/** The point that is on: what it is for, its time, the records it is about, and what was captured under it. */
export function Point({ meeting, onReadBack }: PointProps) {
  const styles = useStyles();
  const { agenda, current, captures } = meeting;
  const place = current?.agendaIndex;
  const item = place === undefined ? undefined : agenda[place];
  const captured = captures.filter(({ agendaIndex }) => agendaIndex === place).map(({ record }) => record);
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
          <Linked key={place} meeting={meeting} item={item} isFirst={place === 0} onReadBack={onReadBack} />
        </>
      ) : (
        <Text className={styles.meta}>
          {agenda.length > 0 ? 'No point is on. Choose one from the agenda.' : 'This meeting has no agenda.'} What you
          capture belongs to the meeting as a whole.
        </Text>
      )}
      <RecordRows label="Captured" numbers={captured} isCaptured acts={CAPTURED_ACTS} onReadBack={onReadBack} />
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

interface LinkedProps extends PointProps {
  readonly item: AgendaItem;
  /** The first point looks back: it also has the actions that earlier meetings left. */
  readonly isFirst: boolean;
}

/** What the point is about; actions can be completed, carried or dropped in place. */
function Linked({ meeting, item, isFirst, onReadBack }: LinkedProps) {
  const { program } = useProgram();
  const at = { programId: program.id, number: meeting.number };
  const waiting = useReply('meeting.prepare', { at, enabled: isFirst }).data?.actions;
  const captured = meeting.captures.map(({ record }) => record);
  // An action that is done no longer waits, but its line stays until the meeting goes on.
  const [carried, setCarried] = useState<readonly string[]>();
  if (waiting && !carried)
    setCarried(waiting.map(({ number }) => number).filter((number) => !captured.includes(number)));
  const isAction = (number: string) => readNumber(number)?.kind === 'action';
  const actions = [...new Set([...item.records.filter(isAction), ...(carried ?? [])])];
  return (
    <>
      <RecordRows label="About" numbers={item.records.filter((number) => !isAction(number))} onReadBack={onReadBack} />
      <RecordRows label={isFirst ? 'Actions to look back on' : 'Actions'} numbers={actions} acts={ACTION_ACTS} />
    </>
  );
}
