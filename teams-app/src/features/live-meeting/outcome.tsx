import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { isDecidedIn } from '#shared/domain/kinds/decision/decision.ts';
import type { Action } from '#shared/domain/kinds/action/action.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { counted } from '#shared/text/counted.ts';
import { useRecords } from '../../ui/data/use-record.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { whileOpen } from './poll.ts';
import { RecordRows } from './record-rows.tsx';
import { WhoAndWhen } from './who-and-when.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '24px' },
  group: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** An open action that says not who, or not by when. */
const isVague = ({ status, ownerId, dueOn }: Action): boolean => status === 'open' && (!ownerId || !dueOn);

/** What `Outcome` takes. */
export interface OutcomeProps {
  readonly meeting: Meeting;
  readonly onReadBack: (number: string) => void;
}

/** What a meeting leaves: what it decided, the decisions that were not read back, the actions that lack a person or a day, and all else it captured. */
export function Outcome({ meeting, onReadBack }: OutcomeProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const at = { meeting: meeting.number, place: undefined };
  const numbers = meeting.captures.map(({ record }) => record);
  const linked = meeting.agenda.flatMap(({ records }) => records);
  const records = useRecords(program.id, [...numbers, ...linked], whileOpen);
  const unread = records.filter(
    ({ kind, status, number }) =>
      kind === 'decision' && (status === 'proposed' || (status === 'deferred' && numbers.includes(number))),
  );
  const vague = records.filter((record) => record.kind === 'action').filter(isVague);
  const decided = records.filter((record) => isDecidedIn(record, meeting));
  const above = new Set([...decided, ...unread, ...vague].map(({ number }) => number));
  const others = numbers.filter((number) => !above.has(number));
  return (
    <div className={styles.root}>
      <RecordRows at={at} label="Decided" numbers={decided.map(({ number }) => number)} />
      {unread.length > 0 && (
        <div className={styles.group}>
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              {counted(unread.length, 'decision was', 'decisions were')} not read back. What is not agreed stays
              proposed and comes to the next meeting.
            </MessageBarBody>
          </MessageBar>
          <RecordRows
            at={at}
            label="Not read back"
            numbers={unread.map(({ number }) => number)}
            onReadBack={may('decision.edit') ? onReadBack : undefined}
          />
        </div>
      )}
      {vague.length > 0 && (
        <section className={styles.group} aria-label="Actions without owner or day">
          <Text as="h4" size={200} weight="semibold" style={{ margin: 0 }}>
            Actions without owner or day
          </Text>
          {vague.map((action) => (
            <WhoAndWhen key={action.number} action={action} />
          ))}
        </section>
      )}
      <RecordRows at={at} label="Captured" numbers={others} isCaptured />
      {numbers.length === 0 && decided.length === 0 && (
        <Text className={styles.meta}>Nothing was decided or captured in this meeting.</Text>
      )}
    </div>
  );
}
