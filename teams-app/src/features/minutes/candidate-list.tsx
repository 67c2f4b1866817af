import { Button, Caption1, makeStyles, Subtitle2, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { Fragment } from 'react';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { CANDIDATE_TEXT, PURPOSE_TEXT } from '#shared/text/minutes-text.ts';
import { LeftWords } from '../../ui/writing/left-words.tsx';
import { CandidateCard } from './candidate-card.tsx';
import { CapturedCard } from './captured-card.tsx';
import { kindCounts, type CandidateGroup, type KindFilter } from './review-order.ts';
import { SettledCard } from './settled-card.tsx';
import type { Titled } from '#shared/domain/queries/similar-record.ts';
import type { Review } from './use-review.ts';
import { useWrittenCandidates } from './use-written-candidates.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', minHeight: 0, minWidth: 0, height: '100%' },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '40px',
    paddingInline: '16px 4px',
    '@media (max-width: 639px)': { paddingInline: 0 },
  },
  steps: { display: 'flex', columnGap: '4px', marginInlineStart: 'auto' },
  filters: {
    display: 'flex',
    gap: '4px',
    flexWrap: 'wrap',
    padding: '0 16px 8px',
    '@media (max-width: 639px)': { flexWrap: 'nowrap', overflowX: 'auto', flexShrink: 0, paddingInline: 0 },
  },
  chip: { minWidth: 0, whiteSpace: 'nowrap', flexShrink: 0, fontWeight: tokens.fontWeightRegular },
  count: { fontVariantNumeric: 'tabular-nums', marginInlineStart: '4px' },
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 16px 24px',
    '@media (max-width: 639px)': { overflowY: 'visible', padding: '0 0 16px' },
  },
  group: { display: 'flex', flexDirection: 'column', rowGap: '8px', paddingBottom: '16px' },
  groupHead: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    display: 'flex',
    alignItems: 'baseline',
    columnGap: '8px',
    padding: '8px 0 4px',
    backgroundColor: tokens.colorNeutralBackground1,
    '@media (max-width: 639px)': { position: 'static' },
  },
  meta: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  none: { color: tokens.colorNeutralForeground2, display: 'block', paddingBlock: '16px', maxWidth: '72ch' },
});

/** What `CandidateList` takes. */
export interface CandidateListProps {
  readonly review: Review;
  /** The transcript that it comes from: it tells whether its words decide by themselves. */
  readonly transcript: Meeting['transcript'];
  readonly groups: readonly CandidateGroup[];
  readonly filter: KindFilter;
  readonly onFilter: (filter: KindFilter) => void;
  readonly focusedId: string | undefined;
  readonly onFocus: (id: string) => void;
  readonly onStep: (step: 1 | -1) => void;
  readonly onUndo: () => void;
  readonly canReview: boolean;
  /** Where the words of a cue end, in seconds. */
  readonly endOf: (cue: number) => number | undefined;
  readonly similarTo: (candidate: Candidate) => Titled | undefined;
  /** Undefined when the transcript is not there to be shown. */
  readonly onJump: ((candidateId: string) => void) | undefined;
  readonly onAct: Review['act'];
}

/** Everything the transcript suggests, point by point of the agenda, with filters by kind. */
export function CandidateList(props: CandidateListProps) {
  const { review, groups, filter, onFilter, focusedId, onFocus, onStep, onUndo, canReview, similarTo, onJump } = props;
  const styles = useStyles();
  const { candidates } = review.minutes;
  const written = useWrittenCandidates(review);
  const gone = [...written].flatMap(([id, { left }]) => (candidates.some((each) => each.id === id) ? [] : left));
  const hasAgenda = groups.some(({ item }) => item !== undefined);
  const chip = (value: KindFilter, label: string, count: number) => (
    <ToggleButton
      key={value}
      size="small"
      shape="circular"
      className={styles.chip}
      checked={filter === value}
      onClick={() => onFilter(value)}
    >
      {label}
      <span className={styles.count}>{count}</span>
    </ToggleButton>
  );
  return (
    <section className={styles.root} aria-label="Candidates">
      <div className={styles.head}>
        <Subtitle2 as="h3">Candidates</Subtitle2>
        <div className={styles.steps}>
          {canReview && (
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUndoRegular />}
              disabledFocusable={!review.undoable}
              data-shortcut="u"
              data-shortcut-does="Take the last rejection back"
              aria-label="Take the last rejection back"
              onClick={onUndo}
            />
          )}
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronUpRegular />}
            data-shortcut="k"
            data-shortcut-does="Previous candidate"
            aria-label="Previous candidate"
            onClick={() => onStep(-1)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<ChevronDownRegular />}
            data-shortcut="j"
            data-shortcut-does="Next candidate"
            aria-label="Next candidate"
            onClick={() => onStep(1)}
          />
        </div>
      </div>
      <div className={styles.filters} role="group" aria-label="Kinds shown">
        {chip('all', 'All', candidates.length)}
        {kindCounts(candidates).map(([kind, count]) => chip(kind, CANDIDATE_TEXT[kind].many, count))}
      </div>
      <div className={styles.scroll}>
        <LeftWords reason="Somebody else split this while you were writing. What you wrote is not saved." left={gone} />
        {candidates.length === 0 && (
          <Text className={styles.none}>
            Nothing in this meeting sounded like a decision, an action, a risk, an issue, a dependency or an open
            question. You can publish the minutes as they are, and log records by hand.
          </Text>
        )}
        {groups.map(({ item, place, rows }) => (
          <div key={place} className={styles.group}>
            {hasAgenda && (
              <div className={styles.groupHead}>
                <Text as="h4" weight="semibold" style={{ margin: 0 }}>
                  {item ? `${place + 1}. ${item.title}` : 'Beyond the agenda'}
                </Text>
                {item && <Caption1 className={styles.meta}>{PURPOSE_TEXT[item.purpose]}</Caption1>}
              </div>
            )}
            {rows.map((row) =>
              'capturedAt' in row ? (
                <CapturedCard key={row.record} capture={row} />
              ) : row.state === 'open' ? (
                <CandidateCard
                  key={row.id}
                  candidate={row}
                  endSeconds={props.endOf(row.cueTo)}
                  isFocused={row.id === focusedId}
                  similar={similarTo(row)}
                  canReview={canReview}
                  minutes={review.minutes.number}
                  transcript={props.transcript}
                  written={written.get(row.id)?.form}
                  onForget={review.forget}
                  onFocus={onFocus}
                  onJump={onJump}
                  onAct={props.onAct}
                />
              ) : (
                <Fragment key={row.id}>
                  <SettledCard
                    candidate={row}
                    isFocused={row.id === focusedId}
                    onFocus={onFocus}
                    canReview={canReview}
                    onAct={props.onAct}
                  />
                  <LeftWords
                    reason={`Somebody else ${row.state} this while you were writing. What you wrote is not saved.`}
                    left={[...(written.get(row.id)?.left ?? [])]}
                  />
                </Fragment>
              ),
            )}
          </div>
        ))}
      </div>
    </section>
  );
}
