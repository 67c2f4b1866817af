import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { teamOf } from '#shared/domain/kinds/program/program.ts';
import type { Confidence, PlanningSession } from '#shared/domain/kinds/planning/planning-session.ts';
import { speaksFor } from '#shared/domain/people/speaks-for.ts';
import { useActs, type Values } from '../../ui/data/use-acts.ts';
import { useWholeList } from '../../ui/data/use-whole-list.ts';
import { patchOf } from '../../ui/form/form-values.ts';
import { EmptyState } from '../../ui/list/list-states.tsx';
import { ConfirmDialog } from '../../ui/overlay/confirm-dialog.tsx';
import { useSay } from '../../ui/overlay/toasts.tsx';
import { useProgram } from '../../ui/program-context.tsx';
import { useHalfWritten } from '../../ui/writing/use-half-written.ts';
import { recordPath, subPageOf } from '../../frame/paths.ts';
import { useHost } from '../../platform/host-context.ts';
import { baselineRequest, reopening } from './baseline-questions.ts';
import { BaselineRequest } from './baseline-request.tsx';
import { DependencyList } from './dependency-list.tsx';
import { askTeam, promiseOf, rejectionOf } from './dependency-questions.ts';
import { FormDrawer, type Question } from './form-drawer.tsx';
import { Load } from './load.tsx';
import { capacityOf, newMilestone, otherDemand, plannedMilestone } from './plan-questions.ts';
import { fieldsToEdit } from './session-fields.ts';
import { SessionHead } from './session-head.tsx';
import { TeamCard, type TeamActs } from './team-card.tsx';
import { teamDependencies } from './team-dependencies.ts';
import { teamPlans, type ProposedMilestone } from './team-plans.ts';
import { voting } from './voting.ts';
import { VotePanel } from './vote-panel.tsx';
import { VoteResult } from './vote-result.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '24px', paddingBlock: '8px 32px' },
  section: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 24px' },
  sum: { flex: '0 1 400px', minWidth: 0 },
  teams: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
    gap: '16px',
    alignItems: 'stretch',
  },
  quiet: { color: tokens.colorNeutralForeground3, maxWidth: '72ch' },
});

/** What `Session` takes. */
export interface SessionProps {
  readonly session: PlanningSession;
  readonly onBack: () => void;
}

