import { makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { CANDIDATE_TEXT } from '#shared/text/minutes-text.ts';
import { KIND_ICON } from './candidate-mark.tsx';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    marginBlock: '-2px',
    padding: 0,
    border: 'none',
    cursor: 'pointer',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontSize: '16px',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground2BrandHover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** What `CueMarks` takes. */
export interface CueMarksProps {
  /** Those that begin at this line. */
  readonly candidates: readonly Candidate[];
  readonly onFocus: (candidateId: string) => void;
}

/** In the margin of a line: which candidates come from here. Each leads to its card. */
export function CueMarks({ candidates, onFocus }: CueMarksProps) {
  const styles = useStyles();
  return candidates.map(({ id, kind, title }) => {
    const Icon = KIND_ICON[kind];
    return (
      <Tooltip key={id} relationship="label" content={`${CANDIDATE_TEXT[kind].one}: ${title}`} positioning="before">
        <button type="button" tabIndex={-1} className={styles.mark} onClick={() => onFocus(id)}>
          <Icon />
        </button>
      </Tooltip>
    );
  });
}
