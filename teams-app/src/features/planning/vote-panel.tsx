import {
  Button,
  Caption1,
  Field,
  makeStyles,
  Subtitle2,
  Text,
  Textarea,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Confidence, PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { votersOf } from '#shared/domain/kinds/planning/voters-of.ts';
import { CONFIDENCE_TEXT } from '#shared/text/planning-text.ts';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { CopyWords } from '../../ui/writing/copy-words.tsx';
import { useWriting } from '../../ui/writing/use-writing.ts';
import { voting } from './voting.ts';

const LEVELS = [1, 2, 3, 4, 5] as const satisfies readonly Confidence[];

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    padding: '16px',
    boxSizing: 'border-box',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    containerType: 'inline-size',
  },
  levels: {
    display: 'grid',
    gap: '8px',
    maxWidth: '720px',
    '@container (min-width: 560px)': { gridTemplateColumns: 'repeat(5, minmax(0, 1fr))' },
  },
  level: {
    display: 'flex',
    minWidth: 0,
    gap: '2px 12px',
    justifyContent: 'flex-start',
    '@container (min-width: 560px)': { flexDirection: 'column', justifyContent: 'center', height: '64px' },
  },
  number: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  comment: { maxWidth: '720px' },
  keep: { alignSelf: 'flex-start' },
  late: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  who: { display: 'flex', flexWrap: 'wrap', gap: '16px 48px' },
  group: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  people: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', margin: 0, padding: 0, listStyleType: 'none' },
});

/** What `VotePanel` takes. */
export interface VotePanelProps {
  readonly session: PlanningSession;
  /** Resolves with whether it was taken. Undefined for those who only read. */
  readonly onVote: ((confidence: Confidence, comment: string) => Promise<boolean>) | undefined;
}

/** The open vote: one press a person, with a comment if they like. Who has voted shows; what they voted does not. */
export function VotePanel({ session, onVote }: VotePanelProps) {
  const styles = useStyles();
  const { program, caller } = useProgram();
  const voted = session.votes.map(({ byId }) => byId);
  const missing = votersOf(session, { caller, program }).filter((id) => !voted.includes(id));
  const isOpen = session.status === 'voting';
  return (
    <section className={styles.root} aria-label="Confidence vote">
      <Subtitle2 as="h3">How sure are you that this plan will hold?</Subtitle2>
      {onVote && <Ballot session={session} onVote={onVote} />}
      {isOpen && (
        <div className={styles.who}>
          <People label={`Voted: ${voted.length} of ${voted.length + missing.length}`} ids={voted} />
          <People label="Not yet" ids={missing} />
        </div>
      )}
    </section>
  );
}

interface BallotProps {
  readonly session: PlanningSession;
  readonly onVote: NonNullable<VotePanelProps['onVote']>;
}

/** The reader's vote. What is written in it stays when the vote is closed meanwhile. */
function Ballot({ session, onVote }: BallotProps) {
  const styles = useStyles();
  const { caller } = useProgram();
  const own = session.votes.find(({ byId }) => byId === caller.personId);
  const [pressed, setPressed] = useState<Confidence>();
  const isOpen = session.status === 'voting';
  const writing = useWriting(voting(session.number), { begun: own?.comment ?? '', isSending: pressed !== undefined });
  const comment = writing.value;
  const given = own?.confidence;
  const chosen = pressed ?? given;
  const vote = async (confidence: Confidence) => {
    setPressed(confidence);
    if (await onVote(confidence, comment.trim())) writing.forget();
    setPressed(undefined);
  };
  return (
    <>
      <div className={styles.levels} role="group" aria-label="Your confidence">
        {LEVELS.map((level) => (
          <ToggleButton
            key={level}
            className={styles.level}
            checked={chosen === level}
            disabledFocusable={pressed !== undefined || !isOpen}
            data-shortcut={String(level)}
            data-shortcut-does={`Vote ${level}: ${CONFIDENCE_TEXT[level].toLowerCase()}`}
            onClick={() => void vote(level)}
          >
            <span className={styles.number}>{level}</span>
            <Caption1>{CONFIDENCE_TEXT[level]}</Caption1>
          </ToggleButton>
        ))}
      </div>
      <Text className={styles.quiet} role="status">
        {!isOpen
          ? 'The vote was closed while you were writing. What you wrote was not taken.'
          : given
            ? `You voted ${given}. Press another number to change it.`
            : 'One press is your vote.'}
      </Text>
      <Field
        className={styles.comment}
        label="Why, if you like"
        hint="Nobody sees your number or your comment until the vote is closed."
      >
        <Textarea
          value={comment}
          maxLength={1000}
          rows={2}
          resize="vertical"
          onChange={(_, data) => writing.write(data.value)}
        />
      </Field>
      {!isOpen ? (
        <div className={styles.late}>
          <CopyWords words={comment} />
          <Button size="small" appearance="subtle" onClick={writing.forget}>
            Discard
          </Button>
        </div>
      ) : (
        given &&
        comment.trim() !== (own?.comment ?? '') && (
          <Button className={styles.keep} disabledFocusable={pressed !== undefined} onClick={() => void vote(given)}>
            Save comment
          </Button>
        )
      )}
    </>
  );
}

function People({ label, ids }: { readonly label: string; readonly ids: readonly string[] }) {
  const styles = useStyles();
  if (ids.length === 0) return null;
  return (
    <div className={styles.group}>
      <Text weight="semibold">{label}</Text>
      <ul className={styles.people} aria-label={label}>
        {ids.map((id) => (
          <li key={id}>
            <Person id={id} />
          </li>
        ))}
      </ul>
    </div>
  );
}
