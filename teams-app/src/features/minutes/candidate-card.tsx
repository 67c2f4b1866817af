import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { MicRegular } from '@fluentui/react-icons/svg/mic';
import { memo, useState } from 'react';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { clockText } from '#shared/text/day-text.ts';
import { CANDIDATE_TEXT, confidenceText } from '#shared/text/minutes-text.ts';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { LinkedRecord } from '../../ui/marks/linked-record.tsx';
import { CandidateEdit } from './candidate-edit.tsx';
import { CandidateFacts } from './candidate-facts.tsx';
import { KindMark } from './candidate-mark.tsx';
import { CandidateActs } from './candidate-acts.tsx';
import { RejectForm } from './reject-form.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { candidateForm, type CandidateForm } from './written-candidate.ts';
import type { Titled } from '#shared/domain/queries/similar-record.ts';
import type { CandidateAct } from './use-review.ts';
import type { Values } from '../../ui/data/use-acts.ts';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '4px',
    padding: '8px 12px',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    scrollMarginBlock: '48px 16px',
    outlineStyle: 'none',
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1Hover}` },
  },
  focused: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorBrandStroke1}, ${tokens.shadow4}`,
    ':hover': { border: `${tokens.strokeWidthThin} solid ${tokens.colorBrandStroke1}` },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '4px', minHeight: '24px' },
  confidence: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  chip: {
    marginInlineStart: 'auto',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    whiteSpace: 'nowrap',
  },
  title: { overflowWrap: 'anywhere', maxWidth: '72ch' },
  similar: {
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
    '& .fui-Link': { fontSize: 'inherit', lineHeight: 'inherit' },
  },
});

/** What `CandidateCard` takes. */
export interface CandidateCardProps {
  readonly candidate: Candidate;
  /** Where its words end; undefined while the transcript is not there. */
  readonly endSeconds: number | undefined;
  readonly isFocused: boolean;
  /** A record of the program that may say the same. */
  readonly similar: Titled | undefined;
  /** False for those who read only. */
  readonly canReview: boolean;
  /** The transcript that it comes from. */
  readonly transcript: Meeting['transcript'];
  /** Number of the minutes. */
  readonly minutes: string;
  /** The form in which words wait that are not on their way to the server: it is open. */
  readonly written: CandidateForm | undefined;
  readonly onForget: (candidateId: string, form: CandidateForm) => void;
  readonly onFocus: (candidateId: string) => void;
  /** Shows its words in the transcript. */
  readonly onJump: ((candidateId: string) => void) | undefined;
  readonly onAct: (candidate: Candidate, act: CandidateAct, body?: Values) => void;
}

/** Something the transcript suggests, with all that is needed to decide on it. Drawn again only when it changes itself. */
export const CandidateCard = memo(function Card(props: CandidateCardProps) {
  const {
    candidate,
    endSeconds,
    isFocused,
    similar,
    canReview,
    transcript,
    minutes,
    written,
    onForget,
    onFocus,
    onJump,
  } = props;
  const onAct = (act: CandidateAct, body?: Values) => props.onAct(candidate, act, body);
  const styles = useStyles();
  const [chosenMode, setMode] = useState<'read' | CandidateForm>('read');
  const mode = chosenMode === 'read' && canReview && written ? written : chosenMode;
  const keptAs = (form: CandidateForm) => candidateForm(minutes, candidate.id, form);
  const close = (form: CandidateForm) => {
    setMode('read');
    onForget(candidate.id, form);
  };
  const { id, kind, title, confidence, startSeconds, speaker, captured } = candidate;
  const first = speaker?.split(' ')[0];
  const until = endSeconds === undefined ? '' : `–${clockText(endSeconds)}`;
  const place = [`${clockText(startSeconds)}${until}`, first].filter(Boolean).join(' ');
  const tabIndex = isFocused ? 0 : -1;
  return (
    <article
      id={`candidate-${id}`}
      tabIndex={tabIndex}
      aria-current={isFocused || undefined}
      aria-label={`${CANDIDATE_TEXT[kind].one}, ${confidenceText(confidence)}: ${title}`}
      className={mergeClasses(styles.card, isFocused && styles.focused)}
      onFocus={() => onFocus(id)}
      onClick={() => onFocus(id)}
    >
      <div className={styles.head}>
        <KindMark kind={kind} />
        <Text size={200} className={styles.confidence}>
          {' · '}
          {confidenceText(confidence)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          className={styles.chip}
          icon={<MicRegular />}
          tabIndex={tabIndex}
          disabledFocusable={!onJump}
          aria-label={`Show ${place} in the transcript`}
          onClick={() => onJump?.(id)}
        >
          {place}
        </Button>
      </div>
      {mode === 'edit' ? (
        <CandidateEdit
          candidate={candidate}
          transcript={transcript}
          keptAs={keptAs('edit')}
          onSave={(act, body) => {
            setMode('read');
            onAct(act, body);
          }}
          onCancel={() => close('edit')}
        />
      ) : (
        <>
          <Text weight="semibold" className={styles.title}>
            {title}
          </Text>
          <CandidateFacts candidate={candidate} transcript={transcript} isFocused={isFocused} />
          {captured ? (
            <Text size={200} className={styles.similar}>
              Captured in the meeting: <LinkedRecord number={captured} />
            </Text>
          ) : (
            similar && (
              <Text size={200} className={styles.similar}>
                Similar: <NumberLink number={similar.number} /> {similar.title}
              </Text>
            )
          )}
        </>
      )}
      {canReview && (mode === 'read' || mode === 'split') && (
        <CandidateActs
          isFocused={isFocused}
          captured={captured}
          onSame={() => onAct('accept', { record: captured })}
          onAccept={() => (kind === 'question' ? setMode('edit') : onAct('accept'))}
          onEdit={() => setMode('edit')}
          onReject={() => setMode('reject')}
          onSplit={() => setMode('split')}
        />
      )}
      {mode === 'reject' && (
        <RejectForm
          keptAs={keptAs('reject')}
          title={title}
          onReject={(because) => {
            setMode('read');
            onAct('reject', because ? { because } : {});
          }}
          onCancel={() => close('reject')}
        />
      )}
      {mode === 'split' && (
        <SplitDialog
          title={title}
          keptAs={keptAs('split')}
          onSplit={(titles) => {
            setMode('read');
            onAct('split', { titles });
          }}
          onCancel={() => close('split')}
        />
      )}
    </article>
  );
});
