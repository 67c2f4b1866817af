import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/svg/circle';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import type { ReactNode } from 'react';
import { answerersOf } from '#shared/domain/people/authority.ts';
import type { Approval, Vote } from '#shared/domain/kinds/approval/approval.ts';
import { othersAwaited } from '#shared/domain/kinds/approval/approval-rules.ts';
import { ANSWER_TEXT } from '#shared/text/choice-text.ts';
import { functionText } from '#shared/text/kind-text.ts';
import { counted } from '#shared/text/counted.ts';
import { Ago } from '../marks/when.tsx';
import { Person, PersonFace } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '16px' },
  ask: { display: 'flex', columnGap: '8px' },
  icon: { flexShrink: 0, fontSize: '20px', color: tokens.colorNeutralForeground2 },
  words: { display: 'flex', flexDirection: 'column', rowGap: '4px', minWidth: 0 },
  vote: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 6px' },
  comment: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  people: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 12px' },
  faces: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px' },
  waiting: { flexBasis: '100%' },
  meta: { color: tokens.colorNeutralForeground3 },
});

const ICON = { approve: CheckmarkCircleRegular, reject: DismissCircleRegular, abstain: CircleRegular };

/** The stage of an approval: each function that has to say yes, who answered for it and how, and who is awaited. */
export function AnswersSoFar({ approval }: { readonly approval: Approval }) {
  const styles = useStyles();
  const { program } = useProgram();
  const { votes, stages, status, interestedIds } = approval;
  const [stage] = stages;
  if (!stage) return null;
  const isOpen = status === 'open';
  const required = stage.required.map(({ function: name }) => name);
  const others = votes.filter(({ functions }) => !functions.some((name) => required.includes(name)));
  const awaited = (ids: readonly string[]) => ids.filter((id) => !votes.some(({ byId }) => byId === id));
  const more = isOpen ? othersAwaited(approval, program).filter((id) => !interestedIds.includes(id)) : [];
  const further = Math.max(stage.atLeast, more.length > 0 ? 1 : 0);
  return (
    <ul className={styles.list} aria-label="Answers">
      {stage.required.map(({ function: name, why }) => {
        const given = votes.filter(({ functions }) => functions.includes(name));
        const isAnswered = given.some(({ answer }) => answer !== 'abstain');
        return (
          <Asked key={name} title={functionText(name)} why={why} votes={given}>
            {isOpen && !isAnswered && <Awaited ids={awaited(answerersOf(program, name))} />}
          </Asked>
        );
      })}
      {(further > 0 || others.length > 0) && (
        <Asked
          title={further > 0 ? counted(further, 'more approval', 'more approvals') : 'Others'}
          why="From anyone who approves in this program and does not ask for it."
          votes={others}
        >
          {more.length > 0 && <Faces ids={more} />}
        </Asked>
      )}
    </ul>
  );
}

interface AskedProps {
  readonly title: string;
  readonly why: string;
  readonly votes: readonly Vote[];
  readonly children: ReactNode;
}

function Asked({ title, why, votes, children }: AskedProps) {
  const styles = useStyles();
  const deciding = votes.find(({ answer }) => answer === 'reject') ?? votes.find(({ answer }) => answer === 'approve');
  const Icon = ICON[deciding?.answer ?? 'abstain'];
  return (
    <li className={styles.ask}>
      <Icon className={styles.icon} aria-hidden="true" />
      <div className={styles.words}>
        <Text weight="semibold">{title}</Text>
        <Caption1 className={styles.meta}>{why}</Caption1>
        {votes.map(({ byId, answer, comment, castAt }) => (
          <div key={byId}>
            <span className={styles.vote}>
              <Person id={byId} /> {ANSWER_TEXT[answer]}
              <Caption1 className={styles.meta}>
                <Ago at={castAt} />
              </Caption1>
            </span>
            {comment && <Text className={styles.comment}>“{comment}”</Text>}
          </div>
        ))}
        {children}
      </div>
    </li>
  );
}

function Awaited({ ids }: { readonly ids: readonly string[] }) {
  const styles = useStyles();
  if (ids.length === 0) return <Text className={styles.meta}>Nobody is left to answer.</Text>;
  return (
    <span className={styles.people}>
      <span className={mergeClasses(styles.meta, styles.waiting)}>Waiting for</span>
      {ids.map((id) => (
        <Person key={id} id={id} />
      ))}
    </span>
  );
}

function Faces({ ids }: { readonly ids: readonly string[] }) {
  const styles = useStyles();
  return (
    <span className={styles.faces}>
      {ids.map((id) => (
        <PersonFace key={id} id={id} size={20} />
      ))}
    </span>
  );
}
