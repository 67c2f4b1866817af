import {
  Badge,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { answerersOf, approversOf, DECISION_DAYS, type ChangeFacts } from '#shared/domain/people/authority.ts';
import { cutOffOf, dueAfter } from '#shared/domain/time/business-time.ts';
import type { Day } from '#shared/domain/time/day.ts';
import { unanswerable } from '#shared/domain/kinds/approval/approval-rules.ts';
import { CHANGE_CLASS_TEXT } from '#shared/text/choice-text.ts';
import { exactText } from '#shared/text/day-text.ts';
import { functionText } from '#shared/text/kind-text.ts';
import { counted } from '#shared/text/counted.ts';
import { useWholeList } from '../data/use-whole-list.ts';
import { Person, PersonFace } from '../people/person.tsx';
import { useProgram } from '../program-context.tsx';
import { useReader } from '../reader.tsx';
import { useAuthority } from './use-authority.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  why: { margin: 0, paddingInlineStart: '20px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: '12px' },
  ask: { display: 'flex', flexDirection: 'column', rowGap: '4px' },
  faces: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  people: { display: 'flex', flexWrap: 'wrap', gap: '4px 12px' },
  meta: { color: tokens.colorNeutralForeground3 },
});

/** What `AuthorityPanel` takes. */
export interface AuthorityPanelProps {
  readonly change: ChangeFacts;
  /** Who would submit it. */
  readonly requesterId: string;
  /** Requester, author and owner: nobody approves alone what they ask for. */
  readonly interestedIds: readonly string[];
  readonly decideByOn: Day | undefined;
}

/** Who must approve a change, and why, sentence by sentence, with the faces of those who can; live while it is written. */
export function AuthorityPanel({ change, requesterId, interestedIds, decideByOn }: AuthorityPanelProps) {
  const styles = useStyles();
  const { program } = useProgram();
  const { now, locale, zone } = useReader();
  useWholeList(program.id, 'milestone');
  const { changeClass, why, required, atLeast } = useAuthority(change, requesterId);
  const missing = unanswerable({ required, atLeast }, interestedIds, program);
  const isBegun = change.baselineChanges.length + change.reaches.length > 0 || change.changeKind === 'launch';
  const dueAt = decideByOn
    ? cutOffOf(decideByOn, program.calendar)
    : dueAfter(now.toISOString(), DECISION_DAYS[changeClass], program.calendar);
  const isOver = dueAt <= now.toISOString();
  const days = counted(DECISION_DAYS[changeClass], 'business day', 'business days');
  const people = (ids: readonly string[]) => (
    <span className={styles.people}>
      {ids.map((id) => (
        <Person key={id} id={id} />
      ))}
    </span>
  );
  return (
    <section className={styles.root} aria-label="Who must approve, and why">
      <Subtitle2 as="h3">Who must approve, and why</Subtitle2>
      {!isBegun ? (
        <Text className={styles.meta}>Say what changes and whom it reaches: who must approve it shows here.</Text>
      ) : (
        <>
          <div className={styles.head} role="status">
            <Badge appearance="outline" color="informative" shape="rounded">
              {CHANGE_CLASS_TEXT[changeClass]} change
            </Badge>
          </div>
          <ul className={styles.why}>
            {why.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <ul className={styles.list} aria-label="Approvers">
            {required.map(({ function: name, why: because }) => {
              const ids = answerersOf(program, name);
              return (
                <li key={name} className={styles.ask}>
                  <Text weight="semibold">{functionText(name)}</Text>
                  {ids.length > 0 ? (
                    people(ids)
                  ) : (
                    <MessageBar intent="warning" layout="multiline">
                      <MessageBarBody>
                        Nobody in this program answers for {functionText(name)}. It cannot be submitted until the
                        sponsor names somebody.
                      </MessageBarBody>
                    </MessageBar>
                  )}
                  <Caption1 className={styles.meta}>{because}</Caption1>
                </li>
              );
            })}
            {atLeast > 0 && (
              <li className={styles.ask}>
                <Text weight="semibold">{counted(atLeast, 'more approval', 'more approvals')}</Text>
                <span className={styles.faces}>
                  {approversOf(program)
                    .filter((id) => !interestedIds.includes(id))
                    .map((id) => (
                      <PersonFace key={id} id={id} size={20} />
                    ))}
                </span>
                <Caption1 className={styles.meta}>
                  A major change has one more yes beside theirs, from anyone who approves in this program and does not
                  ask for it.
                </Caption1>
              </li>
            )}
          </ul>
          {missing.includes('a second person') && (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>
                Too few people approve in this program beside those who ask for it. It cannot be submitted until the
                sponsor names one more.
              </MessageBarBody>
            </MessageBar>
          )}
          <Caption1 className={styles.meta}>
            {isOver ? 'It was to be decided by' : `Asked now, they have ${decideByOn ? '' : `${days}, `}until`}{' '}
            <time dateTime={dueAt}>{exactText(dueAt, locale, zone)}</time>.{' '}
            {isOver
              ? 'It cannot be submitted before another day is chosen, or none.'
              : 'Without an answer by then it expires; silence never approves.'}
          </Caption1>
        </>
      )}
    </section>
  );
}