/** A planning session that was read: the plan of each team, what teams need from each other, the vote, and the way to the baseline. */
export function Session({ session, onBack }: SessionProps) {
  const styles = useStyles();
  const host = useHost();
  const say = useSay();
  const { program, caller, may } = useProgram();
  const acts = useActs(program.id);
  const milestones = useWholeList(program.id, 'milestone');
  const dependencies = useWholeList(program.id, 'dependency');
  const [question, setQuestion] = useState<Question>();
  const [isClosing, setClosing] = useState(false);
  /** A drawer may stay open while others change the session: what is sent names the version on the page by then. */
  const latest = useRef(session);
  useEffect(() => {
    latest.current = session;
  }, [session]);

  const { number, status, measure } = session;
  const act = (name: string, body: Values) => acts.command(latest.current, name, body);
  const run = (work: Promise<unknown>, done: string, undo?: () => Promise<unknown>) =>
    work.then(
      () => say.done(done, undo),
      (failure: unknown) => say.failed(`${number} is as it was`, failure),
    );
  const drop = ({ proposal: { milestone, team, demand } }: ProposedMilestone) =>
    run(act('drop', { milestone }), `${milestone} is out of the plan`, () =>
      act('propose', { team, milestone, demand }),
    );
  const teamActs: TeamActs = {
    onCapacity: (plan) => setQuestion(capacityOf(session, plan, act)),
    onProposeNew: (team) => setQuestion(newMilestone(session, team, act)),
    onProposePlanned: (team) => setQuestion(plannedMilestone(session, team, act)),
    onDemand: (proposed) => setQuestion(otherDemand(session, proposed, act)),
    onDrop: (proposed) => void drop(proposed),
  };
  const edit = () => {
    const fields = fieldsToEdit(status);
    const written = session as unknown as Values;
    const initial = Object.fromEntries(fields.map(({ name }) => [name, written[name]]));
    setQuestion({
      title: `Edit ${number}`,
      keptAs: `edit ${number}`,
      fields,
      initial,
      saveLabel: 'Save',
      onSave: (values) => acts.edit(latest.current, patchOf(initial, values)),
    });
  };

  const ownTeam = teamOf(program, caller.personId);
  const plans = teamPlans(session, program.teams, ownTeam, milestones.items);
  const mayPropose = status === 'open' && may('planning.propose');
  const ownTeams = program.teams.filter((team) => speaksFor(team, caller, program));
  const askAnother = () => {
    const proposed = plans.flatMap((plan) => plan.proposed.flatMap(({ milestone }) => milestone ?? []));
    setQuestion(askTeam({ teams: program.teams, ownTeams, milestones: proposed }, acts));
  };
  const isCommenting = useHalfWritten(voting(number)).some(({ name }) => name === voting(number));
  const vote = (confidence: Confidence, comment: string) =>
    act('vote', { confidence, ...(comment && { comment }) }).then(
      () => true,
      (failure: unknown) => {
        say.failed('Your vote was not taken', failure);
        return false;
      },
    );
  const capacities = plans.flatMap(({ capacity }) => capacity ?? []);
  const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);

  return (
    <article className={styles.root}>
      <SessionHead
        session={session}
        onBack={onBack}
        onShare={() => host.share(subPageOf(recordPath(program.id, number)), number)}
        onEdit={edit}
        onOpenVote={() => void run(act('open-vote', {}), 'The vote is open')}
        onCloseVote={() => setClosing(true)}
        onReopen={() => setQuestion(reopening(session, act))}
        onRequest={() => setQuestion(baselineRequest(session, act))}
      />
      {session.change && <BaselineRequest number={session.change} />}
      {(status === 'voting' || isCommenting) && (
        <VotePanel session={session} onVote={may('planning.vote') ? vote : undefined} />
      )}
      {(status === 'voted' || status === 'requested') && <VoteResult session={session} />}
      <section className={styles.section} aria-label="Plan by team">
        <div className={styles.head}>
          <Subtitle2 as="h3">Plan by team</Subtitle2>
          {plans.length > 1 && (
            <div className={styles.sum}>
              <Load
                demand={sum(plans.map(({ demand }) => demand))}
                capacity={capacities.length === plans.length ? sum(capacities) : undefined}
                measure={measure}
                without={`Capacity stated by ${capacities.length} of ${plans.length} teams`}
              />
            </div>
          )}
        </div>
        {mayPropose && ownTeams.length === 0 && plans.length > 0 && (
          <Text className={styles.quiet}>
            You are in no team of this program, so you propose nothing here; you vote like everybody. The TPM puts
            people into teams.
          </Text>
        )}
        {plans.length === 0 ? (
          <EmptyState
            title="This program has no teams"
            text="A plan is made team by team. Name the teams of the program, and who is in which, in the program’s settings."
          />
        ) : (
          <div className={styles.teams}>
            {plans.map((plan) => (
              <TeamCard
                key={plan.team}
                plan={plan}
                session={session}
                acts={mayPropose && ownTeams.includes(plan.team) ? teamActs : undefined}
              />
            ))}
          </div>
        )}
      </section>
      <DependencyList
        dependencies={teamDependencies(session, dependencies.items, caller, program)}
        isReading={dependencies.isReading}
        error={dependencies.error}
        onRetry={dependencies.retry}
        onAsk={may('dependency.create') && ownTeams.length > 0 && program.teams.length > 1 ? askAnother : undefined}
        onPromise={(dependency) => setQuestion(promiseOf(dependency, acts))}
        onReject={(dependency) => setQuestion(rejectionOf(dependency, acts))}
        onAccept={(dependency) =>
          void run(acts.command(dependency, 'agree', { side: 'consumer' }), `${dependency.number} is agreed`)
        }
      />
      <FormDrawer question={question} onClose={() => setQuestion(undefined)} />
      {isClosing && (
        <ConfirmDialog
          title="Close the vote?"
          confirmLabel="Close the vote"
          onConfirm={() => {
            setClosing(false);
            void run(act('close-vote', {}), 'The vote is closed');
          }}
          onCancel={() => setClosing(false)}
        >
          Everybody then sees what everybody voted, and nobody can vote any more. To vote once more, plan again.
        </ConfirmDialog>
      )}
    </article>
  );
}
