import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { useRef } from 'react';
import type { CaptureKind, Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { KeyHint } from '../../ui/marks/key-hint.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { NARROW, useWidth } from '../../ui/use-width.ts';
import type { Drafts } from './use-drafts.ts';
import { AgendaPoints } from './agenda-points.tsx';
import { Attendance } from './attendance.tsx';
import { CaptureBar } from './capture-bar.tsx';
import { Foot } from './foot.tsx';
import { Point } from './point.tsx';
import { useLiveActs } from './use-live-acts.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1 },
  panes: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 288px', columnGap: '32px', flexGrow: 1 },
  one: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '24px', alignContent: 'start' },
  main: { minWidth: 0, maxWidth: '760px', paddingBottom: '16px' },
  side: { display: 'flex', flexDirection: 'column', rowGap: '24px', minWidth: 0, paddingBottom: '16px' },
  rule: {
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingLeft: '24px',
  },
  steps: { display: 'flex', columnGap: '8px', flexGrow: 1 },
  beside: { flexGrow: 0 },
  next: { flexGrow: 1, minWidth: '160px' },
});

/** What `Run` takes. */
export interface RunProps {
  readonly meeting: Meeting;
  readonly drafts: Drafts;
  /** What is being written. */
  readonly writing: CaptureKind | undefined;
  readonly onWriting: (kind: CaptureKind | undefined) => void;
  readonly onReadBack: (number: string) => void;
  /** Goes to what is seen before the meeting ends. */
  readonly onEnd: () => void;
}

/** A live meeting: the point that is on, its records and captures, the agenda with its times, and who is here. */
export function Run({ meeting, drafts, writing, onWriting, onReadBack, onEnd }: RunProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = (useWidth(box) ?? NARROW) < NARROW;
  const { may } = useProgram();
  const acts = useLiveActs(meeting);
  const { agenda, current } = meeting;
  const place = current?.agendaIndex;
  const mayRun = may('meeting.take');
  const take = (to: number) => void acts.take(to);
  const next = place === undefined ? 0 : place + 1;
  return (
    <div ref={box} className={styles.root}>
      <div className={mergeClasses(styles.panes, isNarrow && styles.one)}>
        <div className={styles.main}>
          <Point meeting={meeting} onReadBack={onReadBack} />
        </div>
        <div className={mergeClasses(styles.side, !isNarrow && styles.rule)}>
          <AgendaPoints meeting={meeting} onTake={mayRun ? take : undefined} />
          <Attendance meeting={meeting} onAttend={acts.attend} />
        </div>
      </div>
      {mayRun && (
        <Foot>
          <CaptureBar drafts={drafts} agendaIndex={place} open={writing} onOpen={onWriting} onCapture={acts.capture} />
          {!writing && (
            <div className={mergeClasses(styles.steps, !isNarrow && styles.beside)}>
              <Button
                icon={<ChevronLeftRegular />}
                aria-label="Previous point"
                aria-keyshortcuts="p"
                data-shortcut="p"
                data-shortcut-does="Previous point"
                disabledFocusable={!place}
                onClick={() => place && take(place - 1)}
              />
              {next < agenda.length ? (
                <Button
                  appearance="primary"
                  className={styles.next}
                  icon={<ChevronRightRegular />}
                  iconPosition="after"
                  aria-keyshortcuts="n"
                  data-shortcut="n"
                  data-shortcut-does="Next point"
                  onClick={() => take(next)}
                >
                  {place === undefined ? 'First point' : 'Next point'}
                  <KeyHint>N</KeyHint>
                </Button>
              ) : (
                <Button appearance="primary" className={styles.next} onClick={onEnd}>
                  End meeting
                </Button>
              )}
            </div>
          )}
        </Foot>
      )}
    </div>
  );
}
