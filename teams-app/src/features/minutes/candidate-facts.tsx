import { makeStyles, Text, tokens, Tooltip } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { isContributor } from '#shared/domain/kinds/program/program.ts';
import { heardAs } from '#shared/domain/kinds/decision/heard-as.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import type { Candidate } from '#shared/domain/kinds/minutes/minutes.ts';
import { worstImpact } from '#shared/domain/kinds/risk/risk.ts';
import { ScoreBadge, SeverityBadge } from '../../ui/marks/band-badge.tsx';
import { DayText } from '../../ui/marks/when.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px', minHeight: '24px' },
  fact: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    minWidth: 0,
    maxWidth: '100%',
    borderRadius: tokens.borderRadiusSmall,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** Words in straight quotes, as print has them. */
const printed = (text: string): string => text.replace(/"([^"]*)"/g, '“$1”');

const NOBODY: Readonly<Partial<Record<Candidate['kind'], string>>> = {
  decision: 'no decider named, so it stays proposed',
};

/** Who, by when, and the words that suggested it; why it was taken for that on hover and focus. */
export function CandidateFacts({ candidate, transcript, isFocused }: CandidateFactsProps) {
  const styles = useStyles();
  const { kind, ownerId, ownerWhy, dueOn, dueWhy, probability, impact, severity, why, isEdited } = candidate;
  const worst = worstImpact(impact);
  const { program, caller } = useProgram();
  const heard = heardAs(candidate, transcript, program, caller.personId);
  const proposedTo = isContributor(program, ownerId ?? '')
    ? 'proposed, to be agreed by'
    : 'stays proposed, not decided by';
  const ownerRole = { decided: 'decided by', unconfirmed: 'to be confirmed by', proposed: proposedTo }[heard];
  const label = kind === 'decision' ? ownerRole : undefined;
  const explained = (reason: string | undefined, fact: ReactNode) =>
    reason ? (
      <Tooltip relationship="description" content={printed(reason)} withArrow>
        <span className={styles.fact} tabIndex={isFocused ? 0 : -1}>
          {fact}
        </span>
      </Tooltip>
    ) : (
      <span className={styles.fact}>{fact}</span>
    );
  return (
    <div className={styles.root}>
      {ownerId
        ? explained(
            ownerWhy,
            <>
              {label && (
                <Text size={200} className={styles.meta}>
                  {label}
                </Text>
              )}
              <Person id={ownerId} />
            </>,
          )
        : (kind === 'action' || kind === 'decision') && (
            <Text size={200} className={styles.meta}>
              {NOBODY[kind] ?? 'no owner yet'}
            </Text>
          )}
      {dueOn &&
        explained(
          dueWhy,
          <>
            <Text size={200} className={styles.meta}>
              due
            </Text>
            <DayText day={dueOn} />
          </>,
        )}
      {kind === 'risk' && probability && worst && <ScoreBadge score={probability * worst} />}
      {kind === 'issue' && severity && <SeverityBadge severity={severity} />}
      <Text size={200} className={styles.meta}>
        {isEdited ? 'edited' : printed(why)}
      </Text>
    </div>
  );
}

/** What `CandidateFacts` takes. */
export interface CandidateFactsProps {
  readonly candidate: Candidate;
  /** The transcript that it comes from: it tells whether its words decide by themselves. */
  readonly transcript: Meeting['transcript'];
  readonly isFocused: boolean;
}
