import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { CueReply } from '#shared/contracts/replies.ts';
import { clockText } from '#shared/text/day-text.ts';
import { markedPieces, type Span } from './text-spans.ts';

/** Words to set off: those a sentence rests on, or those that were searched. */
export interface CueMark extends Span {
  readonly as: 'evidence' | 'found' | 'current';
}

/** What `CueLine` takes. */
export interface CueLineProps {
  readonly cue: CueReply;
  /** Who speaks; left out where the same person goes on. Undefined everywhere when names are not kept. */
  readonly speaker?: string | undefined;
  /** False when names are not kept: there is no column for them. */
  readonly hasSpeaker: boolean;
  readonly marks?: readonly CueMark[];
  /** The line is among those that something rests on. */
  readonly isCited?: boolean;
  /** In the margin after the words. */
  readonly children?: ReactNode;
}

/** Where lines are this short, who speaks stands above the words. Needs a container around the lines. */
const SMALL = '@container (max-width: 460px)';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: '44px 72px minmax(0, 1fr) 24px',
    columnGap: '8px',
    alignItems: 'start',
    padding: '4px',
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    lineHeight: tokens.lineHeightBase300,
    [SMALL]: { gridTemplateColumns: '44px minmax(0, 1fr) 24px' },
  },
  unattributed: { gridTemplateColumns: '44px minmax(0, 1fr) 24px' },
  cited: { borderLeftColor: tokens.colorBrandStroke1 },
  time: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'end',
  },
  speaker: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [SMALL]: { gridColumn: 2, ':empty': { display: 'none' } },
  },
  text: { overflowWrap: 'anywhere', maxWidth: '72ch', [SMALL]: { gridColumn: 2 } },
  margin: { [SMALL]: { gridColumn: 3, gridRow: 1 } },
  evidence: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorBrandStroke1,
    textDecorationThickness: tokens.strokeWidthThin,
    textUnderlineOffset: '4px',
  },
  found: { backgroundColor: tokens.colorNeutralBackground1Pressed, color: tokens.colorNeutralForeground1 },
  current: { backgroundColor: tokens.colorNeutralBackgroundInverted, color: tokens.colorNeutralForegroundInverted },
});

/** One line of a transcript: when, who, what. */
export function CueLine({ cue, speaker, hasSpeaker, marks = [], isCited = false, children }: CueLineProps) {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.line, !hasSpeaker && styles.unattributed, isCited && styles.cited)}>
      <span className={styles.time}>{clockText(cue.startSeconds)}</span>
      {hasSpeaker && (
        <span className={styles.speaker} title={cue.speaker}>
          {speaker}
        </span>
      )}
      <span className={styles.text}>
        {marks.length === 0
          ? cue.text
          : markedPieces(cue.text, marks).map((piece, index) => {
              const as = ['current' as const, 'found' as const, 'evidence' as const].find((each) =>
                piece.marks.some((mark) => mark.as === each),
              );
              return as ? (
                <mark key={index} className={styles[as]}>
                  {piece.text}
                </mark>
              ) : (
                piece.text
              );
            })}
      </span>
      <span className={styles.margin}>{children}</span>
    </div>
  );
}
