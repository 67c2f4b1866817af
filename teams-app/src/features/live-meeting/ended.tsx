import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { lengthText } from '#shared/text/minutes-text.ts';
import { useProgram } from '../../ui/program-context.tsx';
import { HalfWritten } from './half-written.tsx';
import { Foot } from './foot.tsx';
import { Outcome } from './outcome.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '16px', flexGrow: 1, maxWidth: '760px' },
  head: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  meta: { color: tokens.colorNeutralForeground3 },
  space: { flexGrow: 1 },
  act: { flexGrow: 1 },
});

/** What `Ended` takes. */
export interface EndedProps {
  readonly meeting: Meeting;
  readonly onReadBack: (number: string) => void;
  readonly go: (place: string, rest?: string) => void;
}

/** A meeting that was held: what was half written when it ended, what it left, and the way to its minutes. */
export function Ended({ meeting, onReadBack, go }: EndedProps) {
  const styles = useStyles();
  const { may } = useProgram();
  const { number, startedAt, endedAt, minutes } = meeting;
  const minutesLong = startedAt && endedAt ? (Date.parse(endedAt) - Date.parse(startedAt)) / 60_000 : undefined;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h3">The meeting has ended</Subtitle2>
        <Text className={styles.meta}>
          {minutesLong !== undefined && `It took ${lengthText(minutesLong)}. `}
          {minutes
            ? 'Its minutes are drafted.'
            : 'Bring its transcript, and the minutes are drafted; what you captured is in them already.'}
        </Text>
      </div>
      <HalfWritten meeting={meeting} />
      <Outcome meeting={meeting} onReadBack={onReadBack} />
      <div className={styles.space} />
      <Foot>
        {minutes ? (
          <Button appearance="primary" className={styles.act} onClick={() => go('minutes', minutes)}>
            Open minutes
          </Button>
        ) : (
          <Button appearance="primary" className={styles.act} onClick={() => go('meetings', number)}>
            {may('meeting.attach-transcript') ? 'Bring the transcript' : `Open ${number}`}
          </Button>
        )}
      </Foot>
    </div>
  );
}
