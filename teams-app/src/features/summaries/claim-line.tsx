import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons/svg/edit';
import { TextStrikethroughRegular } from '@fluentui/react-icons/svg/text-strikethrough';
import { useState } from 'react';
import type { Claim } from '#shared/domain/kinds/summary/summary.ts';
import { LeftWords } from '../../ui/writing/left-words.tsx';
import { CitationChip } from './citation-chip.tsx';
import { ClaimEdit } from './claim-edit.tsx';
import { ClaimProblems } from './claim-problems.tsx';
import { ClaimWarnings } from './claim-warnings.tsx';
import { RewrittenMark } from './rewritten-mark.tsx';
import type { WrittenClaim } from './use-written-claims.ts';
import { claimForm } from './written-claim.ts';
import { citationKey } from './use-cited-cues.ts';

const useStyles = makeStyles({
  line: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: '8px',
    padding: '4px 8px 4px 12px',
    marginInline: '-12px -8px',
    borderRadius: tokens.borderRadiusMedium,
    // The tools wait until the line is looked at; a finger has no hover.
    '@media (hover: hover)': {
      ':not(:hover):not(:focus-within) > [data-tools]': { opacity: 0 },
    },
    ':hover': { backgroundColor: tokens.colorNeutralBackground2 },
  },
  chosen: {
    backgroundColor: tokens.colorNeutralBackground2,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorBrandStroke1}`,
  },
  words: { maxWidth: '72ch', overflowWrap: 'anywhere', lineHeight: '24px' },
  unsupported: {
    textDecorationLine: 'underline',
    textDecorationStyle: 'wavy',
    textDecorationColor: tokens.colorStatusDangerForeground1,
    textUnderlineOffset: '4px',
  },
  tools: {
    display: 'flex',
    columnGap: '4px',
    alignSelf: 'start',
    '@media (max-width: 639px)': { flexDirection: 'column' },
  },
  wide: { gridColumn: '1 / -1' },
});

/** What `ClaimLine` takes. */
export interface ClaimLineProps {
  readonly claim: Claim;
  /** Key of the citation that is shown beside the text. */
  readonly chosen: string | undefined;
  readonly isChosen: boolean;
  /** False once it is published, and for those who read only. */
  readonly canEdit: boolean;
  /** New words are being checked. */
  readonly isChecking: boolean;
  /** Number of the summary. */
  readonly summary: string;
  /** What is half written of it: a form stays open, also for another try. */
  readonly written: WrittenClaim;
  readonly onChoose: (citation: string | undefined) => void;
  readonly onRevise: (text: string) => void;
  /** Drops the new words. */
  readonly onForget: () => void;
  readonly onStrike: () => void;
  readonly onOverride: (reason: string) => void;
}

/** One sentence with what it rests on, and what is wrong with it if anything is. */
export function ClaimLine(props: ClaimLineProps) {
  const { claim, chosen, isChosen, canEdit, isChecking, summary, written, onChoose, onRevise, onStrike, onOverride } =
    props;
  const styles = useStyles();
  const [isEditing, setEditing] = useState(false);
  const isUnsupported = claim.problems.length > 0;
  const isReasoning = canEdit && isUnsupported && !claim.override && written.reasoned !== undefined;
  if (canEdit && (isEditing || written.revised))
    return (
      <li className={styles.line}>
        <div className={styles.wide}>
          <ClaimEdit
            text={claim.text}
            warnings={claim.warnings ?? []}
            keptAs={claimForm(summary, claim.id, 'revise')}
            onSave={(text) => {
              setEditing(false);
              onRevise(text);
            }}
            onCancel={() => {
              setEditing(false);
              props.onForget();
            }}
          />
        </div>
      </li>
    );
  return (
    <li
      className={mergeClasses(styles.line, isChosen && styles.chosen)}
      onClick={(event) => {
        if (!(event.target as Element).closest('button, form')) onChoose(undefined);
      }}
    >
      <div className={styles.words}>
        <Text size={300} className={mergeClasses(isUnsupported && !claim.override && styles.unsupported)}>
          {claim.text}
        </Text>{' '}
        {claim.citations.map((citation) => {
          const key = citationKey(citation);
          return (
            <CitationChip
              key={key}
              citation={citation}
              isChosen={isChosen && chosen === key}
              onChoose={() => onChoose(key)}
            />
          );
        })}
      </div>
      {canEdit && (
        <div className={styles.tools} data-tools="">
          <Button
            size="small"
            appearance="subtle"
            icon={<EditRegular />}
            aria-label={`Edit: ${claim.text}`}
            onClick={() => setEditing(true)}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<TextStrikethroughRegular />}
            aria-label={`Strike: ${claim.text}`}
            onClick={onStrike}
          />
        </div>
      )}
      {claim.isEdited && (
        <div className={styles.wide}>
          <RewrittenMark claim={claim} />
          {canEdit && <ClaimWarnings warnings={claim.warnings ?? []} />}
        </div>
      )}
      {(isUnsupported || isChecking) && (
        <div className={styles.wide}>
          <ClaimProblems
            claim={claim}
            canEdit={canEdit}
            isChecking={isChecking}
            isReasoned={isReasoning}
            keptAs={claimForm(summary, claim.id, 'override')}
            onEdit={() => setEditing(true)}
            onOverride={onOverride}
          />
        </div>
      )}
      <div className={styles.wide}>
        <LeftWords
          reason={
            canEdit
              ? 'The sentence needs no reason any more. What you wrote is not saved.'
              : 'The summary was published while you were writing. What you wrote is not saved.'
          }
          left={isReasoning ? [] : [written.revised ?? [], written.reasoned ?? []].flat()}
        />
      </div>
    </li>
  );
}
