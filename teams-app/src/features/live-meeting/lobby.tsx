import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { AgendaPoints } from './agenda-points.tsx';
import { Attendance } from './attendance.tsx';
import { Foot } from './foot.tsx';
import { useLiveActs } from './use-live-acts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '24px', flexGrow: 1, maxWidth: '760px' },
  meta: { color: tokens.colorNeutralForeground3 },
  space: { flexGrow: 1 },
  act: { flexGrow: 1 },
});

/** A meeting that has not started: what is on its agenda, who is here already, and the way to begin. */
export function Lobby({ meeting }: { readonly meeting: Meeting }) {
  const styles = useStyles();
  const { may } = useProgram();
  const acts = useLiveActs(meeting);
  return (
    <div className={styles.root}>
      {meeting.agenda.length === 0 && (
        <Text className={styles.meta}>No agenda yet. You can start without one; captures belong to the meeting.</Text>
      )}
      <AgendaPoints meeting={meeting} onTake={undefined} />
      <Attendance meeting={meeting} onAttend={acts.attend} />
      <div className={styles.space} />
      {may('meeting.start') && (
        <Foot>
          <Button appearance="primary" className={styles.act} onClick={() => void acts.start()}>
            Start meeting
          </Button>
        </Foot>
      )}
    </div>
  );
}
