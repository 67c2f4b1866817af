import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Minutes } from '#shared/domain/kinds/minutes/minutes.ts';
import { counted } from '#shared/text/counted.ts';
import { ConfirmDialog } from '../../ui/overlay/confirm-dialog.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { StoppedBar } from '../../ui/record/stopped-bar.tsx';
import { useTranscript } from '../../ui/transcript/use-transcript.ts';
import { NARROW, useWidth } from '../../ui/use-width.ts';
import { CandidateList } from './candidate-list.tsx';
import { PublishButton } from '../../frame/publish-button.tsx';
import { recordsIn } from './records-in.ts';
import { ReviewHead } from './review-head.tsx';
import { grouped, neighbour, nextOpen, progressOf, type Grouping, type KindFilter } from './review-order.ts';
import { TranscriptPlace } from './transcript-place.tsx';
import { TranscriptSheet } from './transcript-sheet.tsx';
import { useReadBack } from './use-read-back.ts';
import { useReview, type Review as ReviewState } from './use-review.ts';
import { useSimilar } from './use-similar.ts';

const edge = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: '480px' },
  panes: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 9fr) minmax(0, 10fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    flexGrow: 1,
    minHeight: 0,
    borderTop: edge,
  },
  left: { borderRight: edge, minHeight: 0, minWidth: 0 },
  one: { display: 'block', borderTop: edge },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    display: 'flex',
    columnGap: '8px',
    justifyContent: 'flex-end',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: edge,
  },
  first: { marginInlineEnd: 'auto' },
  forReaders: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Until the meeting is read. */
const NO_MEETING: Grouping = { agenda: [], captures: [] };

/** What `Review` takes. */
export interface ReviewProps {
  readonly minutes: Minutes;
  readonly meeting: Meeting | undefined;
}

/** The minutes' draft beside the words it comes from: a person decides on every candidate, then publishes. */
export function Review({ minutes: read, meeting }: ReviewProps) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = (useWidth(box) ?? NARROW) < NARROW;
  const { program, may } = useProgram();
  const canReview = may('minutes.accept');
  const review = useReview(read);
  const { candidates } = review.minutes;
  const transcript = useTranscript(program.id, read.meeting, meeting?.transcript?.sha256);
  const similarTo = useSimilar(candidates);
  const [filter, setFilter] = useState<KindFilter>('all');
  const groups = grouped(candidates, meeting ?? NO_MEETING, filter);
  const shown = groups.flatMap((group) => group.candidates);
  const [chosen, setChosen] = useState<string>();
  const focused = shown.find(({ id }) => id === chosen) ?? shown.find(({ state }) => state === 'open') ?? shown[0];
  const [asked, setAsked] = useState(0);
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [isAsking, setAsking] = useState(false);
  /** Counts moves by key or act, after which the focus follows. */
  const [moves, setMoves] = useState(0);
  const focusedId = focused?.id;
  useEffect(() => {
    if (moves === 0 || !focusedId) return;
    const card = document.getElementById(`candidate-${focusedId}`);
    card?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  }, [moves, focusedId]);

  const moveTo = (id: string | undefined) => {
    setChosen(id);
    setMoves((count) => count + 1);
  };
  const act: ReviewState['act'] = (candidate, name, body) => {
    review.act(candidate, name, body);
    if (name === 'accept' || name === 'reject') moveTo(nextOpen(shown, candidate.id) ?? candidate.id);
    else if (name === 'split') moveTo(`${candidate.id}a`);
    else moveTo(candidate.id);
  };
  const jump = (id: string) => {
    setChosen(id);
    setAsked((count) => count + 1);
    if (isNarrow) setSheetOpen(true);
  };
  // Cards are drawn again only when they change, so what they call has to stay the same.
  const latest = useRef({ act, jump });
  useEffect(() => {
    latest.current = { act, jump };
  });
  const onAct: ReviewState['act'] = useCallback((...given) => latest.current.act(...given), []);
  const onJump = useCallback((id: string) => latest.current.jump(id), []);
  const { accepted, captured } = recordsIn(candidates, meeting);
  const readBack = useReadBack(candidates, meeting);
  const { reviewed, total } = progressOf(candidates);
  const open = total - reviewed;
  const publish = canReview
    ? {
        label: 'Publish minutes',
        reason: open > 0 ? `${counted(open, 'candidate waits', 'candidates wait')} for your decision.` : undefined,
        onPublish: () => setAsking(true),
      }
    : undefined;
  const place = (
    <TranscriptPlace
      read={transcript}
      meeting={read.meeting}
      removedAt={meeting?.transcript?.removedAt}
      candidates={candidates}
      focused={focused}
      asked={asked}
      onFocus={(id) => {
        setSheetOpen(false);
        setFilter('all');
        moveTo(id);
      }}
    />
  );
  return (
    <div ref={box} className={styles.root}>
      <ReviewHead
        meeting={meeting}
        title={read.title}
        reviewed={reviewed}
        total={total}
        publish={isNarrow ? undefined : publish}
      />
      <div className={mergeClasses(styles.panes, isNarrow && styles.one)}>
        {!isNarrow && <div className={styles.left}>{place}</div>}
        <CandidateList
          review={review}
          transcript={meeting?.transcript}
          groups={groups}
          filter={filter}
          onFilter={setFilter}
          focusedId={focusedId}
          onFocus={setChosen}
          onStep={(step) => moveTo(neighbour(shown, focusedId, step))}
          onUndo={() => review.undoable && act(review.undoable, 'reconsider')}
          canReview={canReview}
          similarTo={similarTo}
          endOf={(cue) => transcript.data?.cues[cue]?.endSeconds}
          onJump={transcript.data && onJump}
          onAct={onAct}
        />
      </div>
      <StoppedBar {...review} />
      {isNarrow && (
        <div className={styles.foot}>
          <Button className={styles.first} onClick={() => setSheetOpen(true)}>
            Transcript
          </Button>
          {publish && <PublishButton {...publish} />}
        </div>
      )}
      {isNarrow && (
        <TranscriptSheet isOpen={isSheetOpen} onClose={() => setSheetOpen(false)}>
          {place}
        </TranscriptSheet>
      )}
      <div role="status" className={styles.forReaders}>
        {review.said}
      </div>
      {isAsking && (
        <ConfirmDialog
          title="Publish these minutes?"
          confirmLabel="Publish minutes"
          onCancel={() => setAsking(false)}
          onConfirm={() => {
            setAsking(false);
            review.publish();
          }}
        >
          <Text>
            {counted(accepted.length + captured.length + readBack.length, 'record is', 'records are')} in them. Those
            who attended are told, and everybody in the program can read them. Published minutes are not changed any
            more.
          </Text>
        </ConfirmDialog>
      )}
    </div>
  );
}
