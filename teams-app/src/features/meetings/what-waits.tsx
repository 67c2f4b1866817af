import { Button, Caption1, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons/svg/add';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import type { Preparation } from '#shared/domain/kinds/meeting/preparation.ts';
import type { Meeting } from '#shared/domain/kinds/meeting/meeting.ts';
import { STEERING_AGENDA, withMatters, type Matter } from '#shared/domain/kinds/meeting/steering-agenda.ts';
import { counted } from '#shared/text/counted.ts';
import { useActs } from '../../ui/data/use-acts.ts';
import { failureOf } from '../../ui/data/failure-of.ts';
import { useReply } from '../../ui/data/use-reply.ts';
import { FailedState, RowsSkeleton } from '../../ui/list/list-states.tsx';
import { ScoreBadge, SeverityBadge } from '../../ui/marks/band-badge.tsx';
import { DueChip } from '../../ui/marks/due-chip.tsx';
import { NumberLink } from '../../ui/marks/number-link.tsx';
import { DueDay } from '../../ui/marks/when.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { Person } from '../../ui/people/person.tsx';
import { useProgram } from '../../ui/program-context.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 16px' },
  all: { marginInlineStart: 'auto' },
  meta: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: '56px minmax(0, 1fr) auto',
    columnGap: '8px',
    alignItems: 'center',
    padding: '6px 0',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 639px)': { gridTemplateColumns: '56px minmax(0, 1fr)' },
  },
  words: { display: 'flex', flexDirection: 'column', rowGap: '2px', overflowWrap: 'anywhere', minWidth: 0 },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '2px 12px', minWidth: 0 },
  act: { justifySelf: 'end', '@media (max-width: 639px)': { gridColumn: '2', justifySelf: 'start' } },
  there: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    color: tokens.colorNeutralForeground3,
    minHeight: '24px',
  },
});

/** The lists of a preparation in the order in which a meeting meets them. */
const LISTS = [
  ['actions', 'Open actions'],
  ['undecided', 'Decisions that wait'],
  ['changes', 'Changes waiting for approval'],
  ['escalations', 'Escalations'],
  ['risks', 'High risks'],
] as const satisfies readonly (readonly [keyof Preparation, string])[];

/** What `WhatWaits` takes. */
export interface WhatWaitsProps {
  readonly meeting: Meeting;
}

/** What a planned meeting has to deal with; each comes onto its agenda by one click. */
export function WhatWaits({ meeting }: WhatWaitsProps) {
  const styles = useStyles();
  const { program, may } = useProgram();
  const acts = useActs(program.id);
  const say = useSay();
  const { number, agenda, ritual } = meeting;
  const at = { programId: program.id, number };
  const read = useReply('meeting.prepare', { at });
  const { data, refetch } = read;
  const error = failureOf(read);
  if (error)
    return (
      <FailedState what="What waits for this meeting could not be read." error={error} onRetry={() => void refetch()} />
    );
  if (!data) return <RowsSkeleton label="Reading what waits" rows={3} />;

  const onIt = new Set(agenda.flatMap(({ records }) => records));
  const matters = LISTS.flatMap(([list]): readonly Matter[] => data[list]);
  const left = matters.filter((matter) => !onIt.has(matter.number));
  const mayAdd = may('meeting.edit');
  const add = (added: readonly Matter[]) => {
    const begun = agenda.length === 0 && ritual === 'steering' ? STEERING_AGENDA : agenda;
    const what = added.length === 1 ? (added[0]?.number ?? '') : counted(added.length, 'record', 'records');
    acts.edit(meeting, { agenda: withMatters(begun, added) }).then(
      (saved) => say.done(`${what} added to the agenda`, () => acts.edit(saved, { agenda })),
      (failure: unknown) => say.failed('The agenda is as it was', failure),
    );
  };
  return (
    <section className={styles.root} aria-label="What waits">
      <div className={styles.head}>
        <Subtitle2 as="h3">What waits</Subtitle2>
        {mayAdd && left.length > 1 && (
          <Button className={styles.all} size="small" icon={<AddRegular />} onClick={() => add(left)}>
            Add all {left.length} to agenda
          </Button>
        )}
      </div>
      {matters.length === 0 && (
        <Text className={styles.meta}>
          Nothing waits: no open action is due, and no decision, change, escalation or high risk is open.
        </Text>
      )}
      {LISTS.map(
        ([list, label]) =>
          data[list].length > 0 && (
            <div key={list}>
              <Text as="h4" size={200} weight="semibold" block style={{ margin: '0 0 4px' }}>
                {label}
              </Text>
              <ul className={styles.list} aria-label={label}>
                {data[list].map((matter) => (
                  <li key={matter.number} className={styles.item}>
                    <NumberLink number={matter.number} />
                    <span className={styles.words}>
                      <Text>{matter.title}</Text>
                      <span className={styles.facts}>
                        <MatterFacts matter={matter} />
                      </span>
                    </span>
                    <span className={styles.act}>
                      {onIt.has(matter.number) ? (
                        <Caption1 className={styles.there}>
                          <CheckmarkRegular aria-hidden="true" /> On the agenda
                        </Caption1>
                      ) : (
                        mayAdd && (
                          <Button
                            size="small"
                            appearance="subtle"
                            icon={<AddRegular />}
                            aria-label={`Add to agenda: ${matter.number}`}
                            onClick={() => add([matter])}
                          >
                            Add to agenda
                          </Button>
                        )
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  );
}

/** What makes it pressing: who, by when, how often carried, how bad. */
function MatterFacts({ matter }: { readonly matter: Matter }) {
  const styles = useStyles();
  const personId = matter.kind === 'decision' ? matter.deciderId : matter.ownerId;
  return (
    <>
      {matter.kind === 'risk' && <ScoreBadge score={matter.score} />}
      {matter.kind === 'escalation' && <SeverityBadge severity={matter.severity} />}
      {matter.kind === 'escalation' && matter.dueAt && <DueChip dueAt={matter.dueAt} />}
      {matter.kind === 'action' && <DueDay day={matter.dueOn} />}
      {matter.kind === 'decision' && <DueDay day={matter.neededByOn} />}
      {matter.kind === 'change' && <DueDay day={matter.decideByOn} />}
      {matter.kind === 'action' && matter.carryCount > 0 && (
        <Caption1 className={styles.meta}>carried {matter.carryCount}×</Caption1>
      )}
      {personId && <Person id={personId} />}
    </>
  );
}
